// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"

#include <QStringList>

namespace sasil {

/// A case of tests/data/commands (its README.md says how one is written).
struct CommandCase
{
    QString id;
    QStringList arguments;
    QString text; ///< without the marks
    TextRange selection;
};

[[nodiscard]] CommandCase readCommandCase(const QString &path);
/// Runs a registered command, or one that needs arguments.
[[nodiscard]] Result<Command> makeCommand(const CommandCase &given, const Digest &digest);
/// The text after a command, with its caret or selection marked.
[[nodiscard]] QString shownResult(const QString &text, const Command &command);

[[nodiscard]] QString readText(const QString &path);
void writeText(const QString &path, const QString &text);

/// Places that a caret may stand at and that matter: line starts, and the middles of items and headings.
[[nodiscard]] QList<qsizetype> placesIn(const Digest &digest);
/// The edits, last place first, so that each one's offsets still mean the text.
[[nodiscard]] TextEdits backwards(const TextEdits &edits);
/// Whether a command lost no fact, opinion or heading that it should have kept.
[[nodiscard]] bool keepsWhatItMust(const QString &id, const Digest &before, const Digest &after);

} // namespace sasil
