// SPDX-License-Identifier: MIT
#include "render/topichtml.h"

#include "digest/blockreader.h"
#include "digest/citation.h"
#include "digest/nodetext.h"
#include "digest/title.h"
#include "render/dressing.h"
#include "render/footnotes.h"
#include "render/markup.h"
#include "render/topicfindings.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isShown(BlockKind kind, Content content)
{
    return content == Content::Everything || (content == Content::Facts && kind == BlockKind::Fact) ||
           (content == Content::Opinions && kind == BlockKind::Opinion);
}

QString kindClass(TopicKind kind)
{
    switch (kind) {
    case TopicKind::Topic:
        return u"kind-topic"_s;
    case TopicKind::Group:
        return u"kind-group"_s;
    case TopicKind::Stub:
        break;
    }
    return u"kind-stub"_s;
}

/// A label as it is shown: its words and its remark, without marks.
QString shownLabel(QStringView written)
{
    QString shown;
    for (const QChar c : written) {
        if (!QStringView(u"*_#:：[]【】〔〕\\").contains(c))
            shown += c;
    }
    return shown.simplified();
}

TopicFindings::Shown shownFindings(const TopicHtmlOptions &options)
{
    if (options.allFindings)
        return TopicFindings::Shown::All;
    return options.preview ? TopicFindings::Shown::ErrorsToFix : TopicFindings::Shown::Errors;
}

const QRegularExpression tagName(u"^<[a-z0-9]+"_s);

/// Writes one topic. The tree is changed on the way: what stands for itself in the page (label, id, week) is
/// taken out.
class TopicWriter
{
public:
    TopicWriter(const SyntaxTree &tree, const Topic &topic, const QList<Diagnostic> &findings,
                const TopicHtmlOptions &options)
        : m_tree(tree), m_findings(findings, shownFindings(options)), m_content(options.content),
          m_isPreview(options.preview)
    {
        for (qsizetype i = 0; i < topic.blocks.size(); ++i) {
            if (topic.blocks[i].kind != BlockKind::Other)
                m_blocks.insert(topic.blocks[i].label.start - topic.frontMatter.end, i);
        }
    }

    QString heading(cmark_node *node, const QString &anchor) const
    {
        const TitleParts parts = readTitle(SyntaxTree::plainText(node));
        const QString text = SyntaxTree::plainText(node);
        const QString week = parts.week && !parts.weekRange.isEmpty() ? parts.week->label : QString();
        if (!parts.englishRange.isEmpty())
            removeTextAtEnd(node, text.size() - parts.englishRange.start);
        removeTextAtStart(node, parts.weekRange.length());
        const QString tag = u"h%1"_s.arg(cmark_node_get_heading_level(node));
        QString result =
            u'<' + tag + (anchor.isEmpty() ? QString() : u" id=\""_s + anchor + u'"') + lineOf(node) + u'>';
        if (!week.isEmpty())
            result += u"<span class=\"week\">"_s + escaped(week) + u"</span> "_s;
        result += u"<span class=\"title\">"_s + innerHtml(node) + u"</span>"_s;
        if (!parts.english.isEmpty())
            result += u" <span class=\"english\" lang=\"en\">"_s + escaped(slice(text, parts.english)) +
                      u"</span>"_s;
        return result + u"</"_s + tag + u">\n"_s;
    }

    /// What is found about a topic apart from its facts and opinions.
    [[nodiscard]] QString topicFindings() const { return m_findings.apart(m_blocks.values()); }

    /// Writes the blocks and takes them out of the tree. What Content shows of the rest is left in it, with a
    /// node for each block where it stood.
    QString blocks(const std::vector<BlockSyntax> &blocks)
    {
        QStringList written;
        // From the last one on: a block in an item of another is written before that one.
        for (size_t i = blocks.size(); i-- > 0;) {
            const bool isTable = blocks[i].layout == BlockLayout::Table && m_content == Content::Everything;
            const bool isShown = sasil::isShown(blocks[i].kind, m_content);
            if (isTable && i > 0 && blocks[i - 1].first == blocks[i].first) {
                --i;
                written.prepend(replace(blocks[i], table(blocks[i], blocks[i + 1])));
            } else {
                const QString html = isShown ? block(blocks[i]) : QString();
                const bool isShared =
                    i > 0 && blocks[i - 1].first == blocks[i].first; // a table's right column
                written.prepend(isShared ? html : replace(blocks[i], html));
            }
        }
        return m_content == Content::Everything ? QString() : written.join(QString());
    }

