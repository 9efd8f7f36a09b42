// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QTreeView>

namespace sasil {

/// The tree of the outline. Every row is unfolded unless its user folded it, new ones too; what is folded
/// survives edits and filtering.
class OutlineView : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlineView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Shows only the rows whose title, English title or week contain \a words, and those above them; an
    /// empty text: all. While it filters, everything is unfolded.
    void setFilter(const QString &words);
    /// Whether the filter leaves no row, though there are some.
    [[nodiscard]] bool isFilteredOut() const;
    /// The first row that the filter found.
    [[nodiscard]] QModelIndex firstMatch() const;

    /// Marks a row, or the folded row that it is in, without taking the focus; an invalid index: none.
    void mark(const QModelIndex &index);
    /// Whether the row is shown folded though there is something below it.
    [[nodiscard]] bool isFolded(const QModelIndex &index) const;

Q_SIGNALS:
    /// The user chose a row, by a click or by Enter.
    void chosen(const QModelIndex &index);
    /// Other rows are shown.
    void filterApplied();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void arrange();
    bool filterBelow(const QModelIndex &parent);
    [[nodiscard]] bool matches(const QModelIndex &index) const;
    void unfoldBelow(const QModelIndex &parent);

    QString m_filter; ///< in the form that titles are compared in
    QSet<QPersistentModelIndex> m_folded;
    bool m_arranging = false;
};

} // namespace sasil
