// SPDX-License-Identifier: MIT
#include "display.h"

#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace windowbench {

namespace {

constexpr uint32_t colourBits = 0xffffff;

int ignoreError(Display *, XErrorEvent *)
{
    return 0; // a window may go while we ask about it
}

const uint32_t *rowOf(const Area &area, int y)
{
    return reinterpret_cast<const uint32_t *>(area.image->data +
                                              size_t(y) * size_t(area.image->bytes_per_line));
}

int distance(uint32_t a, uint32_t b)
{
    const auto part = [](uint32_t colour, int shift) { return int(colour >> shift & 255); };
    return std::abs(part(a, 16) - part(b, 16)) + std::abs(part(a, 8) - part(b, 8)) +
           std::abs(part(a, 0) - part(b, 0));
}

} // namespace

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

WatchedScreen::WatchedScreen() : m_display(XOpenDisplay(nullptr))
{
    int unused = 0;
    if (!m_display || !XDamageQueryExtension(m_display, &m_damageEvent, &unused) ||
        !XTestQueryExtension(m_display, &unused, &unused, &unused, &unused) ||
        !XShmQueryExtension(m_display)) {
        std::fprintf(stderr, "windowprobe: needs a display with DAMAGE, XTEST and MIT-SHM\n");
        std::exit(2);
    }
    XSetErrorHandler(ignoreError);
    m_root = DefaultRootWindow(m_display);
    m_width = DisplayWidth(m_display, 0);
    m_height = DisplayHeight(m_display, 0);
    m_damage = XDamageCreate(m_display, m_root, XDamageReportRawRectangles);
    XSelectInput(m_display, m_root, StructureNotifyMask | SubstructureNotifyMask | PropertyChangeMask);
    m_clients = XInternAtom(m_display, "_NET_CLIENT_LIST", False);
    m_protocols = XInternAtom(m_display, "WM_PROTOCOLS", False);
    m_pingAtom = XInternAtom(m_display, "_NET_WM_PING", False);
    m_name = XInternAtom(m_display, "_NET_WM_NAME", False);
}

void WatchedScreen::begin(const std::string &windowPattern)
{
    m_pattern = std::regex(windowPattern, std::regex::icase);
    // The pointer stands where it changes nothing.
    XTestFakeMotionEvent(m_display, -1, m_width - 2, m_height - 2, 0);
    XFlush(m_display);
}

std::string WatchedScreen::property(Window window, Atom name) const
{
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char *data = nullptr;
    std::string text;
    if (XGetWindowProperty(m_display, window, name, 0, 1024, False, AnyPropertyType, &type, &format, &count,
                           &rest, &data) == Success &&
        data) {
        if (format == 8)
            text.assign(reinterpret_cast<char *>(data), count);
        XFree(data);
    }
    return text;
}

Window WatchedScreen::windowLike(Window known) const
{
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char *data = nullptr;
    if (XGetWindowProperty(m_display, m_root, m_clients, 0, 256, False, XA_WINDOW, &type, &format, &count,
                           &rest, &data) != Success ||
        !data)
        return known;
    Window found = 0;
    for (unsigned long i = 0; i < count; ++i) {
        const Window window = reinterpret_cast<Window *>(data)[i];
        if (known && window == known) {
            found = window;
            break;
        }
        XClassHint hint{};
        std::string name;
        if (XGetClassHint(m_display, window, &hint)) {
            name = std::string(hint.res_name ? hint.res_name : "") + "/" +
                   (hint.res_class ? hint.res_class : "");
            XFree(hint.res_name);
            XFree(hint.res_class);
        }
        name += " " + property(window, m_name);
        XWindowAttributes attributes;
        if (!found && std::regex_search(name, m_pattern) &&
            XGetWindowAttributes(m_display, window, &attributes) && attributes.map_state == IsViewable &&
            attributes.width > 300)
            found = window;
    }
    XFree(data);
    return found;
}

void WatchedScreen::findWindow()
{
    m_clientsChanged = false;
    const Window found = windowLike(m_window);
    if (found == m_window)
        return;
    if (m_window)
        ++m_recreated;
    m_window = found;
    m_pingSent = -1;
    m_nextPing = 0;
    if (!m_window)
        return;
    m_windowAt = now();
    placeAreas();
    for (Area *area : {&editor, &preview}) {
        area->isDirty = true;
        area->dirtyAt = m_windowAt;
    }
}

void WatchedScreen::placeAreas()
{
    place(editor);
    place(preview);
}

