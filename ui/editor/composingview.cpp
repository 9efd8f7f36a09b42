// SPDX-License-Identifier: MIT
#include "editor/composingview.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextLayout>

namespace sasil {

namespace {

/// Keys that are no more than a part of another, or belong to an input method: Shift alone is part of ㅆ.
bool isPartOfKey(int key)
{
    const bool isModifier = key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock;
    const bool isSuper = key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R;
    const bool isOfInputMethod = key >= Qt::Key_AltGr && key <= Qt::Key_Mode_switch;
    return key == 0 || key == Qt::Key_unknown || isModifier || isSuper || isOfInputMethod;
}

QString documentText(QTextDocument *document, qsizetype start, qsizetype end)
{
    QTextCursor cursor(document);
    cursor.setPosition(int(start));
    cursor.setPosition(int(end), QTextCursor::KeepAnchor);
    return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

QString ComposingView::composed() const
{
    const QTextLayout *layout = textCursor().block().layout();
    return layout ? layout->preeditAreaText() : QString();
}

void ComposingView::commitComposition()
{
    const QString text = composed();
    if (text.isEmpty() || m_isEnding)
        return;
    m_isEnding = true;
    m_wasCommitted = false;
    const bool isAsked = QGuiApplication::focusObject() == this;
    if (isAsked)
        QGuiApplication::inputMethod()->commit();
    // Some input methods give what they show when they are told to forget it, and only then.
    if (isAsked && isComposing() && !m_wasCommitted)
        QGuiApplication::inputMethod()->reset();
    if (isComposing() || !m_wasCommitted) {
        QInputMethodEvent event;
        event.setCommitString(m_wasCommitted ? QString() : text);
        QCoreApplication::sendEvent(this, &event);
    }
    m_isEnding = false;
    m_echo = text;
}

TextEdits ComposingView::behindComposition(const TextEdits &edits, std::optional<TextRange> &selection)
{
    if (!isComposing())
        return edits;
    const qsizetype caret = textCursor().position();
    commitComposition();
    const QString written = documentText(document(), caret, textCursor().position());
    const qsizetype grown = written.size();
    if (selection && selection->start >= mapped(caret, edits))
        selection = selection->shifted(grown);
    TextEdits moved = edits;
    for (TextEdit &edit : moved) {
        if (edit.range.start >= caret) {
            edit.range = edit.range.shifted(grown);
        } else if (edit.range.end > caret) {
            edit.range.end += grown;
            edit.text += written;
        }
    }
    return moved;
}

void ComposingView::undo()
{
    commitComposition();
    SourceView::undo();
}

void ComposingView::redo()
{
    commitComposition();
    SourceView::redo();
}

void ComposingView::cut()
{
    commitComposition();
    SourceView::cut();
}

void ComposingView::copy()
{
    commitComposition();
    SourceView::copy();
}

void ComposingView::paste()
{
    commitComposition();
    SourceView::paste();
}

void ComposingView::selectAll()
{
    commitComposition();
    SourceView::selectAll();
}

QVariant ComposingView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const QVariant value = SourceView::inputMethodQuery(query);
    // Qt gives places of the viewport as if they were those of the widget, so that an input method's window
    // would stand beside the text by the margin's width.
    const bool isPlace = query == Qt::ImCursorRectangle || query == Qt::ImAnchorRectangle;
    return isPlace ? value.toRectF().translated(viewport()->pos()) : value;
}

bool ComposingView::takeCommit(const QString & /*text*/)
{
    return false;
}

void ComposingView::noteCommitted(const QString & /*text*/)
{
}

void ComposingView::noteComposing()
{
}

void ComposingView::doSetTextCursor(const QTextCursor &cursor)
{
    const QTextCursor current = textCursor();
    // Qt would leave what is composed behind, on a line that it then does not know of.
    if (cursor.position() != current.position() || cursor.anchor() != current.anchor())
        commitComposition();
    SourceView::doSetTextCursor(cursor);
}

bool ComposingView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        m_echo.clear();
        [[fallthrough]];
    case QEvent::ShortcutOverride:
        // The input method has left the key to us, so it means something else.
        if (!isPartOfKey(static_cast<QKeyEvent *>(event)->key()))
            commitComposition();
        break;
    case QEvent::FocusAboutToChange:
    case QEvent::FocusOut:
    case QEvent::ContextMenu:
        commitComposition();
        break;
    default:
        break;
    }
    const bool isTaken = SourceView::event(event);
    if (event->type() == QEvent::FontChange)
        tellPlace();
    return isTaken;
}

