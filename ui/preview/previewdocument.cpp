// SPDX-License-Identifier: MIT
#include "preview/previewdocument.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

/// A section that both lists have.
struct Match
{
    qsizetype from = 0;
    qsizetype to = 0;
};

/// The sections that the first list has once and that the second has, too, in the order of the second.
static QList<Match> sharedSections(const QStringList &from, const QStringList &to, const Match &start,
                                   const Match &end)
{
    constexpr qsizetype none = -1;
    QHash<QStringView, qsizetype> places;
    for (qsizetype i = start.from; i < end.from; ++i)
        places[from[i]] = places.contains(from[i]) ? none : i;
    QList<Match> shared;
    for (qsizetype i = start.to; i < end.to; ++i) {
        // Taken at once, so that a second one in the second list finds nothing.
        if (const auto place = places.find(to[i]); place != places.end() && *place != none)
            shared.append({std::exchange(*place, none), i});
    }
    return shared;
}

/// As many of them as keep their order in both lists (the longest ascending subsequence).
static QList<Match> inOrder(const QList<Match> &shared)
{
    QList<qsizetype> previous(shared.size(), -1);
    QList<qsizetype> ends; // [n]: the last of n + 1 matches in order, the one with the lowest place
    for (qsizetype i = 0; i < shared.size(); ++i) {
        const auto at =
            std::ranges::lower_bound(ends, shared[i].from, {}, [&](qsizetype m) { return shared[m].from; });
        if (at != ends.begin())
            previous[i] = *(at - 1);
        if (at == ends.end())
            ends.append(i);
        else
            *at = i;
    }
    QList<Match> ordered;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.constLast(); i >= 0; i = previous[i])
        ordered.prepend(shared[i]);
    return ordered;
}

QList<SectionPatch> sectionPatches(const QStringList &from, const QStringList &to)
{
    const auto [fromStart, toStart] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    Match at = {fromStart - from.begin(), toStart - to.begin()};
    Match end = {from.size(), to.size()};
    while (end.from > at.from && end.to > at.to && from[end.from - 1] == to[end.to - 1]) {
        --end.from;
        --end.to;
    }
    QList<SectionPatch> patches;
    QList<Match> kept = inOrder(sharedSections(from, to, at, end));
    kept.append(end);
    for (const Match &next : std::as_const(kept)) {
        if (next.from > at.from || next.to > at.to)
            patches.append({at.from, next.from - at.from, to.sliced(at.to, next.to - at.to)});
        at = {next.from + 1, next.to + 1};
    }
    return patches;
}

qsizetype indexAfter(const QList<SectionPatch> &patches, qsizetype index)
{
    qsizetype shift = 0;
    for (const SectionPatch &patch : patches) {
        if (index < patch.first)
            break;
        if (index < patch.first + patch.removed)
            return patch.first + shift +
                   std::clamp<qsizetype>(index - patch.first, 0,
                                         std::max<qsizetype>(patch.sections.size() - 1, 0));
        shift += patch.sections.size() - patch.removed;
    }
    return index + shift;
}

static constexpr auto sectionStart = "<section"_L1;
static constexpr auto sectionEnd = "</section>"_L1;
static constexpr auto topicStart = "<section class=\"topic"_L1;

/// The end of the section that starts at `start`, nested ones included; -1: it does not end.
static qsizetype endOfSection(QStringView page, qsizetype start)
{
    int depth = 0;
    qsizetype at = start;
    do {
        const qsizetype opens = page.indexOf(sectionStart, at);
        const qsizetype closes = page.indexOf(sectionEnd, at);
        if (closes < 0)
            return -1;
        const bool opened = opens >= 0 && opens < closes;
        depth += opened ? 1 : -1;
        at = opened ? opens + sectionStart.size() : closes + sectionEnd.size();
    } while (depth > 0);
    return at;
}

PreviewDocument::PreviewDocument(const QString &page)
{
    const qsizetype mainStart = page.indexOf("<main id=\"digest\""_L1);
    const qsizetype contentStart = mainStart < 0 ? -1 : page.indexOf(u'>', mainStart) + 1;
    qsizetype at = contentStart <= 0 ? -1 : page.indexOf(topicStart, contentStart);
    if (at < 0) {
        const qsizetype split = contentStart <= 0 ? page.size() : contentStart;
        m_before = page.first(split);
        m_after = page.sliced(split);
        return;
    }
    m_before = page.first(at);
    qsizetype end = at;
    while (at >= 0) {
        const qsizetype sectionStop = endOfSection(page, at);
        if (sectionStop < 0)
            break;
        m_sections.append(page.sliced(at, sectionStop - at));
        end = sectionStop;
        at = page.indexOf(topicStart, end);
    }
    m_after = page.sliced(end);
}

void PreviewDocument::replaceSections(qsizetype first, qsizetype removed, const QStringList &sections)
{
    first = std::clamp<qsizetype>(first, 0, m_sections.size());
    removed = std::clamp<qsizetype>(removed, 0, m_sections.size() - first);
    const QStringList after = m_sections.sliced(first + removed);
    m_sections.resize(first);
    m_sections += sections;
    m_sections += after;
}

QString PreviewDocument::html(const QString &attributes) const
{
    QString head = m_before;
    const auto element = "<html"_L1;
    if (const qsizetype at = head.indexOf(element, 0, Qt::CaseInsensitive); at >= 0)
        head.insert(at + element.size(), u' ' + attributes);
    else
        head.prepend("<!DOCTYPE html><html "_L1 + attributes + u'>');
    return head + m_sections.join(u'\n') + m_after;
}

} // namespace sasil
