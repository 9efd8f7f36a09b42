// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinedrag.h"
#include "outline/outlinefolds.h"
#include "text/textedit.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace sasil {

class DocumentSession;
class EmptyState;
class OutlineCommands;
class OutlineModel;
class OutlineView;

/// The pane that lists a document's topics, to see them at a glance, to go to one, and to put them in order;
/// on demand their facts and opinions too. It fills its place without margins.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);
    /// Marks the topic at the caret, without taking the focus.
    void setCurrentOffset(qsizetype offset);
    /// Whether facts and opinions are listed under their topics.
    void setItemsShown(bool shown);
    [[nodiscard]] bool areItemsShown() const;

    [[nodiscard]] OutlineModel *model() const { return m_model; }
    [[nodiscard]] OutlineView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QToolButton *itemsButton() const { return m_items; }
    [[nodiscard]] OutlineCommands *commands() const { return m_commands; }

Q_SIGNALS:
    /// The user wants to go to this offset of the document.
    void placeActivated(qsizetype offset);
    /// Somebody who has the text is to make these edits as one undo step, before the signal returns, and then
    /// to select \a selection.
    void editRequested(const sasil::TextEdits &edits, sasil::TextRange selection);
    /// Somebody is to copy these rows with all that they have, formatted or as Markdown.
    void copyRequested(const sasil::OutlineRows &rows, bool isFormatted);
    /// Something to tell for a moment, in the status bar; empty: no more.
    void hinted(const QString &text);
    void itemsShownChanged(bool shown);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showNotice();
    void markCurrent();
    void choose(const QModelIndex &index);
    void keepFolds();
    void restoreFolds();

    /// What was folded in a document when it was last listed.
    struct Folds
    {
        quint64 loads = 0; ///< of its session
        OutlineFolds folds;
    };

    OutlineModel *m_model;
    OutlineView *m_view;
    OutlineCommands *m_commands;
    QLineEdit *m_filter;
    QAction *m_filterIcon;
    QToolButton *m_items;
    QStackedWidget *m_pages;
    EmptyState *m_notice;
    QHash<const DocumentSession *, Folds> m_folds;
    QPointer<const DocumentSession> m_listed; ///< what the model has the rows of; null: none
    quint64 m_listedLoads = 0;
    qsizetype m_offset = 0;
};

} // namespace sasil
