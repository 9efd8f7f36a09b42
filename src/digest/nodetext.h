// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <cmark-gfm.h>

#include <QByteArray>
#include <QStringList>
#include <QVarLengthArray>

#include <vector>

namespace sasil {

/// Takes a node out of the text of those around it: it is a block of its own (NodeText).
void setApart(cmark_node *node);
[[nodiscard]] bool isApart(cmark_node *node);

/// What a node says, without its markup, and what it links to. Nodes in it that are set apart are left out.
class NodeText
{
public:
    explicit NodeText(cmark_node *node);

    /// Line ends are blanks, blocks are joined by "\n".
    [[nodiscard]] QString text() const;
    /// The same with a mark (U+0001) for code and for the text of links and images, in which nothing is an id
    /// or a citation.
    [[nodiscard]] QString citableText() const;
    /// Whether the two may differ.
    [[nodiscard]] bool hasLiterals() const { return !m_literals.isEmpty(); }
    /// Targets in the order of the text; those in a footnote count where it is referred to.
    [[nodiscard]] const QStringList &links() const { return m_links; }

    struct Link
    {
        QString url;
        TextRange range; ///< in text()
    };
    /// The links that stand in the text itself, images and code left out.
    [[nodiscard]] std::vector<Link> linksInText() const;

private:
    /// A stretch of m_bytes.
    struct Piece
    {
        qsizetype start = 0;
        qsizetype end = 0;
        cmark_node *node = nullptr;
    };

    void enter(cmark_node *node);
    void leave(cmark_node *node);
    void addFootnote(cmark_node *reference);

    QVarLengthArray<char, 1024> m_bytes;
    QVarLengthArray<Piece, 4>
        m_literals; ///< code, links and images; an outer one stands before its inner ones
    QVarLengthArray<qsizetype, 4> m_open; ///< of m_literals, those that walking is in
    QStringList m_links;
    std::vector<cmark_node *> m_footnotes;
};

} // namespace sasil
