// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace sasil {

/// A line of text that takes the room that is left, and ends in an ellipsis where that is not enough. All of
/// it is its tool tip then.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sasil
