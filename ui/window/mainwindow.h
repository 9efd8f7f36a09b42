// SPDX-License-Identifier: MIT
#pragma once

#include "theme/theme.h"

#include <QMainWindow>
#include <QSettings>

namespace sasil {

class Actions;
class DocumentView;
class FileController;
class HelpWindow;
class OpenDocuments;
class OwnShortcuts;
class Panels;
class PreviewCommands;
class RecentFiles;
class SettingsCommands;
class SourceCommands;
class SpellService;
class StatusLine;
class StyleCommands;
class WindowMenus;

/// A window with digests in tabs. It only wires: what it asks of the whole program are its signals, and what
/// its actions do is in classes of their own (editcommands.h and its like).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \a settings, \a theme and \a spelling must outlive it.
    MainWindow(QSettings *settings, Theme *theme, SpellService *spelling, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] OpenDocuments *documents() const { return m_documents; }
    /// The digest of the current tab, and its file.
    [[nodiscard]] DocumentView *document() const;
    [[nodiscard]] FileController *files() const;
    [[nodiscard]] Actions *actions() const { return m_actions; }
    /// The dock widgets' sizes, the splitter and the window, as they are or were.
    void saveLayout();
    void restoreLayout();
    /// Takes over what another window has set for all of them.
    void followSettings();

Q_SIGNALS:
    /// Files to be opened; an empty list is a new digest.
    void openRequested(const QStringList &paths);
    void newWindowRequested();
    void themeRequested(sasil::ThemeChoice choice);
    void languageRequested(const QString &language);
    void quitRequested();
    /// Something was set that other windows have as well.
    void settingsChanged();
    void closed();
    void activated();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectFileActions();
    void connectWindowActions();
    void connectSettings();
    void followDocument(DocumentView *view);
    void showDocument(DocumentView *view);
    void showHelp(const QString &page);
    void explain(const QString &rule);
    void showHint(const QString &text);
    void showCaret(qsizetype offset);
    void updateTitle();
    void retranslate();

    QSettings *m_settings;
    Theme *m_theme;
    Actions *m_actions;
    RecentFiles *m_recent;
    OpenDocuments *m_documents;
    PreviewCommands *m_previews = nullptr;
    Panels *m_panels;
    WindowMenus *m_menus;
    StatusLine *m_status;
    OwnShortcuts *m_shortcuts;
    SourceCommands *m_source;
    StyleCommands *m_style;
    HelpWindow *m_help = nullptr; ///< made when it is first asked for
};

} // namespace sasil
