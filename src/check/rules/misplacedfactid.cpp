// SPDX-License-Identifier: MIT
#include "check/rules/misplacedfactid.h"

#include "check/items.h"
#include "digest/citation.h"
#include "digest/commands/citationcommands.h"
#include "digest/support.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "misplaced-fact-id"_L1;

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    forEachItem(context, topic, BlockKind::Opinion, [&](ItemPlace place, const Item &item) {
        const QStringView content = slice(context.digest().source(topic), item.content);
        const auto id = matchFactId(content);
        // A link's text, or code, is no id.
        if (!id || !item.citations.contains(id->id) || !context.digest().factById(id->id))
            return;
        // `[F12]는` begins with a noun.
        if (id->length < content.size() && !content[id->length - 1].isSpace())
            return;
        const qsizetype length = content.first(id->length).trimmed().size();
        const Message message{
            "check",
            QT_TRANSLATE_NOOP("check", "An id at the start names a fact, but this is an opinion."),
            {id->id}};
        found.append({ruleId,
                      Severity::Warning,
                      message,
                      {item.content.start, item.content.start + length},
                      place.block,
                      place.item});
    });
    return found;
}

/// The same place once \a edit has been made in front of its words.
Digest edited(const Digest &digest, const TextEdit &edit)
{
    Digest after = digest;
    after.edit(edit.range.start, edit.range.length(), edit.text);
    return after;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    const Item &item = digest.item(place);
    const QString id = diagnostic.message.arguments.value(0);
    const QStringView source = digest.source(topic);
    TextRange range = diagnostic.range;
    while (range.end < item.content.end && (source[range.end] == u' ' || source[range.end] == u'\t'))
        ++range.end;
    const TextEdit removal{digest.inDocument(topic, range), {}};
    const Digest without = edited(digest, removal);
    DiagnosticDetails details;
    const QList<Block> &blocks = without.topic(topic).blocks;
    if (blocks.size() <= place.block || blocks[place.block].items.size() <= place.item)
        return details;

    const auto fact = without.factById(id);
    if (fact && !without.item(place).citations.contains(id)) {
        const Result<Command> cite = citeFact(without, place, *fact);
        if (cite && cite->edits.size() == 1) {
            const Message title{"check", QT_TRANSLATE_NOOP("check", "Cite %1 at the end instead"), {id}};
            TextEdit citation = cite->edits.first();
            citation.range = citation.range.shifted(removal.range.length());
            details.fixes.append({title, false, {removal, citation}});
        }
    }
    if (supportOf(without, place) != Support::None || supportOf(digest, place) == Support::None) {
        const Message title{"check", QT_TRANSLATE_NOOP("check", "Remove [%1]"), {id}};
        details.fixes.append({title, false, {removal}});
    }
    return details;
}

} // namespace

Rule misplacedFactId()
{
    const Message summary{"check",
                          QT_TRANSLATE_NOOP("check", "An opinion that begins with the id of a fact")};
    return {ruleId, Severity::Warning, summary, check, details};
}

} // namespace sasil
