// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace sasil {

/// Draws a row of a palette: icon, text with what was matched, detail, shortcut.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sasil
