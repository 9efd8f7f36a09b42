// SPDX-License-Identifier: MIT
#pragma once

#include "problems/problemslist.h"

#include <QWidget>

class QMenu;
class QStackedWidget;
class QTimer;

namespace sasil {

class EmptyState;
class ProblemsBar;
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
    /// The name of the document's file, for what is copied.
    void setFileName(const QString &name) { m_fileName = name; }

    void setGrouping(ProblemsGrouping grouping);
    [[nodiscard]] ProblemsGrouping grouping() const { return m_list->grouping(); }

    /// The finding behind (before) the caret, in a circle, filtered or not; nothing where there are none. It
    /// becomes the selected row, where it is shown.
    std::optional<TextRange> next(qsizetype caret);
    std::optional<TextRange> previous(qsizetype caret);

    /// The selected findings as text, or all that are shown where none is selected (problemstext.h).
    [[nodiscard]] QString text() const;

    [[nodiscard]] ProblemsModel *model() const { return m_model; }
    [[nodiscard]] ProblemsList *list() const { return m_list; }
    [[nodiscard]] ProblemsBar *bar() const { return m_bar; }
    [[nodiscard]] ProblemsView *view() const { return m_view; }

Q_SIGNALS:
    /// The user wants to go to this range of the document.
    void placeActivated(qsizetype start, qsizetype end);
    /// The user chose a fix. The edits are of the document as it is now.
    void fixChosen(const sasil::TextEdits &edits);
    /// The user wants to mend all that the rule with this id finds.
    void fixAllRequested(const QString &rule);
    /// The user wants all fixes that need nobody's judgement.
    void fixSafeRequested();
    /// The user wants this finding of a topic not to be shown, and will say why.
    void ignoreRequested(qsizetype topic, const sasil::Diagnostic &diagnostic);
    /// The user wants the rule with this id off for the folder of the document.
    void ruleOffRequested(const QString &rule);
    /// The user wants to read about the rule with this id.
    void explainRequested(const QString &rule);
    /// The user has done with the list, and wants back to the text.
    void left();
    /// The user chose another grouping.
    void groupingChanged(sasil::ProblemsGrouping grouping);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectBar();
    void retranslate();
    void showNotice();
    void showCounts();
    void filterSoon();
    void applyFilter();
    /// Lets \a change remake the list, and keeps the row at the cursor.
    void keepingCurrent(const std::function<void()> &change);
    void copy();
    void escape();
    void choose(const QModelIndex &index);
    bool addFixes(QMenu *menu, int finding);
    void addRuleActions(QMenu *menu, const QString &rule, bool mayFix);
    void addIgnore(QMenu *menu, int finding);
    void showFixes(const QModelIndex &index, const QPoint &at);
    void showMenu(const QModelIndex &index, const QPoint &at);
    std::optional<TextRange> select(int finding);

    ProblemsModel *m_model;
    ProblemsList *m_list;
    ProblemsBar *m_bar;
    ProblemsView *m_view;
    QStackedWidget *m_pages;
    EmptyState *m_notice;
    QTimer *m_filterTimer;
    QString m_fileName;
};

} // namespace sasil
