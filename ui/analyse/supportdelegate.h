// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

namespace sasil {

/// Paints a cell of the support table: titles and opinions on a ground of their own, a sign beside what
/// stands alone, long texts in two lines.
class SupportDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SupportDelegate(QObject *parent);

    /// The height of a row, for two lines of text.
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    QIcon m_error;
    QIcon m_info;
};

} // namespace sasil
