// SPDX-License-Identifier: MIT
#include "editor/editor.h"

#include "digest/support.h"
#include "editor/documentbinding.h"
#include "editor/editorcompletion.h"
#include "editor/editormargin.h"
#include "editor/editormodes.h"
#include "editor/editorpart.h"
#include "editor/findingstyle.h"
#include "editor/folding.h"
#include "editor/foldpills.h"
#include "editor/heldfindings.h"
#include "editor/highlighting.h"
#include "editor/pairtyping.h"
#include "editor/pasting.h"
#include "editor/sourcefont.h"
#include "editor/squiggles.h"
#include "editor/structuretyping.h"
#include "session/documentsession.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int textMargin = 18;

} // namespace

Editor::Editor(DocumentSession *session, QWidget *parent)
    : ComposingView(parent), m_session(session), m_binding(new DocumentBinding(document(), session, this)),
      m_highlighting(new Highlighting(document(), session, this)), m_held(new HeldFindings(this, session)),
      m_squiggles(new Squiggles(this, session, m_held)), m_margin(new EditorMargin(this, session, m_held)),
      m_folding(new Folding(this, session)), m_focus(new FocusMode(this, session)),
      m_typewriter(new TypewriterMode(this)), m_completion(new EditorCompletion(this, session)),
      m_pairTyping(new PairTyping(this, session)), m_pasting(new Pasting(this, session))
{
    setFont(sourceFont(m_settings));
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(textMargin);
    setCursorWidth(2);
    setCenterOnScroll(false);
    setAccessibleName(tr("Source of the digest"));
    addPart(m_folding);
    addPart(m_completion);
    addPart(m_pairTyping);
    addPart(m_pasting);
    addPart(new StructureTyping(this, session));
    connect(m_binding, &DocumentBinding::aboutToEdit, m_held, &HeldFindings::noteWriting);
    connect(m_binding, &DocumentBinding::aboutToEdit, this, &Editor::aboutToEdit);
    connect(m_binding, &DocumentBinding::aboutToEdit, this, [this] { noteEdit(); });
    connect(m_highlighting, &Highlighting::outdated, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] {
        // The numbers may have a digit more.
        if (m_margin->idealWidth() != m_margin->width())
            layOutMargin();
    });
    connect(m_margin, &EditorMargin::fixesRequested, this, &Editor::fixesRequested);
    addPart(m_focus);
    addPart(m_typewriter);
    addPart(new FoldPills(this, session, m_folding));
    m_margin->setFolding(m_folding);
    followFont();
}

Editor::~Editor()
{
    m_session->setHold({});
}

void Editor::load(const QString &text)
{
    beginLoad(text);
    while (loadMore()) {
    }
}

void Editor::beginLoad(const QString &text)
{
    commitComposition();
    m_folding->forget();
    m_highlighting->setLoading(true);
    m_binding->beginLoad(text);
    moveCursor(QTextCursor::Start);
}

bool Editor::loadMore()
{
    if (!isLoading())
        return false;
    if (m_binding->loadMore())
        return true;
    m_highlighting->setLoading(false);
    Q_EMIT loadFinished();
    return false;
}

bool Editor::isLoading() const
{
    return m_binding->isLoading();
}

double Editor::loaded() const
{
    return m_binding->loaded();
}

void Editor::setSettings(const EditorSettings &settings)
{
    const qreal zoomed = font().pointSizeF() - m_settings.fontSize;
    m_settings = settings;
    QFont font = sourceFont(settings);
    font.setPointSizeF(qMax(EditorSettings::smallestFont, settings.fontSize + zoomed));
    setFont(font);
    m_focus->setOn(settings.focusMode);
    m_typewriter->setOn(settings.typewriterMode);
    m_pairTyping->setEnabled(settings.closeBrackets);
    layOutMargin();
}

void Editor::followFont()
{
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    setRowHeight(sourceRowHeight(font()));
    m_highlighting->setBackslashFamily(backslashFamily(font()));
    layOutMargin();
}

void Editor::doSetTextCursor(const QTextCursor &cursor)
{
    // Qt scrolls to the caret, which it cannot where there is nothing to see.
    if (m_folding)
        m_folding->reveal(cursor.position());
    ComposingView::doSetTextCursor(cursor);
}

void Editor::prepare(const QTextBlock &line)
{
    m_highlighting->prepare(line);
}

void Editor::setLocked(bool locked)
{
    commitComposition();
    setReadOnly(locked);
    if (locked)
        setTextInteractionFlags(textInteractionFlags() | Qt::TextSelectableByKeyboard);
}

void Editor::goTo(TextRange range)
{
    reveal(range);
    setFocus();
}

void Editor::select(TextRange range)
{
    QTextCursor cursor(document());
    const int last = document()->characterCount() - 1;
    cursor.setPosition(qMin(int(range.start), last));
    cursor.setPosition(qMin(int(range.end), last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void Editor::reveal(TextRange range)
{
    select(range);
    const QRect rect = cursorRect();
    const int inset = 3 * fontMetrics().lineSpacing();
    if (!viewport()->rect().adjusted(0, inset, 0, -inset).contains(rect.center()))
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      (rect.top() - viewport()->height() / 3) / fontMetrics().lineSpacing());
}

void Editor::setDark(bool dark, bool contrast)
{
    m_dark = dark;
    QPalette colours = palette();
    m_highlighting->setDark(dark, contrast);
    colours.setColor(QPalette::Base, m_highlighting->colours().background());
    colours.setColor(QPalette::Text, m_highlighting->colours().text());
    setPalette(colours);
    m_squiggles->setDark(dark, m_highlighting->colours().currentLine());
}

void Editor::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey)
        ensureCursorVisible();
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
    return ComposingView::event(event);
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
    // Their grounds are as high as rows, of which Qt knows nothing.
    if (layer != MarkLayer::CaretLine)
        viewport()->update();
}

QMimeData *Editor::createMimeDataFromSelection() const
{
    // Qt's would be HTML as well, with blanks for no-break spaces.
    auto *copied = new QMimeData;
    copied->setText(m_session->digest().text(selection()));
    return copied;
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
    setMarginWidth(m_margin->idealWidth());
    const qreal characters = m_settings.wrapColumn * sourceColumnWidth(font());
    setColumn(m_settings.wrapColumn > 0 ? qCeil(characters + 2 * document()->documentMargin()) : 0);
    m_margin->setGeometry(marginRect());
}

void Editor::paintEvent(QPaintEvent *event)
{
    SourceView::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    m_squiggles->paint(&painter);
    for (EditorPart *part : std::as_const(m_parts))
        part->paint(&painter);
}

void Editor::resizeEvent(QResizeEvent *event)
{
    ComposingView::resizeEvent(event);
    m_margin->setGeometry(marginRect());
}

void Editor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin)
        followFont();
}

bool Editor::takeCommit(const QString &text)
{
    return std::ranges::any_of(m_parts, [&](EditorPart *part) { return part->takeCommit(text); });
}

void Editor::noteComposing()
{
    for (EditorPart *part : std::as_const(m_parts))
        part->noteComposing();
}

void Editor::wheelEvent(QWheelEvent *event)
{
    constexpr int step = 120;
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        SourceView::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / step;
    m_wheel -= steps * step;
    if (steps != 0)
        Q_EMIT zoomRequested(steps);
    event->accept();
}

void Editor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier) {
        const QString id =
            citedIdAt(m_session->digest(), cursorForPosition(event->position().toPoint()).position());
        if (!id.isEmpty()) {
            Q_EMIT citationActivated(id);
            return;
        }
    }
    QPlainTextEdit::mousePressEvent(event);
}

} // namespace sasil
