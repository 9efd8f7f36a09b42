// SPDX-License-Identifier: MIT
#pragma once

#include "theme/theme.h"

#include <QMainWindow>
#include <QSettings>

class QDockWidget;

namespace sasil {

class Actions;
class DocumentView;
class FileController;
class HelpWindow;
class OutlinePanel;
class ProblemsPanel;
class RecentFiles;
class StatusLine;
class SupportPanel;
class WindowMenus;

/// A window with one digest. It only wires: what it asks of the whole program are its signals.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \a settings and \a theme must outlive it.
    MainWindow(QSettings *settings, Theme *theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] FileController *files() const { return m_files; }
    [[nodiscard]] DocumentView *document() const { return m_document; }
    [[nodiscard]] Actions *actions() const { return m_actions; }
    /// The dock widgets' sizes, the splitter and the window, as they are or were.
    void saveLayout();
    void restoreLayout();

Q_SIGNALS:
    /// Files to be opened, here or in windows of their own; an empty list is a new digest.
    void openRequested(const QStringList &paths);
    void themeRequested(sasil::ThemeChoice choice);
    void languageRequested(const QString &language);
    void quitRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeDocks();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectPanels();
    void connectSupport();
    void makeRoomForSupport();
    void exportDigest();
    void showHelp(const QString &page);
    void showHint(const QString &text);
    void showCaret(qsizetype offset);
    void updateTitle();
    void retranslate();

    QSettings *m_settings;
    Theme *m_theme;
    Actions *m_actions;
    RecentFiles *m_recent;
    DocumentView *m_document;
    FileController *m_files;
    OutlinePanel *m_outline;
    ProblemsPanel *m_problems;
    QDockWidget *m_outlineDock;
    QDockWidget *m_problemsDock;
    SupportPanel *m_support;
    QDockWidget *m_supportDock;
    WindowMenus *m_menus;
    StatusLine *m_status;
    HelpWindow *m_help = nullptr; ///< made when it is first asked for
};

} // namespace sasil
