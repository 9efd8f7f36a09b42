// SPDX-License-Identifier: MIT
#include "editor/editormargin.h"

#include "editor/editor.h"
#include "editor/findingstyle.h"
#include "editor/fixentries.h"
#include "editor/heldfindings.h"
#include "session/documentsession.h"
#include "theme/icons.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

EditorMargin::EditorMargin(Editor *editor, DocumentSession *session, const HeldFindings *held)
    : QWidget(editor), m_editor(editor), m_session(session), m_held(held)
{
    constexpr int caretRest = 250;
    m_bulb.setSingleShot(true);
    m_bulb.setInterval(caretRest);
    connect(&m_bulb, &QTimer::timeout, this, &EditorMargin::findBulb);
    const auto repaint = [this] { update(); };
    connect(session, &DocumentSession::documentReset, this, &EditorMargin::scheduleBulb);
    connect(session, &DocumentSession::documentChanged, this, &EditorMargin::scheduleBulb);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &EditorMargin::scheduleBulb);
    connect(editor, &QPlainTextEdit::updateRequest, this, repaint);
    connect(held, &HeldFindings::changed, this, repaint);
    connect(held, &HeldFindings::changed, this, &EditorMargin::scheduleBulb);
    setMouseTracking(true);
    setAccessibleName(tr("Findings beside the source"));
}

int EditorMargin::idealWidth() const
{
    return m_editor->fontMetrics().height() + 4;
}

QList<const Diagnostic *> EditorMargin::findingsOn(const QTextBlock &line) const
{
    QList<const Diagnostic *> found;
    const Digest &digest = m_session->digest();
    const qsizetype start = line.position();
    const qsizetype end = start + line.length();
    for (qsizetype topic = digest.topicAt(start);
         topic >= 0 && topic < digest.topicCount() && digest.start(topic) < end; ++topic) {
        for (const Diagnostic &finding : m_session->checker().of(topic)) {
            const qsizetype at = digest.inDocument(topic, finding.range).start;
            if (at >= start && at < end && !m_held->holds(topic, finding))
                found.append(&finding);
        }
    }
    return found;
}

void EditorMargin::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_editor->palette().color(QPalette::Base));
    const QTextBlock caret = m_editor->textCursor().block();
    QTextBlock line = m_editor->firstVisibleLine();
    while (line.isValid()) {
        const QRect rect = m_editor->lineRect(line);
        if (rect.top() > event->rect().bottom())
            break;
        const int size = qMin(m_editor->fontMetrics().height() - 2, width() - 4);
        const QRect mark((width() - size) / 2,
                         rect.top() + (m_editor->fontMetrics().lineSpacing() - size) / 2, size, size);
        const QList<const Diagnostic *> findings = findingsOn(line);
        if (m_hasBulb && line == caret) {
            icon(u"quick-fix"_s).paint(&painter, mark);
        } else if (!findings.isEmpty()) {
            const auto worst =
                std::ranges::max_element(findings, {}, [](const Diagnostic *f) { return f->severity; });
            icon(findingIcon((*worst)->severity)).paint(&painter, mark);
        }
        line = line.next();
    }
}

QTextBlock EditorMargin::lineAt(int y) const
{
    for (QTextBlock line = m_editor->firstVisibleLine(); line.isValid(); line = line.next()) {
        const QRect rect = m_editor->lineRect(line);
        if (y < rect.top())
            break;
        if (y <= rect.bottom())
            return line;
    }
    return {};
}

void EditorMargin::mouseReleaseEvent(QMouseEvent *event)
{
    const QTextBlock line = lineAt(event->position().toPoint().y());
    if (event->button() != Qt::LeftButton || !line.isValid())
        return;
    const QList<const Diagnostic *> findings = findingsOn(line);
    const bool isBulb = m_hasBulb && line == m_editor->textCursor().block();
    if (findings.isEmpty() && !isBulb)
        return;
    if (findings.isEmpty()) {
        Q_EMIT fixesRequested(m_editor->caret());
        return;
    }
    const auto worst = std::ranges::max_element(findings, {}, &Diagnostic::severity);
    const Digest &digest = m_session->digest();
    Q_EMIT fixesRequested(digest.inDocument(digest.topicAt(line.position()), (*worst)->range).start);
}

QString EditorMargin::tipOf(const QTextBlock &line) const
{
    QStringList tips;
    for (const Diagnostic *finding : findingsOn(line))
        tips.append(findingTip(*finding));
    if (tips.isEmpty() && m_hasBulb && line == m_editor->textCursor().block())
        return tr("Show the fixes (Ctrl+.)");
    return tips.join(u"<hr>"_s);
}

bool EditorMargin::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipOf(lineAt(help->pos().y()));
        tip.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Findings beside the source"));
    return QWidget::event(event);
}

void EditorMargin::wheelEvent(QWheelEvent *event)
{
    m_editor->scrollBy(event);
}

void EditorMargin::scheduleBulb()
{
    if (std::exchange(m_hasBulb, false))
        update();
    m_bulb.start();
}

void EditorMargin::findBulb()
{
    const auto isShown = [this](qsizetype topic, const Diagnostic &finding) {
        return !m_held->holds(topic, finding);
    };
    const bool has = hasFixesAt(*m_session, m_editor->caret(), isShown);
    if (std::exchange(m_hasBulb, has) != has)
        update();
}

} // namespace sasil
