// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <functional>

class QWidget;

namespace sasil {

/// How far some work is, and whether its user still wants it; both threads may ask and tell.
class LongWork
{
public:
    /// From 0 to 1.
    void setDone(double done) { m_done = done; }
    [[nodiscard]] double done() const { return m_done; }
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<double> m_done = 0;
    std::atomic<bool> m_cancelled = false;
};

/// Does \a work in a thread of its own and waits for its end. What takes over half a second shows how far it
/// is, under the sentence \a what, and can be cancelled: it is up to the work to look at isCancelled() and to
/// end soon. Nothing else can be done in \a window meanwhile, but it may be gone when this comes back.
/// Answers whether it was not cancelled.
///
/// The work must touch nothing that this thread may touch meanwhile.
bool doWithProgress(QWidget *window, const QString &what, const std::function<void(LongWork &)> &work);

/// The same for work that only this thread may do: calls \a slice, which takes a few milliseconds, again and
/// again until it answers false. The window is painted and moves meanwhile.
bool doInSlices(QWidget *window, const QString &what, const std::function<bool(LongWork &)> &slice);

} // namespace sasil
