// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace sasil {

/// The support table, its columns as wide as there is room.
class SupportView : public QTableView
{
    Q_OBJECT

public:
    explicit SupportView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /// The user chose a cell, by a double click or by Enter.
    void chosen(const QModelIndex &index);
    void copyRequested();
    /// \a at: where to show the menu, global.
    void menuRequested(const QModelIndex &index, const QPoint &at);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void setRowHeights();
};

} // namespace sasil
