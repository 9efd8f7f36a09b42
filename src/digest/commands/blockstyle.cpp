// SPDX-License-Identifier: MIT
#include "digest/commands/blockstyle.h"

#include "digest/commands/sourcelines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tabWidth = 4;

qsizetype blanksAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isBlankChar(text[end]))
        ++end;
    return end - from;
}

/// The column behind \a text, which begins in column \a from.
qsizetype columnBehind(QStringView text, qsizetype from = 0)
{
    for (const QChar c : text)
        from = c == u'\t' ? (from / tabWidth + 1) * tabWidth : from + 1;
    return from;
}

/// `[ ] ` or `[x] `.
qsizetype taskLength(QStringView text)
{
    const bool isTask = text.size() > 3 && text[0] == u'[' && text[2] == u']' &&
                        QStringView(u" xX").contains(text[1]) && isBlankChar(text[3]);
    return isTask ? 3 + blanksAt(text, 3) : 0;
}

bool isPrefix(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isBlankChar(c) || c == u'>'; });
}

/// Whether a line has no words: blank, or the `>` of a quotation alone.
bool hasNoWords(QStringView line, bool isQuoted)
{
    return isQuoted ? isPrefix(line) : isBlank(line);
}

/// The line without \a columns of indent; nothing: it has less, or begins with a quotation mark.
std::optional<QString> withoutIndent(QStringView line, qsizetype columns)
{
    const qsizetype blanks = blanksAt(line, 0);
    const qsizetype has = columnBehind(line.first(blanks));
    if (has < columns)
        return std::nullopt;
    return QString(has - columns, u' ') + line.sliced(blanks).toString();
}

/// Moves the words of a further line by \a columns; its blanks stay as they are where nothing moves.
QString indented(const QString &line, qsizetype columns)
{
    if (columns == 0)
        return line;
    const qsizetype blanks = blanksAt(line, 0);
    const qsizetype has = columnBehind(QStringView(line).first(blanks));
    return QString(qMax(has + columns, 0), u' ') + line.sliced(blanks);
}

/// Reads the lines behind the first one.
void readFurtherLines(ItemSource &item, QStringView source)
{
    const qsizetype column = columnBehind(item.style.prefix);
    for (qsizetype at = lineEnd(source, item.lines.start); at < item.lines.end;) {
        const qsizetype start = behindLineEnd(source, at);
        item.words.last().end = source.sliced(at, start - at).toString();
        at = lineEnd(source, start);
        const QStringView line = source.sliced(start, at - start);
        if (hasNoWords(line, item.style.isQuoted())) {
            item.words.append({item.style.isQuoted() ? QString() : line.toString(), {}, false});
        } else if (line.startsWith(item.style.prefix)) {
            const QStringView rest = line.sliced(item.style.prefix.size());
            const bool isLazy = columnBehind(rest.first(blanksAt(rest, 0))) < item.style.width();
            item.words.append({(isLazy ? line : rest).toString(), {}, isLazy});
        } else {
            const auto rest =
                item.style.isQuoted() ? std::nullopt : withoutIndent(line, column + item.style.width());
            item.words.append(
                {rest ? QString(item.style.width(), u' ') + *rest : line.toString(), {}, !rest});
        }
    }
}

} // namespace

qsizetype ItemStyle::width() const
{
    const qsizetype column = columnBehind(prefix);
    return columnBehind(padding, column + bullet.size()) - column;
}

int ItemStyle::number() const
{
    return bullet.size() > 1 ? QStringView(bullet).chopped(1).toInt() : -1;
}

void ItemStyle::setNumber(int number)
{
    bullet = QString::number(number) + bullet.last(1);
}

bool hasOwnLabel(const Block &block, const Item &item)
{
    if (block.layout == BlockLayout::InlineBullet || block.layout == BlockLayout::Tag)
        return true;
    return (block.layout == BlockLayout::InlineText || block.layout == BlockLayout::Quote) &&
           item.range.contains(block.label.start);
}

