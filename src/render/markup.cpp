// SPDX-License-Identifier: MIT
#include "render/markup.h"

#include "digest/citation.h"
#include "digest/nodetext.h"
#include "render/dressing.h"
#include "render/targets.h"

#include <QRegularExpression>

#include <cstdlib>
#include <memory>
#include <ranges>
#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The nodes below \a root of the types asked for, in the order of the text. Collected first, since changing
/// a tree while walking it is not allowed.
template <typename... Types>
std::vector<cmark_node *> nodesOfType(cmark_node *root, Types... types)
{
    std::vector<cmark_node *> nodes;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> iterator(cmark_iter_new(root), cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(node);
        if (event == CMARK_EVENT_ENTER && ((type == types) || ...))
            nodes.push_back(node);
    }
    return nodes;
}

void remove(cmark_node *node)
{
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void replace(cmark_node *node, cmark_node *by)
{
    cmark_node_replace(node, by);
    cmark_node_free(node);
}

/// Puts \a text in \a wrapper before a node; where no wrapper may stand, as in a table's cell, the text
/// alone.
void insertWrapped(cmark_node *before, cmark_node *wrapper, cmark_node *text)
{
    cmark_node_append_child(wrapper, text);
    if (cmark_node_insert_before(before, wrapper))
        return;
    cmark_node_insert_before(before, text);
    cmark_node_free(wrapper);
}

QString literal(cmark_node *node)
{
    return SyntaxTree::string(cmark_node_get_literal(node));
}

void setLiteral(cmark_node *node, const QString &text)
{
    cmark_node_set_literal(node, text.toUtf8().constData());
}

cmark_node *textNode(const QString &text)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    setLiteral(node, text);
    return node;
}

bool isComment(QStringView markup)
{
    markup = markup.trimmed();
    return markup.startsWith(u"<!--") && markup.indexOf(u"-->") == markup.size() - 3;
}

void escapeRawHtml(cmark_node *root)
{
    for (cmark_node *node : nodesOfType(root, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE)) {
        const QString markup = literal(node);
        if (isComment(markup)) {
            remove(node);
            continue;
        }
        const bool isBlock = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK;
        cmark_node *text = cmark_node_new(isBlock ? CMARK_NODE_CODE_BLOCK : CMARK_NODE_TEXT);
        setLiteral(text, markup);
        replace(node, text);
    }
}

/// Of raw HTML nothing stays but the words between the tags of a block, and line breaks.
void dropRawHtml(cmark_node *root)
{
    static const QRegularExpression lineBreak(u"^<br\\s*/?>$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<!--.*?(?:-->|$)|<[^>]*>"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    for (cmark_node *node : nodesOfType(root, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE)) {
        QString markup = literal(node);
        if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) {
            if (lineBreak.match(markup).hasMatch())
                cmark_node_insert_before(node, cmark_node_new(CMARK_NODE_LINEBREAK));
        } else if (const QString words = markup.remove(tag).simplified(); !words.isEmpty()) {
            cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
            cmark_node_append_child(paragraph, textNode(words));
            cmark_node_insert_before(node, paragraph);
        }
        remove(node);
    }
}

void unwrap(cmark_node *node)
{
    while (cmark_node *child = cmark_node_first_child(node))
        cmark_node_insert_before(node, child);
    remove(node);
}

void dropForbiddenTargets(cmark_node *root, bool remoteImages)
{
    for (cmark_node *link : nodesOfType(root, CMARK_NODE_LINK)) {
        if (!isAllowedLink(SyntaxTree::string(cmark_node_get_url(link))))
            unwrap(link);
    }
    // The inner ones first: an image whose text holds images takes them along.
    const std::vector<cmark_node *> images = nodesOfType(root, CMARK_NODE_IMAGE);
    for (cmark_node *image : images | std::views::reverse) {
        const QString target = SyntaxTree::string(cmark_node_get_url(image));
        if (isAllowedImage(target, remoteImages))
            continue;
        cmark_node *place = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
        const QString description = SyntaxTree::plainText(image);
        // Where its writer gave none, the name of its file; not as text, which it is not for the model.
        const QString name = description.trimmed().isEmpty() ? escaped(fileNameOf(target)) : QString();
        cmark_node_set_on_enter(place, (u"<span class=\"blocked-image\">"_s + name).toUtf8().constData());
        cmark_node_set_on_exit(place, "</span>");
        insertWrapped(image, place, textNode(description));
        remove(image);
    }
}

