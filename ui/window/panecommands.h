// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSet>

class QDockWidget;
class QMainWindow;

namespace sasil {

class Actions;
class DocumentTabs;
class DocumentView;
class OpenDocuments;

/// The keys that lead round the panes of a window, and back to the text: F6 and Shift+F6 go to the next pane
/// that is seen, Escape goes from any of them to the text where nothing nearer wants it. Tab does neither,
/// since the text takes it.
class PaneCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The window has its docks already.
    PaneCommands(const Actions &actions, OpenDocuments *documents, QMainWindow *window);

    /// Those that are seen, as they stand: what is docked at the left or above first, then the tabs and what
    /// the document has, then the other docks.
    [[nodiscard]] QList<QWidget *> panes() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(DocumentView *view);
    void step(int steps);
    void scheduleState();
    void showState();
    [[nodiscard]] DocumentView *document() const;

    const Actions &m_actions;
    OpenDocuments *m_documents;
    QMainWindow *m_window;
    QList<QDockWidget *> m_docks;
    QSet<QDockWidget *> m_seen; ///< those that do not stand behind another one as a tab
    DocumentTabs *m_tabs;
    bool m_isPending = false; ///< showState() is on its way
};

} // namespace sasil
