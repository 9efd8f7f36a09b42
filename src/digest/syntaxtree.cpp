// SPDX-License-Identifier: MIT
#include "digest/syntaxtree.h"

#include "digest/nodetext.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <string_view>

namespace sasil {

namespace {

using Parser = std::unique_ptr<cmark_parser, void (*)(cmark_parser *)>;

Parser makeParser(int options)
{
    static const std::array extensions = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return std::array{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough"),
                          cmark_find_syntax_extension("autolink"), cmark_find_syntax_extension("tasklist")};
    }();
    Parser parser(cmark_parser_new(options), cmark_parser_free);
    for (cmark_syntax_extension *extension : extensions)
        cmark_parser_attach_syntax_extension(parser.get(), extension);
    return parser;
}

/// A parser is as good as new when it has finished a text.
cmark_parser *parserOfThread(SyntaxTree::Reader reader = SyntaxTree::Reader::Sasil)
{
    thread_local const Parser own = makeParser(markdownOptions);
    if (reader == SyntaxTree::Reader::Sasil)
        return own.get();
    thread_local const Parser other = makeParser(markdownOptions & ~CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
    return other.get();
}

/// cmark tells its inline parser of the extensions in a place that all parsers share, so one finishes after
/// the other.
cmark_node *finish(cmark_parser *parser)
{
    static std::mutex inlines;
    const std::lock_guard lock(inlines);
    return cmark_parser_finish(parser);
}

bool mayHaveDefinitions(QByteArrayView text)
{
    for (qsizetype i = text.indexOf(']'); i >= 0; i = text.indexOf(']', i + 1)) {
        if (i + 1 < text.size() && text[i + 1] == ':')
            return true;
    }
    return false;
}

/// The types that extensions add, which no header names.
struct ExtensionTypes
{
    ExtensionTypes()
    {
        static constexpr std::string_view text = "|~~a~~|\n|-|\n";
        cmark_parser_feed(parserOfThread(), text.data(), text.size());
        const std::unique_ptr<cmark_node, void (*)(cmark_node *)> root(finish(parserOfThread()),
                                                                       cmark_node_free);
        cmark_node *node = cmark_node_first_child(root.get());
        cmark_node *first = cmark_node_first_child(cmark_node_first_child(node));
        table = cmark_node_get_type(node);
        cell = cmark_node_get_type(first);
        strikethrough = cmark_node_get_type(cmark_node_first_child(first));
    }

    cmark_node_type table = CMARK_NODE_NONE;
    cmark_node_type cell = CMARK_NODE_NONE;
    cmark_node_type strikethrough = CMARK_NODE_NONE;
};

const ExtensionTypes &extensionTypes()
{
    static const ExtensionTypes types;
    return types;
}

bool isParagraph(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH;
}

/// cmark forgets where a paragraph stood whose last line turned out to be a table's first row, and says that
/// the table begins where the paragraph did.
bool lostItsPlace(cmark_node *node)
{
    return node && isParagraph(node) && cmark_node_get_start_line(node) == 0;
}

bool isDelimiterRow(QStringView line)
{
    while (!line.isEmpty() && QStringView(u" \t>").contains(line.front()))
        line = line.sliced(1);
    return line.contains(u'-') &&
           std::all_of(line.begin(), line.end(), [](QChar c) { return QStringView(u"-:| \t").contains(c); });
}

bool isBlankInQuotation(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c.isSpace() || c == u'>'; });
}

bool isBlankOrTab(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype quotationsAround(cmark_node *node)
{
    qsizetype count = 0;
    while ((node = cmark_node_parent(node)))
        count += cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE ? 1 : 0;
    return count;
}

} // namespace

