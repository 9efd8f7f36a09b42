// SPDX-License-Identifier: MIT
#include "digest/commands/topictext.h"

#include "digest/topicreader.h"
#include "digest/topicsplitter.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

TextRange withoutBlanks(QStringView text, TextRange range)
{
    while (range.start < range.end && isBlank(text[range.start]))
        ++range.start;
    while (range.start < range.end && isBlank(text[range.end - 1]))
        --range.end;
    return range;
}

bool isRule(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    if (indent > 3 || indent == line.size() || !QStringView(u"-*_").contains(line[indent]))
        return false;
    const QChar mark = line[indent];
    return line.count(mark) >= 3 &&
           std::ranges::all_of(line, [mark](QChar c) { return c == mark || isBlank(c); });
}

/// A heading with `#`: the run that opens it, its words, and the run that may close it.
struct MarkedHeading
{
    TextRange opening;
    TextRange words;
    TextRange closing;
};

/// Nothing: the heading is underlined.
std::optional<MarkedHeading> markedHeading(const Topic &topic)
{
    const QStringView source = topic.source;
    const TextRange line = withoutBlanks(source, topic.heading);
    if (line.isEmpty() || source[line.start] != u'#')
        return std::nullopt;
    MarkedHeading heading;
    heading.opening = {line.start, line.start + topic.level};
    qsizetype end = line.end;
    while (end > heading.opening.end && source[end - 1] == u'#')
        --end;
    const bool isClosed = end < line.end && isBlank(source[end - 1]);
    heading.closing = {isClosed ? end : line.end, line.end};
    heading.words = withoutBlanks(source, {heading.opening.end, heading.closing.start});
    return heading;
}

/// The run under an underlined heading; empty: it has none.
TextRange underline(const Topic &topic)
{
    if (markedHeading(topic))
        return {};
    return withoutBlanks(topic.source, {lineStart(topic.source, topic.heading.end), topic.heading.end});
}

/// Whether the next line `---` would make front matter of what stands above it.
bool opensFrontMatter(const Digest &digest)
{
    return mayOpenFrontMatter(digest.source(0)) && digest.topic(0).frontMatter.isEmpty();
}

TextEdit resized(TextRange run, int level)
{
    const qsizetype delta = level - run.length();
    if (delta > 0)
        return {{run.end, run.end}, QString(delta, u'#')};
    return {{run.end + delta, run.end}, {}};
}

} // namespace

bool isBlankText(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return isBlank(c) || isLineEnd(c); });
}

qsizetype contentEnd(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && (isBlank(text[end - 1]) || isLineEnd(text[end - 1])))
        --end;
    while (end > 0 && end < text.size() && !isLineEnd(text[end]))
        ++end;
    return end;
}

qsizetype separatorStart(const Topic &topic)
{
    const QStringView source = topic.source;
    const qsizetype end = contentEnd(source);
    const qsizetype start = lineStart(source, end);
    const bool endsInRule = !topic.blocks.isEmpty() && topic.blocks.last().kind == BlockKind::Other &&
                            topic.blocks.last().range.contains(start) && isRule(slice(source, {start, end}));
    return endsInRule ? qMax(contentEnd(source.first(start)), topic.frontMatter.end) : end;
}

std::optional<QString> safeSeparator(const Digest &digest, qsizetype index, QStringView before,
                                     const QString &separator, QStringView next)
{
    const QString end = lineEndOf(before.toString() + separator + next.toString());
    QStringList candidates{separator, end + separator};
    // A rule directly below other text could be read as its underline.
    const auto rule = std::ranges::find_if_not(separator, [](QChar c) { return isBlank(c) || isLineEnd(c); });
    if (rule != separator.end() && trailingLineEnds(separator.first(rule - separator.begin())) < 2)
        candidates.removeFirst();
    for (const QString &tried : candidates) {
        const QString text = before.toString() + tried;
        const std::vector<TopicStart> starts =
            splitTopics(QString(text + next.toString()), index <= 0, digest.labels());
        const bool isFound =
            next.isEmpty() || (starts.back().offset == text.size() && starts.back().level > 0);
        if (starts.size() == (text.isEmpty() ? 0U : 1U) + (next.isEmpty() ? 0U : 1U) && isFound)
            return tried;
    }
    return std::nullopt;
}

Error leftOpen()
{
    return {{"digest",
             QT_TRANSLATE_NOOP("digest", "A heading would be read as a part of what stands above it, such as "
                                         "a code block, a comment or a list that is left open.")}};
}

Error noTopic()
{
    return {{"digest", QT_TRANSLATE_NOOP("digest", "There is no topic here. Place the caret in one.")}};
}

Error definitionInHeading()
{
    return {
        {"digest",
         QT_TRANSLATE_NOOP(
             "digest",
             "A link definition stands directly above the heading. Put a blank line between them first.")}};
}