/// Removes what a text was taken away from: emphasis and links that hold nothing any more.
void removeEmpty(cmark_node *root)
{
    for (cmark_node *node : nodesOfType(root, CMARK_NODE_TEXT)) {
        cmark_node *empty = node;
        while (empty != root && !cmark_node_first_child(empty) &&
               (cmark_node_get_type(empty) != CMARK_NODE_TEXT || literal(empty).isEmpty())) {
            cmark_node *parent = cmark_node_parent(empty);
            remove(empty);
            empty = parent;
        }
    }
}

/// Removes blanks and line breaks that a node's text begins with.
void trimStart(cmark_node *node)
{
    while (cmark_node *first = cmark_node_first_child(node)) {
        const cmark_node_type type = cmark_node_get_type(first);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            remove(first);
            continue;
        }
        if (type != CMARK_NODE_TEXT)
            return;
        QString text = literal(first);
        while (!text.isEmpty() && text.front().isSpace())
            text.remove(0, 1);
        setLiteral(first, text);
        if (!text.isEmpty())
            return;
        remove(first);
    }
}

/// Appends a citation's text to \a mark, its ids set apart where \a asLinks.
void appendCitation(cmark_node *mark, const QString &text, const Citation &citation, bool asLinks)
{
    qsizetype reached = citation.range.start;
    for (const CitedId &cited : asLinks ? citation.cited : QList<CitedId>()) {
        cmark_node *link = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
        const QString start = u"<span class=\"cite\" role=\"link\" tabindex=\"0\" data-cites=\""_s +
                              escaped(cited.id) + u"\">"_s;
        cmark_node_set_on_enter(link, start.toUtf8().constData());
        cmark_node_set_on_exit(link, "</span>");
        cmark_node_append_child(link, textNode(slice(text, cited.range).toString()));
        cmark_node_append_child(mark, textNode(text.sliced(reached, cited.range.start - reached)));
        cmark_node_append_child(mark, link);
        reached = cited.range.end;
    }
    cmark_node_append_child(mark, textNode(text.sliced(reached, citation.range.end - reached)));
}

std::vector<cmark_node *> textNodes(cmark_node *node)
{
    return nodesOfType(node, CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK);
}

} // namespace

void retargetLinks(cmark_node *root, const std::function<QString(const QString &)> &target)
{
    for (cmark_node *link : nodesOfType(root, CMARK_NODE_LINK)) {
        const QString before = SyntaxTree::string(cmark_node_get_url(link));
        const QString after = target(before);
        if (after != before)
            cmark_node_set_url(link, after.toUtf8().constData());
    }
}

void sanitize(cmark_node *root, bool remoteImages, bool rawHtml)
{
    rawHtml ? escapeRawHtml(root) : dropRawHtml(root);
    dropForbiddenTargets(root, remoteImages);
    cmark_consolidate_text_nodes(root);
}

QString html(cmark_node *node)
{
    if (QString dressed = dressedHtml(node); !dressed.isNull())
        return dressed;
    dressBlocks(node);
    const std::unique_ptr<char, void (*)(void *)> text(cmark_render_html(node, markdownOptions, nullptr),
                                                       std::free);
    return QString::fromUtf8(text.get());
}

QString innerHtml(cmark_node *node)
{
    QString result;
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        result += html(child);
    return result;
}

QString escaped(QStringView text)
{
    return text.toString().toHtmlEscaped();
}

void removeTextAtStart(cmark_node *node, qsizetype count)
{
    for (cmark_node *part : textNodes(node)) {
        if (count <= 0)
            break;
        const QString text = literal(part);
        const bool isBreak = cmark_node_get_type(part) == CMARK_NODE_SOFTBREAK ||
                             cmark_node_get_type(part) == CMARK_NODE_LINEBREAK;
        if (isBreak) {
            remove(part);
            --count;
        } else {
            setLiteral(part, text.sliced(qMin(count, text.size())));
            count -= text.size();
        }
    }
    removeEmpty(node);
    trimStart(node);
}

void removeTextAtEnd(cmark_node *node, qsizetype count)
{
    const std::vector<cmark_node *> parts = textNodes(node);
    for (auto part = parts.rbegin(); part != parts.rend() && count > 0; ++part) {
        const cmark_node_type type = cmark_node_get_type(*part);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            remove(*part);
            --count;
            continue;
        }
        const QString text = literal(*part);
        setLiteral(*part, text.chopped(qMin(count, text.size())));
        count -= text.size();
    }
    removeEmpty(node);
}

