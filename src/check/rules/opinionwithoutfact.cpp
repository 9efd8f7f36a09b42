// SPDX-License-Identifier: MIT
#include "check/rules/opinionwithoutfact.h"

#include "check/items.h"
#include "digest/commands.h"
#include "digest/support.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "opinion-without-fact"_L1;

bool isUnsupported(const CheckContext &context, ItemPlace place)
{
    return !isPlaceholder(context.digest().item(place).text) && context.supportOf(place) == Support::None;
}

/// One finding per block, at its first opinion that nothing supports.
QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    const QList<Block> &blocks = context.topic(topic).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        if (blocks[b].kind != BlockKind::Opinion)
            continue;
        for (qsizetype i = 0; i < blocks[b].items.size(); ++i) {
            if (!isUnsupported(context, {topic, b, i}))
                continue;
            const Message message{"check", QT_TRANSLATE_NOOP("check", "No fact supports this opinion.")};
            found.append({ruleId, Severity::Error, message, blocks[b].items[i].content, b, i});
            break;
        }
    }
    return found;
}

/// The topic of the first fact that an opinion of the block cites, if that is another topic.
std::optional<qsizetype> citedTopic(const Digest &digest, qsizetype topic, const Block &block)
{
    for (const Item &item : block.items) {
        for (const QString &id : item.citations) {
            const auto fact = digest.factById(id);
            if (fact && fact->topic != topic)
                return fact->topic;
        }
    }
    return std::nullopt;
}

Fix moveFix(const Digest &digest, qsizetype topic, const Block &block, qsizetype target)
{
    const Topic &to = digest.topic(target);
    const QString blockText = slice(digest.topic(topic).source, block.range).toString();
    qsizetype end = to.heading.end;
    for (const Block &other : to.blocks) {
        if (other.kind != BlockKind::Other)
            end = other.range.end;
    }
    const bool complete = QStringView(to.source).first(end).endsWith(u'\n');
    const TextRange at = TextRange{end, end}.shifted(digest.start(target));
    const QString text =
        (complete ? u"\n"_s : u"\n\n"_s) + (blockText.endsWith(u'\n') ? blockText : blockText + u'\n');
    const Message title{
        "check", QT_TRANSLATE_NOOP("check", "Move the opinions under “%1”, which they cite"), {to.title}};
    return {title, false, {{digest.inDocument(topic, block.range), {}}, {at, text}}};
}

/// Whether a paragraph written at \a offset of a topic would become part of the one that ends there.
bool continuesParagraph(const Topic &topic, qsizetype offset)
{
    const QStringView before =
        QStringView(topic.source).first(offset).sliced(qMax(topic.heading.end, topic.frontMatter.end));
    return !before.trimmed().isEmpty() && !before.endsWith(u"\n\n");
}

Fix insertFix(const Digest &digest, qsizetype topic, const Block &block)
{
    const qsizetype start = digest.start(topic) + block.range.start;
    const bool isJoined = continuesParagraph(digest.topic(topic), block.range.start);
    const NewBlock facts = newBlock(digest, topic, BlockKind::Fact);
    const QString text = (isJoined ? u"\n"_s : QString()) + facts.text + u"\n\n"_s;
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Insert a place for facts above it")};
    return {title, false, {{{start, start}, text}}};
}

/// Whether a topic has a block of facts that only waits for its first one.
bool hasPlaceForFacts(const Topic &topic)
{
    return std::any_of(topic.blocks.begin(), topic.blocks.end(),
                       [](const Block &block) { return block.kind == BlockKind::Fact; });
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const Topic &at = digest.topic(topic);
    const Block &block = at.blocks[diagnostic.block];
    DiagnosticDetails details;
    if (!at.heading.isEmpty())
        details.related.append({{"check", QT_TRANSLATE_NOOP("check", "This topic has no fact.")},
                                digest.inDocument(topic, at.heading)});
    if (!hasPlaceForFacts(at))
        details.fixes.append(insertFix(digest, topic, block));
    if (const auto target = citedTopic(digest, topic, block))
        details.fixes.append(moveFix(digest, topic, block, *target));
    return details;
}

} // namespace

Rule opinionWithoutFact()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "An opinion that no fact supports")};
    return {ruleId, Severity::Error, summary, check, details};
}

} // namespace sasil
