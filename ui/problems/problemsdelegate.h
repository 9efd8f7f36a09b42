// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>
#include <functional>

namespace sasil {

/// Paints a finding: the icon of its severity, its message, and more quietly its topic or rule and its line;
/// below the message in a narrow list, beside it in a wide one. Paints a group: an arrow, the icon of its
/// worst finding, its title and how many it has.
class ProblemsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a hasFixes tells whether a row shows the button for its fixes.
    ProblemsDelegate(std::function<bool(const QModelIndex &)> hasFixes, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the button for the fixes stands in a row.
    [[nodiscard]] static QRect fixButton(const QRect &row);
    /// Whether a list of this width has one line a row.
    [[nodiscard]] static bool isWide(int width);

private:
    /// What is painted on: a row's icon is, its text goes into \a first and \a second, one below the other or
    /// one beside the other.
    struct Room
    {
        QRect icon;
        QRect first;
        QRect second;
    };
    [[nodiscard]] static Room roomIn(const QStyleOptionViewItem &option, QRect row);
    void paintFinding(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPlace(QPainter &painter, const QRect &room, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    std::function<bool(const QModelIndex &)> m_hasFixes;
    std::array<QIcon, 5> m_findings; ///< indexed by Severity
    QIcon m_quickFix;
};

} // namespace sasil
