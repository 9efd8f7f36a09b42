// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinecommand.h"
#include "outline/outlinedrag.h"

#include <QModelIndex>
#include <QObject>

namespace sasil {

class OutlineModel;
class OutlineView;

/// Does what is asked of the outline's rows. It changes no text: it says which edits are wanted, and when
/// they are made it selects what they moved.
class OutlineCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    OutlineCommands(OutlineModel *model, OutlineView *view, QObject *parent);

    /// Where the caret is in the document.
    void noteCaret(qsizetype offset) { m_caret = offset; }
    /// Whether a command is possible on the chosen rows, or why not.
    [[nodiscard]] Result<void> check(OutlineCommand command) const;
    void run(OutlineCommand command);
    void rename(const QModelIndex &index, const QString &words);
    void drop(const OutlineRows &rows, const OutlineDrop &drop);

Q_SIGNALS:
    /// Somebody who has the text is to make these edits as one undo step, before the signal returns, and then
    /// to select \a selection.
    void editRequested(const sasil::TextEdits &edits, sasil::TextRange selection);
    /// The user wants to go to this offset of the document.
    void placeActivated(qsizetype offset);
    /// Somebody is to copy these rows with all that they have, formatted or as Markdown.
    void copyRequested(const sasil::OutlineRows &rows, bool isFormatted);
    /// Something to tell for a moment, in the status bar.
    void hinted(const QString &text);

private:
    [[nodiscard]] const Digest &digest() const;
    [[nodiscard]] OutlineRows rows() const;
    /// The topic that something is added to.
    [[nodiscard]] Result<qsizetype> current() const;
    [[nodiscard]] Result<void> checkStep(OutlineCommand command) const;
    [[nodiscard]] Result<void> checkRename() const;

    void step(OutlineCommand command);
    void remove();
    void removeTopics(const Topics &topics);
    void removeItems(const Items &items);
    void addTopic(bool below);
    void addItem(BlockKind kind);
    void copy();
    /// What they were folded as stays with the topics.
    void finish(const Result<TopicsMoved> &moved, const Topics &before);
    void finish(const Result<ItemsMoved> &moved);
    /// Whether the edits were made.
    bool apply(const Command &command);

    OutlineModel *m_model;
    OutlineView *m_view;
    qsizetype m_caret = 0;
};

} // namespace sasil
