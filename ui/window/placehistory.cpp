// SPDX-License-Identifier: MIT
#include "window/placehistory.h"

#include "editor/editor.h"
#include "window/documentview.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTimer>

#include <cstdlib>
#include <utility>

namespace sasil {

namespace {

constexpr int farLines = 20; ///< more of them are a jump
constexpr int nearLines = 3; ///< no more of them are one place

int linesBetween(const QTextDocument *document, qsizetype a, qsizetype b)
{
    return std::abs(document->findBlock(int(a)).blockNumber() - document->findBlock(int(b)).blockNumber());
}

} // namespace

PlaceHistory::PlaceHistory(OpenDocuments *documents, QObject *parent)
    : QObject(parent), m_documents(documents),
      m_trail([this](const TrailPlace &a, const TrailPlace &b) { return isNear(a, b); }),
      m_current(documents->current())
{
    m_trail.arrive(here());
    for (DocumentView *view : documents->all())
        follow(view);
    connect(documents, &OpenDocuments::added, this, &PlaceHistory::follow);
    connect(documents, &OpenDocuments::currentChanged, this, &PlaceHistory::showDocument);
    connect(documents, &OpenDocuments::aboutToRemove, this, [this](DocumentView *view) {
        view->editor()->disconnect(this);
        m_trail.forget(view);
        m_carets.remove(view);
        if (m_current == view)
            m_current = nullptr;
        Q_EMIT changed();
    });
}

void PlaceHistory::follow(DocumentView *view)
{
    Editor *editor = view->editor();
    m_carets.insert(view, editor->caret());
    editor->installEventFilter(this);
    editor->viewport()->installEventFilter(this);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this, view] { followCaret(view); });
    connect(editor, &Editor::aboutToEdit, this, [this, view](const TextEdit &edit) {
        m_trail.follow(view, {edit});
        m_carets[view] = mapped(m_carets[view], {edit});
    });
    connect(editor, &Editor::loadFinished, this, [this, view] { begin(view); });
}

/// Another text: whoever shows it brings the caret to its place by itself.
void PlaceHistory::begin(DocumentView *view)
{
    m_trail.forget(view);
    if (view == m_current)
        m_trail.arrive({view, 0});
    m_carets.insert(view, 0);
    m_new.insert(view);
    QTimer::singleShot(0, this, [this, view] { m_new.remove(view); });
    Q_EMIT changed();
}

TrailPlace PlaceHistory::here() const
{
    const DocumentView *view = m_documents->current();
    return {view, view->editor()->caret()};
}

DocumentView *PlaceHistory::viewOf(const void *document) const
{
    for (DocumentView *view : m_documents->all()) {
        if (view == document)
            return view;
    }
    return nullptr;
}

bool PlaceHistory::isNear(const TrailPlace &a, const TrailPlace &b) const
{
    const DocumentView *view = a.document == b.document ? viewOf(a.document) : nullptr;
    return view && linesBetween(view->editor()->document(), a.offset, b.offset) <= nearLines;
}

bool PlaceHistory::isJump(DocumentView *view, qsizetype from, qsizetype to) const
{
    // Dragging over a text selects it.
    const bool isDragging =
        QApplication::mouseButtons().testFlag(Qt::LeftButton) && !view->editor()->selection().isEmpty();
    if (isDragging || m_isPaging)
        return false;
    const Digest &digest = view->session()->digest();
    const bool isOtherTopic = !m_isKey && digest.topicAt(from) != digest.topicAt(to);
    return isOtherTopic || linesBetween(view->editor()->document(), from, to) > farLines;
}

void PlaceHistory::followCaret(DocumentView *view)
{
    const qsizetype now = view->editor()->caret();
    const qsizetype before = std::exchange(m_carets[view], now);
    if (m_isGoing || view != m_current || m_new.contains(view) || !isJump(view, before, now))
        return;
    m_trail.jump({view, before}, {view, now});
    Q_EMIT changed();
}

void PlaceHistory::showDocument(DocumentView *view)
{
    DocumentView *before = std::exchange(m_current, view);
    const TrailPlace now{view, view->editor()->caret()};
    if (!m_isGoing && !before)
        m_trail.arrive(now);
    else if (!m_isGoing && before != view)
        m_trail.jump({before, before->editor()->caret()}, now);
    Q_EMIT changed();
}

void PlaceHistory::go(int by)
{
    const std::optional<TrailPlace> place = m_trail.go(by, here());
    DocumentView *view = place ? viewOf(place->document) : nullptr;
    if (!view)
        return;
    m_isGoing = true;
    if (view != m_documents->current())
        m_documents->setCurrent(view);
    view->goTo({place->offset, place->offset});
    m_isGoing = false;
    Q_EMIT changed();
}

QList<PlaceHistory::Place> PlaceHistory::recent() const
{
    QList<Place> places;
    for (qsizetype i = m_trail.places().size() - 1; i >= 0; --i) {
        const TrailPlace &place = m_trail.places()[i];
        if (DocumentView *view = viewOf(place.document))
            places.append({view, place.offset});
    }
    return places;
}

bool PlaceHistory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        m_isKey = true;
        m_isPaging = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
        // The filter sees its beginning only; what it moves it has moved by then.
        QTimer::singleShot(0, this, [this] { m_isKey = m_isPaging = false; });
    } else if (event->type() == QEvent::MouseButtonPress) {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            go(button == Qt::BackButton ? -1 : 1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sasil
