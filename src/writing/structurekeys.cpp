// SPDX-License-Identifier: MIT
#include "writing/structurekeys.h"

#include "digest/commands/sourcelines.h"
#include "writing/listenter.h"
#include "writing/listnesting.h"
#include "writing/listremoval.h"
#include "writing/tableediting.h"

#include <algorithm>

namespace sasil {

namespace {

using Answer = std::optional<Result<Command>>;

Answer answer(const TypingPlace &place, const std::optional<Command> &command)
{
    return command ? Answer(place.inDocument(*command)) : std::nullopt;
}

/// What may stand before words on a line.
bool areMarks(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return isBlankChar(c) || QStringView(u">-*+.)[]xX_:：").contains(c) || c.isDigit();
    });
}

/// Whether a key that is pressed often can have nothing to do here, by a look at two lines.
bool isPlainPlace(const Digest &digest, qsizetype caret, StructureKey key)
{
    const bool isTab = key == StructureKey::Tab || key == StructureKey::ShiftTab;
    const qsizetype topic = digest.topicAt(caret);
    if (isTab || topic < 0)
        return !isTab;
    const QStringView source = digest.source(topic);
    const qsizetype local = caret - digest.start(topic);
    const qsizetype start = lineStart(source, local);
    const qsizetype end = lineEnd(source, local);
    const auto beginsWithMark = [source](qsizetype from, qsizetype to) {
        return from < to && (isBlankChar(source[from]) || source[from] == u'>' ||
                             bulletLength(source.sliced(from, to - from)) > 0);
    };
    switch (key) {
    case StructureKey::Backspace: {
        const QStringView before = source.sliced(start, local - start);
        const bool isLabel = before.endsWith(u' ') && beginsWithMark(start, end);
        return before.isEmpty() || (!isLabel && !areMarks(before));
    }
    case StructureKey::Delete: {
        const qsizetype next = behindLineEnd(source, end);
        return local != end || next == end || !beginsWithMark(next, lineEnd(source, next));
    }
    case StructureKey::Enter:
    case StructureKey::ShiftEnter: {
        const QStringView line = source.sliced(start, end - start);
        return !beginsWithMark(start, end) && !line.contains(u'|') &&
               !matchLabel(line, LabelPlace::Paragraph, digest.labels());
    }
    default:
        return false;
    }
}

Answer enter(const TypingPlace &place, bool shifted)
{
    const bool isOneLine = place.structure.lineAt(place.selection.end) == place.lineIndex();
    if (isOneLine) {
        if (const auto row = nextRow(place))
            return answer(place, row);
    }
    const TypingPlace rest = place.withoutSelection();
    auto command = shifted ? furtherLine(rest) : nextItem(rest);
    if (command && !place.selection.isEmpty()) {
        const TextEdit edit = difference(place.source(), applied(rest.source(), command->edits));
        command->edits = {edit};
    }
    return answer(place, command);
}

Answer tab(const TypingPlace &place, bool back)
{
    if (const auto cell = back ? previousCell(place) : nextCell(place))
        return answer(place, cell);
    const Answer list = back ? unnested(place) : nested(place);
    if (list)
        return *list ? Answer(place.inDocument(**list)) : list;
    return answer(place, back ? unindented(place) : indented(place));
}

} // namespace

std::optional<Result<Command>> structureKey(const Digest &digest, TextRange selection, StructureKey key)
{
    const bool isRemoving = key == StructureKey::Backspace || key == StructureKey::Delete;
    const bool isTab = key == StructureKey::Tab || key == StructureKey::ShiftTab;
    if ((isRemoving && !selection.isEmpty()) || isPlainPlace(digest, selection.start, key))
        return std::nullopt;
    // The selected text goes, and may be the whole document.
    if (!isTab && !selection.isEmpty() && digest.topicAt(selection.start) != digest.topicAt(selection.end))
        return std::nullopt;
    const TypingPlace place = TypingPlace::at(digest, selection);
    switch (key) {
    case StructureKey::Enter:
    case StructureKey::ShiftEnter:
        return enter(place, key == StructureKey::ShiftEnter);
    case StructureKey::Tab:
    case StructureKey::ShiftTab:
        return tab(place, key == StructureKey::ShiftTab);
    case StructureKey::Backspace:
        return answer(place, withoutMark(place));
    case StructureKey::Delete:
        return answer(place, joinedWithNext(place));
    }
    return std::nullopt;
}

} // namespace sasil