std::optional<ItemSource> readItem(const Topic &topic, const Block &block, qsizetype item,
                                   const LabelSet &labels)
{
    const QStringView source = topic.source;
    const Item &read = block.items[item];
    ItemSource result;
    result.lines = {lineStart(source, read.range.start), lineEnd(source, read.range.end)};
    result.style.prefix = slice(source, {result.lines.start, read.range.start}).toString();
    if (block.layout == BlockLayout::Table || !isPrefix(result.style.prefix) ||
        !isBlank(slice(source, {read.range.end, result.lines.end})))
        return std::nullopt;
    const qsizetype firstEnd = lineEnd(source, read.range.start);
    qsizetype at = read.range.start;
    // A paragraph may begin like a number: then its words begin where it does.
    qsizetype bullet = bulletLength(slice(source, {at, firstEnd}));
    if (read.content.start == at && bullet < read.range.length())
        bullet = 0;
    result.style.bullet = source.sliced(at, bullet).toString();
    at += bullet;
    if (bullet > 0) {
        const qsizetype blanks = blanksAt(source.first(firstEnd), at);
        const bool isCode = blanks > tabWidth && at + blanks < firstEnd;
        result.style.padding = isCode || blanks == 0 ? u" "_s : source.sliced(at, blanks).toString();
        at += isCode ? 1 : blanks;
        const qsizetype task = taskLength(slice(source, {at, firstEnd}));
        result.task = source.sliced(at, task).toString();
        at += task;
        if (at == firstEnd)
            result.style.padding = u" "_s; // blanks at the end of a line indent nothing
    }
    if (hasOwnLabel(block, read)) {
        const LabelPlace place = bullet > 0                           ? LabelPlace::ListItem
                                 : block.layout == BlockLayout::Quote ? LabelPlace::Quote
                                                                      : LabelPlace::Paragraph;
        const auto label = matchLabel(slice(source, {at, firstEnd}), place, labels);
        if (!label)
            return std::nullopt;
        result.style.label = source.sliced(at, label->after).toString();
        at += label->after;
    }
    result.words.append({slice(source, {at, firstEnd}).toString(), {}, false});
    readFurtherLines(result, source);
    return result;
}

ItemSource withLabelAsWords(ItemSource item)
{
    item.words.first().text.prepend(item.style.label);
    item.style.label.clear();
    return item;
}

qsizetype wordsOffset(const ItemSource &item, const ItemStyle &style)
{
    return style.prefix.size() + style.bullet.size() + style.padding.size() + item.task.size() +
           style.label.size();
}

QString written(const ItemSource &item, const ItemStyle &style)
{
    QList<ItemLine> words = item.words;
    // `- **Fact:**` with the words on the next line: the label goes, and its line with it.
    if (style.label != item.style.label && words.size() > 1 && isBlank(words.first().text)) {
        words.removeFirst();
        words.first().text = words.first().text.trimmed();
    }
    QString text = style.prefix + style.bullet + style.padding + item.task + style.label;
    const qsizetype columns = style.width() - item.style.width();
    const QString blankLine =
        style.isQuoted() ? style.prefix.first(style.prefix.lastIndexOf(u'>') + 1) : QString();
    text += words.first().text;
    for (qsizetype i = 1; i < words.size(); ++i) {
        text += words[i - 1].end;
        if (isBlank(words[i].text))
            text += style.isQuoted() ? blankLine : words[i].text;
        else
            text += words[i].lazy ? words[i].text : style.prefix + indented(words[i].text, columns);
    }
    return text;
}

std::optional<ItemStyle> styleBehind(const Topic &topic, const Block &block, qsizetype item,
                                     const LabelSet &labels)
{
    const std::optional<ItemSource> last = readItem(topic, block, item, labels);
    if (!last)
        return std::nullopt;
    ItemStyle style = last->style;
    if (style.number() >= 0)
        style.setNumber(style.number() + 1);
    if (block.layout == BlockLayout::Quote)
        style.label.clear(); // all of a quotation belongs to its first label
    if (!style.label.isEmpty() && !style.label.back().isSpace())
        style.label += u' ';
    return style;
}

std::optional<ItemStyle> styleOfFirst(const Topic &topic, const Block &block)
{
    const QStringView source = topic.source;
    const qsizetype start = lineStart(source, block.label.start);
    const QStringView line = source.sliced(start, block.label.start - start);
    ItemStyle style;
    qsizetype at = 0;
    while (at < line.size() && (isBlankChar(line[at]) || line[at] == u'>'))
        ++at;
    style.prefix = line.first(at).toString();
    style.bullet = u"-"_s;
    style.padding = u" "_s;
    if (block.layout == BlockLayout::LabelBullet) {
        const qsizetype bullet = bulletLength(line.sliced(at));
        if (bullet == 1)
            style.bullet = line.sliced(at, 1).toString();
        const qsizetype width = columnBehind(line, 0) - columnBehind(line.first(at));
        style.prefix += QString(bullet > 0 ? width : 0, u' ');
    }
    if (block.layout == BlockLayout::Table)
        return std::nullopt;
    return style;
}

QString gapBehind(const Topic &topic, const Block &block, qsizetype item, const ItemStyle &style,
                  const LabelSet &labels)
{
    QString end = lineEndOf(topic.source);
    const QString quote =
        style.isQuoted() ? style.prefix.first(style.prefix.lastIndexOf(u'>') + 1) : QString();
    QString apart = end + quote + end;
    if (style.bullet.isEmpty())
        return apart;
    const auto last = readItem(topic, block, item, labels);
    const auto before = item > 0 ? readItem(topic, block, item - 1, labels) : std::nullopt;
    if (last && before && !before->style.bullet.isEmpty() && before->lines.end <= last->lines.start) {
        const QStringView gap = slice(topic.source, {before->lines.end, last->lines.start});
        if (hasNoWords(gap.trimmed(), style.isQuoted()))
            return gap.toString();
    }
    return end;
}

} // namespace sasil