void WatchedScreen::place(Area &area)
{
    XWindowAttributes attributes;
    if (!area.isWatched || !m_window || !XGetWindowAttributes(m_display, m_window, &attributes))
        return;
    int left = 0;
    int top = 0;
    Window child = 0;
    XTranslateCoordinates(m_display, m_window, m_root, 0, 0, &left, &top, &child);
    const int x = std::max(0, left + int(area.part[0] * attributes.width));
    const int y = std::max(0, top + int(area.part[1] * attributes.height));
    const int width = std::min(int((area.part[2] - area.part[0]) * attributes.width), m_width - x);
    const int height = std::min(int((area.part[3] - area.part[1]) * attributes.height), m_height - y);
    const bool isSame = x == area.x && y == area.y && width == area.width && height == area.height;
    if (width < 8 || height < 8 || isSame)
        return;
    if (area.image) {
        XShmDetach(m_display, &area.memory);
        shmdt(area.memory.shmaddr);
        area.image->data = nullptr;
        XDestroyImage(area.image);
    }
    area.x = x;
    area.y = y;
    area.width = width;
    area.height = height;
    area.image = XShmCreateImage(m_display, DefaultVisual(m_display, 0), unsigned(DefaultDepth(m_display, 0)),
                                 ZPixmap, nullptr, &area.memory, unsigned(width), unsigned(height));
    area.memory.shmid =
        shmget(IPC_PRIVATE, size_t(area.image->bytes_per_line) * size_t(height), IPC_CREAT | 0600);
    area.memory.shmaddr = area.image->data = static_cast<char *>(shmat(area.memory.shmid, nullptr, 0));
    XShmAttach(m_display, &area.memory);
    XSync(m_display, False);
    shmctl(area.memory.shmid, IPC_RMID, nullptr);
    area.last.clear();
}

void WatchedScreen::grab(Area &area)
{
    XShmGetImage(m_display, m_root, area.image, area.x, area.y, AllPlanes);
}

void WatchedScreen::store(Area &area, std::vector<uint32_t> &picture) const
{
    picture.resize(size_t(area.width) * size_t(area.height));
    for (int y = 0; y < area.height; ++y)
        std::memcpy(&picture[size_t(y) * size_t(area.width)], rowOf(area, y), size_t(area.width) * 4);
}

Box WatchedScreen::difference(const Area &area, const std::vector<uint32_t> &picture) const
{
    Box box;
    for (int y = 0; y < area.height; ++y) {
        const uint32_t *is = rowOf(area, y);
        const uint32_t *was = &picture[size_t(y) * size_t(area.width)];
        if (!std::memcmp(is, was, size_t(area.width) * 4))
            continue;
        for (int x = 0; x < area.width; ++x) {
            if (((is[x] ^ was[x]) & colourBits) == 0)
                continue;
            box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x), y};
        }
    }
    return box;
}

