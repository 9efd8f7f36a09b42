// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace sasil {

class DocumentSession;
class OutlineModel;
class OutlineView;

/// The pane that lists a document's topics, to see them at a glance and to go to one. It fills its place
/// without margins.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);
    /// Marks the topic at the caret, without taking the focus.
    void setCurrentOffset(qsizetype offset);

    [[nodiscard]] OutlineModel *model() const { return m_model; }
    [[nodiscard]] OutlineView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    /// The user wants to go to this offset of the document.
    void placeActivated(qsizetype offset);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeNotice();
    void retranslate();
    void showNotice();
    void markCurrent();
    void choose(const QModelIndex &index);

    OutlineModel *m_model;
    OutlineView *m_view;
    QLineEdit *m_filter;
    QAction *m_filterIcon;
    QStackedWidget *m_pages;
    QLabel *m_noticeIcon;
    QLabel *m_notice;
    qsizetype m_offset = 0;
};

} // namespace sasil
