// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>
#include <functional>

namespace sasil {

/// Paints a topic as one row: its kind, its week as a badge, its title, the mark for findings, and how many
/// facts (a square with a tick) and opinions (a speech bubble) it has. A folded row speaks for all below it.
/// A fact or an opinion has its shape, its text and the mark. A title is edited as it is written in the
/// heading.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a isFolded tells whether a view shows nothing of what is below a row.
    OutlineDelegate(std::function<bool(const QModelIndex &)> isFolded, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The title cannot be what was typed.
    void refused(const QString &reason) const;

private:
    void paintTopic(QPainter &painter, QRect room, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintItem(QPainter &painter, QRect room, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintSeverity(QPainter &painter, QRect &room, int severity) const;
    void paintCounts(QPainter &painter, QRect &room, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintWeek(QPainter &painter, QRect &room, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    std::function<bool(const QModelIndex &)> m_isFolded;
    std::array<QIcon, 3> m_kinds;    ///< indexed by TopicKind
    std::array<QIcon, 5> m_findings; ///< indexed by Severity
};

} // namespace sasil
