// SPDX-License-Identifier: MIT
#include "editor/editor.h"

#include "digest/citation.h"
#include "editor/citationpopup.h"
#include "editor/documentbinding.h"
#include "editor/editormargin.h"
#include "editor/editorpart.h"
#include "editor/findingstyle.h"
#include "editor/heldfindings.h"
#include "editor/highlighting.h"
#include "editor/squiggles.h"
#include "session/documentsession.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <ranges>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A face in which Hangul and Latin go together; the system's own where it is not installed.
QFont sourceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    for (const QString &family : {u"NanumGothic"_s, u"나눔고딕"_s, u"Noto Sans CJK KR"_s}) {
        if (QFontDatabase::hasFamily(family)) {
            font.setFamily(family);
            break;
        }
    }
    font.setPointSizeF(11.5);
    return font;
}

constexpr int textMargin = 18;

} // namespace

Editor::Editor(DocumentSession *session, QWidget *parent)
    : QPlainTextEdit(parent), m_session(session), m_binding(new DocumentBinding(document(), session, this)),
      m_highlighting(new Highlighting(document(), this)), m_held(new HeldFindings(this, session)),
      m_squiggles(new Squiggles(this, session, m_held)), m_margin(new EditorMargin(this, session, m_held)),
      m_citations(new CitationPopup(this, session))
{
    setFont(sourceFont());
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(textMargin);
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    setCursorWidth(2);
    setCenterOnScroll(false);
    setAccessibleName(tr("Source of the digest"));
    connect(m_binding, &DocumentBinding::aboutToEdit, m_held, &HeldFindings::noteWriting);
    connect(m_binding, &DocumentBinding::aboutToEdit, this, &Editor::aboutToEdit);
    connect(m_margin, &EditorMargin::fixesRequested, this, &Editor::fixesRequested);
    layOutMargin();
}

Editor::~Editor()
{
    m_session->setHold({});
}

void Editor::load(const QString &text)
{
    m_binding->load(text);
    moveCursor(QTextCursor::Start);
}

void Editor::setLocked(bool locked)
{
    setReadOnly(locked);
    if (locked)
        setTextInteractionFlags(textInteractionFlags() | Qt::TextSelectableByKeyboard);
}

