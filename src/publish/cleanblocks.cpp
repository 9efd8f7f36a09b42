// SPDX-License-Identifier: MIT
#include "publish/cleanblocks.h"

#include "digest/commands/blockstyle.h"
#include "digest/commands/topictext.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

TextEdits headingEdits(const Topic &topic)
{
    if (topic.level == 0 || hasDefinitionInHeading(topic))
        return {};
    const QString words = onOneLine(slice(topic.source, headingText(topic)));
    const QString line = QString(topic.level, u'#') + (words.isEmpty() ? QString() : u' ' + words);
    return line == slice(topic.source, topic.heading) ? TextEdits() : TextEdits{{topic.heading, line}};
}

/// A label's words and its remark, without marks.
QString labelWords(QStringView written)
{
    QString words;
    for (const QChar c : written) {
        if (!QStringView(u"*_#:：[]【】〔〕\\").contains(c))
            words += c;
    }
    return words.simplified();
}

/// A text without blanks and without marks of structure.
QString bare(QStringView text)
{
    QString words;
    for (const QChar c : text) {
        if (!c.isSpace() && !QStringView(u"*_-+>#=:：.)").contains(c) && !c.isDigit())
            words += c;
    }
    return words;
}

/// Whether another block stands within this one.
bool holdsOthers(const Topic &topic, qsizetype index)
{
    const TextRange range = topic.blocks[index].range;
    for (qsizetype i = 0; i < topic.blocks.size(); ++i) {
        const TextRange other = topic.blocks[i].range;
        if (i != index && other.start < range.end && range.start < other.end)
            return true;
    }
    return false;
}

/// Writes a block as a label bullet; what it cannot write makes it give up.
class BlockWriter
{
public:
    BlockWriter(const Topic &topic, const Block &block, const LabelSet &labels)
        : m_topic(topic), m_block(block), m_labels(labels)
    {
    }

    std::optional<QString> write()
    {
        m_text = u"- **"_s + labelWords(slice(m_topic.source, m_block.label)) + u":**"_s;
        m_covered.append(m_block.label);
        QString sub;
        for (qsizetype i = 0; i < m_block.items.size(); ++i) {
            if (m_block.items[i].subLabel != sub) {
                sub = m_block.items[i].subLabel;
                m_subLabels += bare(sub);
                if (!sub.isEmpty())
                    m_text += u"\n  - **"_s + sub + u":**"_s;
            }
            if (!writeItem(i, sub.isEmpty() ? u"  "_s : u"    "_s))
                return std::nullopt;
        }
        return isAll() ? std::optional(m_text) : std::nullopt;
    }

private:
    bool writeItem(qsizetype index, const QString &prefix)
    {
        std::optional<ItemSource> item = readItem(m_topic, m_block, index, m_labels);
        if (!item)
            return false;
        m_covered.append(item->lines);
        const bool isNumbered = item->style.number() >= 0;
        // What goes on without an indent could be read as something else further in.
        for (ItemLine &line : item->words) {
            if (line.lazy) {
                line.text = QString(item->style.width(), u' ') + line.text.trimmed();
                line.lazy = false;
            }
        }
        const ItemStyle style{prefix, isNumbered ? item->style.bullet : u"-"_s, u" "_s, {}};
        m_text += u'\n' + written(*item, style);
        return true;
    }

    /// Whether nothing of the block is left out, such as a comment.
    [[nodiscard]] bool isAll() const
    {
        QString rest;
        for (qsizetype at = m_block.range.start; at < m_block.range.end; ++at) {
            if (!std::ranges::any_of(m_covered, [at](TextRange range) { return range.contains(at); }))
                rest += m_topic.source[at];
        }
        return bare(rest) == m_subLabels;
    }

    const Topic &m_topic;
    const Block &m_block;
    const LabelSet &m_labels;
    QString m_text;
    QString m_subLabels;
    QList<TextRange> m_covered;
};

} // namespace

QList<TextEdits> blockChanges(const LoneTopic &lone)
{
    const Topic &topic = lone.topic();
    QList<TextEdits> changes{headingEdits(topic)};
    for (qsizetype i = 0; i < topic.blocks.size(); ++i) {
        const Block &block = topic.blocks[i];
        if (block.kind == BlockKind::Other || block.layout == BlockLayout::Table || holdsOthers(topic, i) ||
            block.range.end > lone.source().size())
            continue;
        // Its last line may have an end of its own.
        const TextRange lines{block.range.start,
                              block.range.start + contentEnd(slice(topic.source, block.range))};
        const std::optional<QString> text = BlockWriter(topic, block, lone.digest().labels()).write();
        if (text && *text != slice(topic.source, lines))
            changes.append({{lines, *text}});
    }
    return changes;
}

} // namespace sasil
