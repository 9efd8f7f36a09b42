// SPDX-License-Identifier: MIT
#include "digest/commands/topiccommands.h"

#include "digest/commands/topicadd.h"
#include "digest/commands/topicmove.h"
#include "digest/commands/topicsplit.h"
#include "digest/commands/topicstub.h"

namespace sasil {

using namespace Qt::StringLiterals;

QList<StructuralCommand> topicCommands()
{
    return {
        {u"add-topic"_s, {"digest", QT_TRANSLATE_NOOP("digest", "Add topic")}, canAddTopic, addTopicAt},
        {u"add-subtopic"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Add subtopic")},
         canAddSubtopic,
         addSubtopic},
        {u"move-topic-up"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Move topic up")},
         canMoveTopicUp,
         moveTopicUp},
        {u"move-topic-down"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Move topic down")},
         canMoveTopicDown,
         moveTopicDown},
        {u"promote-topic"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Move topic one level up")},
         canPromoteTopic,
         promoteTopic},
        {u"demote-topic"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Move topic under the one before it")},
         canDemoteTopic,
         demoteTopic},
        {u"split-topic"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Split topic here")},
         canSplitTopic,
         splitTopic},
        {u"merge-topic"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Merge topic with the one above")},
         canMergeTopic,
         mergeTopic},
        {u"stub-to-topic"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Make a topic of the stub")},
         canDevelopStub,
         developStub},
    };
}

} // namespace sasil
