// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace sasil {

/// A part of a path: text without a frame, which is a button when the mouse or the focus is on it.
class CrumbButton : public QToolButton
{
    Q_OBJECT

public:
    explicit CrumbButton(QWidget *parent);

    /// Drawn less strongly than titles.
    void setQuiet(bool quiet) { m_isQuiet = quiet; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isQuiet = false;
};

} // namespace sasil
