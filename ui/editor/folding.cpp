// SPDX-License-Identifier: MIT
#include "editor/folding.h"

#include "editor/editor.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Shows and hides lines, from one on.
class VisibilityChange
{
public:
    VisibilityChange(QTextDocument *document, qsizetype start)
        : m_document(document), m_line(document->findBlock(int(start)))
    {
    }

    /// Hides the lines up to \a end that begin in one of \a ranges, and shows the others.
    void hide(const QList<TextRange> &ranges, qsizetype end)
    {
        for (; m_line.isValid() && m_line.position() < end; m_line = m_line.next()) {
            const auto hides = [this](TextRange range) { return range.contains(m_line.position()); };
            const bool isShown = std::ranges::none_of(ranges, hides);
            if (m_line.isVisible() == isShown)
                continue;
            m_line.setVisible(isShown);
            m_first = m_first.isValid() ? m_first : m_line;
            m_last = m_line;
        }
    }

    /// Lets them be laid out.
    void finish()
    {
        if (!m_first.isValid())
            return;
        // Qt repaints what is below only where more than one line has changed.
        const int start = qMax(0, m_first.previous().position());
        m_document->markContentsDirty(start, m_last.position() + m_last.length() - start);
    }

private:
    QTextDocument *m_document;
    QTextBlock m_line;
    QTextBlock m_first; ///< that has changed
    QTextBlock m_last;
};

} // namespace

Folding::Folding(Editor *editor, DocumentSession *session)
    : EditorPart(editor), m_editor(editor), m_session(session)
{
    connect(session, &DocumentSession::documentChanged, this, &Folding::followEdit);
    connect(session, &DocumentSession::documentReset, this, &Folding::followReset);
    connect(editor, &Editor::aboutToEdit, this, [this](const TextEdit &edit) {
        m_isEdited = true;
        m_edit = {edit.range.start, edit.range.start + edit.text.size()};
        // Of these nobody is told; what is to be seen is put right when the session is ready.
        if (!m_session->isReady() || DocumentSession::isMuch(edit.range.length(), edit.text.size()))
            m_folds.follow(edit.range, edit.text.size());
    });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &Folding::noteCaret);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &Folding::noteCaret);
    // Where something else than the caret's writing hid its line.
    connect(editor, &QPlainTextEdit::textChanged, this, &Folding::noteCaret, Qt::QueuedConnection);
}

bool Folding::isFolded(const QTextBlock &line) const
{
    return m_folds.contains(line.position());
}

std::optional<FoldPlace> Folding::placeOn(const QTextBlock &line) const
{
    return foldPlaceAt(m_session->digest(), line.position());
}

Folding::Hidden Folding::hiddenIn(qsizetype topic) const
{
    const Digest &digest = m_session->digest();
    Hidden hidden;
    if (!m_folds.hasIn(digest.range(topic)))
        return hidden;
    for (const FoldPlace &place : foldPlaces(digest, topic)) {
        if (!m_folds.contains(place.head))
            continue;
        hidden.ranges.append(place.hidden);
        if (place.kind == FoldKind::Topic)
            hidden.until = digest.subtreeEnd(topic);
    }
    return hidden;
}

void Folding::apply(qsizetype first, qsizetype behind)
{
    const Digest &digest = m_session->digest();
    const bool isEnd = behind == digest.topicCount();
    if (first >= behind && !isEnd)
        return;
    const auto outer = first < behind ? m_folds.outermostOver(digest, digest.parent(first)) : std::nullopt;
    Hidden hidden;
    hidden.until = outer ? digest.subtreeEnd(*outer) : first;
    const qsizetype start = first < digest.topicCount() ? digest.start(first) : digest.length();
    VisibilityChange change(m_editor->document(), start);
    for (qsizetype i = first; i < behind; ++i) {
        if (i < hidden.until)
            hidden.ranges = {digest.range(i)};
        else
            hidden = hiddenIn(i);
        change.hide(hidden.ranges, digest.range(i).end);
    }
    // The empty line behind the last line end is no topic's.
    if (isEnd)
        change.hide({}, digest.length() + 1);
    change.finish();
}

