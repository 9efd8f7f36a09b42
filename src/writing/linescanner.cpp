// SPDX-License-Identifier: MIT
#include "writing/linescanner.h"

#include <algorithm>

namespace sasil {

namespace {

/// Deeper marks are text.
constexpr size_t deepest = 100;

constexpr int codeIndent = 4;

/// The years of dates: a list of facts has no thousandth item.
constexpr qsizetype longestNumber = 3;

/// `***`, `- - -`.
bool isRule(QStringView text)
{
    const QChar mark = text.front();
    if (mark != u'*' && mark != u'-' && mark != u'_')
        return false;
    return std::ranges::count(text, mark) >= 3 &&
           std::ranges::all_of(text, [mark](QChar c) { return c == mark || isBlankChar(c); });
}

bool isHeading(QStringView text)
{
    qsizetype level = 0;
    while (level < text.size() && text[level] == u'#')
        ++level;
    return level > 0 && level <= 6 && (level == text.size() || isBlankChar(text[level]));
}

/// The marks of a fence that a text begins with; empty: it is none.
QStringView fenceOf(QStringView text)
{
    if (text.front() != u'`' && text.front() != u'~')
        return {};
    qsizetype length = 0;
    while (length < text.size() && text[length] == text.front())
        ++length;
    const bool isSpan = text.front() == u'`' && text.sliced(length).contains(u'`');
    return length < 3 || isSpan ? QStringView() : text.first(length);
}

qsizetype digitsAt(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return end;
}

/// `2024. 9. 26.` or `9. 26. (목)`: CommonMark sees lists within lists.
bool isDate(QStringView text, qsizetype bullet)
{
    const QStringView behind = text.sliced(bullet).trimmed();
    return digitsAt(text) > longestNumber ||
           (digitsAt(text) > 0 && digitsAt(behind) > 0 && bulletLength(behind) > 0);
}

/// Where a comment opens that does not close on its line; -1: nowhere.
qsizetype openComment(QStringView text)
{
    qsizetype at = text.lastIndexOf(u"<!--");
    if (at < 0 || text.indexOf(u"-->", at) >= 0)
        return -1;
    const auto ticks = std::ranges::count(text.first(at), u'`');
    return ticks % 2 == 0 ? at : -1;
}

} // namespace

void LineScanner::read()
{
    qsizetype start = 0;
    for (qsizetype end = m_source.indexOf(u'\n'); end >= 0; end = m_source.indexOf(u'\n', start)) {
        readLine({start, end});
        start = end + 1;
    }
    readLine({start, m_source.size()});
}

LineScanner::Place LineScanner::behindBlanks() const
{
    Place place{m_at, m_column};
    for (; place.at < m_end && isBlankChar(m_source[place.at]); ++place.at)
        place.column = columnBehind(m_source[place.at], place.column);
    return place;
}

/// Goes over blanks; of a tab that is wider a part is left.
void LineScanner::take(int columns)
{
    const int target = m_column + columns;
    while (m_column < target && m_at < m_end) {
        const int next = columnBehind(m_source[m_at], m_column);
        if (next <= target)
            ++m_at;
        m_column = qMin(next, target);
    }
}

LineScanner::Depth LineScanner::match()
{
    Depth depth;
    bool isIndented = true;
    for (; depth.reached < m_open.size(); ++depth.reached) {
        const Container &open = m_structure.container(m_open[depth.reached]);
        const Place next = behindBlanks();
        const int indent = next.column - m_column;
        if (open.kind == LineStructure::Kind::Quote) {
            if (next.at == m_end || m_source[next.at] != u'>' || indent >= codeIndent)
                break;
            m_at = next.at + 1;
            m_column = next.column + 1;
            if (m_at < m_end && isBlankChar(m_source[m_at]))
                take(1);
        } else if (indent >= open.width) {
            take(open.width);
        } else if (next.at == m_end) {
            isIndented = false;
        } else {
            break;
        }
        depth.indented += isIndented ? 1 : 0;
    }
    return depth;
}

void LineScanner::readLine(TextRange range)
{
    Line line;
    line.range = range;
    m_at = range.start;
    m_end = range.end;
    m_column = 0;
    const bool isFront = range.start < m_front;
    const Depth depth = isFront ? Depth() : match();
    line.words = behindBlanks().at;
    if (isFront) {
        line.isLiteral = true;
    } else if (m_literal.kind != Literal::None && depth.reached >= m_literal.depth &&
               (m_literal.kind != Literal::InlineComment || line.words < m_end)) {
        readLiteral(line);
    } else {
        m_literal = {};
        readMarkdown(line, depth);
    }
    m_structure.m_lines.push_back(line);
}

void LineScanner::readLiteral(Line &line)
{
    line.isLiteral = true;
    line.container = m_open.empty() ? -1 : m_open.back();
    const QStringView text = rest(line.words).trimmed();
    if (m_literal.kind == Literal::Fence) {
        const bool isEnd =
            text.startsWith(m_literal.fence) && std::ranges::count(text, text[0]) == text.size();
        if (isEnd) {
            line.isLiteral = false;
            m_literal = {};
        }
    } else if (text.contains(u"-->")) {
        m_literal = {};
    }
    if (!text.isEmpty())
        add(line);
}

/// The line is part of what is open.
void LineScanner::add(Line &line)
{
    line.container = m_open.empty() ? -1 : m_open.back();
    for (const int open : m_open)
        m_structure.m_containers[size_t(open)].lastLine = int(m_structure.m_lines.size());
}

void LineScanner::readMarkdown(Line &line, Depth depth)
{
    if (line.words == m_end) {
        m_isParagraph = false;
        m_open.resize(depth.reached);
        const size_t reached = qMin(depth.indented, m_open.size());
        line.container = reached > 0 ? m_open[reached - 1] : -1;
        return;
    }
    const bool goesOn = m_isParagraph && depth.reached == m_open.size();
    std::vector<int> open(m_open.begin(), m_open.begin() + qsizetype(depth.reached));
    while (openOne(open, goesOn && line.opened < 0)) {
        if (line.opened < 0)
            line.opened = open.back();
    }
    const Place words = behindBlanks();
    line.words = words.at;
    const bool isIndented = words.column - m_column >= codeIndent;
    const QStringView text = rest(words.at);
    const bool isBlock =
        line.opened >= 0 || (!isIndented && (isHeading(text) || isRule(text) || !fenceOf(text).isEmpty()));
    line.isLazy = m_isParagraph && !goesOn && !isBlock;
    if (!line.isLazy)
        m_open = std::move(open);
    add(line);
    if (line.words == m_end)
        m_isParagraph = false;
    else
        readWords(line, line.isLazy || (goesOn && !isBlock));
}

/// Whether something begins at the place in the line.
bool LineScanner::openOne(std::vector<int> &open, bool goesOn)
{
    const Place mark = behindBlanks();
    if (mark.at == m_end || mark.column - m_column >= codeIndent || open.size() >= deepest)
        return false;
    const QStringView text = rest(mark.at);
    Container container;
    container.parent = open.empty() ? -1 : open.back();
    if (text.front() == u'>') {
        openQuote(container, mark);
    } else {
        const qsizetype length = bulletLength(text);
        if (length == 0 || isRule(text) || isDate(text, length))
            return false;
        // A number that is not the first is a word of the paragraph.
        if (goesOn && length > 1 && text.first(length - 1).toInt() != 1)
            return false;
        openItem(container, mark, length);
    }
    open.push_back(int(m_structure.m_containers.size()) - 1);
    return true;
}

void LineScanner::openQuote(Container quote, Place mark)
{
    const int from = m_column;
    m_at = mark.at + 1;
    m_column = mark.column + 1;
    if (m_at < m_end && isBlankChar(m_source[m_at]))
        take(1);
    quote.kind = LineStructure::Kind::Quote;
    quote.line = int(m_structure.m_lines.size());
    quote.lastLine = quote.line;
    quote.mark = mark.at;
    quote.markEnd = mark.at + 1;
    quote.content = m_at;
    quote.column = mark.column;
    quote.contentColumn = m_column;
    quote.width = m_column - from;
    m_structure.m_containers.push_back(quote);
}

void LineScanner::openItem(Container item, Place mark, qsizetype length)
{
    const int from = m_column;
    m_at = mark.at + length;
    m_column = mark.column + int(length);
    item.kind = LineStructure::Kind::Item;
    item.line = int(m_structure.m_lines.size());
    item.lastLine = item.line;
    item.mark = mark.at;
    item.markEnd = m_at;
    item.column = mark.column;
    const Place words = behindBlanks();
    const int padding = words.column - m_column;
    if (words.at == m_end) {
        // Blanks at the end of a line indent nothing.
        item.contentColumn = m_column + 1;
        m_at = m_end;
        m_column = words.column;
    } else {
        take(padding > codeIndent ? 1 : padding);
        item.contentColumn = m_column;
    }
    item.content = m_at;
    item.width = item.contentColumn - from;
    m_structure.m_containers.push_back(item);
}

void LineScanner::readWords(Line &line, bool goesOn)
{
    const QStringView text = rest(line.words);
    const bool isIndented = behindBlanks().column - m_column >= codeIndent;
    const QStringView fence = isIndented ? QStringView() : fenceOf(text);
    const bool isCode = isIndented && !goesOn;
    m_isParagraph = goesOn || !(isCode || !fence.isEmpty() || isHeading(text) || isRule(text));
    line.isLiteral = isCode;
    line.isParagraph = m_isParagraph;
    line.startsParagraph = m_isParagraph && !goesOn;
    if (!fence.isEmpty() && !goesOn) {
        m_literal = {Literal::Fence, fence, m_open.size()};
        line.opensLiteral = true;
    } else if (m_isParagraph) {
        readComment(line);
    }
}

void LineScanner::readComment(Line &line)
{
    const QStringView text = rest(line.words);
    const bool isBlock = line.startsParagraph && text.startsWith(u"<!--");
    if (openComment(text) >= 0) {
        m_literal = {isBlock ? Literal::Comment : Literal::InlineComment, {}, m_open.size()};
        line.opensLiteral = true;
    }
    if (isBlock) {
        m_isParagraph = false;
        line.isParagraph = false;
        line.startsParagraph = false;
    }
}

} // namespace sasil
