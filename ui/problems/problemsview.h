// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace sasil {

/// The list of problems. The selected row shows a button for its fixes, where it has any.
class ProblemsView : public QListView
{
    Q_OBJECT

public:
    explicit ProblemsView(QWidget *parent = nullptr);

    /// Whether the row shows the button for its fixes.
    [[nodiscard]] bool showsFixButton(const QModelIndex &index) const;

Q_SIGNALS:
    /// The user chose a row, by a click or by Enter.
    void chosen(const QModelIndex &index);
    /// The user asked what can be done about a row; \a at: where to show it, global.
    void fixesRequested(const QModelIndex &index, const QPoint &at);
    void menuRequested(const QModelIndex &index, const QPoint &at);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QModelIndex fixButtonAt(const QPoint &at) const;

    bool m_wasWide = false;
    bool m_buttonPressed = false;
};

} // namespace sasil
