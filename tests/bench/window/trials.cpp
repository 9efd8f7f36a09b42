// SPDX-License-Identifier: MIT
#include "trials.h"

#include "processtree.h"

#include <algorithm>
#include <cstdio>
#include <random>
#include <sstream>

namespace windowbench {

namespace {

/// How busy the program is, asked seldom, since asking costs time.
class Load
{
public:
    double percent()
    {
        constexpr double between = 400;
        const double time = now();
        if (time - m_at >= between) {
            const double used = processorTime();
            if (m_at > 0)
                m_percent = std::max(0.0, used - m_used) / (time - m_at) * 100;
            m_used = used;
            m_at = time;
        }
        return m_percent;
    }

private:
    double m_at = 0;
    double m_used = 0;
    double m_percent = 100;
};

struct KeyStroke
{
    std::string name;
    bool control = false, shift = false, alt = false;

    explicit KeyStroke(std::string text) : name(std::move(text))
    {
        while (take("ctrl+", control) || take("shift+", shift) || take("alt+", alt)) {
        }
    }

    bool take(const std::string &prefix, bool &flag)
    {
        if (name.rfind(prefix, 0) != 0)
            return false;
        flag = true;
        name.erase(0, prefix.size());
        return true;
    }
};

void type(WatchedScreen &screen, const std::string &text)
{
    for (const char c : text) {
        const bool isUpper = std::isupper(static_cast<unsigned char>(c));
        const char symbol[2] = {char(std::tolower(static_cast<unsigned char>(c))), 0};
        screen.press(XStringToKeysym(symbol), false, isUpper, false);
        screen.runFor(15);
    }
}

} // namespace

bool settle(WatchedScreen &screen, const Timing &timing, double quiet)
{
    const double begin = now();
    double calmSince = -1;
    Load load;
    while (now() < begin + timing.timeout) {
        screen.pump(now() + 10);
        const double time = now();
        // Some programs never answer.
        if (screen.isPinging && !screen.hasAnswered() && screen.unansweredFor() > 8000)
            screen.isPinging = false;
        const bool isCalm =
            load.percent() < timing.calmProcessor && (!screen.isPinging || screen.unansweredFor() < 50);
        if (!isCalm)
            calmSince = -1;
        else if (calmSince < 0)
            calmSince = time;
        const double lastChange = std::max(screen.lastChange(), begin);
        if (calmSince > 0 && time - calmSince >= quiet && time - lastChange >= quiet)
            return true;
    }
    return false;
}

StartResult watchStart(WatchedScreen &screen, const Timing &timing, double started)
{
    StartResult result;
    const double end = started + timing.timeout;
    while (now() < end && !screen.window()) {
        screen.pump(now() + 5);
        screen.findWindow();
    }
    if (!screen.window())
        return result;
    const auto hasAll = [&screen] {
        return screen.editor.firstText >= 0 && (!screen.preview.isWatched || screen.preview.firstText >= 0);
    };
    double looked = 0;
    while (now() < end && !hasAll()) {
        screen.pump(now() + 10);
        if (now() - looked > 100) {
            looked = now();
            screen.placeAreas();
        }
    }
    result.settled = settle(screen, timing, timing.quiet);
    const auto since = [started](double time) { return time < 0 ? -1 : time - started; };
    result.window = since(screen.windowAt());
    result.editorFirst = since(screen.editor.firstText);
    result.previewFirst = since(screen.preview.firstText);
    result.previewStable = screen.preview.isWatched ? since(screen.preview.lastChange) : -1;
    result.longestStall = screen.hasAnswered() ? screen.longestStall() : -1;
    result.recreated = screen.recreated();
    result.memory = memory();
    const double used = processorTime();
    const double from = now();
    // A tick of the processor's time is 10 ms.
    screen.runFor(10'000);
    result.idle = (processorTime() - used) / (now() - from) * 100;
    return result;
}

void follow(WatchedScreen &screen, const Timing &timing, const std::string &script)
{
    std::istringstream words(script);
    for (std::string word; words >> word;) {
        double x = 0;
        double y = 0;
        int steps = 0;
        if (word == "settle") {
            settle(screen, timing, 600);
        } else if (word.rfind("wait:", 0) == 0) {
            screen.runFor(std::stod(word.substr(5)));
        } else if (word.rfind("text:", 0) == 0) {
            type(screen, word.substr(5));
        } else if (std::sscanf(word.c_str(), "click:%lf,%lf", &x, &y) == 2) {
            screen.click(x, y);
            screen.runFor(150);
        } else if (std::sscanf(word.c_str(), "wheel:%lf,%lf,%d", &x, &y, &steps) == 3) {
            screen.wheel(x, y, steps);
        } else {
            const KeyStroke key(word);
            screen.press(XStringToKeysym(key.name.c_str()), key.control, key.shift, key.alt);
            screen.runFor(120);
        }
    }
}

KeyResult pressKeys(WatchedScreen &screen, const Timing &timing, KeySym key, int count)
{
    KeyResult result;
    std::mt19937 random(std::random_device{}());
    std::uniform_real_distribution<double> jitter(0, timing.jitter);
    // The first one is not counted: it may bring the place into view.
    for (int i = -1; i < count; ++i) {
        settle(screen, timing, 700);
        screen.runFor(jitter(random));
        screen.takeReference();
        screen.clearPings(4);
        const double begin = now();
        screen.press(key, false, false, false);
        while (now() - begin < timing.keyTimeout) {
            screen.pump(now() + 4);
            const bool isSeen =
                screen.editor.hit >= 0 && (!screen.preview.isWatched || screen.preview.hit >= 0);
            if (isSeen && now() - screen.lastChange() > 350)
                break;
        }
        const double stall = screen.longestStall();
        screen.pingGap = 20;
        if (i < 0)
            continue;
        if (screen.editor.hit >= 0)
            result.editor.push_back(screen.editor.hit - begin);
        else
            ++result.missed;
        if (screen.preview.hit >= 0)
            result.preview.push_back(screen.preview.hit - begin);
        if (screen.hasAnswered())
            result.stall.push_back(stall);
    }
    return result;
}

BurstResult pressFast(WatchedScreen &screen, const Timing &timing, KeySym key, int count, double gap)
{
    settle(screen, timing, 700);
    screen.takeReference();
    screen.clearPings(4);
    const double begin = now();
    double last = begin;
    for (int i = 0; i < count; ++i) {
        while (now() < begin + i * gap)
            screen.pump(begin + i * gap);
        last = now();
        screen.press(key, false, false, false);
    }
    BurstResult result;
    result.previewPaints = screen.preview.changes * 1000 / (count * gap);
    settle(screen, timing, 900);
    result.editorLag = std::max(0.0, screen.editor.lastChange - last);
    result.previewLag = std::max(0.0, screen.preview.lastChange - last);
    result.stall = screen.longestStall();
    return result;
}

} // namespace windowbench
