// SPDX-License-Identifier: MIT
#include "digest/nodetext.h"

#include "digest/syntaxtree.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace sasil {

namespace {

/// A footnote with more links than this gives its item only the first ones: many items may refer to it.
constexpr int mostFootnoteLinks = 16;
constexpr int mostFootnoteSteps = 512;

/// What cmark_node_set_user_data() marks a node with.
char apart = 0;

/// Without blanks around it, so that none has to be taken away from the string.
QByteArrayView trimmed(QByteArrayView bytes)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\n'; };
    while (!bytes.isEmpty() && isBlank(bytes.front()))
        bytes = bytes.sliced(1);
    while (!bytes.isEmpty() && isBlank(bytes.back()))
        bytes.chop(1);
    return bytes;
}

/// Calls \a enter and \a leave for \a root and all nodes in it; \a enter says whether to go into a node.
/// A loop, since a tree may be 100,000 levels deep.
template <typename Enter, typename Leave>
void walk(cmark_node *root, Enter enter, Leave leave)
{
    cmark_node *node = root;
    for (;;) {
        const bool isOpen = enter(node);
        if (cmark_node *child = isOpen ? cmark_node_first_child(node) : nullptr) {
            node = child;
            continue;
        }
        if (isOpen)
            leave(node);
        cmark_node *next = nullptr;
        while (node != root && !(next = cmark_node_next(node))) {
            node = cmark_node_parent(node);
            leave(node);
        }
        if (node == root)
            return;
        node = next;
    }
}

} // namespace

void setApart(cmark_node *node)
{
    cmark_node_set_user_data(node, &apart);
}

bool isApart(cmark_node *node)
{
    return cmark_node_get_user_data(node) == &apart;
}

NodeText::NodeText(cmark_node *node)
{
    const auto enterNode = [this, node](cmark_node *current) {
        if (current != node && isApart(current))
            return false;
        enter(current);
        return true;
    };
    const auto leaveNode = [this, node](cmark_node *current) {
        if (current != node)
            leave(current);
    };
    walk(node, enterNode, leaveNode);
}

void NodeText::enter(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    const qsizetype start = m_bytes.size();
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK) {
        const char *literal = cmark_node_get_literal(node);
        m_bytes.append(literal, qsizetype(std::strlen(literal)));
        if (type != CMARK_NODE_TEXT)
            m_literals.append({start, m_bytes.size(), node});
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
        m_bytes.append(' ');
    } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
        m_open.append(m_literals.size());
        m_literals.append({start, -1, node});
        if (type == CMARK_NODE_LINK)
            m_links.append(SyntaxTree::string(cmark_node_get_url(node)));
    } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
        addFootnote(node);
    }
}

void NodeText::leave(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
        m_literals[m_open.back()].end = m_bytes.size();
        m_open.removeLast();
    } else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || SyntaxTree::isTableCell(node)) {
        m_bytes.append('\n');
    }
}

void NodeText::addFootnote(cmark_node *reference)
{
    cmark_node *note = cmark_node_parent_footnote_def(reference);
    if (!note || std::find(m_footnotes.begin(), m_footnotes.end(), note) != m_footnotes.end())
        return;
    m_footnotes.push_back(note);
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> iterator(cmark_iter_new(note), cmark_iter_free);
    int links = 0;
    for (int steps = 0; steps < mostFootnoteSteps && links < mostFootnoteLinks; ++steps) {
        const cmark_event_type event = cmark_iter_next(iterator.get());
        if (event == CMARK_EVENT_DONE)
            break;
        cmark_node *node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_LINK) {
            m_links.append(SyntaxTree::string(cmark_node_get_url(node)));
            ++links;
        }
    }
}

QString NodeText::text() const
{
    QString text = QString::fromUtf8(trimmed({m_bytes.constData(), m_bytes.size()})).trimmed();
    text.squeeze(); // it is kept, and was made with room for as many characters as bytes
    return text;
}

QString NodeText::citableText() const
{
    QByteArray bytes;
    qsizetype reached = 0;
    for (const Piece &piece : m_literals) {
        if (piece.start < reached)
            continue;
        bytes.append(m_bytes.constData() + reached, piece.start - reached);
        bytes.append('\x01');
        reached = piece.end;
    }
    bytes.append(m_bytes.constData() + reached, m_bytes.size() - reached);
    return QString::fromUtf8(bytes).trimmed();
}

std::vector<NodeText::Link> NodeText::linksInText() const
{
    std::vector<Link> links;
    if (m_literals.isEmpty())
        return links;
    const auto textOf = [this](qsizetype from, qsizetype to) {
        return QString::fromUtf8(m_bytes.constData() + from, to - from);
    };
    const QString whole = textOf(0, m_bytes.size());
    qsizetype blanks = 0;
    while (blanks < whole.size() && whole[blanks].isSpace())
        ++blanks;
    qsizetype reached = 0; // in bytes, and how many characters of text() these are
    qsizetype offset = -blanks;
    for (const Piece &piece : m_literals) {
        if (cmark_node_get_type(piece.node) != CMARK_NODE_LINK)
            continue;
        offset += textOf(reached, piece.start).size();
        const qsizetype end = offset + textOf(piece.start, piece.end).size();
        links.push_back({SyntaxTree::string(cmark_node_get_url(piece.node)),
                         {qMax(offset, qsizetype(0)), qMax(end, qsizetype(0))}});
        reached = piece.end;
        offset = end;
    }
    return links;
}

} // namespace sasil
