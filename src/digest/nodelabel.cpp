// SPDX-License-Identifier: MIT
#include "digest/nodelabel.h"

namespace sasil {

namespace {

cmark_node_type type(cmark_node *node)
{
    return node ? cmark_node_get_type(node) : CMARK_NODE_NONE;
}

} // namespace

std::optional<NodeLabel> headingLabel(QStringView line, const LabelSet &labels)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'#')
        ++marks;
    QStringView text = line.sliced(marks);
    if (marks > 0) {
        const QStringView closed = text.trimmed();
        qsizetype end = closed.size();
        while (end > 0 && closed[end - 1] == u'#')
            --end;
        if (end < closed.size() && (end == 0 || closed[end - 1].isSpace()))
            text = text.first(text.indexOf(closed) + end);
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
    }
    std::optional<LabelMatch> match = matchLabel(text, LabelPlace::Heading, labels);
    if (!match || !match->alone)
        return std::nullopt;
    return NodeLabel{std::move(*match), marks};
}

std::optional<NodeLabel> labelOf(const SyntaxTree &tree, cmark_node *node, LabelPlace place,
                                 const LabelSet &labels)
{
    const bool isHeading = type(node) == CMARK_NODE_HEADING;
    if (!isHeading && type(node) != CMARK_NODE_PARAGRAPH)
        return std::nullopt;
    const qsizetype start = tree.start(node);
    const QStringView text = slice(tree.text(), {start, tree.lines().line(tree.firstLine(node)).end});
    if (isHeading) {
        auto label = headingLabel(text, labels);
        if (label)
            label->start += start;
        return label;
    }
    std::optional<LabelMatch> match = matchLabel(text, place, labels);
    return match ? std::optional(NodeLabel{std::move(*match), start}) : std::nullopt;
}

cmark_node *headingOf(const SyntaxTree &tree, const LabelSet &labels)
{
    cmark_node *first = tree.firstNode();
    const bool isHeading = first && type(first) == CMARK_NODE_HEADING && tree.firstLine(first) == 0 &&
                           !labelOf(tree, first, LabelPlace::Heading, labels);
    return isHeading ? first : nullptr;
}

std::vector<cmark_node *> bodyOf(const SyntaxTree &tree, cmark_node *heading)
{
    std::vector<cmark_node *> nodes;
    for (cmark_node *node = heading ? cmark_node_next(heading) : tree.firstNode(); node;
         node = cmark_node_next(node)) {
        if (type(node) != CMARK_NODE_FOOTNOTE_DEFINITION && tree.firstLine(node) >= 0)
            nodes.push_back(node);
    }
    return nodes;
}

QString subLabelOf(cmark_node *paragraph)
{
    cmark_node *bold = type(paragraph) == CMARK_NODE_PARAGRAPH ? cmark_node_first_child(paragraph) : nullptr;
    if (!bold)
        return {};
    const bool isBold = type(bold) == CMARK_NODE_STRONG ||
                        (type(bold) == CMARK_NODE_EMPH && !cmark_node_next(cmark_node_first_child(bold)) &&
                         type(cmark_node_first_child(bold)) == CMARK_NODE_STRONG);
    cmark_node *behind = cmark_node_next(bold);
    if (!isBold || (behind && (type(behind) != CMARK_NODE_TEXT || cmark_node_next(behind))))
        return {};
    const QString colon = behind ? SyntaxTree::string(cmark_node_get_literal(behind)).trimmed() : QString();
    QString words = SyntaxTree::plainText(bold);
    if (colon.isEmpty() && (words.endsWith(u':') || words.endsWith(u'：')))
        words.chop(1);
    else if (colon != u":" && colon != u"：")
        return {};
    return words.trimmed();
}

} // namespace sasil
