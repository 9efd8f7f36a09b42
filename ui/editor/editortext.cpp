// SPDX-License-Identifier: MIT
// How an Editor changes its text.

#include "editor/editor.h"
#include "session/documentsession.h"

#include <QTextBlock>

#include <ranges>

namespace sasil {

void Editor::changeText(const TextEdits &edits)
{
    // Undo brings the caret back to where this cursor stands when the step begins.
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    TextEdits ordered = sorted(edits);
    // But not where the step begins with taking away what stands there.
    if (!ordered.isEmpty() && ordered.last().range.start == cursor.position() &&
        ordered.last().range.length() > 1) {
        cursor.setPosition(int(ordered.last().range.end));
        cursor.deletePreviousChar();
        ordered.last().range.end = cursor.position();
    }
    for (const TextEdit &edit : std::views::reverse(ordered)) {
        cursor.setPosition(int(edit.range.start));
        cursor.setPosition(int(edit.range.end), QTextCursor::KeepAnchor);
        cursor.insertText(edit.text);
    }
    cursor.endEditBlock();
}

void Editor::applyEdits(const TextEdits &edits, std::optional<TextRange> selection)
{
    if (isReadOnly())
        return;
    const TextEdits ordered = sorted(behindComposition(edits, selection));
    changeText(ordered);
    if (selection) {
        goTo(*selection);
    } else if (!ordered.isEmpty()) {
        // Typing goes on where something was put in.
        qsizetype length = ordered.first().text.size();
        while (length > 0 && ordered.first().text[length - 1] == u'\n')
            --length;
        const qsizetype caret = ordered.first().range.start + length;
        goTo({caret, caret});
    }
    setFocus();
}

void Editor::typeEdits(const TextEdits &edits, TextRange selection)
{
    if (isReadOnly())
        return;
    commitComposition();
    if (!edits.isEmpty())
        changeText(edits);
    select(selection);
    ensureCursorVisible();
}

void Editor::replaceText(const QString &text)
{
    commitComposition();
    const QString before = m_session->digest().text();
    qsizetype start = 0;
    while (start < before.size() && start < text.size() && before[start] == text[start])
        ++start;
    qsizetype end = 0;
    while (end < before.size() - start && end < text.size() - start &&
           before[before.size() - 1 - end] == text[text.size() - 1 - end])
        ++end;
    const TextEdit edit{{start, before.size() - end}, text.sliced(start, text.size() - start - end)};
    if (!edit.range.isEmpty() || !edit.text.isEmpty())
        applyEdits({edit}, selectionAfter({edit}));
}

TextRange Editor::selectionAfter(const TextEdits &edits) const
{
    const QTextCursor cursor = textCursor();
    const qsizetype start = mapped(cursor.selectionStart(), edits);
    return {start, qMax(start, mapped(cursor.selectionEnd(), edits))};
}

} // namespace sasil
