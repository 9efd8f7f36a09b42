// SPDX-License-Identifier: MIT
#include "writing/headingcompletion.h"

#include "digest/title.h"
#include "writing/weekcompletion.h"

#include <QSet>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTitles = 500;   ///< topics whose titles are offered, the nearest ones
constexpr qsizetype mostAnchors = 3000; ///< the same for links to headings
constexpr qsizetype longestTitle = 60;

/// Where the text of a heading begins; -1: the line is no heading.
qsizetype headingTextAt(QStringView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'#')
        ++marks;
    qsizetype at = marks;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return marks >= 1 && marks <= 6 && at > marks ? at : -1;
}

/// The topics of a document from the nearest one on, \a topic itself left out.
template <typename Visit>
void forNearest(const Digest &digest, qsizetype topic, qsizetype most, Visit visit)
{
    for (qsizetype distance = 1; distance <= most; ++distance) {
        if (topic - distance >= 0)
            visit(topic - distance);
        if (topic + distance < digest.topicCount())
            visit(topic + distance);
    }
}

QString wholeTitle(const Topic &topic)
{
    return topic.english.isEmpty() ? topic.title : topic.title + u" ("_s + topic.english + u')';
}

QList<CompletionCandidate> titleCandidates(const Digest &digest, qsizetype topic)
{
    QList<CompletionCandidate> candidates;
    QSet<QString> known;
    forNearest(digest, topic, mostTitles, [&](qsizetype index) {
        if (digest.level(index) == 0)
            return;
        CompletionCandidate candidate;
        candidate.text = wholeTitle(digest.topic(index));
        candidate.inserted = candidate.text;
        if (!candidate.text.isEmpty() && !known.contains(candidate.text))
            candidates.append(candidate);
        known.insert(candidate.text);
    });
    return candidates;
}

} // namespace

std::optional<CompletionPlace> headingPlaceAt(const CaretLine &line)
{
    const qsizetype text = line.isWhole ? headingTextAt(line.before) : -1;
    if (text < 0)
        return std::nullopt;
    CompletionPlace place;
    place.kind = CompletionKind::Heading;
    QStringView typed = QStringView(line.before).sliced(text);
    qsizetype start = text;
    if (const auto week = matchWeek(typed); week && week->length < typed.size()) {
        start += week->length;
        while (start < line.before.size() && line.before[start].isSpace())
            ++start;
        typed = QStringView(line.before).sliced(start);
    }
    if (typed.size() > longestTitle)
        return std::nullopt;
    place.replaced = {line.offset(start), line.caret};
    place.typed = typed.toString();
    QStringView behind = line.behind;
    const bool isBracket = !typed.isEmpty() && QStringView(u"[〔【").contains(typed[0]);
    if (isBracket && start == text) {
        place.kind = CompletionKind::Week;
        place.typed = typed.sliced(1).toString();
        place.isSure = true;
        // A bracket that closed itself, or that stood there.
        if (!behind.isEmpty() && QStringView(u"]〕】").contains(behind[0])) {
            ++place.replaced.end;
            behind = behind.sliced(1);
        }
        if (behind.startsWith(u' '))
            place.skipped = 1;
        else
            place.behind = u" "_s;
    } else if (!behind.trimmed().isEmpty()) {
        return std::nullopt;
    }
    return place;
}

QList<CompletionCandidate> headingCandidates(const Digest &digest, const CompletionPlace &place,
                                             const CompletionSources &sources)
{
    const qsizetype topic = digest.topicAt(place.replaced.start);
    if (topic < 0)
        return {};
    QList<CompletionCandidate> candidates;
    // Behind its week a heading takes no other one.
    const std::optional<CaretLine> line = caretLineAt(digest, place.replaced.start);
    if (line && headingTextAt(line->before) == line->before.size())
        candidates = weekCandidates(digest, topic, place.kind == CompletionKind::Week, sources);
    if (place.kind == CompletionKind::Week)
        return candidates;
    // A title follows.
    for (CompletionCandidate &week : candidates)
        week.inserted += u' ';
    return candidates + titleCandidates(digest, topic);
}

QList<CompletionCandidate> anchorCandidates(const Digest &digest, const CompletionPlace &place)
{
    QList<CompletionCandidate> candidates;
    forNearest(digest, digest.topicAt(place.replaced.start), mostAnchors, [&](qsizetype index) {
        if (digest.level(index) == 0)
            return;
        const Topic &topic = digest.topic(index);
        CompletionCandidate candidate;
        candidate.text = topic.listTitle();
        candidate.others = topic.english.isEmpty() ? QStringList() : QStringList{topic.english};
        if (const qsizetype parent = digest.parent(index); parent >= 0)
            candidate.detail = digest.topic(parent).listTitle();
        candidate.topic = index;
        if (!candidate.text.isEmpty())
            candidates.append(candidate);
    });
    return candidates;
}

} // namespace sasil
