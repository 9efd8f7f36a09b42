// SPDX-License-Identifier: MIT
#include "editor/structuretyping.h"

#include "editor/editor.h"
#include "session/documentsession.h"
#include "writing/structurekeys.h"

#include <QKeyEvent>

namespace sasil {

namespace {

std::optional<StructureKey> structureKeyOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isShifted = modifiers == Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && !isShifted)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isShifted ? StructureKey::ShiftEnter : StructureKey::Enter;
    case Qt::Key_Tab:
        return isShifted ? StructureKey::ShiftTab : StructureKey::Tab;
    case Qt::Key_Backtab:
        return StructureKey::ShiftTab;
    case Qt::Key_Backspace:
        return StructureKey::Backspace;
    case Qt::Key_Delete:
        // With Shift it cuts.
        return isShifted ? std::nullopt : std::optional(StructureKey::Delete);
    default:
        return std::nullopt;
    }
}

} // namespace

StructureTyping::StructureTyping(Editor *editor, DocumentSession *session)
    : EditorPart(editor), m_editor(editor), m_session(session)
{
}

bool StructureTyping::takeKey(QKeyEvent *event)
{
    const auto key = structureKeyOf(*event);
    if (!key || m_editor->isReadOnly() || m_editor->isComposing())
        return false;
    const auto answer = structureKey(m_session->digest(), m_editor->selection(), *key);
    if (!answer)
        return false;
    if (*answer)
        m_editor->typeEdits((*answer)->edits, (*answer)->selection);
    else
        Q_EMIT m_editor->hinted(answer->error().text());
    return true;
}

} // namespace sasil
