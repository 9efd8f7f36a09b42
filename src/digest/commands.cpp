// SPDX-License-Identifier: MIT
#include "digest/commands.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The line end that a text uses.
QString lineEndOf(QStringView text)
{
    return text.contains(u"\r\n") ? u"\r\n"_s : u"\n"_s;
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// How many line ends stand behind each other at the end of \a text, blanks between them aside.
qsizetype trailingLineEnds(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = text.size(); i > 0 && text[i - 1].isSpace(); --i)
        count +=
            text[i - 1] == u'\n' || (text[i - 1] == u'\r' && (i == text.size() || text[i] != u'\n')) ? 1 : 0;
    return count;
}

/// The block of a kind whose style is nearest to a topic: its own, else that of a topic before it, else of
/// one after it.
struct Nearest
{
    qsizetype topic = -1;
    const Block *block = nullptr;
};
Nearest nearestBlock(const Digest &digest, qsizetype from, BlockKind kind)
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

bool isHangulLabel(const Block *block)
{
    return std::any_of(block->labelText.begin(), block->labelText.end(),
                       [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

QString defaultLabel(const Digest &digest, qsizetype topic, BlockKind kind)
{
    const Nearest other =
        nearestBlock(digest, topic, kind == BlockKind::Fact ? BlockKind::Opinion : BlockKind::Fact);
    const bool korean = other.block ? isHangulLabel(other.block) : languageOf(digest) == u"ko";
    if (kind == BlockKind::Fact)
        return korean ? u"**사실:**"_s : u"**Fact:**"_s;
    return korean ? u"**의견:**"_s : u"**Opinion:**"_s;
}

/// What stands between the start of its line and an item's text: indent and bullet.
QString markerOf(const Topic &topic, const Item &item)
{
    const QStringView source = topic.source;
    qsizetype lineStart = item.range.start;
    while (lineStart > 0 && source[lineStart - 1] != u'\n' && source[lineStart - 1] != u'\r')
        --lineStart;
    qsizetype end = item.range.start;
    if (end < source.size() && QStringView(u"-*+").contains(source[end])) {
        ++end;
    } else {
        while (end < source.size() && source[end].isDigit())
            ++end;
        if (end > item.range.start && end < source.size())
            ++end;
    }
    while (end < item.range.end && (source[end] == u' ' || source[end] == u'\t'))
        ++end;
    QString marker = source.sliced(lineStart, end - lineStart).toString();
    if (end == item.range.end && !marker.endsWith(u' '))
        marker += u' ';
    return marker;
}

/// `1. ` becomes `2. `; a bullet stays as it is.
QString nextMarker(const QString &marker)
{
    qsizetype start = 0;
    while (start < marker.size() && !marker[start].isDigit())
        ++start;
    qsizetype end = start;
    while (end < marker.size() && marker[end].isDigit())
        ++end;
    if (start == end)
        return marker;
    return marker.first(start) + QString::number(marker.sliced(start, end - start).toInt() + 1) +
           marker.sliced(end);
}

bool labelsEachItem(BlockLayout layout)
{
    return layout == BlockLayout::InlineBullet || layout == BlockLayout::Tag ||
           layout == BlockLayout::InlineText;
}

Command addBehindItem(const Topic &topic, qsizetype start, const Block &block, const Item &item)
{
    QString line;
    if (block.layout == BlockLayout::InlineText) {
        line = slice(topic.source, block.label).toString() + u' ';
    } else {
        line = nextMarker(markerOf(topic, item));
        if (labelsEachItem(block.layout))
            line += slice(topic.source, block.label).toString() + u' ';
    }
    const QString lineEnd = lineEndOf(topic.source);
    // Behind the item's last line, whose trailing blanks stay where they are.
    qsizetype at = item.range.end;
    while (at < topic.source.size() && topic.source[at] != u'\n' && topic.source[at] != u'\r')
        ++at;
    const QString text = lineEnd + (block.layout == BlockLayout::InlineText ? lineEnd : QString()) + line;
    const qsizetype position = start + at;
    const qsizetype caret = position + text.size();
    return {{{{position, position}, text}}, {caret, caret}};
}

/// Adds the first item to a block that has a label alone. A bullet that waits for its text is taken as it is:
/// CommonMark does not read it as an item yet.
Command addFirstItem(const Topic &topic, qsizetype start, const Block &block)
{
    qsizetype end = block.range.end;
    while (end > block.range.start && (topic.source[end - 1] == u'\n' || topic.source[end - 1] == u'\r'))
        --end;
    const qsizetype position = start + end;
    const QStringView text = slice(topic.source, {block.range.start, end});
    const QStringView lastLine = text.sliced(text.lastIndexOf(u'\n') + 1).trimmed();
    if (lastLine == u"-" || lastLine == u"*" || lastLine == u"+")
        return {{}, {position, position}};
    const QString added =
        lineEndOf(topic.source) + (block.layout == BlockLayout::LabelBullet ? u"  - "_s : u"\n- "_s);
    return {{{{position, position}, added}}, {position + added.size(), position + added.size()}};
}

/// Where a new block of \a kind goes in a topic: facts before opinions, both before a rule that ends the
/// topic.
qsizetype placeOfNewBlock(const Topic &topic, BlockKind kind)
{
    qsizetype end = qMax(topic.heading.end, topic.frontMatter.end);
    for (const Block &block : topic.blocks) {
        if (kind == BlockKind::Fact && block.kind == BlockKind::Opinion)
            return block.range.start;
        const QStringView text = slice(topic.source, block.range).trimmed();
        const bool isRule = text == u"---" || text == u"***" || text == u"___" || text == u"* * *";
        if (!isRule)
            end = block.range.end;
    }
    return qMin(end, topic.source.size());
}

Command insertBlock(const Digest &digest, qsizetype index, BlockKind kind)
{
    const Topic &topic = digest.topic(index);
    const QString lineEnd = lineEndOf(topic.source);
    const NewBlock block = newBlock(digest, index, kind);
    const qsizetype at = placeOfNewBlock(topic, kind);
    const QStringView before = QStringView(topic.source).first(at);
    const QStringView behind = QStringView(topic.source).sliced(at);
    QString text;
    for (qsizetype ends = trailingLineEnds(before); !isBlank(before) && ends < 2; ++ends)
        text += lineEnd;
    const qsizetype caret = digest.start(index) + at + text.size() + block.caret;
    text += block.text;
    const bool isFollowed = !isBlank(behind) || index + 1 < digest.topicCount();
    if (!behind.startsWith(u'\n') && !behind.startsWith(u'\r'))
        text += isFollowed ? lineEnd + lineEnd : lineEnd;
    const qsizetype position = digest.start(index) + at;
    return {{{{position, position}, text}}, {caret, caret}};
}

} // namespace

QString languageOf(const Digest &digest, const QString &otherwise)
{
    bool hasLetters = false;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        for (const QChar c : digest.source(i)) {
            if (c.script() == QChar::Script_Hangul)
                return u"ko"_s;
            hasLetters |= c.isLetter();
        }
    }
    return hasLetters ? u"en"_s : otherwise;
}

Command addTopic(const Digest &digest, qsizetype offset, const QString &language)
{
    const qsizetype index = digest.topicAt(offset);
    const qsizetype level = index < 0 ? 1 : qMax(digest.topic(index).level, 1);
    const qsizetype end = index < 0 ? 0 : digest.subtreeEnd(index);
    const qsizetype position = end < digest.topicCount() && index >= 0 ? digest.start(end) : digest.length();
    const QString text = index < 0 ? QString() : digest.topic(end - 1).source;
    const QString lineEnd = lineEndOf(text);
    const QString title = languageOf(digest, language) == u"ko" ? u"새 주제"_s : u"New topic"_s;

    QString added;
    for (qsizetype ends = trailingLineEnds(text); !isBlank(text) && ends < 2; ++ends)
        added += lineEnd;
    added += QString(level, u'#') + u' ';
    const qsizetype start = position + added.size();
    added += title + lineEnd;
    if (position < digest.length())
        added += lineEnd;
    return {{{{position, position}, added}}, {start, start + title.size()}};
}

bool canAddItem(const Digest &digest, qsizetype offset)
{
    return digest.topicAt(offset) >= 0;
}

Result<Command> addItem(const Digest &digest, qsizetype offset, BlockKind kind)
{
    if (!canAddItem(digest, offset))
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "There is no topic to add to. Write a heading first.")}};
    const qsizetype index = digest.topicAt(offset);
    const Topic &topic = digest.topic(index);
    if (const auto place = digest.itemAt(offset)) {
        const Block &block = topic.blocks[place->block];
        if (block.kind == kind)
            return addBehindItem(topic, digest.start(index), block, block.items[place->item]);
    }
    const auto last = std::find_if(topic.blocks.crbegin(), topic.blocks.crend(),
                                   [kind](const Block &block) { return block.kind == kind; });
    if (last != topic.blocks.crend())
        return last->items.isEmpty() ? addFirstItem(topic, digest.start(index), *last)
                                     : addBehindItem(topic, digest.start(index), *last, last->items.last());
    return insertBlock(digest, index, kind);
}

NewBlock newBlock(const Digest &digest, qsizetype topic, BlockKind kind)
{
    const Nearest model = nearestBlock(digest, topic, kind);
    const BlockLayout layout = model.block ? model.block->layout : BlockLayout::LabelBullet;
    const QString label = model.block ? slice(digest.topic(model.topic).source, model.block->label).toString()
                                      : defaultLabel(digest, topic, kind);
    const QString lineEnd = lineEndOf(topic < 0 ? QString() : digest.topic(topic).source);
    QString text;
    switch (layout) {
    case BlockLayout::InlineBullet:
    case BlockLayout::Tag:
        text = u"- "_s + label + u' ';
        break;
    case BlockLayout::InlineText:
        text = label + u' ';
        break;
    case BlockLayout::LabelText:
        text = label + lineEnd + lineEnd + u"- "_s;
        break;
    default:
        // A label taken from a heading or a quotation has no marks of its own.
        text = u"- "_s +
               (label.contains(u':') || label.contains(u'：') ? label : u"**"_s + label + u":**"_s) +
               lineEnd + u"  - "_s;
    }
    return {text, text.size()};
}

} // namespace sasil
