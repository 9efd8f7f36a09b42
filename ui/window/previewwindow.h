// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QStackedLayout;

namespace sasil {

class PreviewView;

/// A window for the previews of another window's documents, of which it shows one.
class PreviewWindow : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewWindow(QWidget *parent = nullptr);

    /// Takes a preview in, unless it has it, and shows it. It gives none back: who takes a widget into
    /// another layout takes it out of this one.
    void show(PreviewView *preview);

Q_SIGNALS:
    /// The user closed it; it stays open until somebody hides it.
    void closeRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QStackedLayout *m_previews;
};

} // namespace sasil
