// SPDX-License-Identifier: MIT
#include "documentgenerator.h"

#include "blockwriter.h"
#include "titlewriter.h"

#include <algorithm>
#include <iterator>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Writes one document from its first line to its last.
class DocumentWriter
{
public:
    DocumentWriter(QRandomGenerator &random, const GeneratorOptions &options)
        : m_writer(random), m_mostTopics(options.mostTopics)
    {
    }

    GeneratedDocument write()
    {
        const bool hasFrontMatter = m_writer.chance(6);
        if (hasFrontMatter)
            writeFrontMatter();
        const bool hasPreamble = m_writer.chance(5);
        if (hasPreamble || hasFrontMatter)
            m_document.topics.emplace_back();
        if (hasPreamble)
            writeBody(m_document.topics.back(), {m_writer.words(3)});
        for (qsizetype count = m_writer.below(m_mostTopics + 1); count > 0; --count)
            writeTopic();
        writeDefinitions();
        finishText();
        finishTree();
        return std::move(m_document);
    }

private:
    void writeFrontMatter()
    {
        FrontMatter &matter = m_document.frontMatter;
        m_lines.append(u"---"_s);
        if (!m_writer.chance(4)) {
            matter.title = m_writer.words(3).remove(u'\'');
            m_lines.append(
                m_writer.any({u"title: %1"_s, u"title: \"%1\""_s, u"title: '%1'"_s}).arg(matter.title));
        }
        if (m_writer.chance(2)) {
            matter.author = u"홍길동"_s;
            m_lines.append(u"author: 홍길동  "_s);
        }
        if (m_writer.chance(2)) {
            matter.date = u"2024-09-26"_s;
            m_lines.append(u"date: 2024-09-26"_s);
        }
        m_lines.append(u"# 아님"_s);
        if (m_writer.chance(2)) {
            matter.language = m_writer.any({u"ko"_s, u"en"_s});
            m_lines.append(u"lang: "_s + matter.language);
        }
        if (m_writer.chance(2)) {
            matter.tags = QStringList{u"ai"_s, u"한국"_s};
            m_lines +=
                m_writer
                    .any({u"tags: [ai, 한국]"_s, u"tags: [ai, \"한국\"]"_s, u"tags:\n  - ai\n  - '한국'"_s})
                    .split(u'\n');
        }
        m_lines.append(m_writer.any({u"---"_s, u"..."_s, u"---  "_s}));
    }

    void writeTopic()
    {
        ExpectedTopic topic;
        topic.level = int(1 + m_writer.below(m_writer.chance(4) ? 6 : 3));
        const WrittenTitle title = m_writer.chance(40) ? WrittenTitle() : writeTitle(m_writer);
        topic.title = title.title;
        topic.english = title.english;
        topic.link = title.link;
        topic.week = title.week;
        const QStringList heading = headingLines(m_writer, topic.level, title.markdown);
        // An underlined heading takes a paragraph above it in, an HTML block any line.
        const bool mustBeParted = heading.size() > 1 || m_lines.endsWith(u"</div>"_s);
        if (!m_lines.isEmpty() && (mustBeParted || !m_writer.chance(4)))
            writeBlankLines();
        m_lines += heading;
        m_mayBeUnparted = true;
        writeBody(topic, {});
        m_document.topics.push_back(std::move(topic));
    }

    /// \a begins: lines that the body begins with.
    void writeBody(ExpectedTopic &topic, const QStringList &begins)
    {
        bool besideList = false;
        if (!begins.isEmpty())
            writePart(begins);
        for (qsizetype decoys = m_writer.chance(3) ? 1 + m_writer.below(2) : 0; decoys > 0; --decoys) {
            writePart(writeDecoy(m_writer, besideList));
            // Code that is indented belongs to a list before it, and lists of one kind join.
            besideList = true;
        }
        bool isOpen = false;
        for (qsizetype blocks = m_writer.chance(4) ? 0 : 1 + m_writer.below(3); blocks > 0; --blocks) {
            const BlockKind kind = m_writer.chance(2) ? BlockKind::Fact : BlockKind::Opinion;
            WrittenBlock block = writeBlock(m_writer, kind, topic.kind == TopicKind::Topic);
            writePart(block.lines);
            std::move(block.facts.begin(), block.facts.end(), std::back_inserter(topic.facts));
            for (ExpectedItem &item : block.opinions)
                topic.opinions.push_back({std::move(item), Support::None});
            topic.kind = TopicKind::Topic;
            isOpen = block.isOpen;
            if (!isOpen && m_writer.chance(6))
                writePart(writeDecoy(m_writer, true));
        }
        if (m_writer.chance(5))
            writePart({m_writer.any({u"---"_s, u"***"_s, u"* * *"_s})});
        if (m_writer.chance(3))
            writeDefinitions();
    }

