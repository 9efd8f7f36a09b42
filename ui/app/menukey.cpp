// SPDX-License-Identifier: MIT
#include "app/menukey.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QWidget>

namespace sasil {

MenuKey::MenuKey(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool MenuKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isMenuKey = key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier;
    auto *widget = qobject_cast<QWidget *>(watched);
    // The page of the web engine knows the key itself.
    if (!isMenuKey || !widget || !widget->hasFocus() || widget->inherits("QQuickWidget"))
        return false;
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at), key->modifiers());
    QCoreApplication::sendEvent(widget, &menu);
    return true;
}

} // namespace sasil
