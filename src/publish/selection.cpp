// SPDX-License-Identifier: MIT
#include "publish/selection.h"

#include "digest/commands.h"
#include "digest/commands/sourcelines.h"
#include "digest/commands/topictext.h"
#include "digest/topicsplitter.h"
#include "publish/labellanguage.h"
#include "publish/useddefinitions.h"

#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString koreanToRead = u"읽을거리"_s;
const QString englishToRead = u"To read"_s;

/// A blank line behind what is written, so that nothing of it goes on in what follows.
void setApart(QString &text)
{
    if (text.isEmpty())
        return;
    for (qsizetype ends = trailingLineEnds(text); ends < 2; ++ends)
        text += u'\n';
}

/// An indented heading could become a part of a list above it.
QStringView withoutIndent(QStringView heading)
{
    while (!heading.isEmpty() && isBlankChar(heading.front()))
        heading = heading.sliced(1);
    return heading;
}

/// What closes a code block, a comment or the like that the last topic leaves open, so that more can follow.
QString closing(const QString &source, bool isFirst, const LabelSet &labels)
{
    const auto closes = [&](const QString &end) {
        const QString before = source + u'\n' + end + u"\n\n"_s;
        const std::vector<TopicStart> starts = splitTopics(QString(before + u"# x\n"_s), isFirst, labels);
        return starts.back().offset == before.size();
    };
    QStringList ends{QString()};
    static const QRegularExpression fence(u"^ {0,3}(`{3,}|~{3,})"_s, QRegularExpression::MultilineOption);
    for (auto matches = fence.globalMatch(source); matches.hasNext();) {
        const QString end = matches.next().captured(1);
        if (!ends.contains(end))
            ends.append(end);
    }
    ends << u"-->"_s << u"?>"_s << u"]]>"_s << u">"_s << u"</pre>"_s;
    const auto found = std::ranges::find_if(ends, closes);
    return found == ends.end() ? QString() : *found;
}

/// Writes a selection of the topics of a digest.
class SelectionWriter
{
public:
    SelectionWriter(const Digest &digest, const Selection &selection)
        : m_digest(digest), m_labels(selection.labels), m_parts(size_t(digest.topicCount()), Part::None)
    {
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            if (digest.level(t) == 0 || selection.topics.isEmpty() ||
                std::ranges::binary_search(selection.topics, t))
                part(t) = Part::Whole;
        }
        if (selection.stubs != StubPlace::InPlace)
            takeStubs(selection.stubs);
        keepHeadings();
    }

    QString write()
    {
        if (std::ranges::all_of(m_parts, [](Part p) { return p == Part::Whole; })) {
            for (qsizetype t = 0; t < m_digest.topicCount(); ++t)
                m_topics.append({m_digest.start(t), t});
            return m_digest.text();
        }
        writeTopics();
        writeStubs();
        const QString definitions = definitionsFor(m_text, m_digest, m_known);
        if (!definitions.isEmpty()) {
            follow();
            m_text += definitions;
        }
        if (!m_isAsWritten) {
            m_text.truncate(contentEnd(m_text));
            m_text += m_text.isEmpty() ? QString() : u"\n"_s;
        }
        return m_text;
    }

    [[nodiscard]] const QList<SelectedTopic> &topics() const { return m_topics; }

