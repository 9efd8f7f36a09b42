// SPDX-License-Identifier: MIT
#include "check/rules/emptyblock.h"

#include "check/items.h"
#include "digest/commands/itemedits.h"
#include "digest/commands/sourcelines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "empty-block"_L1;

bool isEmpty(const Block &block)
{
    // A column of a table may be empty where the other one is not.
    return block.kind != BlockKind::Other && block.layout != BlockLayout::Table &&
           std::ranges::all_of(block.items, [](const Item &item) { return isPlaceholder(item.text); });
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    const QList<Block> &blocks = context.topic(topic).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        // What stands within its item is a block of its own: the item is no empty one.
        const bool holdsNext = b + 1 < blocks.size() && blocks[b].range.contains(blocks[b + 1].label) &&
                               !blocks[b + 1].label.isEmpty();
        if (!isEmpty(blocks[b]) || holdsNext)
            continue;
        const Message message{
            "check", QT_TRANSLATE_NOOP("check", "Nothing stands under “%1”."), {blocks[b].labelText}};
        found.append({ruleId, Severity::Warning, message, blocks[b].label, b});
    }
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Topic &at = context.topic(topic);
    const QStringView source = at.source;
    TextRange range = at.blocks[diagnostic.block].range;
    // With the blank lines behind it, so that those before it set apart what follows.
    while (range.end < source.size() && isBlank(slice(source, {range.end, lineEnd(source, range.end)}))) {
        const qsizetype next = behindLineEnd(source, lineEnd(source, range.end));
        if (next == range.end)
            break;
        range.end = next;
    }
    // Nothing but the block may go: no id that may be cited, no comment, nothing that reads otherwise without
    // it.
    const QList<Item> &items = at.blocks[diagnostic.block].items;
    const bool hasId = std::ranges::any_of(items, [](const Item &item) { return !item.id.isEmpty(); });
    if (hasId || slice(source, range).contains(u"<!--"))
        return {};
    const auto after = reread(context.digest(), topic, {{range, {}}});
    if (!after)
        return {};
    TopicContent meant = contentOf(at);
    for (const Item &item : items)
        meant.items.removeOne(contentOf(item, at.blocks[diagnostic.block].kind));
    const TopicContent content = contentOf(*after);
    if (content.items != meant.items || content.start != meant.start ||
        content.definitions != meant.definitions)
        return {};
    DiagnosticDetails details;
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Remove the empty block")};
    details.fixes.append({title, false, {{context.digest().inDocument(topic, range), {}}}});
    return details;
}

} // namespace

Rule emptyBlock()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A label with nothing under it")};
    return {ruleId, Severity::Warning, summary, check, details};
}

} // namespace sasil
