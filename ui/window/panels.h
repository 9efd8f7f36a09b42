// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinedrag.h"

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QSettings;

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;
class OutlinePanel;
class ProblemsPanel;
class SupportPanel;

/// The panels around the text: outline, problems, and the table of what supports what, each in a dock of the
/// window. They show the current document, and what they ask for is done to it.
class Panels : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Panels(const Actions &actions, OpenDocuments *documents, QSettings *settings, QMainWindow *window);

    void showProblems();
    /// The sizes of a window that was never arranged.
    void arrange();
    void retranslate();

Q_SIGNALS:
    /// Something to tell for a moment, in the status bar.
    void hinted(const QString &text);
    /// These rows of the outline are to be copied with all that they have, formatted or as Markdown.
    void copyRequested(const sasil::OutlineRows &rows, bool isFormatted);
    /// Somebody wants to read about the rule with this id.
    void explainRequested(const QString &rule);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeDocks();
    void bindDock(QAction *action, QDockWidget *dock);
    void connectOutline();
    void connectProblems();
    void connectProblemActions();
    void connectSupport();
    void makeRoomForSupport();
    void follow(DocumentView *view);
    void show(DocumentView *view);
    void showFileName();
    [[nodiscard]] DocumentView *document() const;

    const Actions &m_actions;
    OpenDocuments *m_documents;
    QSettings *m_settings;
    QMainWindow *m_window;
    OutlinePanel *m_outline;
    ProblemsPanel *m_problems;
    SupportPanel *m_support;
    QDockWidget *m_outlineDock;
    QDockWidget *m_problemsDock;
    QDockWidget *m_supportDock;
};

} // namespace sasil
