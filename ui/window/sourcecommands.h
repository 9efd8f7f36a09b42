// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorsettings.h"

#include <QObject>

class QSettings;

namespace sasil {

class Actions;
class DocumentView;
class Folding;
class OpenDocuments;
enum class ActionId : quint8;

/// The actions that say how the source is shown: what stands beside and above it, how wide it is and in which
/// font, what is folded, what is dimmed, whether brackets close themselves. All editors are shown alike,
/// those of other windows once these come to the front.
class SourceCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; \a window is the parent.
    SourceCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings, QWidget *window);

    /// Shows all editors, and the actions, as the settings say.
    void apply();
    void setFont(const QString &family, qreal size);

Q_SIGNALS:
    /// It was done.
    void applied();
    /// Somebody has chosen something, by an action of this window.
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectSwitches();
    void connectWidths();
    void connectFolding();
    void connectFullScreen();
    void chooseFont();
    void follow(DocumentView *view);
    void applyTo(DocumentView *view) const;
    template <typename Change>
    void change(Change how);
    void showFoldingStates(bool shown);

    const Actions &m_actions;
    OpenDocuments *m_documents;
    QSettings *m_settings;
    QWidget *m_window;
    EditorSettings m_shown;
    bool m_wasMaximized = false; ///< before the window filled the screen
};

} // namespace sasil
