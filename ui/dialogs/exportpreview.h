// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "text/message.h"
#include "text/result.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QPlainTextEdit;
class QProgressBar;
class QStackedLayout;

namespace sasil {

class EmptyState;
class ExportMaker;
class HtmlView;
class PagesView;

/// Shows what an export will be: a PDF's pages, the page of HTML, the text of Markdown. It is made a moment
/// after the choice has changed, and given up where it changes again meanwhile; what was shown before stays
/// until then.
///
/// For PDF it needs what PdfExporter needs.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(const ExportSource &source, QWidget *parent = nullptr);
    ~ExportPreview() override;

    void follow(const ExportChoice &choice);
    /// Shows a sentence instead, as where nothing is chosen.
    void tell(const Message &message);

    /// Leaves off what is being made, so that an export has the machine for itself, until goOn().
    void rest();
    void goOn();

    /// What is shown is what was chosen last.
    [[nodiscard]] bool isUpToDate() const { return !m_isAsked && !m_wait.isActive() && !isMaking(); }
    /// The PDF that is shown; empty: it is not up to date, or something else.
    [[nodiscard]] QByteArray pdf() const;
    [[nodiscard]] PagesView *pages() const { return m_pages; }
    /// The sentence that is shown instead; empty: there is none.
    [[nodiscard]] QString notice() const;

Q_SIGNALS:
    /// It is up to date: with what was asked for, or with why that cannot be.
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] bool isMaking() const;
    void make();
    void giveUp();
    void showMade(const QByteArray &bytes);
    void showNotice(const QString &iconName);
    void showBusy(bool isBusy);
    void retranslate();

    ExportSource m_source;
    ExportChoice m_choice;
    ExportMaker *m_maker;
    QStackedLayout *m_stack;
    PagesView *m_pages;
    QPlainTextEdit *m_text;
    HtmlView *m_html = nullptr; ///< made for the first page of HTML
    EmptyState *m_notice;
    QProgressBar *m_busy;
    QTimer m_wait;
    QElapsedTimer m_making;
    Message m_message; ///< of the notice
    QString m_icon;    ///< of the notice, as icon() takes it
    QByteArray m_pdf;
    qint64 m_lastTook = 0;  ///< milliseconds
    bool m_isAsked = false; ///< follow() came before it was seen, or it rests
};

} // namespace sasil