SyntaxTree::SyntaxTree(QStringView text, QStringView definitions, Reader reader) : m_text(text), m_lines(text)
{
    cmark_parser *parser = parserOfThread(reader);
    if (!definitions.isEmpty()) {
        const QByteArray bytes = definitions.toUtf8() + "\n\n";
        m_definitionLines = LineIndex(definitions).lineCount() + 1;
        cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    } else if (text.startsWith(QChar(QChar::ByteOrderMark))) {
        // cmark drops it at the start of what it is fed, which may be the middle of a document.
        m_definitionLines = 1;
        cmark_parser_feed(parser, "\n", 1);
    }
    const QByteArray bytes = text.toUtf8();
    m_mayDefine = mayHaveDefinitions(bytes);
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    m_root.reset(finish(parser));
}

cmark_node *SyntaxTree::firstNode() const
{
    cmark_node *node = cmark_node_first_child(root());
    while (node && firstLine(node) < 0)
        node = cmark_node_next(node);
    return node;
}

SyntaxTree::Place SyntaxTree::placeOf(cmark_node *node) const
{
    cmark_node *known = node;
    int line = cmark_node_get_start_line(node);
    if (line == 0 && lostItsPlace(node) && cmark_node_next(node)) {
        known = cmark_node_next(node);
        line = cmark_node_get_start_line(known);
    }
    return {line - 1 - m_definitionLines, cmark_node_get_start_column(known) - 1};
}

qsizetype SyntaxTree::offsetOf(Place place) const
{
    return m_lines.offsetOfUtf8(place.line, place.byte);
}

qsizetype SyntaxTree::firstLine(cmark_node *node) const
{
    const Place place = placeOf(node);
    if (place.line < 0)
        return place.line;
    const cmark_node_type type = cmark_node_get_type(node);
    if (m_mayDefine && type == CMARK_NODE_PARAGRAPH)
        return lineBehindDefinitions(node, place);
    if (type == extensionTypes().table && lostItsPlace(cmark_node_previous(node)))
        return headerLine(node);
    return place.line;
}

qsizetype SyntaxTree::start(cmark_node *node) const
{
    const Place place = placeOf(node);
    const qsizetype line = firstLine(node);
    return line == place.line ? offsetOf(place) : behindMarkers(line);
}

qsizetype SyntaxTree::rawLastLine(cmark_node *node) const
{
    if (lostItsPlace(node) && cmark_node_next(node))
        return headerLine(cmark_node_next(node)) - 1;
    int last = cmark_node_get_end_line(node);
    // A fence that its container closes ends a line too far.
    cmark_node *parent = cmark_node_parent(node);
    if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK && parent && parent != root())
        last = qMin(last, cmark_node_get_end_line(parent));
    return qMin(last - 1 - m_definitionLines, m_lines.lineCount() - 1);
}

qsizetype SyntaxTree::lastLine(cmark_node *node) const
{
    const qsizetype first = firstLine(node);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HEADING)
        return lastHeadingLine(node, first);
    qsizetype last = rawLastLine(node);
    while (last > first) {
        if (last > m_blankLines.start && last <= m_blankLines.end) {
            last = m_blankLines.start;
            continue;
        }
        const QStringView line = slice(m_text, m_lines.line(last));
        if (line.trimmed().isEmpty())
            m_blankLines = {last - 1, last == m_blankLines.start ? m_blankLines.end : last};
        else if (type == CMARK_NODE_BLOCK_QUOTE || !isBlankInQuotation(line) ||
                 line.count(u'>') > quotationsAround(node))
            break;
        --last;
    }
    return qMax(first, last);
}

qsizetype SyntaxTree::lastHeadingLine(cmark_node *heading, qsizetype first) const
{
    if (first < 0 || m_text.sliced(start(heading)).startsWith(u'#'))
        return first;
    // cmark puts the end of an underlined heading a line or more too far.
    for (qsizetype i = first + 1; i <= rawLastLine(heading); ++i) {
        const QStringView line = slice(m_text, {behindMarkers(i), m_lines.line(i).end}).trimmed();
        if (!line.isEmpty() && (line.count(u'=') == line.size() || line.count(u'-') == line.size()))
            return i;
    }
    return first;
}