void Folding::applyAll()
{
    apply(0, m_session->digest().topicCount());
    Q_EMIT changed();
}

void Folding::followEdit(const DocumentChange &change)
{
    const TopicChange &topics = change.topics;
    if (m_folds.isEmpty() || topics.removed + topics.added == 0)
        return;
    const Folds::Span span = m_folds.follow(m_session->digest(), topics);
    // Where the text was edited, lines may have been joined to hidden ones; where texts are alike, the digest
    // may find that other topics were replaced.
    const Digest &digest = m_session->digest();
    const qsizetype first = qMin(span.first, digest.topicAt(m_edit.start)) - 1;
    const qsizetype last = qMax(span.behind, digest.topicAt(m_edit.end) + 1);
    apply(qMax<qsizetype>(0, first), qMin(last + 1, digest.topicCount()));
    Q_EMIT changed();
}

void Folding::followReset()
{
    // The same text, read in another way, or to its end.
    if (!m_folds.isEmpty())
        setFolded(m_folds.heads());
}

void Folding::noteCaret()
{
    const QTextCursor cursor = m_editor->textCursor();
    if (m_folds.isEmpty() || cursor.block().isVisible())
        return;
    if (m_isKey && !m_isEdited)
        goOver();
    else
        reveal(cursor.position());
}

QList<FoldPlace> Folding::hidingLine(const QTextBlock &line) const
{
    return line.isVisible() ? QList<FoldPlace>() : m_folds.hiding(m_session->digest(), line.position());
}

void Folding::goOver()
{
    QTextCursor cursor = m_editor->textCursor();
    const QList<FoldPlace> hiding = hidingLine(cursor.block());
    if (hiding.isEmpty())
        return;
    const TextRange hidden = hiding.constFirst().hidden;
    const QTextBlock next = m_editor->document()->findBlock(int(hidden.end));
    const bool isForward = cursor.position() > m_caretBefore;
    const bool goesOn = next.isValid() && next.position() == hidden.end;
    // What is selected to the end of the text is selected with what is hidden there.
    if (isForward && !goesOn && cursor.hasSelection())
        return;
    cursor.setPosition(int(isForward && goesOn ? hidden.end : hidden.start - 1),
                       cursor.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    m_editor->setTextCursor(cursor);
}

void Folding::bringCaretOut()
{
    QTextCursor cursor = m_editor->textCursor();
    const QList<FoldPlace> hiding = m_folds.hiding(m_session->digest(), cursor.block().position());
    if (hiding.isEmpty())
        return;
    // The end of the line that stays.
    cursor.setPosition(int(hiding.constFirst().hidden.start) - 1);
    m_editor->setTextCursor(cursor);
}

void Folding::setHeads(const QList<qsizetype> &heads)
{
    m_folds.set(m_session->digest(), heads);
    bringCaretOut();
    applyAll();
}

void Folding::setFolded(const QList<qsizetype> &offsets)
{
    setHeads(offsets);
}

void Folding::toggle(const FoldPlace &place)
{
    if (m_folds.contains(place.head)) {
        m_folds.remove(place.head);
    } else {
        m_folds.add(place.head);
        bringCaretOut();
    }
    const bool isTopic = place.kind == FoldKind::Topic;
    apply(place.topic, isTopic ? m_session->digest().subtreeEnd(place.topic) : place.topic + 1);
    Q_EMIT changed();
}

void Folding::reveal(qsizetype offset)
{
    const QList<FoldPlace> hiding = hidingLine(m_editor->document()->findBlock(int(offset)));
    for (const FoldPlace &place : hiding)
        m_folds.remove(place.head);
    if (hiding.isEmpty())
        return;
    const qsizetype outer = hiding.constFirst().topic;
    apply(outer, m_session->digest().subtreeEnd(outer));
    Q_EMIT changed();
}

std::optional<FoldPlace> Folding::placeToFold() const
{
    const Digest &digest = m_session->digest();
    const qsizetype caret = m_editor->caret();
    const qsizetype line = m_editor->textCursor().block().position();
    const qsizetype topic = digest.topicAt(caret);
    if (topic < 0)
        return {};
    QList<FoldPlace> places = foldPlaces(digest, topic);
    std::ranges::reverse(places);
    for (const FoldPlace &place : std::as_const(places)) {
        const bool isAround = place.head == line || place.hidden.contains(line);
        if (isAround && !m_folds.contains(place.head))
            return place;
    }
    for (qsizetype i = digest.parent(topic); i >= 0; i = digest.parent(i)) {
        if (const auto place = topicFold(digest, i))
            return place;
    }
    return {};
}

std::optional<FoldPlace> Folding::placeToUnfold() const
{
    const QTextBlock line = m_editor->textCursor().block();
    return isFolded(line) ? placeOn(line) : std::nullopt;
}

QString Folding::nothingToFold()
{
    return tr("There is nothing to fold here.");
}

QString Folding::nothingToUnfold()
{
    return tr("This line is not folded.");
}

void Folding::foldAtCaret()
{
    if (const std::optional<FoldPlace> place = placeToFold())
        toggle(*place);
    else
        Q_EMIT m_editor->hinted(nothingToFold());
}

void Folding::unfoldAtCaret()
{
    if (const std::optional<FoldPlace> place = placeToUnfold())
        toggle(*place);
    else
        Q_EMIT m_editor->hinted(nothingToUnfold());
}

void Folding::foldAll()
{
    const Digest &digest = m_session->digest();
    const qsizetype first = digest.topicCount() > 0 && digest.level(0) == 0 ? 1 : 0;
    const bool isTitle = first + 1 < digest.topicCount() && digest.subtreeEnd(first) == digest.topicCount();
    QList<qsizetype> heads;
    for (qsizetype i = isTitle ? first + 1 : first; i < digest.topicCount(); ++i)
        heads.append(digest.start(i));
    setHeads(heads);
}

void Folding::foldToLevel(int level)
{
    const Digest &digest = m_session->digest();
    QList<qsizetype> heads;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (digest.level(i) == level)
            heads.append(digest.start(i));
    }
    setHeads(heads);
}

