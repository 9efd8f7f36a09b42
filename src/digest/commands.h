// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "text/result.h"
#include "text/textedit.h"

#include <QList>

namespace sasil {

/// What a structural command does to the text: one undo step, and where the caret goes.
struct Command
{
    TextEdits edits;
    TextRange selection; ///< in the text after the edits
};

/// A command that needs nothing but the selection (a caret is an empty one), for menus and palettes.
struct StructuralCommand
{
    QString id;    ///< as in "move-topic-up"; never translated
    Message title; ///< as in a menu: "Move topic up"
    /// Whether it is possible there, or the reason why not. Cheap: it looks at the topics around, never at
    /// the whole document, and makes no edits. It says yes exactly where make() gives a command.
    Result<void> (*check)(const Digest &digest, TextRange selection) = nullptr;
    Result<Command> (*make)(const Digest &digest, TextRange selection) = nullptr;
};

/// All of them, in the order of a menu.
[[nodiscard]] const QList<StructuralCommand> &structuralCommands();

/// The language that a document is written in: "ko" where it has Hangul, "en" where it has other letters
/// alone; where it has no letters, \a otherwise.
[[nodiscard]] QString languageOf(const Digest &digest, const QString &otherwise = QStringLiteral("en"));

/// Adds a topic of the same level behind the topic at \a offset and the topics below it, its title selected.
/// \a language is that of the title in a document that shows none.
[[nodiscard]] Command addTopic(const Digest &digest, qsizetype offset,
                               const QString &language = QStringLiteral("en"));

/// Whether a fact or an opinion can be added at \a offset. Cheap: for menus.
[[nodiscard]] bool canAddItem(const Digest &digest, qsizetype offset);

/// Adds an empty fact or opinion to the topic at \a offset: behind the item there, else at the end of the
/// topic's block of that kind, else in a new block, in the layout and with the label that the document uses.
/// Fails where there is no topic to add to.
[[nodiscard]] Result<Command> addItem(const Digest &digest, qsizetype offset, BlockKind kind);

/// A new block of \a kind with one empty item, in the document's own style, as lines without blank lines
/// around.
/// \a topic tells whose style is nearest.
struct NewBlock
{
    QString text;
    qsizetype caret = 0; ///< where the item's text goes
};
[[nodiscard]] NewBlock newBlock(const Digest &digest, qsizetype topic, BlockKind kind);

} // namespace sasil
