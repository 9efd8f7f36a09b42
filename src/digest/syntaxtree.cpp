// SPDX-License-Identifier: MIT
#include "digest/syntaxtree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <array>
#include <mutex>

namespace sasil {

namespace {

using Parser = std::unique_ptr<cmark_parser, void (*)(cmark_parser *)>;

Parser makeParser()
{
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    Parser parser(cmark_parser_new(markdownOptions), cmark_parser_free);
    static constexpr std::array extensions{"table", "strikethrough", "autolink", "tasklist"};
    for (const char *name : extensions)
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    return parser;
}

bool isContainerOfInlines(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ||
           qstrcmp(cmark_node_get_type_string(node), "table_cell") == 0;
}

} // namespace

SyntaxTree::SyntaxTree(QStringView text, QStringView definitions) : m_text(text), m_lines(text)
{
    const Parser parser = makeParser();
    if (!definitions.isEmpty()) {
        const QByteArray bytes = definitions.toUtf8() + "\n\n";
        m_definitionLines = bytes.count('\n');
        cmark_parser_feed(parser.get(), bytes.constData(), size_t(bytes.size()));
    }
    const QByteArray bytes = text.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), size_t(bytes.size()));
    static std::mutex inlines;
    const std::lock_guard lock(inlines);
    m_root.reset(cmark_parser_finish(parser.get()));
}

cmark_node *SyntaxTree::firstNode() const
{
    cmark_node *node = cmark_node_first_child(root());
    while (node && firstLine(node) < 0)
        node = cmark_node_next(node);
    return node;
}

qsizetype SyntaxTree::firstLine(cmark_node *node) const
{
    return cmark_node_get_start_line(node) - 1 - m_definitionLines;
}

qsizetype SyntaxTree::lastLine(cmark_node *node) const
{
    const qsizetype first = firstLine(node);
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
        return lastHeadingLine(first);
    qsizetype last =
        qMin(qMax(cmark_node_get_end_line(node) - 1 - m_definitionLines, first), m_lines.lineCount() - 1);
    while (last > first && slice(m_text, m_lines.line(last)).trimmed().isEmpty())
        --last;
    return last;
}

qsizetype SyntaxTree::lastHeadingLine(qsizetype first) const
{
    // cmark puts the end of an underlined heading a line or more too far.
    const QStringView text = slice(m_text, m_lines.line(first)).trimmed();
    qsizetype marks = 0;
    while (marks < text.size() && text[marks] == u'#')
        ++marks;
    if (marks > 0 && marks <= 6 && (marks == text.size() || text[marks].isSpace()))
        return first;
    for (qsizetype i = first + 1; i < m_lines.lineCount(); ++i) {
        const QStringView line = slice(m_text, m_lines.line(i)).trimmed();
        if (!line.isEmpty() && (line.count(u'=') == line.size() || line.count(u'-') == line.size()))
            return i;
    }
    return first;
}

qsizetype SyntaxTree::start(cmark_node *node) const
{
    return m_lines.offsetOfUtf8(firstLine(node), cmark_node_get_start_column(node) - 1);
}

qsizetype SyntaxTree::end(cmark_node *node) const
{
    TextRange line = m_lines.line(lastLine(node));
    while (!line.isEmpty() && m_text[line.end - 1].isSpace())
        --line.end;
    return line.end;
}

QString SyntaxTree::string(const char *utf8)
{
    return QString::fromUtf8(utf8 ? utf8 : "");
}

QString SyntaxTree::plainText(cmark_node *node)
{
    QByteArray result;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> iterator(cmark_iter_new(node), cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(current);
        if (event == CMARK_EVENT_EXIT) {
            if (isContainerOfInlines(current) && current != node)
                result += '\n';
        } else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK) {
            result += cmark_node_get_literal(current);
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            result += ' ';
        }
    }
    return QString::fromUtf8(result).trimmed();
}

} // namespace sasil