private:
    enum class Part : quint8 { None, Heading, Whole, Later };

    Part &part(qsizetype topic) { return m_parts[size_t(topic)]; }

    void takeStubs(StubPlace place)
    {
        std::vector<bool> hasTopic(m_parts.size(), false);
        for (qsizetype t = m_digest.topicCount() - 1; t >= 0; --t) {
            const qsizetype above = m_digest.parent(t);
            if (part(t) == Part::Whole && m_digest.kind(t) == TopicKind::Topic)
                hasTopic[size_t(t)] = true;
            if (above >= 0 && hasTopic[size_t(t)])
                hasTopic[size_t(above)] = true;
        }
        bool isAllStubs = true;
        for (qsizetype t = 0; t < m_digest.topicCount(); ++t) {
            if (part(t) != Part::Whole || m_digest.level(t) == 0)
                continue;
            if (hasTopic[size_t(t)])
                isAllStubs = false;
            else if (place == StubPlace::LeftOut)
                part(t) = Part::None;
            // An underlined heading with a definition in it has no other form.
            else if (m_digest.level(t) > 2 || !hasDefinitionInHeading(m_digest.topic(t)))
                part(t) = Part::Later;
        }
        if (isAllStubs)
            std::ranges::replace(m_parts, Part::Later, Part::Whole);
    }

    /// The headings above what is selected stay, bare.
    void keepHeadings()
    {
        for (qsizetype t = 0; t < m_digest.topicCount(); ++t) {
            if (part(t) != Part::Whole)
                continue;
            for (qsizetype above = m_digest.parent(t); above >= 0; above = m_digest.parent(above)) {
                if (part(above) == Part::None)
                    part(above) = Part::Heading;
            }
        }
    }

    void writeTopics()
    {
        qsizetype before = -1;
        for (qsizetype t = 0; t < m_digest.topicCount(); ++t) {
            if (part(t) != Part::Whole && part(t) != Part::Heading)
                continue;
            const bool goesOn = before == t - 1 && (before < 0 || part(before) == Part::Whole);
            const Topic &topic = m_digest.topic(t);
            QStringView written = topic.source;
            if (part(t) == Part::Heading)
                written = slice(topic.source, topic.heading);
            else
                m_known.insert(topic.definitions);
            if (!goesOn) {
                setApart(m_text);
                written = withoutIndent(written);
            }
            if (part(t) == Part::Whole)
                m_topics.append({m_text.size(), t});
            m_lastStart = m_text.size() - (topic.source.size() - written.size());
            m_text += written;
            before = t;
        }
        m_last = before;
        m_isAsWritten = before == m_digest.topicCount() - 1;
        if (!m_isAsWritten)
            endLast();
    }

    /// What set the last topic apart from the next would set it apart from nothing, or from too much.
    void endLast()
    {
        if (m_last >= 0 && part(m_last) == Part::Whole)
            m_text.truncate(m_lastStart + separatorStart(m_digest.topic(m_last)));
    }

    /// Makes it possible that more follows.
    void follow()
    {
        endLast();
        // Only the last topic of a document can leave anything open.
        if (m_last >= 0 && m_last == m_digest.topicCount() - 1) {
            const QString end = closing(m_digest.source(m_last), m_last == 0, m_digest.labels());
            m_text += end.isEmpty() ? QString() : u'\n' + end;
        }
        m_last = -1;
        setApart(m_text);
        m_isAsWritten = false;
    }

    void writeStubs()
    {
        QList<qsizetype> roots;
        for (qsizetype t = 0; t < m_digest.topicCount(); ++t) {
            const qsizetype above = m_digest.parent(t);
            if (part(t) == Part::Later && (above < 0 || part(above) != Part::Later))
                roots.append(t);
        }
        if (roots.isEmpty())
            return;
        follow();
        const int level = levelOfList();
        const auto list = std::ranges::find_if(roots, [this](qsizetype t) { return isList(t); });
        if (list != roots.end()) {
            writeStub(*list, level);
            roots.erase(list);
        } else {
            m_text += QString(level, u'#') + u' ' + (isKorean() ? koreanToRead : englishToRead) + u"\n\n"_s;
        }
        for (const qsizetype root : roots)
            writeStub(root, level + 1);
    }

    /// Writes a stub and those below it, so that its heading has this level.
    void writeStub(qsizetype root, int level)
    {
        for (qsizetype t = root; t < m_digest.subtreeEnd(root); ++t) {
            if (part(t) != Part::Later)
                continue;
            follow();
            const Topic &topic = m_digest.topic(t);
            const int deeper = level - m_digest.level(root);
            const QString source = topic.source.first(separatorStart(topic));
            m_topics.append({m_text.size(), t});
            m_text += withoutIndent(applied(source, levelEdits(topic, qMin(topic.level + deeper, 6))));
            m_known.insert(topic.definitions);
            m_last = t;
        }
    }

    /// Below the document's title, where it has one.
    [[nodiscard]] int levelOfList()
    {
        qsizetype titles = 0;
        for (qsizetype t = 0; t < m_digest.topicCount(); ++t)
            titles += m_digest.level(t) == 1 && (part(t) == Part::Whole || part(t) == Part::Heading) ? 1 : 0;
        return titles > 1 ? 1 : 2;
    }

    /// Whether the writer has a heading for it already.
    [[nodiscard]] bool isList(qsizetype topic) const
    {
        const QString &title = m_digest.topic(topic).title;
        return title.compare(koreanToRead, Qt::CaseInsensitive) == 0 ||
               title.compare(englishToRead, Qt::CaseInsensitive) == 0;
    }

    [[nodiscard]] bool isKorean() const
    {
        if (m_labels != LabelLanguage::AsWritten)
            return m_labels == LabelLanguage::Korean;
        const QString &chosen = m_digest.labels().language();
        return (chosen.isEmpty() ? languageOf(m_digest) : chosen) == u"ko";
    }

    const Digest &m_digest;
    LabelLanguage m_labels;
    std::vector<Part> m_parts; ///< by topic
    QString m_text;
    Definitions m_known; ///< those that stand in the text
    QList<SelectedTopic> m_topics;
    qsizetype m_lastStart = 0; ///< where the last topic would begin if it were written as it is
    qsizetype m_last = -1;     ///< the topic that the text ends in; -1: none, or more can follow
    bool m_isAsWritten = true; ///< the text ends as the document does
};

} // namespace

QString selectedText(const Digest &digest, const Selection &selection)
{
    QList<SelectedTopic> topics;
    return selectedText(digest, selection, topics);
}

QString selectedText(const Digest &digest, const Selection &selection, QList<SelectedTopic> &topics)
{
    const Digest labelled = inLabelLanguage(digest, selection.labels);
    SelectionWriter writer(labelled, selection);
    const QString text = writer.write();
    topics = writer.topics();
    return text;
}

} // namespace sasil