TextEdits levelEdits(const Topic &topic, int level)
{
    if (level == topic.level)
        return {};
    const QStringView source = topic.source;
    if (const auto heading = markedHeading(topic)) {
        TextEdits edits{resized(heading->opening, level)};
        if (heading->closing.length() == topic.level)
            edits.append(resized(heading->closing, level));
        return edits;
    }
    if (level > 2) {
        const TextRange words = headingText(topic);
        return {{topic.heading, QString(level, u'#') + u' ' + onOneLine(slice(source, words))}};
    }
    const TextRange run = underline(topic);
    return {{run, QString(run.length(), level == 1 ? u'=' : u'-')}};
}

bool hasDefinitionInHeading(const Topic &topic)
{
    const QStringView heading = slice(topic.source, topic.heading);
    return heading.trimmed().startsWith(u'[') && heading.contains(u"]:") && !topic.definitions.isEmpty() &&
           !markedHeading(topic);
}

TextRange headingText(const Topic &topic)
{
    if (const auto heading = markedHeading(topic))
        return heading->words;
    const QStringView source = topic.source;
    qsizetype end = lineStart(source, topic.heading.end);
    while (end > 0 && isLineEnd(source[end - 1]))
        --end;
    return withoutBlanks(source, {topic.heading.start, end});
}

QString onOneLine(QStringView words)
{
    QString line;
    for (const QStringView part : words.split(u'\n')) {
        if (line.endsWith(u'\\') && !line.endsWith(u"\\\\"))
            line.chop(1); // it broke the line
        if (!line.isEmpty())
            line += u' ';
        line += part.trimmed();
    }
    qsizetype hashes = line.size();
    while (hashes > 0 && line[hashes - 1] == u'#')
        --hashes;
    if (hashes < line.size() && (hashes == 0 || isBlank(line[hashes - 1])))
        line.insert(hashes, u'\\');
    return line;
}

qsizetype headedTopicAt(const Digest &digest, qsizetype offset)
{
    const qsizetype index = digest.topicAt(offset);
    return index >= 0 && digest.level(index) > 0 ? index : -1;
}

qsizetype previousSibling(const Digest &digest, qsizetype index)
{
    qsizetype before = index - 1;
    while (before >= 0 && digest.parent(before) != digest.parent(index))
        before = digest.parent(before);
    return before >= 0 && digest.level(before) > 0 ? before : -1;
}

Result<void> canShiftLevels(const Digest &digest, qsizetype index, int deeper)
{
    for (qsizetype i = index; i < digest.subtreeEnd(index); ++i) {
        const int level = digest.level(i) + deeper;
        if (level > 6)
            return Error{{"digest", QT_TRANSLATE_NOOP(
                                        "digest", "Headings have six levels. There is none left below.")}};
        if (digest.level(i) <= 2 && level > 2 && hasDefinitionInHeading(digest.topic(i)))
            return definitionInHeading();
        if (level == 2 && digest.level(i) == 1 && opensFrontMatter(digest) &&
            underline(digest.topic(i)).length() == 3)
            return leftOpen();
    }
    return {};
}

QStringList itemsOf(const Topic &topic)
{
    QStringList texts;
    for (const Block &block : topic.blocks) {
        for (const Item &item : block.items)
            texts.append((block.kind == BlockKind::Fact ? u'+' : u'-') + item.text);
    }
    return texts;
}

std::optional<QList<Topic>> readAlone(const Digest &digest, const QStringList &sources, qsizetype first,
                                      qsizetype last)
{
    QString text = sources.join(QString());
    const qsizetype end = text.size();
    if (last + 1 < digest.topicCount())
        text += digest.source(last + 1);
    QList<qsizetype> expected;
    qsizetype at = 0;
    for (const QString &source : sources) {
        if (!source.isEmpty())
            expected.append(at);
        at += source.size();
    }
    if (end < text.size())
        expected.append(end);
    QList<qsizetype> found;
    for (const TopicStart &start : splitTopics(text, first == 0, digest.labels()))
        found.append(start.offset);
    if (found != expected)
        return std::nullopt;
    QString definitions;
    for (qsizetype i = first; i <= last; ++i) {
        definitions += digest.foreignDefinitions(i);
        for (const QString &definition : digest.topic(i).definitions)
            definitions += definition + u"\n\n"_s;
    }
    QList<Topic> topics;
    qsizetype frontMatter = digest.topic(first).frontMatter.end;
    for (const QString &source : sources) {
        topics.append(readTopic(source, frontMatter, definitions, digest.labels()));
        frontMatter = 0;
    }
    return topics;
}

Digest edited(const Digest &digest, const TextEdits &edits)
{
    Digest copy = digest;
    const TextEdits ascending = sorted(edits);
    std::for_each(ascending.rbegin(), ascending.rend(), [&copy](const TextEdit &edit) {
        copy.edit(edit.range.start, edit.range.length(), edit.text);
    });
    return copy;
}

} // namespace sasil
