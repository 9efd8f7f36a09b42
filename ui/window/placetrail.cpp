// SPDX-License-Identifier: MIT
#include "window/placetrail.h"

namespace sasil {

void PlaceTrail::arrive(const TrailPlace &at)
{
    m_places.resize(m_current + 1);
    if (m_places.isEmpty() || !m_isNear(m_places.last(), at))
        m_places.append(at);
    if (m_places.size() > most)
        m_places.remove(0, m_places.size() - most);
    m_current = m_places.size() - 1;
}

void PlaceTrail::jump(const TrailPlace &from, const TrailPlace &to)
{
    // Where somebody went on to by small steps is where they were.
    m_places.resize(qMax<qsizetype>(m_current, 0));
    m_current = m_places.size() - 1;
    arrive(from);
    m_places.append(to);
    ++m_current;
    if (m_places.size() > most) {
        m_places.removeFirst();
        --m_current;
    }
}

qsizetype PlaceTrail::targetOf(int by, const TrailPlace &from) const
{
    qsizetype target = m_current + by;
    while (target >= 0 && target < m_places.size() && m_isNear(m_places[target], from))
        target += by;
    return target < m_places.size() ? target : -1;
}

std::optional<TrailPlace> PlaceTrail::go(int by, const TrailPlace &from)
{
    const qsizetype target = targetOf(by, from);
    if (target < 0)
        return std::nullopt;
    m_places[m_current] = from;
    m_current = target;
    return m_places[target];
}

void PlaceTrail::follow(const void *document, const TextEdits &edits)
{
    for (TrailPlace &place : m_places) {
        if (place.document == document)
            place.offset = mapped(place.offset, edits);
    }
}

void PlaceTrail::forget(const void *document)
{
    qsizetype before = 0;
    for (qsizetype i = 0; i <= m_current; ++i)
        before += m_places[i].document == document ? 0 : 1;
    m_places.removeIf([document](const TrailPlace &place) { return place.document == document; });
    m_current = before - 1;
}

} // namespace sasil
