// SPDX-License-Identifier: MIT
#pragma once

#include "window/actions.h"
#include "window/panelayout.h"

#include <QObject>

class QSettings;

namespace sasil {

class DocumentView;
class OpenDocuments;
class PreviewWindow;

/// How the previews of a window's documents stand beside their sources, all alike, and whether they scroll
/// with them.
class PreviewCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    PreviewCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings, QWidget *window);

    [[nodiscard]] PaneLayout layout() const { return m_layout; }
    void setLayout(PaneLayout layout);

    void save() const;
    void restore();
    /// Names the preview's own window after the digest in it.
    void setTitle(const QString &title);

private:
    void connectLayouts();
    void connectScrolling();
    void arrange(DocumentView *view);
    void arrangeAll();
    void showInWindow(DocumentView *view);

    const Actions &m_actions;
    OpenDocuments *m_documents;
    QSettings *m_settings;
    QWidget *m_window;
    PreviewWindow *m_previews = nullptr; ///< made when it is wanted
    QString m_title;
    PaneLayout m_layout = PaneLayout::SideBySide;
    PaneLayout m_withPreview = PaneLayout::SideBySide; ///< what "Preview" brings back
};

} // namespace sasil
