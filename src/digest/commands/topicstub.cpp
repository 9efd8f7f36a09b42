// SPDX-License-Identifier: MIT
#include "digest/commands/topicstub.h"

#include "digest/blockreader.h"
#include "digest/commands/topictext.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A link that is all of a heading or all of a line.
struct StubLink
{
    QString link;    ///< as written
    QString heading; ///< what the heading's words become; null: they stay
    TextRange line;  ///< of the body, without its line end, where the heading stays
};

/// The start of the line behind the one of \a offset; the text's end where there is none.
qsizetype nextLine(QStringView text, qsizetype offset)
{
    const qsizetype end = lineEnd(text, offset);
    return end + (text.sliced(end).startsWith(u"\r\n") ? 2 : end < text.size() ? 1 : 0);
}

bool startsInText(QStringView text)
{
    return !isBlankText(text.first(lineEnd(text, 0)));
}

/// The end of what the bracket at \a start opens; -1: it is not closed.
qsizetype closingBracket(QStringView text, qsizetype start)
{
    int depth = 0;
    for (qsizetype i = start; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'[' || text[i] == u'(')
            ++depth;
        else if ((text[i] == u']' || text[i] == u')') && --depth == 0)
            return i;
    }
    return -1;
}

/// The words of `[words](target)` or `[words][key]`; null: the text is not just that.
QString wordsOfLink(QStringView text)
{
    const qsizetype end = text.startsWith(u'[') ? closingBracket(text, 0) : -1;
    if (end < 0)
        return {};
    const QStringView behind = text.sliced(end + 1);
    const bool hasTarget = behind.startsWith(u'(') || behind.startsWith(u'[');
    if (!hasTarget || closingBracket(behind, 0) != behind.size() - 1)
        return {};
    return text.sliced(1, end - 1).toString();
}

bool isAddress(QStringView text)
{
    if (text.startsWith(u'<') && text.endsWith(u'>'))
        text = text.sliced(1, text.size() - 2);
    const bool hasScheme = text.startsWith(u"https://") || text.startsWith(u"http://");
    return hasScheme && text.sliced(text.indexOf(u':')).size() > 3 && !text.contains(u' ') &&
           !text.contains(u'\t') && !text.contains(u'<');
}

std::optional<StubLink> linkInHeading(const Digest &digest, const Topic &topic)
{
    const QStringView written = slice(topic.source, headingText(topic));
    const QString words = topic.link.isEmpty() ? QString() : wordsOfLink(written);
    if (words.trimmed().isEmpty() || words.contains(u'\n') || headingLabel(u"# "_s + words, digest.labels()))
        return std::nullopt;
    return StubLink{written.toString(), words, {}};
}

/// The first paragraph or list item of the body that is a link and nothing else.
std::optional<StubLink> linkInBody(const Topic &topic)
{
    const SyntaxTree tree(topic.source);
    const auto linkIn = [&](cmark_node *node) -> std::optional<StubLink> {
        if (!node || cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH ||
            tree.firstLine(node) != tree.lastLine(node))
            return std::nullopt;
        const QStringView text = slice(tree.text(), {tree.start(node), tree.end(node)});
        if (!isAddress(text) && wordsOfLink(text).isEmpty())
            return std::nullopt;
        return StubLink{text.toString(), {}, tree.lines().line(tree.firstLine(node))};
    };
    for (cmark_node *node = tree.firstNode(); node; node = cmark_node_next(node)) {
        std::optional<StubLink> link = linkIn(node);
        const bool isList = cmark_node_get_type(node) == CMARK_NODE_LIST;
        for (cmark_node *item = isList ? cmark_node_first_child(node) : nullptr; item && !link;
             item = cmark_node_next(item))
            link = linkIn(cmark_node_first_child(item));
        if (link)
            return link;
    }
    return std::nullopt;
}

