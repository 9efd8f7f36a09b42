// SPDX-License-Identifier: MIT
#include "render/dressing.h"

#include "render/codecolours.h"
#include "render/markup.h"
#include "render/targets.h"

#include <cmark-gfm-core-extensions.h>

#include <QRegularExpression>

#include <memory>
#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString codeHtml(cmark_node *block)
{
    const QString info = SyntaxTree::string(cmark_node_get_fence_info(block));
    const QString language = info.section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (language.isEmpty())
        return {};
    const QString code = colouredCode(language, SyntaxTree::string(cmark_node_get_literal(block)));
    if (code.isNull())
        return {};
    return u"<pre><code class=\"language-"_s + escaped(language) + u"\">"_s + code + u"</code></pre>\n"_s;
}

QString figureHtml(cmark_node *paragraph)
{
    cmark_node *image = cmark_node_first_child(paragraph);
    if (!image || cmark_node_get_type(image) != CMARK_NODE_IMAGE || cmark_node_next(image))
        return {};
    const QString title = SyntaxTree::string(cmark_node_get_title(image));
    if (title.isEmpty())
        return {};
    cmark_node_set_title(image, "");
    return u"<figure>"_s + html(image).trimmed() + u"<figcaption>"_s + escaped(title) +
           u"</figcaption></figure>\n"_s;
}

} // namespace

QString dressedHtml(cmark_node *block)
{
    switch (cmark_node_get_type(block)) {
    case CMARK_NODE_CODE_BLOCK:
        return hasCodeColours() ? codeHtml(block) : QString();
    case CMARK_NODE_PARAGRAPH:
        return figureHtml(block);
    default:
        return {};
    }
}

void dressBlocks(cmark_node *node)
{
    const bool isBlock = (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
    if (!isBlock || !cmark_node_first_child(node))
        return;
    // Replaced afterwards: a tree must not change under who walks through it.
    std::vector<std::pair<cmark_node *, QString>> dressed;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> iterator(cmark_iter_new(node), cmark_iter_free);
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
        cmark_node *block = cmark_iter_get_node(iterator.get());
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (QString html = dressedHtml(block); !html.isNull())
            dressed.emplace_back(block, std::move(html));
    }
    for (const auto &[block, html] : dressed) {
        cmark_node *place = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
        cmark_node_set_on_enter(place, html.trimmed().toUtf8().constData());
        cmark_node_replace(block, place);
        cmark_node_free(block);
    }
}

QString checkBoxHtml(cmark_node *item)
{
    if (qstrcmp(cmark_node_get_type_string(item), "tasklist") != 0)
        return {};
    const bool isDone = cmark_gfm_extensions_get_tasklist_item_checked(item);
    return u"<input type=\"checkbox\" "_s + (isDone ? u"checked=\"\" "_s : QString()) +
           u"disabled=\"\" /> "_s;
}

QString withDescriptions(QString section)
{
    static const QRegularExpression undescribed(u"<img src=\"([^\"]*)\" alt=\"(\\s*)(?=\")"_s);
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch match = undescribed.match(section, from);
        if (!match.hasMatch())
            return section;
        const QString name = fileNameOf(match.captured(1).replace(u"&amp;"_s, u"&"_s));
        section.replace(match.capturedStart(2), match.capturedLength(2), escaped(name));
        from = match.capturedStart(2) + 1;
    }
}

} // namespace sasil
