// SPDX-License-Identifier: MIT
#include "digest/topicsplitter.h"

#include "digest/blockreader.h"
#include "digest/syntaxtree.h"

namespace sasil {

namespace {

/// Front matter: from a first line `---` to the next line `---` or `...`. Its end, behind the line end; 0:
/// there is none.
qsizetype frontMatterEnd(QStringView text)
{
    if (!text.startsWith(u"---"))
        return 0;
    const LineIndex lines(text);
    const auto line = [&](qsizetype i) {
        QStringView view = slice(text, lines.line(i));
        while (view.endsWith(u' ') || view.endsWith(u'\t'))
            view.chop(1);
        return view;
    };
    if (line(0) != u"---")
        return 0;
    for (qsizetype i = 1; i < lines.lineCount(); ++i) {
        if (line(i) == u"---" || line(i) == u"...")
            return lines.fullLine(i).end;
    }
    return 0;
}

} // namespace

bool mayOpenFrontMatter(QStringView text)
{
    return text.startsWith(u"---");
}

std::vector<TopicStart> splitTopics(QStringView text, bool atDocumentStart, const LabelSet &labels)
{
    std::vector<TopicStart> starts;
    const qsizetype bodyStart = atDocumentStart ? frontMatterEnd(text) : 0;
    const SyntaxTree tree(text.sliced(bodyStart));
    for (cmark_node *node = tree.firstNode(); node; node = cmark_node_next(node)) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING && !labelOf(tree, node, LabelPlace::Heading, labels))
            starts.push_back({bodyStart + tree.lines().line(tree.firstLine(node)).start,
                              cmark_node_get_heading_level(node), 0});
    }
    if (!text.isEmpty() && (bodyStart > 0 || starts.empty() || starts.front().offset > 0))
        starts.insert(starts.begin(), {0, 0, bodyStart});
    return starts;
}

} // namespace sasil