Result<StubLink> linkOfStub(const Digest &digest, qsizetype index)
{
    if (index < 0)
        return noTopic();
    if (digest.kind(index) != TopicKind::Stub)
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "This is no stub: it has facts or opinions, or topics "
                                                   "below it.")}};
    const Topic &topic = digest.topic(index);
    if (const auto link = linkInHeading(digest, topic))
        return *link;
    if (const auto link = linkInBody(topic))
        return *link;
    return Error{
        {"digest", QT_TRANSLATE_NOOP("digest", "This stub has no link that could become a source: neither "
                                               "its heading nor a line of it is a link.")}};
}

/// \a block in the layout of a label bullet: what stands below one is never read as more facts.
QString asLabelBullet(const QString &block, const QString &end)
{
    QString label = block.first(lineEnd(block, 0)).trimmed();
    if (label.startsWith(u"- "))
        label.remove(0, 2);
    return u"- "_s + label + end + u"  - "_s;
}

/// The heading without its link and the fact below it, as edits of the topic; the caret in front of the link.
Command developed(const Topic &topic, const StubLink &stub, const QString &block)
{
    const QStringView source = topic.source;
    const QString end = lineEndOf(source);
    Command command;
    TextRange place{topic.heading.end, topic.heading.end};
    if (!stub.heading.isNull()) {
        command.edits.append({headingText(topic), stub.heading});
    } else if (isBlankText(slice(source, {topic.heading.end, stub.line.start}))) {
        place.end = stub.line.end;
    } else {
        // With the blank lines before it, where blank lines or nothing follows.
        const bool isFollowed = startsInText(source.sliced(nextLine(source, stub.line.end)));
        command.edits.append({isFollowed
                                  ? TextRange{stub.line.start, nextLine(source, stub.line.end)}
                                  : TextRange{contentEnd(source.first(stub.line.start)), stub.line.end},
                              {}});
    }
    const QStringView rest = source.sliced(place.end);
    const bool needsBlank = !isBlankText(rest) && startsInText(rest.sliced(nextLine(rest, 0)));
    const QString before = end + end + block;
    const qsizetype caret = mapped(place.start, command.edits) + before.size();
    command.edits.append({place, before + stub.link + (needsBlank ? end : QString())});
    command.selection = {caret, caret};
    return command;
}

/// Whether what the edits give has the link as its one fact.
bool hasOneFact(const Digest &digest, qsizetype index, const Command &local)
{
    const auto topics = readAlone(digest, {applied(digest.source(index), local.edits)}, index, index);
    if (!topics || topics->first().title != digest.topic(index).title)
        return false;
    const QStringList items = itemsOf(topics->first());
    return items.size() == 1 && items.first().startsWith(u'+') && !items.first().contains(u'\n');
}

/// The way that works wherever the stub's link can be taken out at all.
Command plainlyDeveloped(const Digest &digest, qsizetype index, const StubLink &stub, const QString &block)
{
    const QString end = lineEndOf(digest.source(index));
    return developed(digest.topic(index), stub, asLabelBullet(block, end));
}

} // namespace

Result<void> canDevelopStub(const Digest &digest, TextRange selection)
{
    const qsizetype index = headedTopicAt(digest, selection.start);
    const Result<StubLink> stub = linkOfStub(digest, index);
    if (!stub)
        return stub.error();
    return hasOneFact(digest, index, plainlyDeveloped(digest, index, *stub, u"**Fact:**"_s)) ? Result<void>()
                                                                                             : leftOpen();
}

Result<Command> developStub(const Digest &digest, TextRange selection)
{
    const qsizetype index = headedTopicAt(digest, selection.start);
    const Result<StubLink> stub = linkOfStub(digest, index);
    if (!stub)
        return stub.error();
    const QString block = newBlock(digest, index, BlockKind::Fact).text;
    Command command = developed(digest.topic(index), *stub, block);
    if (!hasOneFact(digest, index, command))
        command = plainlyDeveloped(digest, index, *stub, block);
    if (!hasOneFact(digest, index, command))
        return leftOpen();
    for (TextEdit &edit : command.edits)
        edit.range = edit.range.shifted(digest.start(index));
    command.selection = command.selection.shifted(digest.start(index));
    return command;
}

} // namespace sasil