void Folding::unfoldAll()
{
    setHeads({});
}

bool Folding::takeKey(QKeyEvent *event)
{
    if (m_folds.isEmpty())
        return false;
    m_isEdited = false;
    m_caretBefore = m_editor->caret();
    if (!std::exchange(m_isKey, true))
        QMetaObject::invokeMethod(this, [this] { m_isKey = false; }, Qt::QueuedConnection);
    QTextCursor cursor = m_editor->textCursor();
    const QTextBlock next = cursor.block().next();
    const QTextBlock previous = cursor.block().previous();
    const bool deletes = event->key() == Qt::Key_Delete || event->matches(QKeySequence::DeleteEndOfLine);
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        // Else Qt would go through hidden text.
        cursor.setVisualNavigation(true);
        m_editor->setTextCursor(cursor);
    } else if (cursor.hasSelection() || m_editor->isReadOnly()) {
        return false;
    } else if (event->key() == Qt::Key_Backspace && cursor.atBlockStart() && !previous.isVisible()) {
        // Nobody deletes what he does not see.
        reveal(previous.position());
    } else if (deletes && cursor.atBlockEnd() && !next.isVisible()) {
        reveal(next.position());
    }
    return false;
}

void Folding::fillMenu(QMenu *menu, qsizetype offset)
{
    const QTextBlock line = m_editor->document()->findBlock(int(offset));
    const std::optional<FoldPlace> place = placeOn(line);
    if (!place)
        return;
    menu->addAction(isFolded(line) ? tr("Unfold") : tr("Fold"), this, [this, place = *place] {
        if (foldPlaceAt(m_session->digest(), place.head) == place)
            toggle(place);
    });
}

} // namespace sasil
