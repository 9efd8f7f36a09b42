// SPDX-License-Identifier: MIT
#include "writing/indentation.h"

namespace sasil {

namespace {

constexpr int tabWidth = 4;

/// Enough to see how somebody writes.
constexpr qsizetype mostTopics = 8;
constexpr qsizetype mostOfTopic = 20'000;

struct Bullet
{
    int column = 0;
    int words = 0;
    bool hasTab = false;
    QChar mark; ///< null: the line begins with none
};

Bullet bulletOf(QStringView line)
{
    Bullet bullet;
    qsizetype at = 0;
    for (; at < line.size() && isBlankChar(line[at]); ++at) {
        bullet.hasTab |= line[at] == u'\t';
        bullet.column = columnBehind(line[at], bullet.column);
    }
    const qsizetype length = bulletLength(line.sliced(at));
    if (length == 0)
        return bullet;
    bullet.mark = length == 1 ? line[at] : u'-';
    bullet.words = bullet.column + int(length);
    for (at += length; at < line.size() && isBlankChar(line[at]); ++at)
        bullet.words = columnBehind(line[at], bullet.words);
    return bullet;
}

/// Whether an item in another one is found, which tells all.
bool readStyle(QStringView source, IndentStyle &style)
{
    Bullet above;
    for (qsizetype start = 0; start < qMin(source.size(), mostOfTopic);) {
        const qsizetype found = source.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? source.size() : found;
        const Bullet bullet = bulletOf(source.sliced(start, end - start));
        style.usesTabs |= bullet.hasTab;
        if (!bullet.mark.isNull()) {
            const bool isNested = !above.mark.isNull() && above.column == 0 && bullet.column >= above.words &&
                                  bullet.column < above.words + tabWidth;
            if (isNested) {
                style.columns = bullet.column == above.words ? 0 : bullet.column - above.column;
                style.bullet = bullet.mark;
                style.usesTabs = bullet.hasTab;
                return true;
            }
            above = bullet;
        }
        start = end + 1;
    }
    return false;
}

} // namespace

QString IndentStyle::unit() const
{
    return usesTabs ? QString(u'\t') : QString(tabWidth, u' ');
}

int IndentStyle::columnIn(const LineStructure::Container &above) const
{
    const int wanted = usesTabs ? columnBehind(u'\t', above.column) : above.column + columns;
    const bool isInIt = wanted >= above.contentColumn && wanted < above.contentColumn + tabWidth;
    return isInIt ? wanted : above.contentColumn;
}

IndentStyle indentStyleAt(const Digest &digest, qsizetype index)
{
    IndentStyle style;
    for (qsizetype away = 0; away <= mostTopics; ++away) {
        for (const qsizetype topic : {index - away, index + away}) {
            if (topic >= 0 && topic < digest.topicCount() && readStyle(digest.source(topic), style))
                return style;
        }
    }
    return style;
}

QString blanks(int from, int to, bool withTabs)
{
    QString text;
    while (withTabs && columnBehind(u'\t', from) <= to) {
        text += u'\t';
        from = columnBehind(u'\t', from);
    }
    return text + QString(qMax(0, to - from), u' ');
}

TextEdits shifted(const LineStructure &structure, int item, int first, int by, bool withTabs)
{
    TextEdits edits;
    for (int i = first; by != 0 && i <= structure.container(item).lastLine; ++i) {
        const LineStructure::Line &line = structure.line(i);
        if (line.isBlank() || line.isLazy)
            continue;
        const qsizetype start = structure.indentStart(i, item);
        qsizetype end = start;
        bool hasTab = false;
        for (; end < line.range.end && isBlankChar(structure.source()[end]); ++end)
            hasTab |= structure.source()[end] == u'\t';
        const int from = structure.columnOf(start);
        const int to = qMax(from, structure.columnOf(end) + by);
        const TextRange range{start, end};
        const QString text = blanks(from, to, hasTab || (withTabs && start == line.range.start));
        if (structure.text(range) == text)
            continue;
        // What is the same on both sides stays, so that a caret in it does.
        if (text.startsWith(structure.text(range)))
            edits.append({{start, start}, text.sliced(range.length())});
        else if (structure.text(range).startsWith(text))
            edits.append({{start, end - text.size()}, QString()});
        else
            edits.append({range, text});
    }
    return edits;
}

} // namespace sasil
