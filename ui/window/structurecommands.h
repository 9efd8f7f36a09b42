// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QObject>

#include <optional>

class QMenu;

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;
enum class ActionId : quint8;
struct StructuralCommand;

/// The structural commands of the digest (`digest/commands.h`) as actions of the window: in its menus, by
/// shortcut, in the editor's menu, in the palette. One that is not possible at the caret is grey where it is
/// seen, and says why; asked for by its shortcut, it says so in the status bar. What is moved stays where it
/// was on the screen.
class StructureCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The menus must have been made.
    StructureCommands(const Actions &actions, OpenDocuments *documents, QObject *parent);

    /// Makes actions grey that are not possible now, for as long as somebody looks at them: shortcuts of grey
    /// ones would say nothing.
    void showStates();
    void hideStates();

    /// The action of a structural command; nothing: there is none.
    [[nodiscard]] static std::optional<ActionId> actionOf(const QString &command);

private:
    void followMenus();
    void run(DocumentView *view, ActionId id, TextRange selection);
    void apply(DocumentView *view, const StructuralCommand &command, TextRange selection);
    void fillMenu(DocumentView *view, QMenu *menu, qsizetype offset);
    void addTo(QMenu *menu, ActionId id, DocumentView *view, TextRange selection);

    const Actions &m_actions;
    OpenDocuments *m_documents;
};

} // namespace sasil
