// SPDX-License-Identifier: MIT
#pragma once

#include "display.h"

#include <string>
#include <vector>

namespace windowbench {

struct Timing
{
    double quiet = 1200;       ///< without a change in either area: settled
    double timeout = 60'000;   ///< for one thing to happen
    double keyTimeout = 6'000; ///< for a key to be seen
    double jitter = 600; ///< at most, before each key, so that timers and the caret are met at any phase
    double calmProcessor = 25; ///< percent of a core; above it the program is at work
};

/// What one start of a program showed; times in milliseconds since it was started, -1 where nothing was seen.
struct StartResult
{
    double window = -1;
    double editorFirst = -1;
    double previewFirst = -1;
    double previewStable = -1;
    double longestStall = -1;
    double memory = 0; ///< MB
    double idle = 0;   ///< percent of a core
    int recreated = 0; ///< how often the window was made anew
    bool settled = false;
};

struct KeyResult
{
    std::vector<double> editor; ///< press to changed pixels, ms
    std::vector<double> preview;
    std::vector<double> stall; ///< longest time the window did not answer meanwhile
    int missed = 0;            ///< keys that were not seen in the editor
};

struct BurstResult
{
    double editorLag = 0; ///< the last change behind the last key
    double previewLag = 0;
    double previewPaints = 0; ///< a second, while keys came
    double stall = 0;
};

/// Waits until nothing changes, the window answers and its processes are calm.
bool settle(WatchedScreen &screen, const Timing &timing, double quiet);
/// To be called when the program was started at \a started; empty where no window came.
StartResult watchStart(WatchedScreen &screen, const Timing &timing, double started);
/// Does what a script says: keys (`ctrl+f`, `Return`), `text:abc`, `wait:MS`, `settle`, `click:x,y`,
/// `wheel:x,y,n`.
void follow(WatchedScreen &screen, const Timing &timing, const std::string &script);
KeyResult pressKeys(WatchedScreen &screen, const Timing &timing, KeySym key, int count);
/// \a count keys, one each \a gap ms.
BurstResult pressFast(WatchedScreen &screen, const Timing &timing, KeySym key, int count, double gap);

} // namespace windowbench
