// SPDX-License-Identifier: MIT
#include "writing/typingplace.h"

namespace sasil {

namespace {

qsizetype frontMatterOf(const Digest &digest, qsizetype topic)
{
    const bool mayHave = topic == 0 && digest.level(0) == 0 && digest.source(0).startsWith(u"---");
    return mayHave ? digest.topic(0).frontMatter.end : 0;
}

} // namespace

TypingPlace TypingPlace::at(const Digest &digest, TextRange selection)
{
    const qsizetype first = digest.topicAt(selection.start);
    if (first < 0)
        return {digest, first, 0, 0, LineStructure(QString()), {}};
    const qsizetype last = selection.isEmpty() ? first : digest.topicAt(selection.end - 1);
    const qsizetype start = digest.start(first);
    const QString source =
        first == last ? digest.source(first) : digest.text({start, digest.range(last).end});
    const qsizetype literal = frontMatterOf(digest, first);
    return {digest, first, start, literal, LineStructure(source, literal), selection.shifted(-start)};
}

TypingPlace TypingPlace::withoutSelection() const
{
    if (selection.isEmpty())
        return *this;
    const QString rest = applied(source(), {{selection, {}}});
    const TextRange caret{selection.start, selection.start};
    return {digest, topic, start, qMin(literal, selection.start), LineStructure(rest, literal), caret};
}

Command TypingPlace::inDocument(Command command) const
{
    for (TextEdit &edit : command.edits)
        edit.range = edit.range.shifted(start);
    command.selection = command.selection.shifted(start);
    return command;
}

TextEdit difference(QStringView before, QStringView after)
{
    const qsizetype most = qMin(before.size(), after.size());
    qsizetype start = 0;
    while (start < most && before[start] == after[start])
        ++start;
    qsizetype same = 0;
    while (same < most - start && before[before.size() - 1 - same] == after[after.size() - 1 - same])
        ++same;
    return {{start, before.size() - same}, after.sliced(start, after.size() - start - same).toString()};
}

Command replaced(TextRange range, const QString &text)
{
    const qsizetype caret = range.start + text.size();
    return {{{range, text}}, {caret, caret}};
}

} // namespace sasil