void Editor::applyEdits(const TextEdits &edits, std::optional<TextRange> selection)
{
    if (isReadOnly())
        return;
    // Undo brings the caret back to where this cursor stands when the step begins.
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    const TextEdits ordered = sorted(edits);
    for (const TextEdit &edit : std::views::reverse(ordered)) {
        cursor.setPosition(int(edit.range.start));
        cursor.setPosition(int(edit.range.end), QTextCursor::KeepAnchor);
        cursor.insertText(edit.text);
    }
    cursor.endEditBlock();
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

void Editor::replaceText(const QString &text)
{
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

void Editor::goTo(TextRange range)
{
    QTextCursor cursor(document());
    const int last = document()->characterCount() - 1;
    cursor.setPosition(qMin(int(range.start), last));
    cursor.setPosition(qMin(int(range.end), last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    const QRect rect = cursorRect();
    const int inset = 3 * fontMetrics().lineSpacing();
    if (!viewport()->rect().adjusted(0, inset, 0, -inset).contains(rect.center()))
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      (rect.top() - viewport()->height() / 3) / fontMetrics().lineSpacing());
    setFocus();
}

void Editor::setDark(bool dark)
{
    m_dark = dark;
    QPalette colours = palette();
    m_highlighting->setDark(dark);
    colours.setColor(QPalette::Base, m_highlighting->background());
    colours.setColor(QPalette::Text, m_highlighting->text());
    setPalette(colours);
    m_squiggles->setDark(dark, m_highlighting->currentLine());
}

void Editor::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const qsizetype offset = byKey ? caret() : cursorForPosition(event->pos()).position();
    // What belongs to the place stands above Qt's own entries.
    QMenu own;
    for (EditorPart *part : std::as_const(m_parts))
        part->fillMenu(&own, offset);
    if (!own.isEmpty()) {
        QAction *first = menu->actions().value(0);
        menu->insertActions(first, own.actions());
        menu->insertSeparator(first);
    }
    Q_EMIT contextMenuRequested(menu.get(), offset);
    menu->exec(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

bool Editor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(viewport()->mapFrom(this, help->pos()), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Source of the digest"));
    return QPlainTextEdit::event(event);
}

void Editor::showToolTip(const QPoint &at, const QPoint &global)
{
    QStringList tips;
    for (const Diagnostic *finding : m_squiggles->findingsAt(cursorForPosition(at).position()))
        tips.append(findingTip(*finding));
    if (tips.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, tips.join(u"<hr>"_s), viewport());
}

void Editor::keyPressEvent(QKeyEvent *event)
{
    QToolTip::hideText();
    if (event->modifiers() == Qt::NoModifier && m_citations->takeKey(event->key()))
        return;
    for (EditorPart *part : std::as_const(m_parts)) {
        if (part->takeKey(event))
            return;
    }
    // Qt would insert U+2028, which is no line end in Markdown.
    if (event->matches(QKeySequence::InsertLineSeparator) && !isReadOnly()) {
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().front().isPrint() && !isReadOnly())
        noteTyped(event->text());
}

void Editor::noteTyped(const QString &text)
{
    m_citations->openWhereTyped();
    for (EditorPart *part : std::as_const(m_parts))
        part->noteTyped(text);
}

void Editor::setMarks(MarkLayer layer, const QList<QTextEdit::ExtraSelection> &marks)
{
    m_marks[size_t(layer)] = marks;
    QList<QTextEdit::ExtraSelection> all;
    for (const QList<QTextEdit::ExtraSelection> &one : m_marks)
        all += one;
    setExtraSelections(all);
}

bool Editor::isComposing() const
{
    const QTextLayout *layout = textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

void Editor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    for (EditorPart *part : std::as_const(m_parts)) {
        if (part->takeMime(source))
            return;
    }
    if (source->hasText())
        textCursor().insertText(source->text());
    ensureCursorVisible();
}

void Editor::focusOutEvent(QFocusEvent *event)
{
    m_citations->hide();
    for (EditorPart *part : std::as_const(m_parts))
        part->noteFocusLost();
    QPlainTextEdit::focusOutEvent(event);
}

QRect Editor::lineRect(const QTextBlock &line) const
{
    return blockBoundingGeometry(line).translated(contentOffset()).toAlignedRect();
}

void Editor::layOutMargin()
{
    const int width = m_margin->idealWidth();
    setViewportMargins(width, 0, 0, 0);
    m_margin->setGeometry(contentsRect().left(), contentsRect().top(), width, contentsRect().height());
}

void Editor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    m_squiggles->paint(&painter);
    for (EditorPart *part : std::as_const(m_parts))
        part->paint(&painter);
}

void Editor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

void Editor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin)
        layOutMargin();
}

QVariant Editor::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Qt gives places of the viewport as if they were those of the widget, so that an input method's window
    // would stand beside the text by the margin's width.
    QVariant value = QPlainTextEdit::inputMethodQuery(query);
    const QPoint offset = viewport()->pos();
    switch (value.typeId()) {
    case QMetaType::QRectF:
        return value.toRectF().translated(offset);
    case QMetaType::QRect:
        return value.toRect().translated(offset);
    default:
        return value;
    }
}

void Editor::cite()
{
    if (const Result<void> opened = m_citations->open(); !opened)
        Q_EMIT hinted(opened.error().text());
}

void Editor::inputMethodEvent(QInputMethodEvent *event)
{
    QPlainTextEdit::inputMethodEvent(event);
    if (!event->commitString().isEmpty() && !isReadOnly())
        noteTyped(event->commitString());
}

QString Editor::citedIdAt(qsizetype offset) const
{
    const Digest &digest = m_session->digest();
    const auto item = digest.itemAt(offset);
    if (!item)
        return {};
    const TextRange content = digest.inDocument(item->topic, digest.item(*item).content);
    for (const Citation &citation : findCitations(digest.text(content))) {
        for (const CitedId &cited : citation.cited) {
            if (cited.range.shifted(content.start).touches(offset))
                return cited.id;
        }
    }
    return {};
}

void Editor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier) {
        const QString id = citedIdAt(cursorForPosition(event->position().toPoint()).position());
        if (!id.isEmpty()) {
            Q_EMIT citationActivated(id);
            return;
        }
    }
    QPlainTextEdit::mousePressEvent(event);
}

} // namespace sasil
