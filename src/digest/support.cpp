// SPDX-License-Identifier: MIT
#include "digest/support.h"

#include "digest/citation.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isBefore(ItemPlace a, ItemPlace b)
{
    return std::tie(a.topic, a.block, a.item) < std::tie(b.topic, b.block, b.item);
}

QList<ItemPlace> itemsOf(const Digest &digest, qsizetype topic, BlockKind kind)
{
    QList<ItemPlace> places;
    const QList<Block> &blocks = digest.topic(topic).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        for (qsizetype i = 0; blocks[b].kind == kind && i < blocks[b].items.size(); ++i) {
            if (!isPlaceholder(blocks[b].items[i].text))
                places.append({topic, b, i});
        }
    }
    return places;
}

} // namespace

bool citesFact(const Digest &digest, const Item &opinion)
{
    return std::ranges::any_of(opinion.citations,
                               [&](const QString &id) { return digest.factById(id).has_value(); });
}

Support supportOf(const Digest &digest, ItemPlace opinion)
{
    return citesFact(digest, digest.item(opinion)) ? Support::Cited : supportByPlace(digest, opinion.topic);
}

Support supportByPlace(const Digest &digest, qsizetype topic)
{
    const auto hasFact = [&](qsizetype index) { return hasFacts(digest.topic(index)); };
    if (hasFact(topic))
        return Support::Own;
    for (qsizetype above = digest.parent(topic); above >= 0; above = digest.parent(above)) {
        if (hasFact(above))
            return Support::Inherited;
    }
    for (qsizetype below = topic + 1; below < digest.subtreeEnd(topic); ++below) {
        if (hasFact(below))
            return Support::Descendant;
    }
    return Support::None;
}

QString citedIdAt(const Digest &digest, qsizetype offset)
{
    const auto item = digest.itemAt(offset);
    if (!item)
        return {};
    const TextRange content = digest.inDocument(item->topic, digest.item(*item).content);
    for (const Citation &citation : findCitations(digest.text(content))) {
        for (const CitedId &cited : citation.cited) {
            if (cited.range.shifted(content.start).touches(offset))
                return cited.id;
        }
    }
    return {};
}

bool isPlaceholder(QStringView text)
{
    static const QSet<QString> placeholders{
        u"none"_s,      u"n/a"_s,       u"na"_s,        u"todo"_s,        u"tbd"_s,       u"tba"_s,
        u"tbc"_s,       u"xxx"_s,       u"nothing"_s,   u"nothing yet"_s, u"없음"_s,      u"해당 없음"_s,
        u"해당없음"_s,  u"미정"_s,      u"추후"_s,      u"추후 작성"_s,   u"작성 예정"_s, u"작성 중"_s,
        u"내용 없음"_s, u"아직 없음"_s, u"추가 예정"_s, u"없다"_s,        u"없습니다"_s};
    constexpr qsizetype longest = 24;
    if (text.size() > longest)
        return false;
    QString form = text.toString().simplified().toCaseFolded();
    const auto isMark = [](QChar c) { return !c.isLetterOrNumber(); };
    while (!form.isEmpty() && isMark(form.back()))
        form.chop(1);
    while (!form.isEmpty() && isMark(form.front()))
        form.remove(0, 1);
    // Nothing but dots and dashes.
    return form.isEmpty() || placeholders.contains(form);
}

bool hasFacts(const Topic &topic)
{
    const auto isFact = [](const Item &item) { return !isPlaceholder(item.text); };
    return std::ranges::any_of(topic.blocks, [&](const Block &block) {
        return block.kind == BlockKind::Fact && std::ranges::any_of(block.items, isFact);
    });
}

QList<ItemPlace> factsOf(const Digest &digest, qsizetype topic)
{
    return itemsOf(digest, topic, BlockKind::Fact);
}

QList<ItemPlace> opinionsOf(const Digest &digest, qsizetype topic)
{
    return itemsOf(digest, topic, BlockKind::Opinion);
}

QList<ItemPlace> supportingFacts(const Digest &digest, ItemPlace opinion)
{
    QList<ItemPlace> facts;
    for (const QString &id : digest.item(opinion).citations) {
        if (const auto fact = digest.factById(id))
            facts.append(*fact);
    }
    if (facts.isEmpty())
        facts = factsOf(digest, opinion.topic);
    for (qsizetype above = digest.parent(opinion.topic); above >= 0 && facts.isEmpty();
         above = digest.parent(above))
        facts = factsOf(digest, above);
    if (facts.isEmpty()) {
        for (qsizetype below = opinion.topic + 1; below < digest.subtreeEnd(opinion.topic); ++below)
            facts += factsOf(digest, below);
    }
    std::ranges::sort(facts, isBefore);
    return facts;
}

QList<ItemPlace> supportedOpinions(const Digest &digest, ItemPlace fact)
{
    QList<qsizetype> topics;
    if (const QString &id = digest.item(fact).id; !id.isEmpty())
        topics = digest.topicsCiting(id);
    for (qsizetype above = digest.parent(fact.topic); above >= 0; above = digest.parent(above))
        topics.append(above);
    for (qsizetype i = fact.topic; i < qMax(digest.subtreeEnd(fact.topic), fact.topic + 1); ++i)
        topics.append(i);
    std::ranges::sort(topics);
    topics.erase(std::ranges::unique(topics).begin(), topics.end());
    QList<ItemPlace> opinions;
    for (const qsizetype topic : std::as_const(topics)) {
        for (const ItemPlace opinion : opinionsOf(digest, topic)) {
            if (supportingFacts(digest, opinion).contains(fact))
                opinions.append(opinion);
        }
    }
    return opinions;
}

QString supportName(Support support)
{
    switch (support) {
    case Support::Cited:
        return u"cited"_s;
    case Support::Own:
        return u"own"_s;
    case Support::Inherited:
        return u"inherited"_s;
    case Support::Descendant:
        return u"descendant"_s;
    case Support::None:
        break;
    }
    return u"none"_s;
}

} // namespace sasil
