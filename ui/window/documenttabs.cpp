// SPDX-License-Identifier: MIT
#include "window/documenttabs.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

#include <utility>

namespace sasil {

namespace {

/// Of a tab with its button, in characters.
constexpr int least = 26;
constexpr int most = 44;

} // namespace

DocumentTabs::DocumentTabs(QWidget *parent) : QTabBar(parent)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setTabsClosable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideMiddle);
    setAutoHide(true);
    setFocusPolicy(Qt::TabFocus);
}

QSize DocumentTabs::tabSizeHint(int tab) const
{
    QSize size = QTabBar::tabSizeHint(tab);
    size.setWidth(qMin(size.width(), most * fontMetrics().averageCharWidth()));
    return size;
}

QSize DocumentTabs::minimumTabSizeHint(int tab) const
{
    QSize size = tabSizeHint(tab);
    size.setWidth(qMin(size.width(), least * fontMetrics().averageCharWidth()));
    return size;
}

void DocumentTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int tab = isByKey ? currentIndex() : tabAt(event->pos());
    if (tab >= 0)
        Q_EMIT menuRequested(tab, isByKey ? mapToGlobal(tabRect(tab).center()) : event->globalPos());
}

void DocumentTabs::mousePressEvent(QMouseEvent *event)
{
    const bool isMiddle = event->button() == Qt::MiddleButton;
    m_pressed = isMiddle ? tabAt(event->position().toPoint()) : -1;
    if (!isMiddle)
        QTabBar::mousePressEvent(event);
}

void DocumentTabs::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton) {
        QTabBar::mouseReleaseEvent(event);
        return;
    }
    const int tab = tabAt(event->position().toPoint());
    if (tab >= 0 && std::exchange(m_pressed, -1) == tab)
        Q_EMIT tabCloseRequested(tab);
}

} // namespace sasil
