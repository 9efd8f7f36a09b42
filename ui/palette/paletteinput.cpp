// SPDX-License-Identifier: MIT
#include "palette/paletteinput.h"

#include <QInputMethodEvent>

namespace sasil {

PaletteInput::PaletteInput(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT typedChanged(typed()); });
}

QString PaletteInput::typed() const
{
    return text().insert(cursorPosition(), m_preedit);
}

void PaletteInput::inputMethodEvent(QInputMethodEvent *event)
{
    // Known before the text changes, so that whoever follows it is told of both at once.
    const bool isChanged = m_preedit != event->preeditString();
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    if (isChanged)
        Q_EMIT typedChanged(typed());
}

} // namespace sasil
