// SPDX-License-Identifier: MIT
#include "digest/commands/newblock.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

QString defaultLabel(const Digest &digest, qsizetype topic, BlockKind kind)
{
    const NearestBlock other =
        nearestBlock(digest, topic, kind == BlockKind::Fact ? BlockKind::Opinion : BlockKind::Fact);
    const QString &chosen = digest.labels().language();
    const bool korean = !chosen.isEmpty() ? chosen == u"ko"
                        : other.block     ? isHangul(other.block->labelText)
                                          : languageOf(digest) == u"ko";
    if (kind == BlockKind::Fact)
        return korean ? u"**사실:**"_s : u"**Fact:**"_s;
    return korean ? u"**의견:**"_s : u"**Opinion:**"_s;
}

qsizetype leadingLineEnds(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size() && text[i].isSpace(); ++i)
        count += text[i] == u'\n' || (text[i] == u'\r' && !text.sliced(i + 1).startsWith(u'\n')) ? 1 : 0;
    return count;
}

qsizetype placeOfNewBlock(const Topic &topic, BlockKind kind)
{
    qsizetype end = qMax(topic.heading.end, topic.frontMatter.end);
    for (const Block &block : topic.blocks) {
        if (block.range.end <= end)
            continue; // it stands within another
        if (kind == BlockKind::Fact && block.kind == BlockKind::Opinion)
            return block.range.start;
        const QStringView text = slice(topic.source, block.range).trimmed();
        const bool isRule = text == u"---" || text == u"***" || text == u"___" || text == u"* * *";
        if (!isRule)
            end = block.range.end;
    }
    return qMin(end, topic.source.size());
}

} // namespace

NearestBlock nearestBlock(const Digest &digest, qsizetype from, BlockKind kind)
{
    const auto inTopic = [&](qsizetype index) -> const Block * {
        const QList<Block> &blocks = digest.topic(index).blocks;
        const auto found =
            std::find_if(blocks.begin(), blocks.end(), [kind](const Block &b) { return b.kind == kind; });
        return found == blocks.end() ? nullptr : &*found;
    };
    for (qsizetype i = from; i >= 0; --i) {
        if (const Block *block = inTopic(i))
            return {i, block};
    }
    for (qsizetype i = from + 1; i < digest.topicCount(); ++i) {
        if (const Block *block = inTopic(i))
            return {i, block};
    }
    return {};
}

BlockStart newBlockStart(const Digest &digest, qsizetype topic, BlockKind kind)
{
    const NearestBlock model = nearestBlock(digest, topic, kind);
    const BlockLayout layout = model.block ? model.block->layout : BlockLayout::LabelBullet;
    const QString &chosen = digest.labels().language();
    const bool isSpoken =
        model.block && (chosen.isEmpty() || isHangul(model.block->labelText) == (chosen == u"ko"));
    const QString label = isSpoken ? slice(digest.topic(model.topic).source, model.block->label).toString()
                                   : defaultLabel(digest, topic, kind);
    const QString lineEnd = lineEndOf(topic < 0 ? QString() : digest.source(topic));
    switch (layout) {
    case BlockLayout::InlineBullet:
    case BlockLayout::Tag:
        return {{}, {{}, u"-"_s, u" "_s, label + u' '}};
    case BlockLayout::InlineText:
        return {{}, {{}, {}, {}, label + u' '}};
    case BlockLayout::LabelText:
        return {label + lineEnd + lineEnd, {{}, u"-"_s, u" "_s, {}}};
    default:
        // A label taken from a heading, a quotation or a table has no marks of its own.
        const bool isMarked = label.contains(u':') || label.contains(u'：');
        return {u"- "_s + (isMarked ? label : u"**"_s + label + u":**"_s) + lineEnd,
                {u"  "_s, u"-"_s, u" "_s, {}}};
    }
}

BlockStart plainBlockStart(const QString &source, BlockKind kind)
{
    const bool korean = isHangul(source);
    const QString label = kind == BlockKind::Fact ? (korean ? u"**사실:**"_s : u"**Fact:**"_s)
                                                  : (korean ? u"**의견:**"_s : u"**Opinion:**"_s);
    return {u"- "_s + label + lineEndOf(source), {u"  "_s, u"-"_s, u" "_s, {}}};
}

NewBlock blockWith(const BlockStart &start, const ItemSource &item)
{
    return {start.label + written(item, start.item), start.label.size() + wordsOffset(item, start.item)};
}

NewBlock newBlock(const Digest &digest, qsizetype topic, BlockKind kind)
{
    ItemSource empty;
    empty.words.append(ItemLine{});
    return blockWith(newBlockStart(digest, topic, kind), empty);
}

Insertion insertBlock(const Digest &digest, qsizetype index, BlockKind kind, const NewBlock &block)
{
    const Topic &topic = digest.topic(index);
    const QString lineEnd = lineEndOf(topic.source);
    const qsizetype at = placeOfNewBlock(topic, kind);
    const QStringView before = QStringView(topic.source).first(at);
    const QStringView behind = QStringView(topic.source).sliced(at);
    QString text;
    for (qsizetype ends = trailingLineEnds(before); !isBlank(before) && ends < 2; ++ends)
        text += lineEnd;
    const qsizetype caret = text.size() + block.caret;
    text += block.text;
    const bool isFollowed = !isBlank(behind) || index + 1 < digest.topicCount();
    // A last line without an end is how the writer left it.
    const bool isAtLineStart = trailingLineEnds(before) > 0 || before.isEmpty();
    if (isAtLineStart)
        text += lineEnd;
    const qsizetype needed = isFollowed ? (isAtLineStart ? 1 : 2) : 0;
    for (qsizetype ends = leadingLineEnds(behind); ends < needed; ++ends)
        text += lineEnd;
    return {{{at, at}, text}, caret};
}

} // namespace sasil
