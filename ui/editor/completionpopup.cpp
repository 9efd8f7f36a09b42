// SPDX-License-Identifier: MIT
#include "editor/completionpopup.h"

#include "theme/listkeys.h"
#include "theme/matchedtext.h"

#include <QEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace sasil {

namespace {

constexpr int mostRows = 9;

// Logical pixels.
constexpr int leastWidth = 200;
constexpr int mostWidth = 620;
constexpr int iconSide = 16;
constexpr int gap = 8;
constexpr int apart = 4; ///< from the line of text

constexpr int matchedRole = Qt::UserRole;
constexpr int detailRole = Qt::UserRole + 1;

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const QPalette &palette = option.palette;
        painter->save();
        if (isCurrent)
            painter->fillRect(option.rect, palette.color(QPalette::Active, QPalette::Highlight));
        const QColor colour = palette.color(isCurrent ? QPalette::HighlightedText : QPalette::Text);
        QColor quiet = palette.color(isCurrent ? QPalette::HighlightedText : QPalette::PlaceholderText);
        quiet.setAlphaF(isCurrent ? 0.8F : 1.0F);
        QRect room = option.rect.adjusted(gap, 0, -gap, 0);
        const QRect side(room.left(), room.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, side, Qt::AlignCenter, isCurrent ? QIcon::Selected : QIcon::Normal);
        room.setLeft(side.right() + gap);
        painter->setFont(option.font);
        const QString detail = index.data(detailRole).toString();
        // What it is called goes before what stands beside it.
        const int beside = detail.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(detail) + 2 * gap + 2;
        const int wanted = matchedWidth(option.font, index.data().toString());
        const int left = qMax(room.width() - beside, qMin(wanted, room.width() * 2 / 3));
        const auto matched = index.data(matchedRole).value<QList<TextRange>>();
        const QColor accent = isCurrent ? colour : palette.color(QPalette::Link);
        drawMatched(painter, QRect(room.topLeft(), QSize(left, room.height())), index.data().toString(),
                    matched, colour, accent);
        room.setLeft(room.left() + left + gap);
        painter->setPen(quiet);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, room.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString detail = index.data(detailRole).toString();
        const int beside = detail.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(detail) + 3 * gap + 2;
        return {3 * gap + iconSide + matchedWidth(option.font, index.data().toString()) + beside,
                qMax(option.fontMetrics.height(), iconSide) + 8};
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(1); // one row is a list, too
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new RowDelegate(m_list));
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT chosen(m_list->row(item)); });
    retranslate();
    hide();
}

void CompletionPopup::showAt(const QRect &place, const QList<CompletionRow> &rows)
{
    fill(rows);
    m_place = place;
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int needed = qMin(m_list->count(), mostRows) * qMax(m_list->sizeHintForRow(0), 1) + apart + 8;
    // As many rows as the list begins with must fit: it does not jump from one side to the other later.
    m_isAbove = place.bottom() + needed > screen.bottom() &&
                place.top() - screen.top() > screen.bottom() - place.bottom();
    layOut();
    show();
}

void CompletionPopup::setRows(const QList<CompletionRow> &rows, bool stays)
{
    fill(rows);
    if (!stays)
        layOut();
}

void CompletionPopup::fill(const QList<CompletionRow> &rows)
{
    m_list->clear();
    for (const CompletionRow &row : rows) {
        auto *item = new QListWidgetItem(row.icon, row.text, m_list);
        item->setData(matchedRole, QVariant::fromValue(row.matched));
        item->setData(detailRole, row.detail);
        item->setToolTip(row.tip);
        item->setData(Qt::AccessibleTextRole,
                      row.detail.isEmpty() ? row.text : row.text + QStringLiteral(", ") + row.detail);
    }
    m_list->setCurrentRow(rows.isEmpty() ? -1 : 0);
}

void CompletionPopup::layOut()
{
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int frame = 2 * frameWidth() + 2;
    const int rowHeight = qMax(m_list->sizeHintForRow(0), 1);
    const int room = m_isAbove ? m_place.top() - screen.top() : screen.bottom() - m_place.bottom();
    const int rows = qBound(1, (room - apart - frame) / rowHeight, qMin(m_list->count(), mostRows));
    int width = 0;
    for (int i = 0; i < m_list->count(); ++i)
        width = qMax(width, m_list->sizeHintForIndex(m_list->model()->index(i, 0)).width());
    if (rows < m_list->count())
        width += m_list->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    width = qBound(leastWidth, width + frame, qMin(mostWidth, screen.width()));
    const int height = rows * rowHeight + frame;
    const int left = qBound(screen.left(), m_place.left(), qMax(screen.left(), screen.right() - width));
    const int top = m_isAbove ? m_place.top() - apart - height : m_place.bottom() + apart;
    setGeometry(left, top, width, height);
}

bool CompletionPopup::takeKey(int key)
{
    if (takeListKey(m_list, key, mostRows))
        return true;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        Q_EMIT chosen(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::retranslate()
{
    m_list->setAccessibleName(tr("What can be put in here"));
}

void CompletionPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace sasil
