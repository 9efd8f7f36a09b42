// SPDX-License-Identifier: MIT
#include "app/application.h"

#include "app/menukey.h"
#include "render/colours/syntaxcolours.h"
#include "window/documentview.h"
#include "window/filecontroller.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QFileInfo>
#include <QPointer>
#include <QScreen>

#include <chrono>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sasil {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString languageKey = u"language"_s;
const QString themeKey = u"theme"_s;
const QString startedKey = u"session/started"_s;

/// When a start has come to its end, with the web engine and a long digest read.
constexpr auto afterStart = 2s;

/// What starting took and needs no more goes back to the system: 10 MB, and more for a long digest.
void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

Application::Application(QObject *parent) : QObject(parent)
{
    const QString language = m_settings.value(languageKey).toString();
    m_translations.setLanguage(supportedLanguages().contains(language) ? language : systemLanguage());
    const int theme = m_settings.value(themeKey, int(ThemeChoice::System)).toInt();
    m_theme.setChoice(theme >= 0 && theme <= int(ThemeChoice::ContrastDark) ? ThemeChoice(theme)
                                                                            : ThemeChoice::System);
    setCodeColours(std::make_shared<SyntaxColours>());
    new MenuKey(this);
    m_keep.setSingleShot(true);
    m_keep.setInterval(1s);
    connect(&m_keep, &QTimer::timeout, this, &Application::keepSession);
}

Application::~Application()
{
    qDeleteAll(m_windows);
}

void Application::start(const QStringList &paths)
{
    const bool isFirst = !m_settings.value(startedKey).toBool();
    m_settings.setValue(startedKey, true);
    QTimer::singleShot(afterStart, this, giveMemoryBack);
    DocumentView *recovered = recoverAll();
    if (!paths.isEmpty()) {
        open(paths, nullptr);
        return;
    }
    const bool isRestored = restore();
    // What is not saved is seen first.
    if (recovered)
        qobject_cast<MainWindow *>(recovered->window())->documents()->setCurrent(recovered);
    else if (isRestored)
        return;
    else if (isFirst)
        usualWindow()->files()->openSample(u":/samples/digest-"_s + m_translations.language() + u".md"_s);
    else if (m_windows.isEmpty())
        openWindow();
}

bool Application::restore()
{
    bool any = false;
    for (const WindowState &state : savedSession(m_settings)) {
        QList<OpenDocuments::Place> places;
        qsizetype current = 0;
        for (qsizetype i = 0; i < state.places.size(); ++i) {
            // What a crash has left is there already.
            if (DocumentView *view = viewOf(state.places[i].path)) {
                view->setViewState(state.places[i].state);
                continue;
            }
            if (i <= state.current)
                current = places.size();
            places.append(state.places[i]);
        }
        if (places.isEmpty())
            continue;
        MainWindow *window = any || m_windows.isEmpty() ? openWindow() : m_windows.constFirst();
        window->documents()->openLater(places, current);
        any = true;
    }
    return any;
}

void Application::keepSession()
{
    QList<WindowState> states;
    for (const MainWindow *window : m_windows)
        states.append({window->documents()->places(), window->documents()->currentPlace()});
    if (!m_quitting && !states.isEmpty())
        saveSession(m_settings, states);
}

DocumentView *Application::recoverAll()
{
    DocumentView *last = nullptr;
    for (const QString &journal : pendingJournals(recoveryFolder())) {
        OpenDocuments *documents = usualWindow()->documents();
        DocumentView *view = documents->files()->isPristine() ? documents->current() : documents->add();
        if (documents->filesOf(view)->recover(journal))
            last = view;
    }
    return last;
}

MainWindow *Application::usualWindow()
{
    return m_windows.isEmpty() ? openWindow() : m_windows.constLast();
}

