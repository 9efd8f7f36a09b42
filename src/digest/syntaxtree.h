// SPDX-License-Identifier: MIT
#pragma once

#include "text/lineindex.h"
#include "text/textrange.h"

#include <cmark-gfm.h>

#include <QString>

#include <memory>
#include <vector>

namespace sasil {

/// cmark-gfm's tree of a piece of Markdown, with the extensions and options that Sasil reads with (design.md,
/// "Markdown"). For src/digest, src/check and src/render only: no other header shows cmark.
///
/// Link reference and footnote definitions that stand elsewhere in the document are read before the text
/// itself; their nodes are passed over by firstNode().
class SyntaxTree
{
public:
    /// Who reads it: Sasil, or viewers that strike through what stands between two single `~` too.
    enum class Reader : quint8 { Sasil, OtherViewers };

    /// \a text must outlive the tree.
    explicit SyntaxTree(QStringView text, QStringView definitions = {}, Reader reader = Reader::Sasil);

    [[nodiscard]] cmark_node *root() const { return m_root.get(); }
    /// The first top-level node of the text, in the order of the text; footnote definitions stand last.
    [[nodiscard]] cmark_node *firstNode() const;
    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] const LineIndex &lines() const { return m_lines; }

    /// Whether definitions may stand in the text. A cheap question: it has a `]:`.
    [[nodiscard]] bool mayDefine() const { return m_mayDefine; }

    /// Where a block begins; its marker (bullet, `#`, `>`) included, definitions that cmark took out of a
    /// paragraph left out.
    [[nodiscard]] qsizetype start(cmark_node *node) const;
    /// Behind the last character of a block that is not blank.
    [[nodiscard]] qsizetype end(cmark_node *node) const;
    /// The line on which a block begins, from 0; negative for definitions from elsewhere.
    [[nodiscard]] qsizetype firstLine(cmark_node *node) const;
    /// The last line of a block that is not blank, from 0. In a quotation, lines with nothing but `>` are.
    [[nodiscard]] qsizetype lastLine(cmark_node *node) const;

    [[nodiscard]] static bool isTable(cmark_node *node);
    [[nodiscard]] static bool isTableCell(cmark_node *node);
    [[nodiscard]] static bool isStrikethrough(cmark_node *node);
    /// The cells of a table's row, blanks around them left out: at most \a count. cmark's own columns are
    /// wrong where a row is indented otherwise than the first one.
    [[nodiscard]] std::vector<TextRange> cells(cmark_node *row, size_t count) const;

    /// The text of a node without markup: line ends become blanks, blocks are joined by "\n".
    static QString plainText(cmark_node *node);
    /// A node's literal or link target as a string.
    static QString string(const char *utf8);

private:
    struct NodeDeleter
    {
        void operator()(cmark_node *node) const { cmark_node_free(node); }
    };

    /// Where cmark says that a node begins.
    struct Place
    {
        qsizetype line = 0;
        qsizetype byte = 0; ///< of the line's UTF-8
    };

    [[nodiscard]] Place placeOf(cmark_node *node) const;
    [[nodiscard]] qsizetype offsetOf(Place place) const;
    [[nodiscard]] qsizetype rawLastLine(cmark_node *node) const;
    [[nodiscard]] qsizetype headerLine(cmark_node *table) const;
    [[nodiscard]] qsizetype lineBehindDefinitions(cmark_node *paragraph, Place place) const;
    [[nodiscard]] qsizetype lastHeadingLine(cmark_node *heading, qsizetype first) const;
    [[nodiscard]] qsizetype behindMarkers(qsizetype line) const;

    QStringView m_text;
    LineIndex m_lines;
    qsizetype m_definitionLines = 0;
    bool m_mayDefine = false;
    /// The run of blank lines that was passed last, its start excluded: nested blocks end at the same one.
    mutable TextRange m_blankLines;
    std::unique_ptr<cmark_node, NodeDeleter> m_root;
};

/// The options that every use of cmark-gfm here shares, reading for others aside.
inline constexpr int markdownOptions = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_FOOTNOTES;

} // namespace sasil
