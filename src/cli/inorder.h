// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace sasil {

/// Makes \a count things in \a threads threads, and gives them to \a take one by one, in their order and in
/// the caller's thread, as soon as each is the next one. Ends early when \a take answers false.
///
/// Only a few things are ahead of the one that is taken next, so memory does not grow with their number.
template <typename Thing>
void inOrder(qsizetype count, int threads, const std::function<Thing(qsizetype)> &make,
             const std::function<bool(qsizetype, Thing)> &take)
{
    if (threads < 2) {
        for (qsizetype i = 0; i < count && take(i, make(i)); ++i) {
        }
        return;
    }
    const qsizetype mostAhead = 4 * qsizetype(threads);
    std::mutex mutex;
    std::condition_variable changed;
    std::map<qsizetype, Thing> ready; // and not yet taken
    qsizetype next = 0;               // to be made
    qsizetype taken = 0;
    const auto work = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return next >= count || next < taken + mostAhead; });
            if (next >= count)
                return;
            const qsizetype index = next++;
            lock.unlock();
            Thing thing = make(index);
            lock.lock();
            ready.emplace(index, std::move(thing));
            changed.notify_all();
        }
    };
    std::vector<std::jthread> workers;
    workers.reserve(size_t(threads));
    for (int i = 0; i < threads; ++i)
        workers.emplace_back(work);
    std::unique_lock lock(mutex);
    while (taken < count) {
        changed.wait(lock, [&] { return ready.contains(taken); });
        Thing thing = std::move(ready.extract(taken).mapped());
        lock.unlock();
        const bool goesOn = take(taken, std::move(thing));
        lock.lock();
        ++taken;
        if (!goesOn)
            next = taken = count;
        changed.notify_all();
    }
}

} // namespace sasil
