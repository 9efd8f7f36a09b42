// SPDX-License-Identifier: MIT
#pragma once

#include <QTextBlock>
#include <QTextCursor>

namespace sasil {

/// The caret, blanks before it on its line left out: who types one at an item's end is still in the item,
/// which ends before it.
inline qsizetype caretBeforeBlanks(const QTextCursor &cursor)
{
    const QString line = cursor.block().text();
    qsizetype column = cursor.positionInBlock();
    while (column > 0 && line[column - 1].isSpace())
        --column;
    return cursor.block().position() + column;
}

} // namespace sasil
