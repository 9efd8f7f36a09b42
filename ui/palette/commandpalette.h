// SPDX-License-Identifier: MIT
#pragma once

#include "palette/paletteitems.h"

#include <QFrame>
#include <QPointer>

#include <memory>

class QAction;
class QLabel;
class QListView;

namespace sasil {

class PaletteInput;
class PaletteModel;

/// A line to type into and a list of what fits, over the top of a window. It lies in the window instead of
/// being one of its own: input methods compose in it as anywhere else. It closes when something is chosen,
/// with Escape, and when the focus goes elsewhere in the window.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// Lists others in the place of what is shown.
    void open(std::unique_ptr<PaletteItems> items);
    void close();

    [[nodiscard]] PaletteInput *input() const { return m_input; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] PaletteModel *model() const { return m_model; }
    /// What is said about the chosen row, or instead of a list.
    [[nodiscard]] QString notice() const;

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool takeKey(int key);
    void choose();
    void showFound();
    void showTip();
    void layOut();
    void followFocus(const QWidget *now);

    QWidget *m_window;
    PaletteInput *m_input;
    QAction *m_icon; ///< of the line
    QListView *m_list;
    PaletteModel *m_model;
    QLabel *m_empty;
    QLabel *m_tip;
    QPointer<QWidget> m_before; ///< what had the focus
};

} // namespace sasil
