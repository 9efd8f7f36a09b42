// SPDX-License-Identifier: MIT
#include "outline/outlinedelegate.h"

#include "outline/outlinemodel.h"
#include "outline/titlefield.h"
#include "theme/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int iconSide = 16;
constexpr int shapeSide = 11;
constexpr int gap = 5;
constexpr int smallestTitle = 60; ///< a badge that leaves less room than this is not painted

/// The colours of facts and opinions, as in resources/style/digest.css.
QColor shapeColour(BlockKind kind, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    if (kind == BlockKind::Fact)
        return dark ? QColor(0x84b6f2) : QColor(0x1d5a9c);
    return dark ? QColor(0xf2c078) : QColor(0x8a4700);
}

/// A square with a tick cut out, in a field of 14 by 14.
QPainterPath factShape()
{
    QPainterPath path;
    path.addRoundedRect(0, 0, 14, 14, 2, 2);
    path.addPolygon(QPolygonF({{2.4, 7.2}, {5.9, 10.7}, {11.7, 4.7}, {10.1, 3.1}, {5.85, 7.55}, {4, 5.6}}));
    path.closeSubpath();
    return path;
}

/// A speech bubble with two lines cut out, in a field of 14 by 14.
QPainterPath opinionShape()
{
    QPainterPath bubble;
    bubble.addRoundedRect(0, 0, 14, 11, 4, 4);
    QPainterPath tail;
    tail.addPolygon(QPolygonF({{3, 10}, {3, 14}, {7.5, 10}}));
    tail.closeSubpath();
    QPainterPath path = bubble.united(tail);
    path.addRect(3.4, 3, 7.2, 1.6);
    path.addRect(3.4, 6.2, 4.6, 1.6);
    return path;
}

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    else
        font.setPixelSize(qRound(font.pixelSize() * 0.9));
    return font;
}

/// Takes \a width and the gap beside it from the right of \a room.
QRect takeRight(QRect &room, int width)
{
    const QRect taken(room.right() + 1 - width, room.top(), width, room.height());
    room.setRight(taken.left() - gap - 1);
    return taken;
}

QRect takeLeft(QRect &room, int width)
{
    const QRect taken(room.left(), room.top(), width, room.height());
    room.setLeft(taken.right() + 1 + gap);
    return taken;
}

void paintShape(QPainter &painter, QRect cell, BlockKind kind, const QColor &colour)
{
    painter.save();
    painter.translate(cell.left(), cell.center().y() + 1 - shapeSide / 2.0);
    painter.scale(shapeSide / 14.0, shapeSide / 14.0);
    painter.fillPath(kind == BlockKind::Fact ? factShape() : opinionShape(), colour);
    painter.restore();
}

void paintLine(QPainter &painter, QRect room, const QFont &font, const QString &text)
{
    painter.setFont(font);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

void paintCount(QPainter &painter, QRect cell, BlockKind kind, int count, const QPalette &palette)
{
    if (count == 0)
        return;
    const QColor colour = shapeColour(kind, palette);
    paintShape(painter, cell, kind, colour);
    painter.setPen(colour);
    painter.drawText(cell.adjusted(shapeSide + 3, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QString::number(count));
}

} // namespace

OutlineDelegate::OutlineDelegate(std::function<bool(const QModelIndex &)> isFolded, QObject *parent)
    : QStyledItemDelegate(parent), m_isFolded(std::move(isFolded)),
      m_kinds{icon(u"kind-topic"_s), icon(u"kind-group"_s), icon(u"kind-stub"_s)},
      m_findings{QIcon(), icon(u"finding-info"_s), icon(u"finding-info"_s), icon(u"finding-warning"_s),
                 icon(u"finding-error"_s)}
{
}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor shade = option.palette.color(QPalette::Text);
        shade.setAlphaF(0.05F);
        painter->fillRect(option.rect, shade);
    }
    const QRect room = option.rect.adjusted(2, 0, -gap, 0);
    if (OutlineModel::isItem(index))
        paintItem(*painter, room, option, index);
    else
        paintTopic(*painter, room, option, index);
    painter->restore();
}

void OutlineDelegate::paintTopic(QPainter &painter, QRect room, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto kind = TopicKind(index.data(OutlineModel::KindRole).toInt());
    const bool isFolded = m_isFolded(index);
    painter.setOpacity(kind == TopicKind::Stub ? 0.6 : 0.8);
    m_kinds[size_t(kind)].paint(&painter, takeLeft(room, iconSide));
    painter.setOpacity(1);
    paintCounts(painter, room, option, index);
    paintSeverity(
        painter, room,
        index.data(isFolded ? OutlineModel::SeverityBelowRole : OutlineModel::SeverityRole).toInt());
    paintWeek(painter, room, option, index);

    QFont font = option.font;
    font.setBold(kind == TopicKind::Group);
    const bool isQuiet = kind == TopicKind::Stub || index.data(OutlineModel::TitleRole).toString().isEmpty();
    painter.setPen(option.palette.color(isQuiet ? QPalette::PlaceholderText : QPalette::Text));
    paintLine(painter, room, font, index.data().toString());
}