    /// What stands in the tree now.
    [[nodiscard]] QString rest(cmark_node *heading) const
    {
        QString result;
        cmark_node *node = heading ? cmark_node_next(heading) : cmark_node_first_child(m_tree.root());
        for (; node; node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
                continue;
            const QString line =
                cmark_node_get_type(node) == CMARK_NODE_CUSTOM_BLOCK ? QString() : lineOf(node);
            QString block = html(node);
            if (!line.isEmpty() && block.startsWith(u'<'))
                block.insert(tagName.matchView(block).capturedEnd(), line);
            result += block;
        }
        return result;
    }

private:
    /// Where a block begins, as an attribute: the preview and the source scroll together by it.
    [[nodiscard]] QString lineOf(cmark_node *node) const
    {
        return m_isPreview ? u" data-line=\"%1\""_s.arg(m_tree.firstLine(node)) : QString();
    }

    /// Sets \a html in the place of a block.
    QString replace(const BlockSyntax &block, const QString &html) const
    {
        cmark_node *place =
            m_content == Content::Everything ? cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) : nullptr;
        if (place) {
            cmark_node_set_on_enter(place, html.toUtf8().constData());
            cmark_node_insert_before(placeFor(block.nodes.front()), place);
        }
        for (cmark_node *node : block.nodes)
            removeFromList(node);
        if (place)
            unwrapQuotations(place);
        return html;
    }

    /// Which block of the model it is; -1: none. The model lists other blocks as well, so it is found by its
    /// label.
    [[nodiscard]] qsizetype indexOf(const BlockSyntax &syntax) const
    {
        return m_blocks.value(syntax.labelRange().start, -1);
    }

    /// The place of an item as an attribute.
    [[nodiscard]] QString placeOf(const BlockSyntax &syntax, size_t item) const
    {
        return m_isPreview ? u" data-item=\"%1.%2\""_s.arg(indexOf(syntax)).arg(item) : QString();
    }

    static QString classOf(BlockKind kind) { return kind == BlockKind::Fact ? u"facts"_s : u"opinions"_s; }

    [[nodiscard]] QString labelHtml(const BlockSyntax &syntax) const
    {
        const QString line = lineOf(syntax.labelNode ? syntax.labelNode : syntax.first);
        return u"<p class=\"label\""_s + line + u'>' +
               escaped(shownLabel(slice(m_tree.text(), syntax.labelRange()))) + u"</p>\n"_s;
    }

    QString block(const BlockSyntax &syntax) const
    {
        const qsizetype index = indexOf(syntax);
        QString result = u"<div class=\"block "_s + classOf(syntax.kind);
        result += m_findings.isUnsupported(index) ? u" unsupported\">"_s : u"\">"_s;
        result += labelHtml(syntax) + m_findings.ofBlock(index);
        const QString *subLabel = nullptr; // of the list that is open
        QString listEnd;
        for (size_t i = 0; i < syntax.items.size(); ++i) {
            const ItemSyntax &itemSyntax = syntax.items[i];
            if (!subLabel || *subLabel != itemSyntax.subLabel) {
                result += listEnd;
                if (!itemSyntax.subLabel.isEmpty())
                    result += u"<p class=\"sub-label\">"_s + escaped(itemSyntax.subLabel) + u"</p>\n"_s;
                const QString tag = isOrderedList(cmark_node_parent(itemSyntax.node)) ? u"ol"_s : u"ul"_s;
                result += u'<' + tag + u" class=\"items\">\n"_s;
                listEnd = u"</"_s + tag + u">\n"_s;
                subLabel = &itemSyntax.subLabel;
            }
            result += u"<li class=\"item\""_s + placeOf(syntax, i) + lineOf(itemSyntax.node) + u'>';
            result +=
                itemHtml(itemSyntax, syntax.kind) + m_findings.ofItem(index, qsizetype(i)) + u"</li>\n"_s;
        }
        result += listEnd;
        return result + leftovers(syntax) + u"</div>\n"_s;
    }

    /// What stands within a label bullet or below a sub-label and is no item: a rule, raw HTML, a block of
    /// its own.
    static QString leftovers(const BlockSyntax &syntax)
    {
        for (const ItemSyntax &itemSyntax : syntax.items) {
            if (itemSyntax.isInside)
                removeFromList(itemSyntax.node);
        }
        QString result;
        // The bullet of an item with no words yet underlines the label: it is no heading all the same.
        const auto addContent = [&](cmark_node *node) {
            for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
                if (cmark_node_get_type(child) != CMARK_NODE_PARAGRAPH && child != syntax.labelNode)
                    result += html(child);
            }
        };
        for (auto item = syntax.subLabelled.rbegin(); item != syntax.subLabelled.rend(); ++item) {
            addContent(*item);
            if (std::find(syntax.nodes.begin(), syntax.nodes.end(), *item) == syntax.nodes.end())
                removeFromList(*item);
        }
        if (syntax.layout == BlockLayout::LabelBullet)
            addContent(syntax.first);
        return result;
    }

    /// A table of facts and opinions stays one.
    QString table(const BlockSyntax &left, const BlockSyntax &right) const
    {
        const std::array<const BlockSyntax *, 2> columns{&left, &right};
        QString result = u"<table class=\"block columns\">\n<thead>\n<tr>\n"_s;
        for (const BlockSyntax *column : columns) {
            const qsizetype index = indexOf(*column);
            result += u"<th class=\""_s + classOf(column->kind) +
                      (m_findings.isUnsupported(index) ? u" unsupported\">"_s : u"\">"_s) +
                      labelHtml(*column) + m_findings.ofBlock(index) + u"</th>\n"_s;
        }
        result += u"</tr>\n</thead>\n<tbody>\n"_s;
        cmark_node *row = cmark_node_first_child(left.first);
        std::array<size_t, 2> next{}; // items of the columns; an empty cell is none
        while ((row = cmark_node_next(row))) {
            result += u"<tr"_s + lineOf(row) + u">\n"_s;
            cmark_node *cell = cmark_node_first_child(row);
            for (size_t i = 0; i < columns.size(); ++i) {
                const BlockSyntax &column = *columns[i];
                const bool isItem = next[i] < column.items.size() && column.items[next[i]].node == cell;
                const qsizetype item = isItem ? qsizetype(next[i]) : -2;
                result += u"<td class=\""_s + classOf(column.kind) + u'"' +
                          (isItem ? placeOf(column, next[i]++) : QString()) + u'>' +
                          (cell ? itemHtml({cell, nullptr, {}, {}, {}, false}, column.kind) : QString()) +
                          m_findings.ofItem(indexOf(column), item) + u"</td>\n"_s;
                cell = cell ? cmark_node_next(cell) : nullptr;
            }
            result += u"</tr>\n"_s;
        }
        return result + u"</tbody>\n</table>\n"_s;
    }

    QString itemHtml(const ItemSyntax &syntax, BlockKind kind) const
    {
        if (SyntaxTree::isTableCell(syntax.node)) {
            // A cell takes no nodes such as those that mark citations.
            const std::unique_ptr<cmark_node, void (*)(cmark_node *)> paragraph(
                cmark_node_new(CMARK_NODE_PARAGRAPH), cmark_node_free);
            while (cmark_node *child = cmark_node_first_child(syntax.node))
                cmark_node_append_child(paragraph.get(), child);
            return itemHtml({paragraph.get(), nullptr, {}, {}, {}, false}, kind);
        }
        if (syntax.label)
            removeLabel(syntax.label, slice(m_tree.text(), syntax.prefix));
        QString id;
        if (const auto factId = kind == BlockKind::Fact ? idOf(syntax.node) : std::nullopt) {
            id = u"<span class=\"fact-id\">"_s + factId->id + u"</span> "_s;
            removeTextAtStart(syntax.node, factId->length);
        }
        if (kind == BlockKind::Opinion)
            markCitations(syntax.node, m_isPreview);
        return checkBoxHtml(syntax.node) + id + itemContent(syntax.node);
    }

    static std::optional<FactId> idOf(cmark_node *node)
    {
        const NodeText text(node);
        return matchFactId(text.hasLiterals() ? text.citableText() : text.text(), CitationText::Plain);
    }

    static QString itemContent(cmark_node *node)
    {
        if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH)
            return innerHtml(node);
        if (cmark_node_get_type(node) != CMARK_NODE_ITEM)
            return html(node);
        cmark_node *first = cmark_node_first_child(node);
        QString result;
        for (cmark_node *child = first; child; child = cmark_node_next(child)) {
            const bool isLead = child == first && cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH;
            result += isLead ? innerHtml(child) : html(child);
        }
        return result;
    }

    const SyntaxTree &m_tree;
    TopicFindings m_findings;
    Content m_content;
    bool m_isPreview;
    QHash<qsizetype, qsizetype> m_blocks; ///< by where their labels begin in the tree's text
};

