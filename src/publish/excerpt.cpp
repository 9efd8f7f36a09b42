// SPDX-License-Identifier: MIT
#include "publish/excerpt.h"

#include "digest/commands/topictext.h"
#include "digest/definitions.h"
#include "writing/sourcetable.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isFence(QStringView words)
{
    return words.startsWith(u"```") || words.startsWith(u"~~~");
}

/// Lines without the indent of the first one; where a later one is indented less, without that one's from
/// there on.
QString outdented(QStringView text)
{
    qsizetype taken = -1;
    QString result;
    for (const QStringView line : text.split(u'\n')) {
        const auto words = std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; });
        const qsizetype indent = words - line.begin();
        if (words != line.end())
            taken = taken < 0 ? indent : qMin(taken, indent);
        result += line.sliced(qMin(indent, qMax(qsizetype(0), taken)));
        result += u'\n';
    }
    result.chop(1);
    return result;
}

/// The definitions that \a text uses and has not, with a blank line before them. They are looked for in the
/// topics [first, end) and in what these use.
QString definitionsFor(const QString &text, const Digest &digest, qsizetype first, qsizetype end)
{
    Definitions known;
    for (qsizetype t = qMax(qsizetype(0), first); t < end; ++t) {
        known.insert(readDefinitions(digest.source(t)));
        known.insert(readDefinitions(digest.foreignDefinitions(t)));
    }
    const Definitions own = readDefinitions(text);
    const QString used = known.isEmpty() ? QString() : usedDefinitions(text, [&](const QString &key) {
        return own.contains(key) ? QString() : known.value(key);
    });
    return used.isEmpty() ? used : u'\n' + used.trimmed() + u'\n';
}

/// The start and the end of what is selected, made whole where half of it would be something else.
class Beginning
{
public:
    Beginning(const Digest &digest, TextRange selection)
        : m_topic(digest.topic(digest.topicAt(selection.start))),
          m_structure(m_topic.source, m_topic.frontMatter.end),
          m_start(selection.start - digest.start(digest.topicAt(selection.start)))
    {
        m_line = m_structure.lineAt(m_start);
    }

    /// Whether it is in front of the words of its line.
    [[nodiscard]] bool isAtLineStart() const { return m_start <= m_structure.line(m_line).words; }

    /// Whether of one line only words are selected, without the bullet that stands in front of them.
    [[nodiscard]] bool isInWords() const
    {
        const LineStructure::Line &line = m_structure.line(m_line);
        return m_start > line.words || (m_start == line.words && line.words > line.range.start);
    }

    /// Where it is to begin, in its topic; before() stands in front of that.
    [[nodiscard]] qsizetype start() const
    {
        const LineStructure::Line &line = m_structure.line(m_line);
        const bool isInLabel = std::ranges::any_of(m_topic.blocks, [this](const Block &block) {
            return block.label.start <= m_start && m_start < block.label.end;
        });
        const bool isInTable = !line.isLiteral && SourceTable::at(m_structure, m_line);
        return isAtLineStart() || isInLabel || isInTable ? line.range.start : m_start;
    }

    /// What stands in front of it where several lines are selected.
    [[nodiscard]] QString before() const
    {
        const LineStructure::Line &line = m_structure.line(m_line);
        if (line.isLiteral)
            return fenceBefore();
        if (const auto table = SourceTable::at(m_structure, m_line); table && table->rowAt(m_line) > 0) {
            const TextRange head = m_structure.line(table->rows().constFirst().line).range;
            const TextRange dashes = m_structure.line(table->dashes()).range;
            return m_structure.text({head.start, dashes.end}).toString() + u'\n';
        }
        const bool isWhole = start() == line.range.start;
        return isWhole ? QString() : m_structure.text({line.range.start, line.words}).toString();
    }