    void writePart(const QStringList &lines)
    {
        // Nothing that stands first needs to be parted from an ATX heading.
        if (!m_lines.isEmpty() && !(m_mayBeUnparted && m_writer.chance(3)))
            writeBlankLines();
        m_mayBeUnparted = false;
        m_lines += lines;
    }

    void writeDefinitions()
    {
        const QStringList definitions = m_writer.takeDefinitions();
        for (qsizetype i = 0; i < definitions.size(); ++i) {
            // A footnote's paragraph would take in what follows.
            if (i == 0 || definitions[i - 1].startsWith(u"[^") || m_writer.chance(3))
                writePart({definitions[i]});
            else
                m_lines.append(definitions[i]);
        }
        if (!definitions.isEmpty())
            writeBlankLines();
    }

    void writeBlankLines()
    {
        for (qsizetype count = m_writer.chance(6) ? 2 : 1; count > 0; --count)
            m_lines.append(m_writer.chance(10) ? u"  "_s : QString());
    }

    void finishText()
    {
        bool inFence = false;
        for (QString &line : m_lines) {
            inFence ^= line.contains(u"```");
            const bool isKept = inFence || line.contains(u'~') || line.startsWith(u"---");
            if (!line.isEmpty() && !isKept && m_writer.chance(12))
                line += u"  "_s;
        }
        const QString lineEnd = m_writer.chance(5) ? u"\r\n"_s : u"\n"_s;
        m_document.text = m_lines.join(lineEnd);
        if (!m_lines.isEmpty() && !m_writer.chance(5))
            m_document.text += lineEnd;
    }

    /// Parents, groups, and what opinions rest on: the table of design.md, "Support of an opinion".
    void finishTree()
    {
        std::vector<ExpectedTopic> &topics = m_document.topics;
        QStringList ids;
        for (size_t i = 0; i < topics.size(); ++i) {
            for (const ExpectedItem &fact : topics[i].facts)
                ids.append(fact.id);
            for (size_t above = i; above-- > 0 && topics[i].level > 0;) {
                if (topics[above].level > 0 && topics[above].level < topics[i].level) {
                    topics[i].parent = qsizetype(above);
                    if (topics[above].kind == TopicKind::Stub)
                        topics[above].kind = TopicKind::Group;
                    break;
                }
            }
        }
        for (size_t i = 0; i < topics.size(); ++i) {
            for (ExpectedOpinion &opinion : topics[i].opinions)
                opinion.support = supportOf(qsizetype(i), opinion.item, ids);
        }
    }

    [[nodiscard]] bool isBelow(qsizetype topic, qsizetype above) const
    {
        for (qsizetype at = parentOf(topic); at >= 0; at = parentOf(at)) {
            if (at == above)
                return true;
        }
        return false;
    }

    [[nodiscard]] Support supportOf(qsizetype topic, const ExpectedItem &opinion,
                                    const QStringList &ids) const
    {
        const auto exists = [&](const QString &id) { return ids.contains(id); };
        if (std::any_of(opinion.citations.begin(), opinion.citations.end(), exists))
            return Support::Cited;
        if (!m_document.topics[size_t(topic)].facts.empty())
            return Support::Own;
        Support support = Support::None;
        for (qsizetype other = 0; other < std::ssize(m_document.topics); ++other) {
            if (m_document.topics[size_t(other)].facts.empty())
                continue;
            if (isBelow(topic, other))
                return Support::Inherited;
            if (isBelow(other, topic))
                support = Support::Descendant;
        }
        return support;
    }

    [[nodiscard]] qsizetype parentOf(qsizetype topic) const
    {
        return m_document.topics[size_t(topic)].parent;
    }

    TextWriter m_writer;
    int m_mostTopics;
    GeneratedDocument m_document;
    QStringList m_lines;
    bool m_mayBeUnparted = false;
};

} // namespace

GeneratedDocument generateDocument(QRandomGenerator &random, const GeneratorOptions &options)
{
    return DocumentWriter(random, options).write();
}

} // namespace sasil
