// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"

#include <QList>

#include <functional>
#include <optional>

namespace sasil {

/// A place in one of several documents.
struct TrailPlace
{
    const void *document = nullptr;
    qsizetype offset = 0;

    friend bool operator==(const TrailPlace &, const TrailPlace &) = default;
};

/// Where somebody has been, in the order of visiting, and where in that order they are. Like a browser's
/// history: a jump forgets what would have come next. It knows places alone, no documents.
class PlaceTrail
{
public:
    /// Whether two places are as good as one.
    using IsNear = std::function<bool(const TrailPlace &, const TrailPlace &)>;
    explicit PlaceTrail(IsNear isNear) : m_isNear(std::move(isNear)) {}

    /// At most so many are kept; the first ones go.
    static constexpr qsizetype most = 100;

    /// Somebody begins at a place, or goes on there where what they were at is gone.
    void arrive(const TrailPlace &at);
    /// Somebody was at \a from and is at \a to.
    void jump(const TrailPlace &from, const TrailPlace &to);
    /// Goes \a by steps of -1 or 1, over places near \a from, where somebody is now. Nothing: there is none.
    std::optional<TrailPlace> go(int by, const TrailPlace &from);
    [[nodiscard]] bool canGo(int by, const TrailPlace &from) const { return targetOf(by, from) >= 0; }

    /// Follows edits of a document.
    void follow(const void *document, const TextEdits &edits);
    /// The document is gone, or shows another text.
    void forget(const void *document);

    [[nodiscard]] const QList<TrailPlace> &places() const { return m_places; }
    [[nodiscard]] qsizetype current() const
    {
        return m_current;
    } ///< an index of places(); -1: there are none

private:
    [[nodiscard]] qsizetype targetOf(int by, const TrailPlace &from) const;

    IsNear m_isNear;
    QList<TrailPlace> m_places;
    qsizetype m_current = -1;
};

} // namespace sasil
