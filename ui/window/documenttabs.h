// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace sasil {

/// The bar of tabs: each shows enough of its name to be told from the others, and those that find no room are
/// scrolled to. It hides while there is one. A middle click asks for a tab to be closed, as its button does.
class DocumentTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The menu of a tab is to be shown.
    void menuRequested(int tab, const QPoint &globalPlace);

protected:
    [[nodiscard]] QSize tabSizeHint(int tab) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int tab) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int m_pressed = -1; ///< the tab that the middle button went down on
};

} // namespace sasil
