// SPDX-License-Identifier: MIT
#include "cli/outlinecommand.h"

#include "cli/arguments.h"
#include "cli/input.h"
#include "cli/json.h"
#include "digest/frontmatter.h"
#include "digest/support.h"

#include <QJsonArray>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString kindName(TopicKind kind)
{
    return kind == TopicKind::Topic ? u"topic"_s : kind == TopicKind::Group ? u"group"_s : u"stub"_s;
}

/// The outline as JSON (commandline.md, "JSON").
class OutlineJson
{
public:
    OutlineJson(const Digest &digest, const LineIndex &lines) : m_digest(digest), m_lines(lines) {}

    /// The topics [first, end) that stand directly below \a parent.
    [[nodiscard]] QJsonArray topics(qsizetype first, qsizetype end, qsizetype parent) const
    {
        QJsonArray array;
        for (qsizetype i = first; i < end; ++i) {
            const bool isEmptyHead = m_digest.topic(i).level == 0 && !m_digest.topic(i).hasBlocks();
            if (m_digest.parent(i) == parent && !isEmptyHead)
                array.append(topic(i));
        }
        return array;
    }

private:
    [[nodiscard]] QJsonObject topic(qsizetype index) const
    {
        const Topic &topic = m_digest.topic(index);
        QJsonObject object{{u"level"_s, topic.level},
                           {u"title"_s, topic.title},
                           {u"english"_s, nullable(topic.english)},
                           {u"week"_s, QJsonValue::Null},
                           {u"link"_s, nullable(topic.link)},
                           {u"kind"_s, kindName(m_digest.kind(index))},
                           {u"range"_s, rangeJson(m_lines, m_digest.range(index))}};
        if (topic.week)
            object[u"week"_s] = QJsonObject{{u"label"_s, topic.week->label},
                                            {u"month"_s, topic.week->month},
                                            {u"week"_s, topic.week->week}};
        QJsonArray facts;
        QJsonArray opinions;
        for (qsizetype b = 0; b < topic.blocks.size(); ++b) {
            for (qsizetype i = 0; i < topic.blocks[b].items.size(); ++i) {
                const ItemPlace place{index, b, i};
                if (m_digest.item(place).text.isEmpty())
                    continue;
                if (topic.blocks[b].kind == BlockKind::Fact)
                    facts.append(fact(place));
                else
                    opinions.append(opinion(place));
            }
        }
        object[u"facts"_s] = facts;
        object[u"opinions"_s] = opinions;
        object[u"topics"_s] = topics(index + 1, m_digest.subtreeEnd(index), index);
        return object;
    }

    [[nodiscard]] QJsonObject fact(ItemPlace place) const
    {
        const Item &item = m_digest.item(place);
        return labelled(item, {{u"id"_s, nullable(item.id)},
                               {u"text"_s, item.text},
                               {u"range"_s, rangeJson(m_lines, m_digest.range(place))},
                               {u"links"_s, QJsonArray::fromStringList(item.links)}});
    }

    [[nodiscard]] QJsonObject opinion(ItemPlace place) const
    {
        const Item &item = m_digest.item(place);
        return labelled(item, {{u"text"_s, item.text},
                               {u"cites"_s, QJsonArray::fromStringList(item.citations)},
                               {u"support"_s, supportName(supportOf(m_digest, place))},
                               {u"range"_s, rangeJson(m_lines, m_digest.range(place))}});
    }

    /// The label that an item stands under within its block is there only where there is one.
    static QJsonObject labelled(const Item &item, QJsonObject object)
    {
        if (!item.subLabel.isEmpty())
            object[u"label"_s] = item.subLabel;
        return object;
    }

    static QJsonValue nullable(const QString &text)
    {
        return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
    }

    const Digest &m_digest;
    const LineIndex &m_lines;
};

Message supportMessage(Support support)
{
    switch (support) {
    case Support::Cited:
        return {"cli", QT_TRANSLATE_NOOP("cli", "cited")};
    case Support::Own:
        return {"cli", QT_TRANSLATE_NOOP("cli", "own")};
    case Support::Inherited:
        return {"cli", QT_TRANSLATE_NOOP("cli", "inherited")};
    case Support::Descendant:
        return {"cli", QT_TRANSLATE_NOOP("cli", "descendant")};
    case Support::None:
        break;
    }
    return {"cli", QT_TRANSLATE_NOOP("cli", "none")};
}

/// The outline as text.
class OutlineText
{
public:
    OutlineText(const Digest &digest, QTextStream &out) : m_digest(digest), m_out(out) {}

