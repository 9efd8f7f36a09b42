// SPDX-License-Identifier: MIT
#pragma once

#include <QPdfView>

namespace sasil {

/// The pages themselves. Unlike Qt's, they are a document to screen readers, which are told the text of the
/// page in sight; Home and End lead to the first and the last page, and the wheel with Ctrl is left to
/// whoever zooms.
class PagesPane : public QPdfView
{
    Q_OBJECT

public:
    explicit PagesPane(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setGround();
};

} // namespace sasil