bool ComposingView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::ContextMenu:
    case QEvent::Drop:
        commitComposition();
        break;
    default:
        break;
    }
    return SourceView::viewportEvent(event);
}

void ComposingView::inputMethodEvent(QInputMethodEvent *event)
{
    if (isEcho(event))
        return;
    const QString committed = isReadOnly() ? QString() : event->commitString();
    const bool isPlain = event->replacementLength() == 0 && event->replacementStart() == 0;
    const bool hasSelection = textCursor().hasSelection();
    if (!committed.isEmpty() && isPlain && putIn(committed)) {
        QInputMethodEvent rest(event->preeditString(), event->attributes());
        SourceView::inputMethodEvent(&rest);
    } else {
        SourceView::inputMethodEvent(event);
        // What is composed over a selection takes its place at once.
        const bool hasReplaced = hasSelection && committed.isEmpty() && isComposing();
        if (!committed.isEmpty() || hasReplaced)
            rememberStep(hasReplaced);
        if (!committed.isEmpty() && !m_isEnding)
            noteCommitted(committed);
    }
    event->accept();
    noteComposing();
}

/// Who was asked to end a composition may answer later, when its text is there already.
bool ComposingView::isEcho(const QInputMethodEvent *event)
{
    const QString &committed = event->commitString();
    if (m_isEnding) {
        m_wasCommitted = m_wasCommitted || !committed.isEmpty();
        return false;
    }
    if (!event->preeditString().isEmpty()) {
        m_echo.clear();
        return false;
    }
    return !committed.isEmpty() && committed == std::exchange(m_echo, QString());
}

/// Puts in what was committed, where that is more than inserting it.
bool ComposingView::putIn(const QString &committed)
{
    const bool continues = continuesStep();
    if (!continues && (m_isEnding || committed.size() > 1))
        return false;
    if (isComposing()) {
        QInputMethodEvent nothing;
        SourceView::inputMethodEvent(&nothing);
    }
    if (!m_isEnding && takeCommit(committed))
        return true;
    if (!continues)
        return false;
    QTextCursor cursor = textCursor();
    cursor.joinPreviousEditBlock();
    cursor.insertText(committed);
    cursor.endEditBlock();
    setTextCursor(cursor);
    rememberStep(false);
    if (!m_isEnding)
        noteCommitted(committed);
    return true;
}

void ComposingView::rememberStep(bool hasReplaced)
{
    m_lastEnd = textCursor().position();
    m_lastEdit = m_edits;
    m_hasReplaced = hasReplaced;
}

/// Whether what is committed at the caret belongs to the undo step of what was committed last.
bool ComposingView::continuesStep() const
{
    const QTextCursor cursor = textCursor();
    const bool isBehind = !cursor.hasSelection() && cursor.position() == m_lastEnd && m_lastEdit == m_edits;
    return isBehind && (m_hasReplaced || document()->characterAt(m_lastEnd - 1).isLetter());
}

void ComposingView::resizeEvent(QResizeEvent *event)
{
    SourceView::resizeEvent(event);
    tellPlace();
}

void ComposingView::scrollContentsBy(int dx, int dy)
{
    SourceView::scrollContentsBy(dx, dy);
    tellPlace();
}

/// The window of an input method goes along with the text.
void ComposingView::tellPlace()
{
    if (isComposing())
        updateMicroFocus(Qt::ImCursorRectangle);
}

} // namespace sasil
