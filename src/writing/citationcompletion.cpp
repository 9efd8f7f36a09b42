// SPDX-License-Identifier: MIT
#include "writing/citationcompletion.h"

#include "check/items.h"
#include "check/ranking.h"
#include "digest/citation.h"
#include "digest/commands/citationcommands.h"
#include "digest/support.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// What of a long document is ranked: the topics around, until so many facts are found.
constexpr qsizetype mostFacts = 400;
constexpr qsizetype mostTopics = 400;

constexpr QStringView openers = u"(（〔[";
constexpr QStringView closers = u")）〕]";

/// The opinion that an offset stands in or behind, blanks on its line left out; nothing: there is none.
std::optional<ItemPlace> opinionAt(const Digest &digest, qsizetype offset)
{
    const auto place = digest.itemAt(offset);
    if (!place || digest.topic(place->topic).blocks[place->block].kind != BlockKind::Opinion ||
        isPlaceholder(digest.item(*place).text))
        return std::nullopt;
    return place;
}

/// The end of what stands before \a offset, blanks left out: who types one at an item's end is still in the
/// item.
qsizetype beforeBlanks(const CaretLine &line)
{
    qsizetype column = line.before.size();
    while (column > 0 && line.before[column - 1].isSpace())
        --column;
    return line.offset(column);
}

qsizetype factCount(const Topic &topic)
{
    return topic.itemCount(BlockKind::Fact);
}

/// The topics [first, end) around \a topic that are looked into.
TextRange topicsAround(const Digest &digest, qsizetype topic)
{
    TextRange range{topic, topic + 1};
    qsizetype facts = factCount(digest.topic(topic));
    while (facts < mostFacts && range.length() < mostTopics &&
           (range.start > 0 || range.end < digest.topicCount())) {
        if (range.start > 0)
            facts += factCount(digest.topic(--range.start));
        if (range.end < digest.topicCount())
            facts += factCount(digest.topic(range.end++));
    }
    return range;
}

CompletionCandidate candidateOf(const Digest &digest, ItemPlace fact, qsizetype opinionTopic)
{
    const Item &item = digest.item(fact);
    CompletionCandidate candidate;
    candidate.text = (item.id.isEmpty() ? QString() : item.id + u"  "_s) + shortened(item.text, 70);
    candidate.others = {item.text};
    if (fact.topic != opinionTopic)
        candidate.detail = shortened(digest.topic(fact.topic).title, 24);
    candidate.tip = item.text;
    candidate.fact = fact;
    candidate.match = CompletionMatch::Inside;
    return candidate;
}

/// The ids before the caret in a citation that may not be closed yet.
QStringList idsIn(const QString &written)
{
    const QList<Citation> read = findCitations(u"(근거: "_s + written + u"F0)"_s);
    QStringList ids = read.isEmpty() ? QStringList() : read.first().ids;
    ids.removeAll(u"F0"_s);
    return ids;
}

} // namespace

std::optional<CompletionPlace> citationPlaceAt(const Digest &digest, const CaretLine &line)
{
    static const QRegularExpression begun(
        u"([(（〔\\[])\\s*(?:근거|based\\s+on)\\s*[:：]"
        "((?:\\s*[FＦ][0-9０-９]+\\s*[,，、])*)(\\s*)([^,，、)）〔\\]]{0,40})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Most lines are none.
    if (!line.before.contains(u':') && !line.before.contains(u'：'))
        return std::nullopt;
    const QRegularExpressionMatch match = begun.match(line.before);
    if (!match.hasMatch() || !opinionAt(digest, beforeBlanks(line)))
        return std::nullopt;
    CompletionPlace place;
    place.kind = CompletionKind::Citation;
    place.replaced = {line.offset(match.capturedStart(4)), line.caret};
    place.typed = match.captured(4);
    place.before = match.capturedLength(3) == 0 ? u" "_s : QString();
    place.cited = idsIn(match.captured(2));
    place.isSure = place.typed.isEmpty();
    const bool isClosed = !line.behind.isEmpty() && closers.contains(line.behind[0]);
    if (isClosed)
        place.skipped = 1;
    else
        place.behind = closers[openers.indexOf(match.capturedView(1)[0])];
    return place;
}

std::optional<CompletionPlace> citingPlaceAt(const Digest &digest, const CaretLine &line)
{
    const std::optional<ItemPlace> opinion = opinionAt(digest, beforeBlanks(line));
    if (!opinion)
        return std::nullopt;
    CompletionPlace place;
    place.kind = CompletionKind::Citation;
    place.replaced = {line.caret, line.caret};
    place.opinion = opinion;
    return place;
}

QList<CompletionCandidate> citationCandidates(const Digest &digest, const CompletionPlace &place)
{
    const std::optional<CaretLine> line = caretLineAt(digest, place.replaced.start);
    const std::optional<ItemPlace> opinion = line ? opinionAt(digest, beforeBlanks(*line)) : std::nullopt;
    if (!opinion)
        return {};
    const Item &item = digest.item(*opinion);
    const TextRange topics = topicsAround(digest, opinion->topic);
    QList<CompletionCandidate> candidates;
    const auto add = [&](ItemPlace fact) {
        const QString &id = digest.item(fact).id;
        if (id.isEmpty() || (!item.citations.contains(id) && !place.cited.contains(id)))
            candidates.append(candidateOf(digest, fact, opinion->topic));
    };
    for (const FactRanking::Ranked &ranked :
         FactRanking(digest, topics.start, topics.end).ranked(item.text, opinion->topic))
        add(ranked.place);
    if (const auto far = digest.factById(place.typed.trimmed().toUpper());
        far && (far->topic < topics.start || far->topic >= topics.end))
        add(*far);
    return candidates;
}

Result<Command> completedCitation(const Digest &digest, const CompletionPlace &place,
                                  const CompletionCandidate &candidate)
{
    static const Message gone{"editor", QT_TRANSLATE_NOOP("editor", "The fact is not there any more.")};
    if (!digest.hasItem(candidate.fact) || (place.opinion && !digest.hasItem(*place.opinion)))
        return Error{gone};
    if (place.opinion)
        return citeFact(digest, *place.opinion, candidate.fact);
    const Item &item = digest.item(candidate.fact);
    const QString id = item.id.isEmpty() ? digest.freeFactId() : item.id;
    TextEdits edits{{place.replaced, place.before + id + place.behind}};
    qsizetype caret = place.replaced.start + edits.first().text.size() + place.skipped;
    if (item.id.isEmpty()) {
        const qsizetype at = digest.start(candidate.fact.topic) + item.content.start;
        edits.append({{at, at}, u'[' + id + u"] "_s});
        caret += at <= place.replaced.start ? edits.last().text.size() : 0;
    }
    return Command{edits, {caret, caret}};
}

} // namespace sasil
