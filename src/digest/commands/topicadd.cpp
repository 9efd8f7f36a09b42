// SPDX-License-Identifier: MIT
#include "digest/commands/topicadd.h"

#include "digest/commands/topictext.h"

namespace sasil {

using namespace Qt::StringLiterals;

Result<void> canAddTopic(const Digest &digest, TextRange selection)
{
    const qsizetype index = digest.topicAt(selection.start);
    if (index < 0)
        return {};
    const qsizetype last = digest.subtreeEnd(index) - 1;
    return safeSeparator(digest, last, digest.source(last), u"\n\n"_s, u"# …") ? Result<void>() : leftOpen();
}

Result<Command> addTopicAt(const Digest &digest, TextRange selection)
{
    if (const Result<void> possible = canAddTopic(digest, selection); !possible)
        return possible.error();
    return addTopic(digest, selection.start);
}

Result<void> canAddSubtopic(const Digest &digest, TextRange selection)
{
    const qsizetype index = headedTopicAt(digest, selection.start);
    if (index < 0)
        return noTopic();
    if (digest.level(index) == 6)
        return Error{
            {"digest", QT_TRANSLATE_NOOP("digest", "Headings have six levels. There is none left below.")}};
    return canAddTopic(digest, selection);
}

Result<Command> addSubtopic(const Digest &digest, TextRange selection)
{
    if (const Result<void> possible = canAddSubtopic(digest, selection); !possible)
        return possible.error();
    // It goes where a topic of the same level would go.
    Command command = addTopic(digest, selection.start);
    QString &added = command.edits.first().text;
    added.insert(added.indexOf(u'#'), u'#');
    command.selection = command.selection.shifted(1);
    return command;
}

} // namespace sasil
