// SPDX-License-Identifier: MIT
#include "editor/pairtyping.h"

#include "editor/editor.h"
#include "session/documentsession.h"
#include "writing/caretline.h"
#include "writing/pairs.h"

#include <QKeyEvent>

namespace sasil {

namespace {

/// Of a long line no more is looked at.
constexpr int mostBefore = 1000;

} // namespace

PairTyping::PairTyping(Editor *editor, DocumentSession *session)
    : EditorPart(editor), m_editor(editor), m_session(session)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &PairTyping::forgetLeft);
    connect(session, &DocumentSession::documentReset, this, [this] { m_pairs.clear(); });
}

void PairTyping::setEnabled(bool enabled)
{
    m_enabled = enabled;
    m_pairs.clear();
}

QChar PairTyping::characterAt(int position) const
{
    return position < 0 ? QChar() : m_editor->document()->characterAt(position);
}

bool PairTyping::mayType() const
{
    return m_enabled && !m_editor->isReadOnly() && !m_editor->overwriteMode() && !m_editor->isComposing();
}

void PairTyping::expectCloser()
{
    const int caret = int(m_editor->caret());
    const QChar opener = characterAt(caret - 1);
    if (m_enabled && !opener.isNull() && closerOf(opener) == characterAt(caret))
        remember(caret - 1, caret);
}

bool PairTyping::takeKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers =
        event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (modifiers != Qt::NoModifier || !mayType())
        return false;
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier)
        return removePair();
    return event->text().size() == 1 && type(event->text().front());
}

bool PairTyping::takeCommit(const QString &text)
{
    return text.size() == 1 && mayType() && type(text.front());
}

void PairTyping::noteTyped(const QString &text)
{
    // An input method may give a syllable together with the mark behind it. What came alone was looked at
    // before.
    if (m_isTelling || text.size() < 2 || !mayType())
        return;
    const QChar typed = text.back();
    QTextCursor cursor = m_editor->textCursor();
    const int caret = cursor.position();
    if (pairAtCaret(typed)) {
        cursor.joinPreviousEditBlock();
        cursor.deleteChar();
        cursor.endEditBlock();
        m_pairs.removeLast();
    } else if (const QChar closer = closerFor(typed, caret - 1); !closer.isNull()) {
        cursor.joinPreviousEditBlock();
        cursor.insertText(closer);
        cursor.setPosition(caret);
        cursor.endEditBlock();
        m_editor->setTextCursor(cursor);
        remember(caret - 1, caret);
    }
}

bool PairTyping::type(QChar typed)
{
    if (!m_editor->selection().isEmpty())
        return wrap(typed);
    return stepOver(typed) || close(typed);
}

bool PairTyping::wrap(QChar typed)
{
    const TextRange selection = m_editor->selection();
    const WrappedSelection made = wrapped(typed, m_session->digest().text(selection));
    if (made.edits.isEmpty())
        return false;
    TextEdits edits = made.edits;
    for (TextEdit &edit : edits)
        edit.range = edit.range.shifted(selection.start);
    m_editor->typeEdits(edits, made.selection.shifted(selection.start));
    return true;
}

bool PairTyping::stepOver(QChar typed)
{
    if (!pairAtCaret(typed))
        return false;
    m_pairs.removeLast();
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::NextCharacter);
    show(cursor, typed);
    return true;
}

bool PairTyping::close(QChar typed)
{
    QTextCursor cursor = m_editor->textCursor();
    const int caret = cursor.position();
    const QChar closer = closerFor(typed, caret);
    if (closer.isNull())
        return false;
    cursor.beginEditBlock();
    cursor.insertText(QString(typed) + closer);
    cursor.setPosition(caret + 1);
    cursor.endEditBlock();
    m_editor->setTextCursor(cursor);
    remember(caret, caret + 1);
    show(cursor, typed);
    return true;
}

bool PairTyping::removePair()
{
    if (!m_editor->selection().isEmpty())
        return false;
    QTextCursor cursor = m_editor->textCursor();
    const int caret = cursor.position();
    const Pair *pair = pairAtCaret(characterAt(caret));
    const bool isOwn = pair && pair->opener.position() == caret - 1;
    if (!isOwn && !isRemovedAsPair(characterAt(caret - 1), characterAt(caret)))
        return false;
    cursor.setPosition(caret - 1);
    cursor.setPosition(caret + 1, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

QChar PairTyping::closerFor(QChar typed, int caret) const
{
    if (closerOf(typed).isNull())
        return {};
    const QTextBlock line = m_editor->document()->findBlock(caret);
    const Digest &digest = m_session->digest();
    const QString before = digest.text({qMax(line.position(), caret - mostBefore), caret});
    // Behind what was typed, where it is in the text already.
    const QChar next = characterAt(int(m_editor->caret()));
    const QString behind = next == QChar::ParagraphSeparator || next.isNull() ? QString() : QString(next);
    const bool isCode = isSymmetric(typed) && !caretLineAt(digest, caret);
    return sasil::closerFor(typed, {before, behind, isCode});
}

const PairTyping::Pair *PairTyping::pairAtCaret(QChar typed) const
{
    if (m_pairs.isEmpty())
        return nullptr;
    const Pair &pair = m_pairs.constLast();
    const int caret = int(m_editor->caret());
    const bool isThere = pair.closer.position() == caret && characterAt(caret) == typed &&
                         closerOf(characterAt(pair.opener.position())) == typed;
    return isThere ? &pair : nullptr;
}

void PairTyping::remember(int opener, int closer)
{
    Pair pair{QTextCursor(m_editor->document()), QTextCursor(m_editor->document())};
    pair.opener.setPosition(opener);
    pair.closer.setPosition(closer);
    m_pairs.append(pair);
}

/// Pairs that the caret has left are text like any other.
void PairTyping::forgetLeft()
{
    const int caret = int(m_editor->caret());
    while (!m_pairs.isEmpty() &&
           (caret <= m_pairs.constLast().opener.position() || caret > m_pairs.constLast().closer.position()))
        m_pairs.removeLast();
}

/// What Qt does where a key is typed.
void PairTyping::show(const QTextCursor &cursor, QChar typed)
{
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    m_isTelling = true;
    m_editor->noteTyped(typed);
    m_isTelling = false;
}

} // namespace sasil