    /// Of code that is begun in its middle, the line that opens it.
    [[nodiscard]] QString fenceBefore() const
    {
        int opening = m_line;
        while (opening > 0 && m_structure.line(opening - 1).isLiteral)
            --opening;
        while (opening > 0 && !m_structure.line(opening).opensLiteral)
            --opening;
        const LineStructure::Line &line = m_structure.line(opening);
        return opening < m_line && isFence(m_structure.text({line.words, line.range.end}))
                   ? m_structure.text(line.range).toString() + u'\n'
                   : QString();
    }

private:
    const Topic &m_topic;
    LineStructure m_structure;
    qsizetype m_start;
    int m_line = 0;
};

/// A selection without half of a front matter, and without blank lines at its ends.
TextRange trimmed(const Digest &digest, TextRange selection)
{
    if (digest.topicCount() > 0 && (selection.start > 0 || selection.end <= digest.topic(0).frontMatter.end))
        selection.start = qMax(selection.start, digest.topic(0).frontMatter.end);
    selection.end = qMax(selection.start, selection.end);
    const QString text = digest.text(selection);
    while (!selection.isEmpty() && text[selection.length() - 1].isSpace())
        --selection.end;
    qsizetype start = selection.start;
    for (qsizetype at = selection.start; at < selection.end; ++at) {
        const QChar c = text[at - selection.start];
        if (c == u'\n')
            start = at + 1;
        else if (!c.isSpace())
            break;
    }
    return {start, selection.end};
}

} // namespace

QString excerptGuard()
{
    // cmark takes the form feed for a blank, so that emphasis can begin behind it.
    return u"\u2060\f"_s;
}

Excerpt excerpt(const Digest &digest, TextRange selection)
{
    const TextRange part = trimmed(digest, selection);
    if (part.isEmpty())
        return {};
    const qsizetype topic = digest.topicAt(part.start);
    const Beginning beginning(digest, part);
    const QString written = digest.text(part);
    const bool isOneLine = !written.contains(u'\n');
    Excerpt result;
    result.isInline = isOneLine && beginning.isInWords();
    if (result.isInline)
        result.text = written;
    else if (isOneLine)
        result.text = outdented(digest.text({digest.start(topic) + beginning.start(), part.end}));
    else
        result.text = outdented(
            QString(beginning.before() + digest.text({digest.start(topic) + beginning.start(), part.end})));
    const QString definitions = definitionsFor(result.text, digest, topic, digest.topicAt(part.end - 1) + 1);
    if (!definitions.isEmpty())
        result.text += u'\n' + definitions;
    return result;
}

Excerpt excerptOfTopics(const Digest &digest, const QList<qsizetype> &topics)
{
    QString text;
    QString definitions;
    for (const qsizetype topic : topics) {
        const qsizetype end = digest.subtreeEnd(topic);
        const qsizetype start = topic == 0 ? digest.topic(0).frontMatter.end : digest.start(topic);
        // A rule behind it sets it apart from what follows, and is not its own.
        const qsizetype last = digest.start(end - 1) + separatorStart(digest.topic(end - 1));
        const TextRange own = trimmed(digest, {start, qMax(start, last)});
        if (own.isEmpty())
            continue;
        const QString one = digest.text(own);
        text += (text.isEmpty() ? QString() : u"\n"_s) + one + u'\n';
        definitions += definitionsFor(one, digest, topic, end);
    }
    return {text + definitions, false};
}

Excerpt excerptOfItems(const Digest &digest, const QList<ItemPlace> &items)
{
    QString text;
    QString definitions;
    for (const ItemPlace place : items) {
        const TextRange range = digest.range(place);
        const qsizetype topic = place.topic;
        // Its bullet stands where its lines are indented from.
        const QString before = digest.text({digest.start(topic), range.start}).section(u'\n', -1);
        const bool isIndented = before.trimmed().isEmpty();
        QString one = outdented(QString((isIndented ? before : QString()) + digest.text(range)));
        const bool isOfTable = digest.topic(topic).blocks[place.block].layout == BlockLayout::Table;
        text += (isOfTable ? u"- "_s : QString()) + one + u'\n';
        definitions += definitionsFor(one, digest, topic, topic + 1);
    }
    return {text + definitions, false};
}

} // namespace sasil
