// SPDX-License-Identifier: MIT
#include "app/application.h"

#include "window/documentview.h"
#include "window/filecontroller.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QScreen>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString languageKey = u"language"_s;
const QString themeKey = u"theme"_s;
const QString filesKey = u"session/files"_s;
const QString startedKey = u"session/started"_s;

} // namespace

Application::Application(QObject *parent) : QObject(parent)
{
    const QString language = m_settings.value(languageKey).toString();
    m_translations.setLanguage(supportedLanguages().contains(language) ? language : systemLanguage());
    const int theme = m_settings.value(themeKey, int(ThemeChoice::System)).toInt();
    m_theme.setChoice(theme >= 0 && theme <= int(ThemeChoice::Dark) ? ThemeChoice(theme)
                                                                    : ThemeChoice::System);
}

Application::~Application()
{
    qDeleteAll(m_windows);
}

void Application::start(const QStringList &paths)
{
    const bool isFirst = !m_settings.value(startedKey).toBool();
    m_settings.setValue(startedKey, true);
    const bool recovered = recoverAll();
    if (!paths.isEmpty()) {
        open(paths, nullptr);
        return;
    }
    const QStringList last = m_settings.value(filesKey).toStringList();
    QStringList present;
    for (const QString &path : last) {
        if (QFileInfo::exists(path))
            present.append(path);
    }
    if (!present.isEmpty())
        open(present, nullptr);
    else if (isFirst)
        openWindow()->files()->openSample(u":/samples/digest-"_s + m_translations.language() + u".md"_s);
    else if (!recovered)
        openWindow();
}

bool Application::recoverAll()
{
    bool any = false;
    for (const QString &journal : pendingJournals(recoveryFolder())) {
        MainWindow *window = openWindow();
        if (window->files()->recover(journal)) {
            any = true;
            continue;
        }
        m_windows.removeOne(window);
        delete window;
    }
    return any;
}

MainWindow *Application::openWindow()
{
    auto *window = new MainWindow(&m_settings, &m_theme);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &MainWindow::openRequested, this,
            [this, window](const QStringList &paths) { open(paths, window); });
    connect(window, &MainWindow::languageRequested, this, &Application::setLanguage);
    connect(window, &MainWindow::themeRequested, this, &Application::setTheme);
    connect(window, &MainWindow::quitRequested, this, &Application::quit);
    connect(window, &MainWindow::closed, this, [this, window] {
        // One that got its file only when the program asked about it at its end comes back as well.
        QStringList files = m_settings.value(filesKey).toStringList();
        const QString path = window->document()->file()->path();
        if (!m_quitting)
            rememberFiles();
        else if (!path.isEmpty() && !files.contains(path))
            m_settings.setValue(filesKey, files << path);
        m_windows.removeOne(window);
    });
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

void Application::open(const QStringList &paths, MainWindow *from)
{
    if (paths.isEmpty()) {
        openWindow();
        return;
    }
    for (const QString &path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        MainWindow *showing = nullptr;
        for (MainWindow *window : std::as_const(m_windows)) {
            if (window->document()->file()->path() == absolute)
                showing = window;
        }
        if (showing) {
            showing->raise();
            showing->activateWindow();
            continue;
        }
        MainWindow *window = from && from->files()->isPristine() ? from : openWindow();
        if (QFileInfo(path).isDir()) {
            if (const QStringList chosen = window->files()->askForFiles(absolute); !chosen.isEmpty())
                open(chosen, window);
            continue;
        }
        window->files()->open(path);
        from = nullptr;
    }
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

void Application::rememberFiles()
{
    QStringList files;
    for (MainWindow *window : std::as_const(m_windows)) {
        if (const QString path = window->document()->file()->path(); !path.isEmpty())
            files.append(path);
    }
    m_settings.setValue(filesKey, files);
}

void Application::quit()
{
    rememberFiles();
    m_quitting = true;
    QApplication::closeAllWindows();
    // Where somebody chose to stay, what is open then counts.
    m_quitting = false;
}

} // namespace sasil
