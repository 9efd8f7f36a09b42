// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinecommand.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>
#include <QTreeView>

namespace sasil {

class OutlineModel;

/// The tree of the outline. Every row is unfolded unless its user folded it, new ones too, but for the facts
/// and opinions of a big document; what is folded survives edits and filtering. What its user wants to do to
/// the document it says by signals.
class OutlineView : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlineView(QWidget *parent = nullptr);

    /// An OutlineModel.
    void setModel(QAbstractItemModel *model) override;

    /// Shows only the rows that contain \a words in their title, English title, week or text, and those above
    /// them; an empty text: all. While it filters, everything is unfolded.
    void setFilter(const QString &words);
    /// Whether the filter leaves no row, though there are some.
    [[nodiscard]] bool isFilteredOut() const;
    /// The first row that the filter found.
    [[nodiscard]] QModelIndex firstMatch() const;

    /// Marks a row, or the folded row that it is in, without taking the focus; an invalid index: none.
    void mark(const QModelIndex &index);
    /// Selects these rows, the first of them current, and unfolds what they stand under.
    void choose(const QModelIndexList &indexes);
    /// The rows that something is done with: those selected, else the current one.
    [[nodiscard]] QModelIndexList chosenRows() const;

    /// Whether the row is shown folded though there is something below it.
    [[nodiscard]] bool isFolded(const QModelIndex &index) const;
    /// What its user folded, filtered or not.
    [[nodiscard]] bool isFoldedByUser(const QModelIndex &index) const { return m_folded.contains(index); }
    void fold(const QModelIndexList &indexes);
    void foldAll();
    void unfoldAll();

Q_SIGNALS:
    /// The user chose a row, by a click or by Enter.
    void chosen(const QModelIndex &index);
    /// The user wants something done with the chosen rows.
    void commandRequested(sasil::OutlineCommand command);
    /// Other rows are shown.
    void filterApplied();
    /// Something to tell for a moment, in the status bar.
    void hinted(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void paintEvent(QPaintEvent *event) override;

    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Where the pointer would drop: before the row \a row of \a parent, or onto \a parent where row is -1.
    struct DropSpot
    {
        QPersistentModelIndex parent;
        int row = -1;
        QRect mark; ///< what is painted there, in the viewport
        bool isThere = false;
        bool isOpen = false; ///< to what is dragged

        [[nodiscard]] bool isAt(const DropSpot &other) const
        {
            return isThere == other.isThere && parent == other.parent && row == other.row &&
                   mark == other.mark;
        }
    };

    [[nodiscard]] OutlineModel *outline() const;
    void noteClick(const QModelIndex &index);

    // outlineviewrows.cpp
    void arrange();
    void arrangeRows(const QModelIndex &parent, int first, int last);
    bool filterRow(const QModelIndex &index);
    void filterAbove(const QModelIndex &parent);
    [[nodiscard]] bool isOpen(const QModelIndex &index) const;
    void show(const QModelIndex &index, bool shown);
    [[nodiscard]] bool matches(const QModelIndex &index) const;
    void unfoldFrom(const QModelIndex &index);

    // outlineviewdrag.cpp
    [[nodiscard]] DropSpot spotAt(const QPoint &position) const;
    [[nodiscard]] QRect lineBehind(const QModelIndex &index) const;
    void showSpot(const DropSpot &spot, const QMimeData *dragged = nullptr);
    [[nodiscard]] QPixmap dragPicture(const QModelIndexList &rows) const;

    QString m_filter; ///< in the form that titles are compared in
    QSet<QPersistentModelIndex> m_folded;
    QSet<QPersistentModelIndex> m_unfolded; ///< by its user, of what would be folded
    std::optional<bool> m_showedItems;      ///< when the rows were counted; nothing: they have to be
    bool m_isBig = false;
    bool m_arranging = false;
    bool m_hides = false; ///< some rows may be hidden

    QPersistentModelIndex m_clicked; ///< by the last click, to go there
    QElapsedTimer m_sinceClick;
    bool m_isPlainClick = false; ///< with the left button and no key
    QTimer m_renaming;           ///< runs between a slow second click and the edit field

    DropSpot m_spot;
    bool m_dragsItems = false; ///< what is dragged are facts and opinions
    QTimer m_opening;          ///< runs while the pointer rests on a folded row
};

} // namespace sasil