int WatchedScreen::textRows(const Area &area) const
{
    std::map<uint32_t, int> colours;
    for (int y = 0; y < area.height; y += 7) {
        for (int x = 0; x < area.width; x += 5)
            ++colours[rowOf(area, y)[x] & colourBits];
    }
    const auto background = std::max_element(
        colours.begin(), colours.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    int rows = 0;
    bool wasText = false;
    for (int y = 0; y < area.height; ++y) {
        int ink = 0;
        for (int x = 0; x < area.width; ++x)
            ink += distance(rowOf(area, y)[x], background->first) > 90 ? 1 : 0;
        // Lines over the whole width are borders, not text.
        const bool isText = ink >= 6 && ink < area.width * 0.9;
        rows += isText && !wasText ? 1 : 0;
        wasText = isText;
    }
    return rows;
}

void WatchedScreen::look(Area &area)
{
    if (!area.isWatched || !area.isDirty || !area.image)
        return;
    area.isDirty = false;
    const double at = area.dirtyAt;
    grab(area);
    const auto isCaret = [this](const Box &box) { return box.right - box.left + 1 <= caretWidth; };
    const Box box = area.last.empty() ? Box{0, 0, area.width, area.height} : difference(area, area.last);
    if (box.isEmpty())
        return;
    if (area.last.empty() || !isCaret(box)) {
        area.lastChange = at;
        ++area.changes;
    }
    store(area, area.last);
    if (area.firstText < 0 && textRows(area) >= fewestRows)
        area.firstText = at;
    if (area.reference.empty() || area.hit >= 0)
        return;
    const Box sinceReference = difference(area, area.reference);
    if (!sinceReference.isEmpty() && !isCaret(sinceReference))
        area.hit = at;
}

void WatchedScreen::takeReference()
{
    for (Area *area : {&editor, &preview}) {
        if (!area->isWatched)
            continue;
        grab(*area);
        store(*area, area->last);
        area->reference = area->last;
        area->hit = -1;
        area->changes = 0;
        area->isDirty = false;
    }
}

void WatchedScreen::handle(XEvent &event, double time)
{
    if (event.type == m_damageEvent + XDamageNotify) {
        const XRectangle &part = reinterpret_cast<XDamageNotifyEvent *>(&event)->area;
        for (Area *area : {&editor, &preview}) {
            if (area->isWatched && part.x < area->x + area->width && part.x + part.width > area->x &&
                part.y < area->y + area->height && part.y + part.height > area->y) {
                area->isDirty = true;
                area->dirtyAt = time;
            }
        }
    } else if (event.type == PropertyNotify && event.xproperty.atom == m_clients) {
        m_clientsChanged = true;
    } else if (event.type == ClientMessage && Atom(event.xclient.data.l[0]) == m_pingAtom &&
               event.xclient.data.l[1] == m_pingNumber && m_pingSent > 0) {
        m_longestPing = std::max(m_longestPing, time - m_pingSent);
        ++m_answers;
        m_pingSent = -1;
        m_nextPing = time + pingGap;
    }
}

void WatchedScreen::pump(double until)
{
    if (!XPending(m_display)) {
        pollfd connection{ConnectionNumber(m_display), POLLIN, 0};
        poll(&connection, 1, std::min(std::max(0, int(until - now() + 0.999)), 10));
    }
    bool any = false;
    while (XPending(m_display)) {
        XEvent event;
        XNextEvent(m_display, &event);
        handle(event, now());
        any = true;
    }
    if (m_clientsChanged)
        findWindow();
    if (any) {
        XDamageSubtract(m_display, m_damage, None, None);
        look(editor);
        look(preview);
    }
    if (isPinging && m_window && m_pingSent < 0 && now() >= m_nextPing)
        ping();
}

void WatchedScreen::runFor(double milliseconds)
{
    for (const double end = now() + milliseconds; now() < end;)
        pump(end);
}

void WatchedScreen::ping()
{
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = m_window;
    event.xclient.message_type = m_protocols;
    event.xclient.format = 32;
    event.xclient.data.l[0] = long(m_pingAtom);
    event.xclient.data.l[1] = ++m_pingNumber;
    event.xclient.data.l[2] = long(m_window);
    m_pingSent = now();
    XSendEvent(m_display, m_window, False, NoEventMask, &event);
    XFlush(m_display);
}

double WatchedScreen::longestStall() const
{
    return std::max(m_longestPing, unansweredFor());
}

void WatchedScreen::clearPings(double gap)
{
    while (unansweredFor() > 0 && unansweredFor() < 3000)
        pump(now() + 5);
    m_longestPing = 0;
    m_pingSent = -1;
    m_nextPing = 0;
    pingGap = gap;
}

void WatchedScreen::press(KeySym symbol, bool control, bool shift, bool alt)
{
    const auto key = [this](KeySym which, bool down) {
        XTestFakeKeyEvent(m_display, XKeysymToKeycode(m_display, which), down ? True : False, 0);
    };
    const std::array<std::pair<KeySym, bool>, 3> modifiers{
        {{XK_Control_L, control}, {XK_Shift_L, shift}, {XK_Alt_L, alt}}};
    for (const auto &[which, isDown] : modifiers) {
        if (isDown)
            key(which, true);
    }
    key(symbol, true);
    key(symbol, false);
    for (auto modifier = modifiers.rbegin(); modifier != modifiers.rend(); ++modifier) {
        if (modifier->second)
            key(modifier->first, false);
    }
    XFlush(m_display);
}

void WatchedScreen::click(double x, double y)
{
    wheel(x, y, 0);
    XTestFakeButtonEvent(m_display, 1, True, 0);
    XTestFakeButtonEvent(m_display, 1, False, 30);
    XFlush(m_display);
}

void WatchedScreen::wheel(double x, double y, int steps)
{
    XWindowAttributes attributes;
    int left = 0;
    int top = 0;
    Window child = 0;
    XGetWindowAttributes(m_display, m_window, &attributes);
    XTranslateCoordinates(m_display, m_window, m_root, 0, 0, &left, &top, &child);
    XTestFakeMotionEvent(m_display, -1, left + int(x * attributes.width), top + int(y * attributes.height),
                         0);
    for (int i = 0; i < std::abs(steps); ++i) {
        XTestFakeButtonEvent(m_display, steps > 0 ? 5 : 4, True, 0);
        XTestFakeButtonEvent(m_display, steps > 0 ? 5 : 4, False, 0);
        XFlush(m_display);
        runFor(8);
    }
}

void WatchedScreen::savePicture(const std::string &path)
{
    XImage *image =
        XGetImage(m_display, m_root, 0, 0, unsigned(m_width), unsigned(m_height), AllPlanes, ZPixmap);
    FILE *file = image ? std::fopen(path.c_str(), "wb") : nullptr;
    if (!file)
        return;
    std::fprintf(file, "P6\n%d %d\n255\n", m_width, m_height);
    const auto isOnEdge = [](const Area &area, int x, int y) {
        const bool isIn = x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
        return area.isWatched && isIn &&
               (x == area.x || y == area.y || x == area.x + area.width - 1 || y == area.y + area.height - 1);
    };
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            const uint32_t colour = isOnEdge(editor, x, y)    ? 0xff0000
                                    : isOnEdge(preview, x, y) ? 0x0000ff
                                                              : uint32_t(XGetPixel(image, x, y));
            for (const int shift : {16, 8, 0})
                std::fputc(int(colour >> shift & 255), file);
        }
    }
    std::fclose(file);
    XDestroyImage(image);
}

} // namespace windowbench
