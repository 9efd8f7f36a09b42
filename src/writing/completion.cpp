// SPDX-License-Identifier: MIT
#include "writing/completion.h"

#include "digest/headinganchors.h"
#include "writing/citationcompletion.h"
#include "writing/headingcompletion.h"
#include "writing/labelcompletion.h"
#include "writing/linkcompletion.h"

#include <algorithm>

namespace sasil {

namespace {

QList<CompletionCandidate> candidatesFor(const Digest &digest, const CompletionPlace &place,
                                         const CompletionSources &sources)
{
    switch (place.kind) {
    case CompletionKind::Label:
        return labelCandidates(digest, place);
    case CompletionKind::Citation:
        return citationCandidates(digest, place);
    case CompletionKind::Week:
    case CompletionKind::Heading:
        return headingCandidates(digest, place, sources);
    case CompletionKind::Link:
    case CompletionKind::Image:
        return fileCandidates(place, sources);
    case CompletionKind::Anchor:
        return anchorCandidates(digest, place);
    }
    return {};
}

/// How well a text fits, and where; nothing: it does not.
std::optional<FuzzyMatch> matchOf(const FuzzyPattern &typed, const FuzzyText &text, CompletionMatch how)
{
    if (how == CompletionMatch::Fuzzy)
        return typed.match(text);
    const std::optional<TextRange> found =
        how == CompletionMatch::Prefix ? typed.prefixOf(text) : typed.find(text);
    return found ? std::optional(FuzzyMatch{0, {*found}}) : std::nullopt;
}

} // namespace

std::optional<CompletionPlace> completionAt(const Digest &digest, qsizetype caret)
{
    const std::optional<CaretLine> line = caretLineAt(digest, caret);
    if (!line)
        return std::nullopt;
    if (auto place = linkPlaceAt(*line))
        return place;
    if (auto place = citationPlaceAt(digest, *line))
        return place;
    if (auto place = headingPlaceAt(*line))
        return place;
    return labelPlaceAt(digest, *line);
}

std::optional<CompletionPlace> citingAt(const Digest &digest, qsizetype caret)
{
    const std::optional<CaretLine> line = caretLineAt(digest, caret);
    return line ? citingPlaceAt(digest, *line) : std::nullopt;
}

CompletionList::CompletionList(const Digest &digest, const CompletionPlace &place,
                               const CompletionSources &sources)
    : m_candidates(candidatesFor(digest, place, sources))
{
    m_texts.reserve(size_t(m_candidates.size()));
    for (const CompletionCandidate &candidate : std::as_const(m_candidates)) {
        std::vector<FuzzyText> texts{FuzzyText(candidate.text)};
        for (const QString &other : candidate.others)
            texts.emplace_back(other);
        m_texts.push_back(std::move(texts));
    }
}

QList<CompletionHit> CompletionList::narrowed(QStringView typed, qsizetype most) const
{
    const FuzzyPattern pattern(typed);
    struct Scored
    {
        int score = 0;
        CompletionHit hit;
    };
    std::vector<Scored> scored;
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        const CompletionCandidate &candidate = m_candidates[i];
        if (pattern.isEmpty()) {
            if (!candidate.waits)
                scored.push_back({0, {i, {}}});
            continue;
        }
        const std::vector<FuzzyText> &texts = m_texts[size_t(i)];
        std::optional<FuzzyMatch> found = matchOf(pattern, texts.front(), candidate.match);
        for (size_t other = 1; !found && other < texts.size(); ++other) {
            found = matchOf(pattern, texts[other], candidate.match);
            if (found)
                found->ranges.clear();
        }
        if (found)
            scored.push_back({found->score, {i, found->ranges}});
    }
    std::ranges::stable_sort(scored, std::ranges::greater(), &Scored::score);
    QList<CompletionHit> hits;
    for (const Scored &one : scored) {
        if (hits.size() == most)
            break;
        hits.append(one.hit);
    }
    return hits;
}

Result<Command> completed(const Digest &digest, const CompletionPlace &place,
                          const CompletionCandidate &candidate)
{
    if (place.kind == CompletionKind::Citation)
        return completedCitation(digest, place, candidate);
    const QString words = candidate.topic >= 0 && candidate.topic < digest.topicCount()
                              ? HeadingAnchors(digest).of(candidate.topic)
                              : candidate.inserted;
    const bool isWhole = !candidate.isFolder;
    const QString text = place.before + words + (isWhole ? place.behind : QString());
    const qsizetype caret = place.replaced.start + text.size() + (isWhole ? place.skipped : 0);
    return Command{{{place.replaced, text}}, {caret, caret}};
}

} // namespace sasil
