// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/sourcelines.h"
#include "digest/digest.h"
#include "text/result.h"
#include "text/textedit.h"

namespace sasil {

/// What the commands on topics know of their text. All offsets are relative to the topic's start.

[[nodiscard]] bool isBlankText(QStringView text);
/// Behind the last line of \a text that is not blank, its line end left out; 0: all are.
[[nodiscard]] qsizetype contentEnd(QStringView text);

/// Where a topic's own text ends and what sets it apart from the next one begins: blank lines, and a rule as
/// the last thing in it. Separators stay where they are when topics change places, so that a document keeps
/// its look and its end.
[[nodiscard]] qsizetype separatorStart(const Topic &topic);

/// What stands between a topic and the next one so that a heading is found there: \a separator, with a blank
/// line before it if it takes one. Nothing: a fence, a comment or the like is open there.
///
/// \a before is the source of a topic, as far as it is kept; \a index its place, -1 for none. \a next begins
/// with a heading, or is empty at the document's end.
[[nodiscard]] std::optional<QString> safeSeparator(const Digest &digest, qsizetype index, QStringView before,
                                                   const QString &separator, QStringView next);
[[nodiscard]] Error leftOpen();
[[nodiscard]] Error noTopic();
[[nodiscard]] Error definitionInHeading();

/// The edits that change a heading's level; a closing run of `#` follows, and an underlined heading becomes
/// one with `#` where it goes deeper than two. The topic must have a heading.
[[nodiscard]] TextEdits levelEdits(const Topic &topic, int level);
/// Whether an underlined heading begins with link definitions, as lines without a blank line behind are read.
[[nodiscard]] bool hasDefinitionInHeading(const Topic &topic);
/// The words of a heading, without `#`, underline and the blanks around.
[[nodiscard]] TextRange headingText(const Topic &topic);
/// The words of a heading on one line, so that no `#` at its end closes it.
[[nodiscard]] QString onOneLine(QStringView words);

/// The topic at \a offset if it has a heading; -1: none.
[[nodiscard]] qsizetype headedTopicAt(const Digest &digest, qsizetype offset);
/// The topic before \a index that stands under the same one; -1: none.
[[nodiscard]] qsizetype previousSibling(const Digest &digest, qsizetype index);
/// Whether the levels of a topic and of those below it can change by \a deeper.
[[nodiscard]] Result<void> canShiftLevels(const Digest &digest, qsizetype index, int deeper);

/// A topic's items in their order, each as its kind and its text.
[[nodiscard]] QStringList itemsOf(const Topic &topic);
/// Reads \a sources as topics that stand in the place of the topics [first, last]. Nothing: they would not be
/// one topic each, or what follows would not begin a topic any more.
[[nodiscard]] std::optional<QList<Topic>> readAlone(const Digest &digest, const QStringList &sources,
                                                    qsizetype first, qsizetype last);
/// The digest after \a edits.
[[nodiscard]] Digest edited(const Digest &digest, const TextEdits &edits);

} // namespace sasil
