// SPDX-License-Identifier: MIT
#include "digest/topicparser.h"

#include "digest/blockreader.h"
#include "digest/citation.h"
#include "digest/syntaxtree.h"
#include "digest/title.h"

#include <QSet>

namespace sasil {

namespace {

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

QString definitionKey(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

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

/// Turns the nodes of one topic into the topic.
class TopicBuilder
{
public:
    TopicBuilder(const SyntaxTree &tree, const LabelSet &labels, qsizetype topicStart)
        : m_tree(tree), m_labels(labels), m_start(topicStart)
    {
    }

    void readHeading(Topic &topic, cmark_node *heading) const
    {
        topic.level = cmark_node_get_heading_level(heading);
        topic.heading = {0, m_tree.lines().line(m_tree.lastLine(heading)).end - m_start};
        const QString text = SyntaxTree::plainText(heading);
        const TitleParts parts = readTitle(text);
        topic.title = slice(text, parts.title).toString();
        topic.english = slice(text, parts.english).toString();
        topic.week = parts.week;
        cmark_node *only = cmark_node_first_child(heading);
        if (only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_LINK)
            topic.link = SyntaxTree::string(cmark_node_get_url(only));
    }

    void readBody(Topic &topic, const std::vector<cmark_node *> &nodes) const
    {
        for (const BlockSyntax &syntax : readBlocks(m_tree, nodes, m_labels))
            topic.blocks.append(block(syntax));
    }

private:
    [[nodiscard]] TextRange local(TextRange range) const { return range.shifted(-m_start); }

    [[nodiscard]] Block block(const BlockSyntax &syntax) const
    {
        Block block;
        block.kind = syntax.kind;
        block.layout = syntax.layout;
        const LineIndex &lines = m_tree.lines();
        qsizetype last = m_tree.lastLine(syntax.first);
        for (const ItemSyntax &item : syntax.items)
            last = qMax(last, m_tree.lastLine(item.node));
        for (cmark_node *other : syntax.others)
            last = qMax(last, m_tree.lastLine(other));
        block.range = local({lines.line(m_tree.firstLine(syntax.first)).start, lines.fullLine(last).end});
        if (block.kind == BlockKind::Other)
            return block;
        block.labelText = syntax.label.text;
        block.label = local(syntax.label.marked.shifted(syntax.labelStart));
        for (const ItemSyntax &itemSyntax : syntax.items)
            block.items.append(item(itemSyntax, syntax.kind));
        return block;
    }

    [[nodiscard]] Item item(const ItemSyntax &syntax, BlockKind kind) const
    {
        Item item;
        const TextRange range{m_tree.start(syntax.node), m_tree.end(syntax.node)};
        cmark_node *child = cmark_node_first_child(syntax.node);
        const bool isListItem = cmark_node_get_type(syntax.node) == CMARK_NODE_ITEM;
        qsizetype contentStart = isListItem && child ? m_tree.start(child) : range.start;
        item.text = SyntaxTree::plainText(syntax.node);
        if (syntax.label) {
            const auto place = isListItem ? LabelPlace::ListItem : LabelPlace::Quote;
            if (const auto label = labelOf(m_tree, syntax.label, place, m_labels)) {
                const QStringView written = m_tree.text().sliced(label->start, label->match.after);
                item.text = withoutPrefix(item.text, written);
                contentStart = label->start + label->match.after;
            }
        }
        if (kind == BlockKind::Fact) {
            if (const auto id = matchFactId(item.text)) {
                item.id = id->id;
                item.text.remove(0, id->length);
                if (const auto written =
                        matchFactId(m_tree.text().sliced(contentStart, range.end - contentStart)))
                    contentStart += written->length;
            }
        } else {
            for (const Citation &citation : findCitations(item.text))
                item.citations += citation.ids;
        }
        item.range = local(range);
        item.content = local({qMin(contentStart, range.end), range.end});
        readLinks(item, syntax.node);
        return item;
    }

    /// \a plain without the label that it begins with. \a written is the label's source: marks that were read
    /// as emphasis are missing in the plain text.
    static QString withoutPrefix(const QString &plain, QStringView written)
    {
        qsizetype i = 0;
        for (const QChar c : written) {
            if (i < plain.size() && plain[i] == c)
                ++i;
        }
        return plain.sliced(i).trimmed();
    }

    static void readLinks(Item &item, cmark_node *node)
    {
        const std::unique_ptr<cmark_iter, void (*)(cmark_iter *)> iterator(cmark_iter_new(node),
                                                                           cmark_iter_free);
        for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
            cmark_node *current = cmark_iter_get_node(iterator.get());
            if (event == CMARK_EVENT_ENTER && cmark_node_get_type(current) == CMARK_NODE_LINK)
                item.links.append(SyntaxTree::string(cmark_node_get_url(current)));
        }
    }

    const SyntaxTree &m_tree;
    const LabelSet &m_labels;
    qsizetype m_start;
};

/// The key of a line like `[key]: target`, or nothing.
QStringView definitionLabel(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    if (indent > 3 || indent == line.size() || line[indent] != u'[')
        return {};
    const qsizetype end = line.indexOf(u"]:", indent);
    if (end <= indent + 1)
        return {};
    const QStringView label = line.sliced(indent + 1, end - indent - 1);
    return label.contains(u'[') || isBlank(label) ? QStringView() : label;
}

/// Whether \a next belongs to the definition on \a line: a target or a title of a link, or an indented line
/// of a footnote. Nothing else is taken along: carried to another topic, it must not open a block that takes
/// in that topic.
bool continuesDefinition(QStringView line, QStringView next)
{
    const QStringView label = definitionLabel(line);
    const QStringView trimmed = next.trimmed();
    if (label.startsWith(u'^') || (label.isEmpty() && line.startsWith(u' ')))
        return !trimmed.isEmpty() && (next.startsWith(u"    ") || next.startsWith(u'\t'));
    if (label.isEmpty() || trimmed.isEmpty())
        return false;
    return line.trimmed().endsWith(u"]:") ? trimmed[0].isLetterOrNumber() || trimmed[0] == u'/'
                                          : trimmed[0] == u'"' || trimmed[0] == u'\'';
}

/// The definitions in a topic's source, code fences left out. It looks at nothing but the source, so that a
/// topic has the same definitions whatever stands around it.
Definitions readDefinitions(QStringView source)
{
    Definitions definitions;
    if (!source.contains(u"]:"))
        return definitions;
    const LineIndex lines(source);
    QStringView fence;
    for (qsizetype i = 0; i < lines.lineCount(); ++i) {
        const QStringView line = slice(source, lines.line(i));
        const QStringView trimmed = line.trimmed();
        if (!fence.isEmpty() || trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~")) {
            if (fence.isEmpty())
                fence = trimmed.first(3);
            else if (trimmed.startsWith(fence))
                fence = {};
            continue;
        }
        const QStringView label = definitionLabel(line);
        if (label.isEmpty())
            continue;
        qsizetype last = i;
        while (last + 1 < lines.lineCount() &&
               continuesDefinition(slice(source, lines.line(last)), slice(source, lines.line(last + 1))))
            ++last;
        const QString key = definitionKey(label);
        if (!definitions.contains(key))
            definitions.insert(key, slice(source, {lines.line(i).start, lines.line(last).end}).toString());
        i = last;
    }
    return definitions;
}

} // namespace

bool mayOpenFrontMatter(QStringView text)
{
    return text.startsWith(u"---");
}

bool mayUseDefinitions(QStringView text)
{
    return text.contains(u'[');
}

QString usedDefinitions(QStringView text, const std::function<QString(const QString &)> &find)
{
    constexpr qsizetype longestLabel = 1000; // CommonMark allows 999 characters
    QString used;
    QSet<QString> seen;
    for (qsizetype open = text.indexOf(u'['); open >= 0; open = text.indexOf(u'[', open + 1)) {
        const QStringView behind = text.sliced(open + 1).first(qMin(longestLabel, text.size() - open - 1));
        const qsizetype close = behind.indexOf(u']');
        if (close < 0)
            continue;
        const QString key = definitionKey(behind.first(close));
        if (key.isEmpty() || seen.contains(key))
            continue;
        seen.insert(key);
        if (const QString definition = find(key); !definition.isNull())
            used += definition + QLatin1StringView("\n\n");
    }
    return used;
}

std::vector<Topic> parseTopics(QStringView text, bool atDocumentStart, QStringView definitions,
                               const LabelSet &labels)
{
    std::vector<Topic> topics;
    const qsizetype bodyStart = atDocumentStart ? frontMatterEnd(text) : 0;
    const QStringView body = text.sliced(bodyStart);
    const SyntaxTree tree(body, definitions);

    struct Piece
    {
        qsizetype start = 0;
        cmark_node *heading = nullptr;
        std::vector<cmark_node *> nodes;
    };
    std::vector<Piece> pieces(1);
    for (cmark_node *node = tree.firstNode(); node; node = cmark_node_next(node)) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (tree.firstLine(node) < 0 || type == CMARK_NODE_FOOTNOTE_DEFINITION)
            continue;
        if (type == CMARK_NODE_HEADING && !labelOf(tree, node, LabelPlace::Heading, labels))
            pieces.push_back({tree.lines().line(tree.firstLine(node)).start, node, {}});
        else
            pieces.back().nodes.push_back(node);
    }

    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        const qsizetype end = i + 1 < pieces.size() ? pieces[i + 1].start : body.size();
        const bool hasFrontMatter = i == 0 && bodyStart > 0;
        if (!piece.heading && piece.start == end && !hasFrontMatter)
            continue;
        Topic topic;
        topic.start = hasFrontMatter ? 0 : bodyStart + piece.start;
        topic.source = text.sliced(topic.start, bodyStart + end - topic.start).toString();
        // Offsets of the tree count from the body; those of the topic from its own start.
        const TopicBuilder builder(tree, labels, topic.start - bodyStart);
        if (hasFrontMatter)
            topic.frontMatter = {0, bodyStart};
        if (piece.heading)
            builder.readHeading(topic, piece.heading);
        builder.readBody(topic, piece.nodes);
        topic.definitions = readDefinitions(topic.source);
        topics.push_back(std::move(topic));
    }
    return topics;
}

} // namespace sasil
