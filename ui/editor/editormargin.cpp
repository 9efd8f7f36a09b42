// SPDX-License-Identifier: MIT
#include "editor/editormargin.h"

#include "editor/editor.h"
#include "editor/editormodes.h"
#include "editor/factband.h"
#include "editor/findingstyle.h"
#include "editor/fixentries.h"
#include "editor/folding.h"
#include "editor/heldfindings.h"
#include "session/documentsession.h"
#include "theme/icons.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int bandWidth = 4;
constexpr int bandGap = 4; ///< at both sides of it
constexpr int leastDigits = 3;

QString withKeys(const QString &tip, const QString &keys)
{
    return keys.isEmpty() ? tip : tip + u" ("_s + keys + u')';
}

} // namespace

EditorMargin::EditorMargin(Editor *editor, DocumentSession *session, const HeldFindings *held)
    : QWidget(editor), m_editor(editor), m_session(session), m_held(held), m_bulbIcon(icon(u"quick-fix"_s))
{
    constexpr int caretRest = 250;
    for (const Severity severity : {Severity::Hint, Severity::Info, Severity::Warning, Severity::Error})
        m_findings[size_t(severity)] = icon(findingIcon(severity));
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
    const Columns all = columns();
    return all.marks.width() + all.numbers.width() + all.arrows.width() + all.band.width() +
           (all.band.width() > 0 ? 2 * bandGap : 0);
}

