// SPDX-License-Identifier: MIT
#include "digest/commands/itemcommands.h"

#include "digest/commands/additem.h"
#include "digest/commands/moveitem.h"
#include "digest/commands/stylecommands.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

Result<void> withoutCommand(const Result<Command> &made)
{
    return made ? Result<void>() : made.error();
}

} // namespace

QList<StructuralCommand> itemCommands()
{
    return {
        {u"add-fact"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Add fact")},
         [](const Digest &digest, TextRange at) { return checkAddItem(digest, at.start, BlockKind::Fact); },
         [](const Digest &digest, TextRange at) { return addItem(digest, at.start, BlockKind::Fact); }},
        {u"add-opinion"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Add opinion")},
         [](const Digest &digest, TextRange at) {
             return checkAddItem(digest, at.start, BlockKind::Opinion);
         },
         [](const Digest &digest, TextRange at) { return addItem(digest, at.start, BlockKind::Opinion); }},
        {u"add-item"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Add item")},
         [](const Digest &digest, TextRange at) { return checkAddItemHere(digest, at.start); },
         [](const Digest &digest, TextRange at) { return addItemHere(digest, at.start); }},
        {u"move-item-up"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Move item up")},
         [](const Digest &digest, TextRange at) { return withoutCommand(moveItem(digest, at, true)); },
         [](const Digest &digest, TextRange at) { return moveItem(digest, at, true); }},
        {u"move-item-down"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Move item down")},
         [](const Digest &digest, TextRange at) { return withoutCommand(moveItem(digest, at, false)); },
         [](const Digest &digest, TextRange at) { return moveItem(digest, at, false); }},
        {u"turn-item"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Turn fact into opinion, or opinion into fact")},
         canTurnItem,
         turnItem},
        {u"normalize-block"_s,
         {"digest", QT_TRANSLATE_NOOP("digest", "Write block in the document's style")},
         [](const Digest &digest, TextRange at) { return withoutCommand(normalizeBlock(digest, at)); },
         normalizeBlock},
    };
}

} // namespace sasil
