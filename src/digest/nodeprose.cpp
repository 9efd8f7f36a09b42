// SPDX-License-Identifier: MIT
#include "digest/nodeprose.h"

#include "digest/definitions.h"
#include "digest/syntaxtree.h"

#include <QRegularExpression>

#include <memory>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Stands before a stretch of inlines that is read alone: with it in front, nothing begins a block. cmark
/// takes the form feed for a blank, and it is in no line of prose.
const QString guard = u"\u2060\f"_s;

/// Raw HTML without its comments, one of which may have lost its end.
QString withoutComments(QString markup)
{
    static const QRegularExpression comment(u"<!--.*?(?:-->|$)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return markup.remove(comment);
}

bool isOfType(cmark_node *node, cmark_node_type type)
{
    return cmark_node_get_type(node) == type;
}

/// Whether a node holds a stretch of inlines.
bool holdsInlines(cmark_node *node)
{
    return isOfType(node, CMARK_NODE_PARAGRAPH) || isOfType(node, CMARK_NODE_HEADING) ||
           SyntaxTree::isTableCell(node);
}

QString literal(cmark_node *node)
{
    return SyntaxTree::string(cmark_node_get_literal(node));
}

QString withoutMarks(cmark_node *node, const QString &written)
{
    static const QRegularExpression quoted(u"\n[ \t]*(?:>[ \t]*)*"_s);
    static const QRegularExpression trailing(u"[ \t]+(?=\n)"_s);
    static const QRegularExpression heading(
        u"^ {0,3}#{1,6}(?:[ \t]+|$)|[ \t]+#+[ \t]*$|\n[ \t]*(?:=+|-+)[ \t]*$"_s);
    static const QRegularExpression fence(u"(?:^|\n)[ \t>]*(?:`{3,}|~{3,})[^\n]*"_s);
    QString text = written;
    if (isOfType(node, CMARK_NODE_CODE_BLOCK))
        return text.remove(fence);
    if (isOfType(node, CMARK_NODE_HEADING))
        text.remove(heading);
    return text.remove(trailing).replace(quoted, u"\f"_s);
}

class ProseReader
{
public:
    ProseReader(QStringView source, QStringView definitions, const std::optional<TextRange> &part)
        : m_definitions(definitions), m_part(part), m_tree(source, definitions)
    {
    }

    QStringList read()
    {
        cmark_node *next = nullptr;
        for (cmark_node *node = cmark_node_first_child(m_tree.root()); node; node = next) {
            next = cmark_node_next(node);
            if (m_tree.firstLine(node) >= 0)
                readBlock(node);
        }
        return std::move(m_prose);
    }

private:
    enum class Covered : quint8 { Wholly, Partly, NotAtAll };

    void readBlock(cmark_node *block)
    {
        const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> iterator(cmark_iter_new(block),
                                                                           cmark_iter_free);
        while (cmark_event_type event = cmark_iter_next(iterator.get())) {
            if (event == CMARK_EVENT_DONE)
                break;
            cmark_node *node = cmark_iter_get_node(iterator.get());
            event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
        }
    }

    void enter(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        const bool isCode = type == CMARK_NODE_CODE_BLOCK;
        if (holdsInlines(node) || isCode || type == CMARK_NODE_HTML_BLOCK) {
            m_covered = coverage(node);
            m_bytes.clear();
            if (m_covered == Covered::Partly)
                addPart(node);
            else if (m_covered == Covered::Wholly && !holdsInlines(node))
                add(isCode ? literal(node) : withoutComments(literal(node)).trimmed());
        } else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
            if (m_images == 0)
                m_bytes.append(cmark_node_get_literal(node));
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            m_bytes.append('\n');
        } else if (type == CMARK_NODE_HTML_INLINE) {
            m_bytes.append(withoutComments(literal(node)).toUtf8());
        } else if (type == CMARK_NODE_IMAGE) {
            ++m_images;
        }
    }

    void leave(cmark_node *node)
    {
        if (isOfType(node, CMARK_NODE_IMAGE))
            --m_images;
        else if (holdsInlines(node) && m_covered == Covered::Wholly)
            add(QString::fromUtf8(m_bytes));
    }

    void add(const QString &text)
    {
        if (!text.isEmpty())
            m_prose.append(text);
    }

    [[nodiscard]] TextRange rangeOf(cmark_node *node)
    {
        if (!SyntaxTree::isTableCell(node))
            return {m_tree.start(node), qMax(m_tree.start(node), m_tree.end(node))};
        cmark_node *row = cmark_node_parent(node);
        size_t index = 0;
        size_t count = 0;
        for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell)) {
            if (cell == node)
                index = count;
            ++count;
        }
        if (std::exchange(m_row, row) != row)
            m_cells = m_tree.cells(row, count);
        return index < m_cells.size() ? m_cells[index] : TextRange{m_tree.end(row), m_tree.end(row)};
    }

    [[nodiscard]] Covered coverage(cmark_node *node)
    {
        if (!m_part)
            return Covered::Wholly;
        const TextRange range = rangeOf(node);
        if (m_part->contains(range))
            return Covered::Wholly;
        return range.start < m_part->end && m_part->start < range.end ? Covered::Partly : Covered::NotAtAll;
    }

    void addPart(cmark_node *node)
    {
        const TextRange range = rangeOf(node);
        const QString written =
            slice(m_tree.text(), {qMax(range.start, m_part->start), qMin(range.end, m_part->end)}).toString();
        const QString text = withoutMarks(node, written);
        if (!holdsInlines(node)) {
            add(withoutComments(text));
            return;
        }
        QString definitions = m_definitions.toString();
        if (m_tree.mayDefine()) {
            for (const QString &definition : readDefinitions(m_tree.text()))
                definitions += u'\n' + definition;
        }
        for (const QString &prose : ProseReader(guard + text, definitions, {}).read())
            add(QString(prose).remove(guard).replace(u'\f', u'\n'));
    }

    QStringView m_definitions;
    std::optional<TextRange> m_part;
    SyntaxTree m_tree;
    QStringList m_prose;
    Covered m_covered = Covered::Wholly; ///< the block that is being read
    QByteArray m_bytes;                  ///< its inlines
    int m_images = 0;                    ///< that walking is in
    cmark_node *m_row = nullptr;         ///< the table's row that m_cells are of
    std::vector<TextRange> m_cells;
};

} // namespace

QStringList proseOf(QStringView source, QStringView definitions, const std::optional<TextRange> &part)
{
    return ProseReader(source, definitions, part).read();
}

} // namespace sasil
