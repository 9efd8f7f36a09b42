// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>
#include <functional>

namespace sasil {

/// Paints a topic as one row: its kind, its week as a badge, its title, the mark for findings, and how many
/// facts (a square with a tick) and opinions (a speech bubble) it has. A folded row speaks for all below it.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a isFolded tells whether a view shows nothing of what is below a row.
    OutlineDelegate(std::function<bool(const QModelIndex &)> isFolded, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCounts(QPainter &painter, QRect &room, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintWeek(QPainter &painter, QRect &room, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    std::function<bool(const QModelIndex &)> m_isFolded;
    std::array<QIcon, 3> m_kinds;    ///< indexed by TopicKind
    std::array<QIcon, 5> m_findings; ///< indexed by Severity
};

} // namespace sasil