void removeLabel(cmark_node *paragraph, QStringView written)
{
    qsizetype next = 0;
    for (cmark_node *part : textNodes(paragraph)) {
        QString text = literal(part);
        qsizetype taken = 0;
        // Marks of the source that are not in the text are passed over; the first character that the source
        // lacks ends it.
        while (taken < text.size() && next < written.size()) {
            const qsizetype found = written.indexOf(text[taken], next);
            if (found < 0)
                break;
            next = found + 1;
            ++taken;
        }
        setLiteral(part, text.sliced(taken));
        if (taken < text.size() || next >= written.size())
            break;
    }
    removeEmpty(paragraph);
    trimStart(paragraph);
}

void markCitations(cmark_node *node, bool asLinks)
{
    for (cmark_node *part : nodesOfType(node, CMARK_NODE_TEXT)) {
        // cmark lets no such mark into a table's cell, and in a link nothing is a citation.
        cmark_node *parent = cmark_node_parent(part);
        if (SyntaxTree::isTableCell(parent) || cmark_node_get_type(parent) == CMARK_NODE_LINK)
            continue;
        const QString text = literal(part);
        qsizetype reached = 0;
        for (const Citation &citation : findCitations(text, CitationText::Plain)) {
            cmark_node *before = cmark_node_new(CMARK_NODE_TEXT);
            setLiteral(before, text.sliced(reached, citation.range.start - reached));
            cmark_node *mark = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
            cmark_node_set_on_enter(mark, "<span class=\"citation\">");
            cmark_node_set_on_exit(mark, "</span>");
            cmark_node_insert_before(part, before);
            if (cmark_node_insert_before(part, mark)) {
                appendCitation(mark, text, citation, asLinks);
            } else {
                cmark_node_free(mark);
                cmark_node_insert_before(part, textNode(slice(text, citation.range).toString()));
            }
            reached = citation.range.end;
        }
        if (reached > 0)
            setLiteral(part, text.sliced(reached));
    }
}

bool isOrderedList(cmark_node *list)
{
    return list && cmark_node_get_type(list) == CMARK_NODE_LIST &&
           cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
}

cmark_node *placeFor(cmark_node *node)
{
    if (cmark_node_get_type(node) != CMARK_NODE_ITEM)
        return node;
    cmark_node *list = cmark_node_parent(node);
    if (node == cmark_node_first_child(list))
        return list;
    cmark_node *rest = cmark_node_new(CMARK_NODE_LIST);
    cmark_node_set_list_type(rest, cmark_node_get_list_type(list));
    cmark_node_set_list_tight(rest, cmark_node_get_list_tight(list));
    if (isOrderedList(list)) {
        int number = cmark_node_get_list_start(list);
        for (cmark_node *before = cmark_node_previous(node); before; before = cmark_node_previous(before))
            ++number;
        cmark_node_set_list_start(rest, number);
    }
    for (cmark_node *next = nullptr; node; node = next) {
        next = cmark_node_next(node);
        cmark_node_append_child(rest, node);
    }
    cmark_node_insert_after(list, rest);
    return rest;
}

void removeFromList(cmark_node *node)
{
    cmark_node *parent = cmark_node_parent(node);
    const bool isItem = cmark_node_get_type(node) == CMARK_NODE_ITEM;
    if (isItem && isOrderedList(parent) && !cmark_node_previous(node))
        cmark_node_set_list_start(parent, cmark_node_get_list_start(parent) + 1);
    remove(node);
    if (isItem && !cmark_node_first_child(parent))
        remove(parent);
}

void unwrapQuotations(cmark_node *block)
{
    for (;;) {
        cmark_node *quote = cmark_node_parent(block);
        if (cmark_node_get_type(quote) != CMARK_NODE_BLOCK_QUOTE || cmark_node_previous(block) ||
            isApart(quote))
            return;
        for (cmark_node *node = block; node; node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) != CMARK_NODE_CUSTOM_BLOCK)
                return;
        }
        while (cmark_node *node = cmark_node_first_child(quote))
            cmark_node_insert_before(quote, node);
        remove(quote);
    }
}

} // namespace sasil