qsizetype SyntaxTree::headerLine(cmark_node *table) const
{
    const qsizetype first = placeOf(table).line;
    const qsizetype last = rawLastLine(table);
    // Every row but the delimiters is a node.
    qsizetype rows = 0;
    for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row))
        ++rows;
    if (last - rows >= first && isDelimiterRow(slice(m_text, m_lines.line(last - rows + 1))))
        return last - rows;
    for (qsizetype line = first; line < last; ++line) {
        if (isDelimiterRow(slice(m_text, m_lines.line(line + 1))))
            return line;
    }
    return first;
}

qsizetype SyntaxTree::lineBehindDefinitions(cmark_node *paragraph, Place place) const
{
    const qsizetype offset = offsetOf(place);
    if (offset >= m_text.size() || m_text[offset] != u'[' ||
        !slice(m_text, m_lines.line(place.line)).contains(u"]:"))
        return place.line;
    // cmark takes the definitions out and leaves the paragraph's beginning where they stood: its text is what
    // stands last.
    qsizetype lines = 1;
    for (cmark_node *node = cmark_node_first_child(paragraph); node; node = cmark_node_next(node)) {
        const cmark_node_type type = cmark_node_get_type(node);
        lines += type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ? 1 : 0;
    }
    return qMax(place.line, rawLastLine(paragraph) - lines + 1);
}

qsizetype SyntaxTree::behindMarkers(qsizetype line) const
{
    const TextRange range = m_lines.line(line);
    qsizetype offset = range.start;
    while (offset < range.end && (isBlankOrTab(m_text[offset]) || m_text[offset] == u'>'))
        ++offset;
    return offset;
}

qsizetype SyntaxTree::end(cmark_node *node) const
{
    TextRange line = m_lines.line(lastLine(node));
    while (!line.isEmpty() && m_text[line.end - 1].isSpace())
        --line.end;
    // What Unicode calls blank may be all the text that there is.
    return qMax(line.end, start(node));
}

bool SyntaxTree::isTable(cmark_node *node)
{
    return node && cmark_node_get_type(node) == extensionTypes().table;
}

bool SyntaxTree::isTableCell(cmark_node *node)
{
    return node && cmark_node_get_type(node) == extensionTypes().cell;
}

bool SyntaxTree::isStrikethrough(cmark_node *node)
{
    return node && cmark_node_get_type(node) == extensionTypes().strikethrough;
}

std::vector<TextRange> SyntaxTree::cells(cmark_node *row, size_t count) const
{
    cmark_node *table = cmark_node_parent(row);
    const bool isHeader = row == cmark_node_first_child(table);
    const qsizetype line = isHeader ? firstLine(table) : firstLine(row);
    qsizetype offset = isHeader ? start(table) : m_lines.line(line).start;
    const qsizetype end = m_lines.line(line).end;
    // The header may stand behind a bullet; every other row has nothing but the marks of its quotations
    // before it.
    qsizetype quotations = isHeader ? 0 : quotationsAround(row);
    while (offset < end && (isBlankOrTab(m_text[offset]) || (m_text[offset] == u'>' && quotations-- > 0)))
        ++offset;
    if (offset < end && m_text[offset] == u'|')
        ++offset;
    std::vector<TextRange> cells;
    while (cells.size() < count && offset < end) {
        qsizetype pipe = offset;
        while (pipe < end && (m_text[pipe] != u'|' || (pipe > offset && m_text[pipe - 1] == u'\\')))
            ++pipe;
        cells.push_back(trimmed(m_text, {offset, pipe}));
        offset = pipe + 1;
    }
    return cells;
}

QString SyntaxTree::string(const char *utf8)
{
    return QString::fromUtf8(utf8 ? utf8 : "");
}

QString SyntaxTree::plainText(cmark_node *node)
{
    return NodeText(node).text();
}

} // namespace sasil
