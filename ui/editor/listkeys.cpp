// SPDX-License-Identifier: MIT
#include "editor/listkeys.h"

#include "editor/editor.h"
#include "session/documentsession.h"
#include "writing/listtyping.h"
#include "writing/tabletyping.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace sasil {

namespace {

constexpr int indentWidth = 4;

using Typed = std::optional<Command> (*)(const Digest &, TextRange);

/// What a key may mean, first in a table, then in a list.
QList<Typed> meaningsOf(const QKeyEvent &event)
{
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isShifted = (event.modifiers() & ~Qt::KeypadModifier) == Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isPlain     ? QList<Typed>{nextRow, continueList}
               : isShifted ? QList<Typed>{continueItem}
                           : QList<Typed>();
    case Qt::Key_Tab:
        return isPlain ? QList<Typed>{nextCell, nestItems} : QList<Typed>();
    case Qt::Key_Backtab:
        return {previousCell, unnestItems};
    case Qt::Key_Backspace:
        return isPlain ? QList<Typed>{removeBullet} : QList<Typed>();
    default:
        return {};
    }
}

} // namespace

ListKeys::ListKeys(Editor *editor) : EditorPart(editor), m_editor(editor)
{
}

bool ListKeys::takeKey(QKeyEvent *event)
{
    const QList<Typed> meanings = meaningsOf(*event);
    if (meanings.isEmpty() || m_editor->isReadOnly() || m_editor->isComposing())
        return false;
    for (const Typed meaning : meanings) {
        const auto command = meaning(m_editor->session()->digest(), m_editor->selection());
        if (!command)
            continue;
        if (!command->edits.isEmpty())
            m_editor->applyEdits(command->edits, command->selection);
        return true;
    }
    if (event->key() == Qt::Key_Backtab)
        return indentLines(true);
    if (event->key() == Qt::Key_Tab && !m_editor->selection().isEmpty())
        return indentLines(false);
    if (event->key() != Qt::Key_Tab)
        return false;
    m_editor->applyEdits({{m_editor->selection(), QString(indentWidth, u' ')}});
    return true;
}

bool ListKeys::indentLines(bool out)
{
    const TextRange selection = m_editor->selection();
    TextEdits edits;
    QTextBlock line = m_editor->document()->findBlock(int(selection.start));
    for (; line.isValid() && line.position() <= qMax(selection.start, selection.end - 1);
         line = line.next()) {
        const QString text = line.text();
        qsizetype blanks = 0;
        while (blanks < qMin<qsizetype>(text.size(), indentWidth) && text[blanks] == u' ')
            ++blanks;
        if (out && text.startsWith(u'\t'))
            blanks = 1;
        if (out && blanks > 0)
            edits.append({{line.position(), line.position() + blanks}, QString()});
        else if (!out && !text.isEmpty())
            edits.append({{line.position(), line.position()}, QString(indentWidth, u' ')});
    }
    if (!edits.isEmpty())
        m_editor->applyEdits(edits, m_editor->selectionAfter(edits));
    return true;
}

} // namespace sasil
