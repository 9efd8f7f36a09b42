// SPDX-License-Identifier: MIT
#include "theme/listkeys.h"

#include <QAbstractItemView>

namespace sasil {

bool takeListKey(QAbstractItemView *list, int key, int page)
{
    const int count = list->model()->rowCount();
    int row = list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        row = row + 1 < count ? row + 1 : 0;
        break;
    case Qt::Key_Up:
        row = row > 0 ? row - 1 : count - 1;
        break;
    case Qt::Key_PageDown:
        row = qMin(row + page - 1, count - 1);
        break;
    case Qt::Key_PageUp:
        row = qMax(row - page + 1, 0);
        break;
    default:
        return false;
    }
    if (count > 0)
        list->setCurrentIndex(list->model()->index(row, 0));
    return true;
}

} // namespace sasil
