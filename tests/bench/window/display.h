// SPDX-License-Identifier: MIT
#pragma once

#include <X11/Xlib.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>

#include <array>
#include <cstdint>
#include <regex>
#include <string>
#include <vector>

namespace windowbench {

/// Milliseconds of a clock that never goes back.
double now();

/// Where two pictures of an area differ, in its pixels; inclusive.
struct Box
{
    int left = 1 << 30;
    int top = 1 << 30;
    int right = -1;
    int bottom = -1;

    [[nodiscard]] bool isEmpty() const { return right < 0; }
};

/// A rectangle of the window that is watched, as parts of its width and height.
struct Area
{
    std::array<double, 4> part{}; ///< left, top, right, bottom
    bool isWatched = false;
    int x = 0, y = 0, width = 0, height = 0; ///< on the screen
    XImage *image = nullptr;
    XShmSegmentInfo memory{};
    std::vector<uint32_t> last;      ///< as it was seen last
    std::vector<uint32_t> reference; ///< what a change is looked for against; empty: none is
    bool isDirty = false;
    double dirtyAt = 0;
    double lastChange = 0; ///< a blinking caret is no change
    int changes = 0;
    double firstText = -1; ///< when a screenful of text was seen first
    double hit = -1;       ///< when it first differed from the reference
};

/// The screen as its user sees it: finds the window of a program, watches two areas of it by XDamage, and
/// asks its thread for signs of life (_NET_WM_PING). All times are those of now().
class WatchedScreen
{
public:
    /// Ends the program where there is no display, or it lacks an extension.
    WatchedScreen();

    Area editor;
    Area preview;
    int caretWidth = 4;    ///< pixels; narrower changes are the caret's
    int fewestRows = 6;    ///< of text, that make a screenful
    double pingGap = 20;   ///< between an answer and the next question
    bool isPinging = true; ///< not all programs answer

    void begin(const std::string &windowPattern);
    /// Handles events until \a until, or until some were handled.
    void pump(double until);
    void runFor(double milliseconds);
    /// Looks for the window again: Qt makes another one when the way it is drawn changes.
    void findWindow();
    void placeAreas();
    void takeReference();

    [[nodiscard]] Window window() const { return m_window; }
    [[nodiscard]] double windowAt() const { return m_windowAt; }
    [[nodiscard]] int recreated() const { return m_recreated; }
    [[nodiscard]] double lastChange() const { return std::max(editor.lastChange, preview.lastChange); }
    /// The longest time without an answer since clearPings().
    [[nodiscard]] double longestStall() const;
    [[nodiscard]] double unansweredFor() const { return m_pingSent > 0 ? now() - m_pingSent : 0; }
    [[nodiscard]] bool hasAnswered() const { return m_answers > 0; }
    void clearPings(double gap);

    void press(KeySym symbol, bool control, bool shift, bool alt);
    void click(double x, double y); ///< parts of the window
    void wheel(double x, double y, int steps);
    /// The whole screen as a PPM, with the areas' outlines: red for the editor, blue for the preview.
    void savePicture(const std::string &path);

private:
    void handle(XEvent &event, double time);
    void place(Area &area);
    void look(Area &area);
    void grab(Area &area);
    void store(Area &area, std::vector<uint32_t> &picture) const;
    [[nodiscard]] Box difference(const Area &area, const std::vector<uint32_t> &picture) const;
    [[nodiscard]] int textRows(const Area &area) const;
    void ping();
    [[nodiscard]] std::string property(Window window, Atom name) const;
    [[nodiscard]] Window windowLike(Window known) const;

    Display *m_display;
    Window m_root;
    Window m_window = 0;
    int m_width;
    int m_height;
    int m_damageEvent = 0;
    Damage m_damage;
    Atom m_clients, m_protocols, m_pingAtom, m_name;
    std::regex m_pattern;
    bool m_clientsChanged = false;
    double m_windowAt = -1;
    int m_recreated = 0;
    long m_pingNumber = 1000;
    double m_pingSent = -1;
    double m_nextPing = 0;
    double m_longestPing = 0;
    int m_answers = 0;
};

} // namespace windowbench