/// Removes what definitions from elsewhere left at the start of a tree, footnotes aside.
void removeForeign(const SyntaxTree &tree)
{
    const cmark_node *first = tree.firstNode();
    for (cmark_node *node = cmark_node_first_child(tree.root()); node && node != first;) {
        cmark_node *next = cmark_node_next(node);
        if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION) {
            cmark_node_unlink(node);
            cmark_node_free(node);
        }
        node = next;
    }
}

void leadToHeadings(cmark_node *root, const HeadingAnchors &headings)
{
    retargetLinks(root, [&headings](const QString &target) {
        const qsizetype topic = target.startsWith(u'#') ? headings.topicOf(target.sliced(1)) : -1;
        return topic < 0 ? target : u'#' + topicAnchor(topic);
    });
}

} // namespace

QString topicHtml(const Digest &digest, qsizetype index, const QList<Diagnostic> &findings,
                  const TopicHtmlOptions &options)
{
    const Topic &topic = digest.topic(index);
    const QStringView text = QStringView(topic.source).sliced(topic.frontMatter.end);
    const SyntaxTree tree(text, digest.foreignDefinitions(index));
    cmark_node *heading = topic.level > 0 ? tree.firstNode() : nullptr;
    // Read before it is made harmless, so that it reads as in the model.
    const std::vector<BlockSyntax> blocks = readBlocks(tree, bodyOf(tree, heading), digest.labels());
    removeForeign(tree);
    if (options.headings)
        leadToHeadings(tree.root(), *options.headings);
    sanitize(tree.root(), options.remoteImages, options.rawHtml);

    TopicWriter writer(tree, topic, findings, options);
    QString result = u"<section class=\"topic "_s + kindClass(digest.kind(index)) +
                     u"\" data-level=\"%1\">\n"_s.arg(topic.level);
    if (heading)
        result += writer.heading(heading, options.anchors ? topicAnchor(index) : QString());
    if (options.content == Content::Everything)
        result += writer.topicFindings();
    result += writer.blocks(blocks);
    if (options.content == Content::Everything)
        result += writer.rest(heading);
    const QString footnotes = footnotesHtml(tree.root());
    result += options.content == Content::Everything ? footnotes : footnotesOf(result, footnotes);
    return withOwnFootnotes(withDescriptions(result),
                            options.anchors ? topicAnchor(index) + u'-' : QString()) +
           u"</section>\n"_s;
}

QString topicAnchor(qsizetype topic)
{
    return u"t%1"_s.arg(topic);
}

} // namespace sasil
