// SPDX-License-Identifier: MIT
#pragma once

#include "app/sessionstate.h"
#include "editor/spellservice.h"
#include "text/translations.h"
#include "theme/theme.h"

#include <QObject>
#include <QSettings>
#include <QTimer>

namespace sasil {

class DocumentView;
class MainWindow;

/// What the windows of the program share: settings, language, theme, and which digests are open.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Needs the QApplication object. The language is the chosen one, else the system's.
    explicit Application(QObject *parent = nullptr);
    ~Application() override;

    /// Opens files, or a file dialog in a folder. Without any: what a crash has left, else the digests of the
    /// last time, else, at the very first start, the sample, else an empty digest.
    void start(const QStringList &paths);

    void setLanguage(const QString &language);
    void setTheme(ThemeChoice choice);
    [[nodiscard]] const QList<MainWindow *> &windows() const { return m_windows; }

private:
    MainWindow *openWindow();
    void followWindow(MainWindow *window);
    void open(const QStringList &paths, MainWindow *from);
    [[nodiscard]] DocumentView *viewOf(const QString &path) const; ///< null: no window shows it
    bool showIfOpen(const QString &path);
    void openFolder(const QString &path, MainWindow *window);
    bool restore();
    void keepSession();
    /// What a crash has left, in tabs; answers with the last of them, null: there is none.
    DocumentView *recoverAll();
    void quit();
    void noteClosed(MainWindow *window);
    [[nodiscard]] MainWindow *usualWindow();

    QSettings m_settings;
    Translations m_translations;
    Theme m_theme;
    SpellService m_spelling;
    QList<MainWindow *> m_windows; ///< the one that was active last is last
    QList<WindowState> m_closed;   ///< by quit(), in the order of closing
    QTimer m_keep; ///< runs out when the session is to be kept, in case this ends without being asked
    bool m_quitting = false;
};

} // namespace sasil
