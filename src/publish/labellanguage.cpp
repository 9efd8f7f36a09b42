// SPDX-License-Identifier: MIT
#include "publish/labellanguage.h"

#include "digest/commands/citationtext.h"
#include "digest/commands/sourcelines.h"
#include "text/textedit.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isKorean(QStringView words)
{
    return std::ranges::any_of(words, [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

QString usualWord(BlockKind kind, bool korean)
{
    if (kind == BlockKind::Fact)
        return korean ? u"사실"_s : u"Fact"_s;
    return korean ? u"의견"_s : u"Opinion"_s;
}

/// Where the label that an item of its own begins with has its words, relative to the topic.
TextRange ownLabelWords(QStringView source, const Item &item, const LabelSet &labels)
{
    const auto skipBlanks = [&](qsizetype at) {
        while (at < item.range.end && source[at].isSpace())
            ++at;
        return at;
    };
    qsizetype at = item.range.start;
    at = skipBlanks(at + bulletLength(slice(source, item.range)));
    static const QRegularExpression task(u"^\\[[ xX]\\][ \\t]+"_s);
    at += task.matchView(slice(source, {at, item.range.end})).capturedLength();
    const QStringView text = slice(source, {at, lineEnd(source, at)});
    const auto label = matchLabel(text, LabelPlace::ListItem, labels);
    if (!label)
        return {};
    const qsizetype words = slice(text, label->marked).indexOf(label->text);
    if (words < 0)
        return {};
    return TextRange{words, words + label->text.size()}.shifted(at + label->marked.start);
}

/// Writes the labels and the citations of one topic in a language. Offsets are the document's.
class TopicEdits
{
public:
    TopicEdits(const Digest &digest, qsizetype topic, bool korean)
        : m_digest(digest), m_index(topic), m_topic(digest.topic(topic)), m_korean(korean)
    {
    }

    TextEdits make()
    {
        for (const Block &block : m_topic.blocks) {
            if (block.kind == BlockKind::Other)
                continue;
            const qsizetype words = slice(m_topic.source, block.label).indexOf(block.labelText);
            if (words >= 0)
                addWord(TextRange{words, words + block.labelText.size()}.shifted(block.label.start),
                        block.kind);
            const bool haveOwn =
                block.layout == BlockLayout::InlineBullet || block.layout == BlockLayout::Tag;
            for (qsizetype i = 1; haveOwn && i < block.items.size(); ++i)
                addWord(ownLabelWords(m_topic.source, block.items[i], m_digest.labels()), block.kind);
            for (const Item &item : block.items)
                addCitations(item);
        }
        return sorted(m_edits);
    }

private:
    void add(TextRange range, const QString &text)
    {
        // An item may stand within another one.
        if (m_starts.contains(range.start))
            return;
        m_starts.insert(range.start);
        m_edits.append({m_digest.inDocument(m_index, range), text});
    }

    void addWord(TextRange range, BlockKind kind)
    {
        const QString word = usualWord(kind, m_korean);
        if (range.isEmpty() || isKorean(slice(m_topic.source, range)) == m_korean ||
            m_digest.labels().find(word) != kind)
            return;
        add(range, word);
    }

    void addCitations(const Item &item)
    {
        if (item.citations.isEmpty())
            return;
        static const QRegularExpression keyword(u"근거|based\\s+on"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        const QStringView text = slice(m_topic.source, item.content);
        for (const WrittenCitation &citation : writtenCitations(text)) {
            if (!citation.isNamed || !item.citations.contains(citation.ids.first().id))
                continue;
            const auto match =
                keyword.matchView(slice(text, {citation.range.start, citation.ids.first().range.start}));
            if (!match.hasMatch() || isKorean(match.capturedView()) == m_korean)
                continue;
            const TextRange local{match.capturedStart(), match.capturedEnd()};
            add(local.shifted(item.content.start + citation.range.start),
                m_korean ? u"근거"_s : u"Based on"_s);
        }
    }

    const Digest &m_digest;
    qsizetype m_index;
    const Topic &m_topic;
    bool m_korean;
    TextEdits m_edits;
    QSet<qsizetype> m_starts;
};

bool saysTheSame(const Item &a, const Item &b)
{
    return a.id == b.id && a.citations == b.citations && a.links == b.links && a.subLabel == b.subLabel &&
           (a.text == b.text || !a.citations.isEmpty());
}

bool readsTheSame(const Topic &a, const Topic &b)
{
    return std::ranges::equal(a.blocks, b.blocks, [](const Block &before, const Block &after) {
        return before.kind == after.kind && before.layout == after.layout &&
               std::ranges::equal(before.items, after.items, saysTheSame);
    });
}

} // namespace

Digest inLabelLanguage(const Digest &digest, LabelLanguage language)
{
    if (language == LabelLanguage::AsWritten)
        return digest;
    QList<TextEdits> ofTopics;
    for (qsizetype t = 0; t < digest.topicCount(); ++t)
        ofTopics.append(TopicEdits(digest, t, language == LabelLanguage::Korean).make());
    const auto written = [&] {
        TextEdits all;
        for (const TextEdits &edits : ofTopics)
            all += edits;
        return all.isEmpty() ? digest : Digest::parse(applied(digest.text(), all), digest.labels());
    };
    const Digest meant = written();
    if (meant.topicCount() != digest.topicCount())
        return digest;
    // A word may be the text of a link elsewhere, as with `[Fact]`: such a topic keeps its own.
    bool isSame = true;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        if (ofTopics[t].isEmpty() || readsTheSame(digest.topic(t), meant.topic(t)))
            continue;
        ofTopics[t].clear();
        isSame = false;
    }
    return isSame ? meant : written();
}

} // namespace sasil