EditorMargin::Columns EditorMargin::columns() const
{
    const QFontMetrics metrics = m_editor->fontMetrics();
    const EditorSettings &settings = m_editor->settings();
    Columns columns;
    int x = 0;
    const auto take = [this, &x](int width) {
        const QRect column(x, 0, width, height());
        x += width;
        return column;
    };
    columns.marks = take(metrics.height() + 4);
    if (settings.lineNumbers) {
        const auto digits = qMax<qsizetype>(leastDigits, QString::number(m_editor->blockCount()).size());
        columns.numbers = take(int(digits) * metrics.horizontalAdvance(u'0') + 2);
    }
    if (m_folding)
        columns.arrows = take(metrics.height());
    if (settings.factBand) {
        x += bandGap;
        columns.band = take(bandWidth);
    }
    return columns;
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

QList<Severity> EditorMargin::worstOn(const Lines &lines) const
{
    const Digest &digest = m_session->digest();
    QList<Severity> worst(lines.size(), Severity::Off);
    const auto position = [](const SourceView::Line &line) { return qsizetype(line.block.position()); };
    qsizetype seen = -1;
    for (const SourceView::Line &line : lines) {
        const qsizetype topic = digest.topicAt(position(line));
        if (topic < 0 || std::exchange(seen, topic) == topic)
            continue;
        for (const Diagnostic &finding : m_session->checker().of(topic)) {
            const qsizetype at = digest.inDocument(topic, finding.range).start;
            const auto behind = std::ranges::upper_bound(lines, at, {}, position);
            if (behind == lines.begin() || !(behind - 1)->block.contains(int(at)) ||
                m_held->holds(topic, finding))
                continue;
            Severity &known = worst[behind - 1 - lines.begin()];
            known = qMax(known, finding.severity);
        }
    }
    return worst;
}

QRect EditorMargin::cellOf(const SourceView::Line &line, const QRect &column) const
{
    return {column.left(), qRound(line.rect.top()), column.width(),
            qRound(m_editor->rowRect(line, 0).height())};
}

void EditorMargin::paintMarks(QPainter *painter, const Lines &lines) const
{
    const QRect column = columns().marks;
    const int side = qMin(m_editor->fontMetrics().height() - 2, column.width() - 4);
    const QTextBlock caret = m_editor->textCursor().block();
    const QList<Severity> worst = worstOn(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isBulb = m_hasBulb && lines[i].block == caret;
        if (!isBulb && worst[i] == Severity::Off)
            continue;
        QRect mark(0, 0, side, side);
        mark.moveCenter(cellOf(lines[i], column).center());
        const QIcon &icon = isBulb ? m_bulbIcon : m_findings[size_t(worst[i])];
        painter->drawPixmap(mark, icon.pixmap(mark.size(), devicePixelRatioF()));
    }
}

void EditorMargin::paintNumbers(QPainter *painter, const Lines &lines) const
{
    const QRect column = columns().numbers;
    if (column.isEmpty())
        return;
    const QTextBlock caret = m_editor->textCursor().block();
    const QPalette palette = m_editor->palette();
    painter->setFont(m_editor->font());
    for (const SourceView::Line &line : lines) {
        const auto role = line.block == caret ? QPalette::Text : QPalette::PlaceholderText;
        painter->setPen(palette.color(role));
        painter->drawText(cellOf(line, column), Qt::AlignRight | Qt::AlignVCenter,
                          QString::number(line.block.blockNumber() + 1));
    }
}

void EditorMargin::paintArrows(QPainter *painter, const Lines &lines) const
{
    const QRect column = columns().arrows;
    if (column.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal size = m_editor->fontMetrics().height() / 5.0;
    for (const SourceView::Line &line : lines) {
        const bool isFolded = m_folding->isFolded(line.block);
        if (!isFolded && (!m_isHovered || !m_folding->placeOn(line.block)))
            continue;
        const auto role = isFolded ? QPalette::Text : QPalette::PlaceholderText;
        painter->setPen(
            QPen(m_editor->palette().color(role), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF at = QRectF(cellOf(line, column)).center();
        if (isFolded)
            painter->drawPolyline(QPolygonF({{at.x() - size / 2, at.y() - size},
                                             {at.x() + size / 2, at.y()},
                                             {at.x() - size / 2, at.y() + size}}));
        else
            painter->drawPolyline(QPolygonF({{at.x() - size, at.y() - size / 2},
                                             {at.x(), at.y() + size / 2},
                                             {at.x() + size, at.y() - size / 2}}));
    }
    painter->restore();
}

void EditorMargin::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_editor->palette().color(QPalette::Base));
    const Lines lines = m_editor->shownLines();
    paintMarks(&painter, lines);
    paintNumbers(&painter, lines);
    paintArrows(&painter, lines);
    if (m_editor->settings().factBand)
        paintFactBand(&painter, columns().band, lines, m_session->digest(), m_editor->isDark());
    m_editor->focusMode()->paintVeil(&painter, width());
}

QTextBlock EditorMargin::lineAt(int y) const
{
    for (const auto &[line, rect] : m_editor->shownLines()) {
        if (y >= rect.top() && y < rect.bottom())
            return line;
    }
    return {};
}

void EditorMargin::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QTextBlock line = lineAt(at.y());
    if (event->button() != Qt::LeftButton || !line.isValid())
        return;
    const Columns all = columns();
    if (all.numbers.contains(at)) {
        selectLine(line);
    } else if (m_folding && at.x() >= all.arrows.left()) {
        if (const std::optional<FoldPlace> place = m_folding->placeOn(line))
            m_folding->toggle(*place);
    } else {
        showFixes(line);
    }
}

void EditorMargin::selectLine(const QTextBlock &line)
{
    QTextCursor cursor(line);
    if (!cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor))
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->setFocus();
}

void EditorMargin::showFixes(const QTextBlock &line)
{
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

QString EditorMargin::tipAt(const QPoint &at) const
{
    const QTextBlock line = lineAt(at.y());
    if (!line.isValid())
        return {};
    if (m_folding && at.x() >= columns().arrows.left()) {
        if (!m_folding->placeOn(line))
            return {};
        return m_folding->isFolded(line) ? withKeys(tr("Unfold"), m_keys.unfold)
                                         : withKeys(tr("Fold"), m_keys.fold);
    }
    QStringList tips;
    for (const Diagnostic *finding : findingsOn(line))
        tips.append(findingTip(*finding));
    if (tips.isEmpty() && m_hasBulb && line == m_editor->textCursor().block())
        return withKeys(tr("Show the fixes"), m_keys.fixes);
    return tips.join(u"<hr>"_s);
}

void EditorMargin::enterEvent(QEnterEvent * /*event*/)
{
    m_isHovered = true;
    update();
}

void EditorMargin::leaveEvent(QEvent * /*event*/)
{
    m_isHovered = false;
    update();
}

bool EditorMargin::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
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
