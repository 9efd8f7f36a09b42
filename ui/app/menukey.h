// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace sasil {

/// Opens the context menu of what has the focus by Shift+F10, as the menu key does it, which many keyboards
/// lack and for which X11 and Wayland know no other key.
class MenuKey : public QObject
{
    Q_OBJECT

public:
    /// Follows the application object, which must be there.
    explicit MenuKey(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace sasil