    void print(bool items) const
    {
        if (const QString title = readFrontMatter(m_digest).title; !title.isEmpty())
            m_out << title.simplified() << "\n\n";
        for (qsizetype i = 0; i < m_digest.topicCount(); ++i) {
            const Topic &topic = m_digest.topic(i);
            if (topic.level == 0 && !topic.hasBlocks())
                continue;
            const QString indent(qsizetype(2) * qMax(topic.level - 1, 0), u' ');
            m_out << indent << topicLine(i) << '\n';
            for (qsizetype b = 0; items && b < topic.blocks.size(); ++b) {
                for (qsizetype k = 0; k < topic.blocks[b].items.size(); ++k)
                    printItem({i, b, k}, indent);
            }
        }
        const DigestCounts counts = m_digest.counts();
        m_out << Message{"cli",
                         QT_TRANSLATE_NOOP("cli", "Topics %1, facts %2, opinions %3"),
                         {QString::number(counts.topics), QString::number(counts.facts),
                          QString::number(counts.opinions)}}
                     .text()
              << '\n';
    }

private:
    [[nodiscard]] QString topicLine(qsizetype index) const
    {
        const Topic &topic = m_digest.topic(index);
        QString line = topic.listTitle();
        if (!topic.english.isEmpty())
            line += u" ("_s + topic.english + u')';
        if (!topic.link.isEmpty())
            line += u" ↗"_s;
        const Message counts{"cli",
                             QT_TRANSLATE_NOOP("cli", "facts %1, opinions %2"),
                             {QString::number(topic.itemCount(BlockKind::Fact)),
                              QString::number(topic.itemCount(BlockKind::Opinion))}};
        const Message group{"cli", QT_TRANSLATE_NOOP("cli", "group")};
        const Message stub{"cli", QT_TRANSLATE_NOOP("cli", "stub")};
        const TopicKind kind = m_digest.kind(index);
        const Message &remark = kind == TopicKind::Topic ? counts : kind == TopicKind::Group ? group : stub;
        return line + u"  ["_s + remark.text() + u']';
    }

    void printItem(ItemPlace place, const QString &indent) const
    {
        const Item &item = m_digest.item(place);
        if (item.text.isEmpty())
            return;
        const bool isFact = m_digest.topic(place.topic).blocks[place.block].kind == BlockKind::Fact;
        const Message fact{"cli", QT_TRANSLATE_NOOP("cli", "Fact")};
        const Message opinion{"cli", QT_TRANSLATE_NOOP("cli", "Opinion")};
        m_out << indent << "    " << (isFact ? fact : opinion).text() << ": ";
        if (!item.id.isEmpty())
            m_out << '[' << item.id << "] ";
        if (!item.subLabel.isEmpty())
            m_out << item.subLabel << ": ";
        m_out << item.text.simplified();
        if (!item.citations.isEmpty())
            m_out << u" → "_s << item.citations.join(u", "_s);
        if (!isFact)
            m_out << "  [" << supportMessage(supportOf(m_digest, place)).text() << ']';
        m_out << '\n';
    }

    const Digest &m_digest;
    QTextStream &m_out;
};

} // namespace

QString OutlineCommand::name() const
{
    return u"outline"_s;
}

Message OutlineCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP("cli", "Print the topics of a digest with their facts and opinions")};
}

QString OutlineCommand::usage() const
{
    return u"sasil outline [--items] [--format text|json] [--lang ko|en] [FILE|-]\n"_s;
}

Result<ExitStatus> OutlineCommand::execute(const QStringList &given, Streams &streams)
{
    const Result<Arguments> arguments =
        Arguments::parse(given, {{{u"--format"_s}, OptionSpec::Required}, {{u"--items"_s}}});
    if (!arguments)
        return arguments.error();
    const QString format = arguments->value(u"--format"_s, u"text"_s);
    if (format != u"text" && format != u"json")
        return usageError(QT_TRANSLATE_NOOP("cli", "There is no format “%1” here. Use text or json."),
                          {format});
    if (arguments->operands().size() > 1)
        return usageError(
            QT_TRANSLATE_NOOP("cli", "sasil outline takes one file; %1 is one too many. Leave it out."),
            {arguments->operands()[1]});
    const Result<DigestInput> read = readDigest(arguments->operands().value(0, u"-"_s), streams);
    if (!read)
        return read.error();
    const Digest &digest = read->digest;
    if (format == u"text") {
        OutlineText(digest, streams.out).print(arguments->has(u"--items"_s));
        return Done;
    }
    const LineIndex lines(read->input.decoded.text);
    const DigestCounts counts = digest.counts();
    printJson(streams.out, {{u"version"_s, 1},
                            {u"file"_s, read->input.path},
                            {u"topics"_s, OutlineJson(digest, lines).topics(0, digest.topicCount(), -1)},
                            {u"counts"_s, QJsonObject{{u"topics"_s, qint64(counts.topics)},
                                                      {u"facts"_s, qint64(counts.facts)},
                                                      {u"opinions"_s, qint64(counts.opinions)}}}});
    return Done;
}

} // namespace sasil
