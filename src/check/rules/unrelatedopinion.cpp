// SPDX-License-Identifier: MIT
#include "check/rules/unrelatedopinion.h"

#include "check/items.h"
#include "check/ranking.h"
#include "check/words.h"
#include "digest/support.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "unrelated-opinion"_L1;

/// An opinion with less content says too little to be compared.
constexpr size_t leastContent = 4;

/// Whether an opinion points at something that was said before it: with a pronoun, a number, or a word that
/// only means something together with what it measures. It may speak of the facts in words of its own, as a
/// writer does who does not repeat them, so nothing can be said of it.
bool refersBack(const QString &text)
{
    static const QRegularExpression words(
        u"^The\\b|\\b(?:it|its|itself|this|that|these|those|they|them|their|such|he|she|his|her|hers|him|"
        u"here|there|"
        "both|either|neither|former|latter|same|one|ones|nobody|everyone|everybody|whoever|whose|who|"
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|"
        "fifty|"
        "hundreds?|thousands?|millions?|billions?|dozens?|half|halves|third|quarters?|twice|double|percent|"
        "per cent|"
        "first|second|last|next|lower|higher|cheaper|fewer|less|bigger|smaller|faster|slower|earlier|later|"
        "too)\\b|\\d"
        "|(?:^|\\s)(?:이|그|저|이런|그런|이번|해당|이는|이를|이런|이처럼|이렇게|그렇게|여기|거기|둘|셋|모두|"
        "전자|후자|위|앞선|같은) "
        "|것[은이을도]|라는|이라도|하루|이틀|사흘|나흘|열흘|보름|절반|배로|비율|상한|하한|기한|기간|규모|"
        "시점|속도|금액|액수|숫자"
        "|수치|폭[은이을]|증가|감소|급증|급감|추세|늦은|이른|빠른|느린|낮은|높은|적은|많은|더 |덜 |너무|지나치|충분"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

/// What an opinion of a topic may speak of: the facts that support it, those of its own topic, and its title.
ContentSet contentFor(const CheckContext &context, ItemPlace opinion)
{
    const Digest &digest = context.digest();
    std::vector<QStringView> texts;
    const auto add = [&](QStringView text) { texts.push_back(text); };
    for (const ItemPlace fact : supportingFacts(digest, opinion))
        add(digest.item(fact).text);
    if (!digest.item(opinion).citations.isEmpty()) {
        for (const ItemPlace fact : factsOf(digest, opinion.topic))
            add(digest.item(fact).text);
    }
    add(digest.topic(opinion.topic).title);
    add(digest.topic(opinion.topic).english);
    return contentSet(texts);
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    QList<Diagnostic> found;
    std::optional<ContentSet> own; // most opinions of a topic rest on the same facts
    forEachItem(context, topic, BlockKind::Opinion, [&](ItemPlace place, const Item &item) {
        if (isPlaceholder(item.text))
            return;
        const ContentSet content = contentSet(item.text);
        if (content.size() < leastContent || refersBack(item.text))
            return;
        if (context.supportOf(place) == Support::None)
            return;
        const bool cites = !item.citations.isEmpty();
        if (!cites && !own)
            own = contentFor(context, place);
        if (intersect(content, cites ? contentFor(context, place) : *own))
            return;
        const Message message{
            "check",
            QT_TRANSLATE_NOOP("check", "This opinion has nothing in common with the facts that support it.")};
        found.append({ruleId, Severity::Info, message, item.content, place.block, place.item});
    });
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const ItemPlace place{topic, diagnostic.block, diagnostic.item};
    QList<ItemPlace> facts;
    for (const FactRanking::Ranked &ranked : context.ranking().best(context.digest().item(place).text, 3))
        facts.append(ranked.place);
    return {{}, citingFixes(context, place, facts)};
}

} // namespace

Rule unrelatedOpinion()
{
    const Message summary{
        "check",
        QT_TRANSLATE_NOOP("check", "An opinion that has nothing in common with the facts that support it")};
    return {ruleId, Severity::Info, summary, check, details};
}

} // namespace sasil