void OutlineDelegate::paintItem(QPainter &painter, QRect room, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const auto kind = BlockKind(index.data(OutlineModel::ItemRole).toInt());
    paintShape(painter, takeLeft(room, shapeSide), kind, shapeColour(kind, option.palette));
    paintSeverity(painter, room, index.data(OutlineModel::SeverityRole).toInt());
    painter.setPen(option.palette.color(QPalette::Text));
    // No row shows more, and eliding takes as long as the text is.
    constexpr qsizetype most = 200;
    paintLine(painter, room, option.font, index.data().toString().left(most).simplified());
}

void OutlineDelegate::paintSeverity(QPainter &painter, QRect &room, int severity) const
{
    if (severity > 0)
        m_findings[size_t(severity)].paint(&painter, takeRight(room, iconSide));
}

/// Facts and opinions stand in columns: one of them keeps its place where there is none of the other.
void OutlineDelegate::paintCounts(QPainter &painter, QRect &room, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const bool isFolded = m_isFolded(index);
    const int facts = index.data(isFolded ? OutlineModel::FactsBelowRole : OutlineModel::FactsRole).toInt();
    const int opinions =
        index.data(isFolded ? OutlineModel::OpinionsBelowRole : OutlineModel::OpinionsRole).toInt();
    if (facts == 0 && opinions == 0)
        return;
    const QFont font = smaller(option.font);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const auto width = [&](int count) {
        return shapeSide + 3 + metrics.horizontalAdvance(QString::number(count));
    };
    paintCount(painter, takeRight(room, width(opinions)), BlockKind::Opinion, opinions, option.palette);
    paintCount(painter, takeRight(room, width(facts)), BlockKind::Fact, facts, option.palette);
}

void OutlineDelegate::paintWeek(QPainter &painter, QRect &room, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QString week = index.data(OutlineModel::WeekRole).toString();
    const QFont font = smaller(option.font);
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(week) + 8;
    const bool hasTitle = !index.data(OutlineModel::TitleRole).toString().isEmpty();
    if (week.isEmpty() || room.width() - width < (hasTitle ? smallestTitle : 0))
        return;
    QRectF badge = takeLeft(room, width);
    badge.setHeight(metrics.height() + 2);
    badge.moveCenter({badge.center().x(), room.toRectF().center().y()});
    QColor edge = option.palette.color(QPalette::PlaceholderText);
    edge.setAlphaF(0.6F);
    painter.setPen(edge);
    painter.setBrush(option.palette.color(QPalette::AlternateBase));
    painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(font);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(badge, Qt::AlignCenter, week);
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, qMax(option.fontMetrics.height(), iconSide) + 10};
}

QWidget *OutlineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &) const
{
    return new TitleField(parent);
}

/// The words stay as they are typed while the row changes below them.
void OutlineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *const field = static_cast<TitleField *>(editor);
    if (!field->text().isEmpty() || field->isModified())
        return;
    const auto *const model = static_cast<const OutlineModel *>(index.model());
    field->begin(headingWords(model->session()->digest().topic(OutlineModel::topicOf(index))));
}

/// What the document becomes takes the focus away from the field: it has to be closed by then.
void OutlineDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *const field = static_cast<TitleField *>(editor);
    const QString words = field->words();
    if (words.isEmpty())
        Q_EMIT refused(TitleField::whyNotEmpty());
    else if (words != index.data(Qt::EditRole).toString())
        QMetaObject::invokeMethod(
            model,
            [model, index = QPersistentModelIndex(index), words] {
                if (index.isValid())
                    model->setData(index, words, Qt::EditRole);
            },
            Qt::QueuedConnection);
}

void OutlineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    QRect room = option.rect.adjusted(2, 0, 0, 0);
    takeLeft(room, iconSide);
    const int height = qMin(editor->sizeHint().height(), room.height());
    room.setTop(room.center().y() - height / 2 + 1);
    room.setHeight(height);
    editor->setGeometry(room);
}

bool OutlineDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *const field = qobject_cast<TitleField *>(watched);
    if (!field || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (field->words().isEmpty()) {
            field->sayWhyNotEmpty();
            Q_EMIT refused(TitleField::whyNotEmpty());
            return true;
        }
        Q_EMIT commitData(field);
        Q_EMIT closeEditor(field, NoHint);
        return true;
    default:
        return QStyledItemDelegate::eventFilter(watched, event);
    }
}

} // namespace sasil
