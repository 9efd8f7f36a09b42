// SPDX-License-Identifier: MIT
#include "check/rules/factwithoutsource.h"

#include "check/items.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "fact-without-source"_L1;

/// Whether the topic names a source for all that stands in it: in its heading or outside of its items.
bool namesSource(const Topic &topic)
{
    if (!topic.link.isEmpty() || slice(topic.source, topic.heading).contains(u"]("))
        return true;
    for (const Block &block : topic.blocks) {
        if (block.kind != BlockKind::Other)
            continue;
        const QStringView text = slice(topic.source, block.range);
        for (const QStringView mark : {QStringView(u"]("), QStringView(u"]["), QStringView(u"http://"),
                                       QStringView(u"https://"), QStringView(u"www.")}) {
            if (text.contains(mark))
                return true;
        }
    }
    return false;
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    if (namesSource(context.topic(topic)))
        return {};
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Fact, [&](ItemPlace place, const Item &item) {
        // A footnote may name a book: it need not hold a link.
        const bool hasFootnote = slice(context.digest().source(topic), item.content).contains(u"[^");
        if (!item.links.isEmpty() || hasFootnote || isPlaceholder(item.text))
            return;
        const Message message{"check", QT_TRANSLATE_NOOP("check", "This fact names no source.")};
        found.append({ruleId, Severity::Off, message, item.content, place.block, place.item});
    });
    return found;
}

} // namespace

Rule factWithoutSource()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A fact without a link or a footnote")};
    return {ruleId, Severity::Off, summary, check, nullptr};
}

} // namespace sasil