MainWindow *Application::openWindow()
{
    auto *window = new MainWindow(&m_settings, &m_theme, &m_spelling);
    window->setAttribute(Qt::WA_DeleteOnClose);
    followWindow(window);
    // A further window looks like the one before it and stands beside it, but wholly on the screen.
    if (!m_windows.isEmpty())
        m_windows.last()->saveLayout();
    window->restoreLayout();
    if (!m_windows.isEmpty()) {
        const QRect room = m_windows.last()->screen()->availableGeometry();
        const QRect beside = m_windows.last()->frameGeometry().translated(32, 32);
        window->move(room.contains(beside) ? beside.topLeft() : room.topLeft());
    }
    m_windows.append(window);
    window->show();
    return window;
}

void Application::followWindow(MainWindow *window)
{
    connect(window, &MainWindow::openRequested, this,
            [this, window](const QStringList &paths) { open(paths, window); });
    connect(window, &MainWindow::newWindowRequested, this, &Application::openWindow);
    connect(window, &MainWindow::languageRequested, this, &Application::setLanguage);
    connect(window, &MainWindow::themeRequested, this, &Application::setTheme);
    connect(window, &MainWindow::settingsChanged, this, [this, window] {
        for (MainWindow *other : std::as_const(m_windows)) {
            if (other != window)
                other->followSettings();
        }
    });
    connect(window, &MainWindow::quitRequested, this, &Application::quit);
    connect(window, &MainWindow::closed, this, [this, window] { noteClosed(window); });
    connect(window->documents(), &OpenDocuments::placesChanged, &m_keep, qOverload<>(&QTimer::start));
    connect(window, &MainWindow::activated, this, [this, window] {
        if (m_windows.removeOne(window))
            m_windows.append(window);
        m_keep.start();
    });
}

void Application::noteClosed(MainWindow *window)
{
    const OpenDocuments *documents = window->documents();
    const WindowState state{documents->places(), documents->currentPlace()};
    m_windows.removeOne(window);
    // The last window takes its digests along to the next start; one of several was put away by its user.
    if (m_quitting)
        m_closed.append(state);
    else if (m_windows.isEmpty())
        saveSession(m_settings, {state});
    else
        m_keep.start();
}

DocumentView *Application::viewOf(const QString &path) const
{
    for (const MainWindow *window : m_windows) {
        if (DocumentView *view = window->documents()->showing(path))
            return view;
    }
    return nullptr;
}

bool Application::showIfOpen(const QString &path)
{
    DocumentView *view = viewOf(path);
    if (!view)
        return false;
    auto *window = qobject_cast<MainWindow *>(view->window());
    window->documents()->setCurrent(view);
    window->raise();
    window->activateWindow();
    return true;
}

void Application::open(const QStringList &paths, MainWindow *from)
{
    const QPointer<MainWindow> window = from ? from : usualWindow();
    if (paths.isEmpty())
        window->documents()->add();
    for (const QString &path : paths) {
        if (!window)
            return;
        const QString absolute = QFileInfo(path).absoluteFilePath();
        if (showIfOpen(absolute))
            continue;
        if (QFileInfo(absolute).isDir())
            openFolder(absolute, window);
        else
            window->documents()->open(absolute);
    }
}

void Application::openFolder(const QString &path, MainWindow *window)
{
    if (const QStringList chosen = window->files()->askForFiles(path); !chosen.isEmpty())
        open(chosen, window);
}

void Application::setLanguage(const QString &language)
{
    m_settings.setValue(languageKey, language);
    m_translations.setLanguage(language);
}

void Application::setTheme(ThemeChoice choice)
{
    m_settings.setValue(themeKey, int(choice));
    m_theme.setChoice(choice);
}

void Application::quit()
{
    m_quitting = true;
    m_closed.clear();
    QApplication::closeAllWindows();
    m_quitting = false;
    // Where somebody chose to stay, what is open when that ends counts.
    if (m_windows.isEmpty())
        saveSession(m_settings, m_closed);
}

} // namespace sasil
