// SPDX-License-Identifier: MIT
#include "editor/editorpart.h"

namespace sasil {

bool EditorPart::takeKey(QKeyEvent * /*event*/)
{
    return false;
}

bool EditorPart::takeCommit(const QString & /*text*/)
{
    return false;
}

bool EditorPart::takeMime(const QMimeData * /*source*/)
{
    return false;
}

void EditorPart::noteTyped(const QString & /*text*/)
{
}

void EditorPart::noteComposing()
{
}

void EditorPart::paint(QPainter * /*painter*/)
{
}

void EditorPart::fillMenu(QMenu * /*menu*/, qsizetype /*offset*/)
{
}

void EditorPart::noteFocusLost()
{
}

} // namespace sasil
