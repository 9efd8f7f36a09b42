// SPDX-License-Identifier: MIT
#include "editor/foldpills.h"

#include "editor/editor.h"
#include "editor/findingstyle.h"
#include "editor/folding.h"
#include "session/documentsession.h"
#include "theme/icons.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int gap = 8;
constexpr int padding = 7;

QFont pillFont(QFont font)
{
    constexpr qreal scale = 0.85;
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

} // namespace

FoldPills::FoldPills(Editor *editor, DocumentSession *session, Folding *folding)
    : EditorPart(editor), m_editor(editor), m_session(session), m_folding(folding)
{
    const auto forget = [this] {
        m_inside.clear();
        if (!m_folding->foldedOffsets().isEmpty())
            m_editor->viewport()->update();
    };
    connect(session, &DocumentSession::documentReset, this, forget);
    connect(session, &DocumentSession::documentChanged, this, forget);
    for (const Severity severity : {Severity::Hint, Severity::Info, Severity::Warning, Severity::Error})
        m_marks[size_t(severity)] = icon(findingIcon(severity));
    editor->viewport()->installEventFilter(this);
    editor->viewport()->setMouseTracking(true);
}

FoldPills::Inside FoldPills::insideOf(const FoldPlace &place) const
{
    const auto known = m_inside.constFind(place.head);
    if (known != m_inside.constEnd())
        return *known;
    const Digest &digest = m_session->digest();
    // To count would be to read.
    if (!m_session->isReady())
        return {};
    Inside inside{foldCounts(digest, place), Severity::Off};
    const bool isTopic = place.kind == FoldKind::Topic;
    const qsizetype behind = isTopic ? digest.subtreeEnd(place.topic) : place.topic + 1;
    for (qsizetype i = place.topic; i < behind; ++i) {
        for (const Diagnostic &finding : m_session->findings(i)) {
            if (place.hidden.contains(digest.inDocument(i, finding.range).start))
                inside.worst = qMax(inside.worst, finding.severity);
        }
    }
    return *m_inside.insert(place.head, inside);
}

QString FoldPills::textOf(const FoldPlace &place) const
{
    const FoldCounts counts = insideOf(place).counts;
    QStringList parts;
    if (counts.topics > 0)
        parts.append(tr("%n topic(s)", nullptr, int(counts.topics)));
    if (counts.facts > 0)
        parts.append(tr("%n fact(s)", nullptr, int(counts.facts)));
    if (counts.opinions > 0)
        parts.append(tr("%n opinion(s)", nullptr, int(counts.opinions)));
    if (parts.isEmpty() && counts.lines > 0)
        parts.append(tr("%n line(s)", nullptr, int(counts.lines)));
    return parts.isEmpty() ? u"…"_s : u"… "_s + parts.join(u" · "_s);
}

QList<FoldPills::Pill> FoldPills::pills() const
{
    QList<Pill> pills;
    if (m_folding->foldedOffsets().isEmpty())
        return pills;
    const QFontMetricsF metrics(pillFont(m_editor->font()));
    const qreal height = metrics.height() + 2;
    for (const SourceView::Line &line : m_editor->shownLines()) {
        const auto place = m_folding->isFolded(line.block) ? m_folding->placeOn(line.block) : std::nullopt;
        if (!place)
            continue;
        const QRectF row = m_editor->rowRect(line, line.block.layout()->lineCount() - 1);
        const QString text = textOf(*place);
        const Severity worst = insideOf(*place).worst;
        const qreal mark = worst == Severity::Off ? 0 : height;
        QRectF rect(row.right() + gap, row.center().y() - height / 2,
                    metrics.horizontalAdvance(text) + 2 * padding + mark, height);
        // Where the text fills its row there is no more room than at the edge.
        const bool isShort = rect.right() > m_editor->viewport()->width();
        if (isShort)
            rect = QRectF(qMin(rect.left(), m_editor->viewport()->width() - height - 1), rect.top(), height,
                          height);
        pills.append({rect, text, *place, worst, isShort});
    }
    return pills;
}

void FoldPills::paint(QPainter *painter)
{
    const QPalette palette = m_editor->palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(pillFont(m_editor->font()));
    for (const Pill &pill : pills()) {
        QColor ground = palette.color(QPalette::Text);
        ground.setAlphaF(pill.place.head == m_hovered ? 0.18F : 0.09F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(pill.rect, pill.rect.height() / 2, pill.rect.height() / 2);
        paintInside(painter, pill);
    }
    painter->restore();
}

void FoldPills::paintInside(QPainter *painter, const Pill &pill) const
{
    const qreal edge = pill.isShort ? (pill.rect.width() - pill.rect.height()) / 2 : padding;
    QRectF room = pill.rect.adjusted(edge, 0, -edge, 0);
    if (pill.worst != Severity::Off) {
        const qreal shift = pill.isShort ? 2 : -padding / 2.0;
        const QRect mark =
            QRectF(room.left() + shift, room.top() + 2, room.height() - 4, room.height() - 4).toRect();
        const QPixmap pixmap = m_marks[size_t(pill.worst)].pixmap(mark.size(), m_editor->devicePixelRatioF());
        painter->drawPixmap(mark, pixmap);
        room.setLeft(room.left() + room.height());
    }
    painter->setPen(m_editor->palette().color(QPalette::Text));
    if (!pill.isShort)
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, pill.text);
    else if (pill.worst == Severity::Off)
        painter->drawText(pill.rect, Qt::AlignCenter, u"…"_s);
}

std::optional<FoldPills::Pill> FoldPills::pillAt(const QPointF &at) const
{
    for (const Pill &pill : pills()) {
        if (pill.rect.contains(at))
            return pill;
    }
    return {};
}

void FoldPills::noteMouse(const QPointF &at)
{
    const std::optional<Pill> pill = pillAt(at);
    const qsizetype hovered = pill ? pill->place.head : -1;
    if (std::exchange(m_hovered, hovered) == hovered)
        return;
    m_editor->viewport()->setCursor(pill ? Qt::PointingHandCursor : Qt::IBeamCursor);
    m_editor->viewport()->update();
}

bool FoldPills::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        noteMouse(static_cast<QMouseEvent *>(event)->position());
    } else if (event->type() == QEvent::Leave) {
        noteMouse({-1, -1});
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const std::optional<Pill> pill = pillAt(help->pos())) {
            QToolTip::showText(help->globalPos(), pill->text, m_editor->viewport());
            return true;
        }
    } else if (event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const auto pill = mouse->button() == Qt::LeftButton ? pillAt(mouse->position()) : std::nullopt;
        if (pill) {
            m_folding->toggle(pill->place);
            noteMouse(mouse->position());
            return true;
        }
    }
    return EditorPart::eventFilter(watched, event);
}

} // namespace sasil
