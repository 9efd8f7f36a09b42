// SPDX-License-Identifier: MIT
#include "render/topichtml.h"

#include "digest/blockreader.h"
#include "digest/citation.h"
#include "digest/title.h"
#include "render/markup.h"

#include <utility>

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
        if (!QStringView(u"*_#:：[]【】〔〕").contains(c))
            shown += c;
    }
    return shown.simplified();
}

/// Writes one topic. The tree is changed on the way: what stands for itself in the page (label, id, week) is
/// taken out.
class TopicWriter
{
public:
    TopicWriter(const SyntaxTree &tree, const LabelSet &labels, const QList<Diagnostic> &findings,
                Content content)
        : m_tree(tree), m_labels(labels), m_findings(findings), m_content(content)
    {
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
        QString result = u'<' + tag + (anchor.isEmpty() ? QString() : u" id=\""_s + anchor + u'"') + u'>';
        if (!week.isEmpty())
            result += u"<span class=\"week\">"_s + escaped(week) + u"</span> "_s;
        result += u"<span class=\"title\">"_s + innerHtml(node) + u"</span>"_s;
        if (!parts.english.isEmpty())
            result += u" <span class=\"english\" lang=\"en\">"_s + escaped(slice(text, parts.english)) +
                      u"</span>"_s;
        return result + u"</"_s + tag + u">\n"_s;
    }

    QString body(const std::vector<cmark_node *> &nodes) const
    {
        QString result;
        const std::vector<BlockSyntax> blocks = readBlocks(m_tree, nodes, m_labels);
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (!isShown(blocks[i].kind, m_content))
                continue;
            result += blocks[i].kind == BlockKind::Other ? others(blocks[i]) : block(blocks[i], qsizetype(i));
        }
        return result;
    }

private:
    static QString others(const BlockSyntax &block)
    {
        QString result;
        QString listEnd; // of a list that is open: some of its other items may be facts or opinions
        cmark_node *list = nullptr;
        for (cmark_node *node : block.others) {
            cmark_node *parent =
                cmark_node_get_type(node) == CMARK_NODE_ITEM ? cmark_node_parent(node) : nullptr;
            if (parent != list) {
                result += std::exchange(listEnd, {});
                if (parent) {
                    result += listStart(node);
                    listEnd = isOrderedList(parent) ? u"</ol>\n"_s : u"</ul>\n"_s;
                }
                list = parent;
            }
            result += html(node);
        }
        return result + listEnd;
    }

    /// The tag of the list that an item stands in, counting from that item.
    static QString listStart(cmark_node *item)
    {
        cmark_node *list = cmark_node_parent(item);
        if (!isOrderedList(list))
            return u"<ul>\n"_s;
        int number = cmark_node_get_list_start(list);
        while ((item = cmark_node_previous(item)))
            ++number;
        return number == 1 ? u"<ol>\n"_s : u"<ol start=\"%1\">\n"_s.arg(number);
    }

    static bool isOrderedList(cmark_node *list)
    {
        return list && cmark_node_get_type(list) == CMARK_NODE_LIST &&
               cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    }

    QString block(const BlockSyntax &syntax, qsizetype index) const
    {
        const Diagnostic *finding = nullptr;
        for (const Diagnostic &candidate : m_findings) {
            if (candidate.block == index && (!finding || candidate.severity > finding->severity))
                finding = &candidate;
        }
        const QStringView written = slice(m_tree.text(), syntax.label.marked.shifted(syntax.labelStart));
        QString result =
            syntax.kind == BlockKind::Fact ? u"<div class=\"block facts"_s : u"<div class=\"block opinions"_s;
        result += finding ? u" unsupported\">"_s : u"\">"_s;
        result += u"<p class=\"label\">"_s + escaped(shownLabel(written)) + u"</p>\n"_s;
        if (finding)
            result += u"<p class=\"finding "_s + severityName(finding->severity) + u"\">"_s +
                      escaped(finding->message.text()) + u"</p>\n"_s;
        const bool isOrdered =
            !syntax.items.empty() && isOrderedList(cmark_node_parent(syntax.items.front().node));
        const QString tag = isOrdered ? u"ol"_s : u"ul"_s;
        if (!syntax.items.empty())
            result += u'<' + tag + u" class=\"items\">\n"_s;
        for (const ItemSyntax &itemSyntax : syntax.items)
            result += item(itemSyntax, syntax.kind);
        if (!syntax.items.empty())
            result += u"</"_s + tag + u">\n"_s;
        return result + u"</div>\n"_s;
    }

    QString item(const ItemSyntax &syntax, BlockKind kind) const
    {
        const bool isListItem = cmark_node_get_type(syntax.node) == CMARK_NODE_ITEM;
        if (syntax.label) {
            const LabelPlace place = isListItem ? LabelPlace::ListItem : LabelPlace::Quote;
            if (const auto label = labelOf(m_tree, syntax.label, place, m_labels))
                removeLabel(syntax.label, m_tree.text().sliced(label->start, label->match.after));
        }
        QString id;
        if (const auto factId =
                kind == BlockKind::Fact ? matchFactId(SyntaxTree::plainText(syntax.node)) : std::nullopt) {
            id = u"<span class=\"fact-id\">"_s + factId->id + u"</span> "_s;
            removeTextAtStart(syntax.node, factId->length);
        }
        if (kind == BlockKind::Opinion)
            markCitations(syntax.node);
        return u"<li class=\"item\">"_s + id + itemContent(syntax.node) + u"</li>\n"_s;
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
    const LabelSet &m_labels;
    const QList<Diagnostic> &m_findings;
    Content m_content;
};

/// The footnotes that a topic refers to, as cmark writes them: they need a document of their own to be closed
/// rightly.
QString footnotesHtml(cmark_node *root)
{
    std::vector<cmark_node *> notes;
    for (cmark_node *node = cmark_node_first_child(root); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            notes.push_back(node);
    }
    if (notes.empty())
        return {};
    const std::unique_ptr<cmark_node, void (*)(cmark_node *)> document(cmark_node_new(CMARK_NODE_DOCUMENT),
                                                                       cmark_node_free);
    for (cmark_node *note : notes)
        cmark_node_append_child(document.get(), note);
    return html(document.get());
}

} // namespace

QString topicHtml(const Digest &digest, qsizetype index, const QList<Diagnostic> &findings,
                  const TopicHtmlOptions &options)
{
    const Topic &topic = digest.topic(index);
    const QStringView text = QStringView(topic.source).sliced(topic.frontMatter.end);
    const SyntaxTree tree(text, digest.foreignDefinitions(index));
    sanitize(tree.root(), options.remoteImages);

    cmark_node *heading = topic.level > 0 ? tree.firstNode() : nullptr;
    std::vector<cmark_node *> nodes;
    for (cmark_node *node = heading ? cmark_node_next(heading) : tree.firstNode(); node;
         node = cmark_node_next(node)) {
        if (tree.firstLine(node) >= 0 && cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION)
            nodes.push_back(node);
    }
    const TopicWriter writer(tree, digest.labels(), findings, options.content);
    QString result = u"<section class=\"topic "_s + kindClass(digest.kind(index)) +
                     u"\" data-level=\"%1\">\n"_s.arg(topic.level);
    if (heading)
        result += writer.heading(heading, options.anchors ? topicAnchor(index) : QString());
    result += writer.body(nodes);
    if (options.content == Content::Everything)
        result += footnotesHtml(tree.root());
    return result + u"</section>\n"_s;
}

QString topicAnchor(qsizetype topic)
{
    return u"t%1"_s.arg(topic);
}

} // namespace sasil
