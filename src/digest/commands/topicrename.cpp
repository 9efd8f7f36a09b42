// SPDX-License-Identifier: MIT
#include "digest/commands/topicrename.h"

#include "digest/commands/topictext.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Whether the topics before, at and behind \a topic are found as they were, and its heading says \a words.
bool saysWords(const Digest &digest, qsizetype topic, const TextEdit &edit, const QString &words)
{
    const Digest after = edited(digest, {edit});
    return after.topicCount() == digest.topicCount() && after.level(topic) == digest.level(topic) &&
           after.start(topic) == digest.start(topic) && headingWords(after.topic(topic)).text == words;
}

Error isLabel(const QString &words)
{
    return {
        {"digest",
         QT_TRANSLATE_NOOP("digest", "A heading “%1” would be a label, and begin facts or opinions of the "
                                     "topic above it."),
         {words}}};
}

} // namespace

HeadingWords headingWords(const Topic &topic)
{
    const QStringView written = slice(topic.source, headingText(topic));
    HeadingWords words{written.contains(u'\n') ? onOneLine(written) : written.toString(), {}};
    // The link's words, where all of the heading is one.
    const qsizetype end = topic.link.isEmpty() ? words.text.size() : words.text.lastIndexOf(u']');
    const qsizetype start = words.text.first(qMax(end, 0)).indexOf(topic.title);
    words.title = start < 0 || topic.title.isEmpty() ? TextRange{0, words.text.size()}
                                                     : TextRange{start, start + topic.title.size()};
    return words;
}

Result<void> canRenameTopic(const Digest &digest, qsizetype topic)
{
    if (topic < 0 || topic >= digest.topicCount() || digest.level(topic) == 0)
        return noTopic();
    return hasDefinitionInHeading(digest.topic(topic)) ? definitionInHeading() : Result<void>();
}

Result<Command> renameTopic(const Digest &digest, qsizetype index, const QString &words)
{
    if (const Result<void> possible = canRenameTopic(digest, index); !possible)
        return possible.error();
    const QString line = onOneLine(words.trimmed());
    if (line.isEmpty())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "A topic needs a title.")}};
    const Topic &topic = digest.topic(index);
    const TextRange text = headingText(topic);
    const TextRange heading = topic.heading;
    const QString marks = QString(topic.level, u'#') + u' ';
    const bool isEmpty = text.isEmpty() && slice(topic.source, {heading.start, text.start}).endsWith(u'#');
    TextEdits tried{TextEdit{text, isEmpty ? u' ' + line : line}, TextEdit{heading, marks + line}};
    for (TextEdit &edit : tried) {
        edit.range = digest.inDocument(index, edit.range);
        if (!saysWords(digest, index, edit, line))
            continue;
        const qsizetype end = edit.range.start + edit.text.size();
        return Command{{edit}, {end, end}};
    }
    return isLabel(line);
}

} // namespace sasil
