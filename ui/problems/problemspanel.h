// SPDX-License-Identifier: MIT
#pragma once

#include "problems/problemsmodel.h"

#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;

namespace sasil {

class ProblemsView;

/// The pane that lists what the checker found in a document, to go there, to mend it and to learn why. It
/// fills its place without margins.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);
    /// What tells the lines of the document's text.
    void setLineOf(ProblemsModel::LineOf lineOf);

    /// The finding behind (before) the caret, in a circle; nothing where there are none. It becomes the
    /// selected row.
    std::optional<TextRange> next(qsizetype caret);
    std::optional<TextRange> previous(qsizetype caret);

    [[nodiscard]] ProblemsModel *model() const { return m_model; }
    [[nodiscard]] ProblemsView *view() const { return m_view; }

Q_SIGNALS:
    /// The user wants to go to this range of the document.
    void placeActivated(qsizetype start, qsizetype end);
    /// The user chose a fix. The edits are of the document as it is now.
    void fixChosen(const sasil::TextEdits &edits);
    /// The user wants to read about the rule with this id.
    void explainRequested(const QString &rule);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeNotice();
    void retranslate();
    void showNotice();
    void choose(const QModelIndex &index);
    void addFixes(QMenu *menu, const QModelIndex &index);
    void showFixes(const QModelIndex &index, const QPoint &at);
    void showMenu(const QModelIndex &index, const QPoint &at);
    std::optional<TextRange> select(int row);

    ProblemsModel *m_model;
    ProblemsView *m_view;
    QStackedWidget *m_pages;
    QLabel *m_noticeIcon;
    QLabel *m_notice;
};

} // namespace sasil
