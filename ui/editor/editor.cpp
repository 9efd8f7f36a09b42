// SPDX-License-Identifier: MIT
#include "editor/editor.h"

#include "editor/documentbinding.h"
#include "editor/highlighting.h"
#include "editor/squiggles.h"
#include "session/documentsession.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

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

constexpr int margin = 18;

} // namespace

Editor::Editor(DocumentSession *session, QWidget *parent)
    : QPlainTextEdit(parent), m_session(session), m_binding(new DocumentBinding(document(), session, this)),
      m_highlighting(new Highlighting(document(), this)), m_squiggles(new Squiggles(this, session))
{
    setFont(sourceFont());
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(margin);
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    setCursorWidth(2);
    setCenterOnScroll(false);
    setAccessibleName(tr("Source of the digest"));
    connect(m_binding, &DocumentBinding::aboutToEdit, this, &Editor::aboutToEdit);
}

Editor::~Editor() = default;

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
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const TextEdits ordered = sorted(edits);
    for (auto edit = ordered.crbegin(); edit != ordered.crend(); ++edit) {
        cursor.setPosition(int(edit->range.start));
        cursor.setPosition(int(edit->range.end), QTextCursor::KeepAnchor);
        cursor.insertText(edit->text);
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
    const Diagnostic *finding = m_squiggles->findingAt(cursorForPosition(at).position());
    if (!finding) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(global,
                       u"<b>%1:</b> %2<br><code>%3</code>"_s.arg(
                           severityText(finding->severity).toHtmlEscaped(),
                           finding->message.text().toHtmlEscaped(), QString(finding->rule)),
                       viewport());
}

void Editor::keyPressEvent(QKeyEvent *event)
{
    // Qt would insert U+2028, which is no line end in Markdown.
    if (event->matches(QKeySequence::InsertLineSeparator) && !isReadOnly()) {
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void Editor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText() && !isReadOnly())
        textCursor().insertText(source->text());
    ensureCursorVisible();
}

} // namespace sasil
