// SPDX-License-Identifier: MIT
#include "palette/commandpalette.h"

#include "palette/palettedelegate.h"
#include "palette/paletteinput.h"
#include "palette/palettemodel.h"
#include "theme/icons.h"
#include "theme/listkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 14;

// Logical pixels.
constexpr int mostWidth = 680;
constexpr int fromEdge = 20;
constexpr int fromTop = 8;
constexpr int shadow = 10;
constexpr int radius = 8;
constexpr int inside = 8; ///< between frame and line

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_window(window), m_input(new PaletteInput(this)), m_list(new QListView(this)),
      m_model(new PaletteModel(this)), m_empty(new QLabel(this)), m_tip(new QLabel(this))
{
    hide();
    m_icon = m_input->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    for (QLabel *label : {m_empty, m_tip}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_empty->setContentsMargins(16, 14, 16, 14);
    m_tip->setContentsMargins(14, 5, 14, 6);
    auto *inputRow = new QVBoxLayout;
    inputRow->setContentsMargins(inside, inside, inside, inside);
    inputRow->addWidget(m_input);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(shadow + 1, 1, shadow + 1, shadow + 1);
    layout->setSpacing(0);
    layout->addLayout(inputRow);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    layout->addWidget(m_tip);
    connect(m_input, &PaletteInput::typedChanged, m_model, &PaletteModel::setTyped);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::showFound);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::showTip);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followFocus(now); });
    window->installEventFilter(this);
}

void CommandPalette::open(std::unique_ptr<PaletteItems> items)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_input->clear();
    m_input->setPlaceholderText(items->prompt());
    m_input->setAccessibleName(items->prompt());
    m_icon->setText(items->prompt());
    m_list->setAccessibleName(items->prompt());
    m_model->setItems(std::move(items));
    show();
    raise();
    layOut();
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_model->setItems(nullptr);
    Q_EMIT closed();
}

QString CommandPalette::notice() const
{
    return m_empty->isHidden() ? m_tip->text() : m_empty->text();
}

void CommandPalette::followFocus(const QWidget *now)
{
    // Another window may have it for a while; a click elsewhere in this one ends it.
    if (isVisible() && now && now != this && !isAncestorOf(now) && now->window() == m_window->window())
        close();
}

void CommandPalette::showFound()
{
    if (!m_model->items())
        return;
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (isEmpty)
        m_empty->setText(m_model->items()->emptyText(m_model->typed().trimmed()));
    else
        m_list->setCurrentIndex(m_model->index(0));
    showTip();
}

void CommandPalette::showTip()
{
    const QModelIndex current = m_list->currentIndex();
    const QString tip = m_list->isHidden() ? QString() : current.data(PaletteModel::TipRole).toString();
    m_tip->setText(tip);
    m_tip->setVisible(!tip.isEmpty());
    layOut();
}

void CommandPalette::layOut()
{
    if (!isVisible())
        return;
    int top = 0;
    if (const auto *window = qobject_cast<QMainWindow *>(m_window); window && window->centralWidget())
        top = window->centralWidget()->mapTo(m_window, QPoint()).y();
    const int width = qMin(mostWidth, m_window->width() - 2 * fromEdge) + 2 * shadow;
    const int rowHeight = qMax(m_list->sizeHintForRow(0), 1);
    const int frame = m_input->sizeHint().height() + 2 * inside + shadow + 2;
    const int tip = m_tip->isHidden() ? 0 : m_tip->heightForWidth(width - 2 * shadow - 2);
    const int room = (m_window->height() - top - fromTop - frame - tip - fromEdge) / rowHeight;
    const int rows = qBound(1, qMin(m_model->rowCount(), mostRows), qMax(1, room));
    m_list->setFixedHeight(rows * rowHeight);
    const int list = m_list->isHidden() ? m_empty->heightForWidth(width - 2 * shadow - 2) : rows * rowHeight;
    setGeometry((m_window->width() - width) / 2, top + fromTop, width, frame + list + tip);
}

void CommandPalette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    // One that cannot be chosen says why, below the list.
    if (!current.isValid() || !current.data(PaletteModel::EnabledRole).toBool())
        return;
    const qsizetype item = m_model->itemAt(current.row());
    // The focus goes back first: what is chosen may want it elsewhere.
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_model->items()->choose(item);
    m_model->setItems(nullptr);
    Q_EMIT closed();
}

bool CommandPalette::takeKey(int key)
{
    if (takeListKey(m_list, key, mostRows))
        return true;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        layOut();
    if (watched != m_input)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Escape and the arrows are not for the window while this is open.
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
            event->accept();
        return false;
    }
    if (event->type() == QEvent::KeyPress && !m_input->isComposing())
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    return false;
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(shadow + 0.5, 0.5, -shadow - 0.5, -shadow - 0.5);
    painter.setPen(Qt::NoPen);
    for (int i = shadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 5));
        painter.drawRoundedRect(box.adjusted(-i, 0, i, i), radius + i, radius + i);
    }
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.55F);
    painter.setPen(edge);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(box, radius, radius);
}

void CommandPalette::changeEvent(QEvent *event)
{
    // What is listed was put into words of another language.
    if (event->type() == QEvent::LanguageChange)
        close();
    QFrame::changeEvent(event);
}

} // namespace sasil
