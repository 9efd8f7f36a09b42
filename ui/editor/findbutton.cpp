// SPDX-License-Identifier: MIT
#include "editor/findbutton.h"

#include "theme/icons.h"

#include <QKeySequence>
#include <QToolButton>

namespace sasil {

using namespace Qt::StringLiterals;

QToolButton *makeFindButton(const QString &iconName, const QString &shortcut, QWidget *parent)
{
    constexpr int side = 18; // logical pixels
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({side, side});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setObjectName(iconName);
    if (!shortcut.isEmpty())
        button->setShortcut(QKeySequence(shortcut));
    return button;
}

void nameFindButton(QToolButton *button, const QString &name)
{
    const QString keys = button->shortcut().toString(QKeySequence::NativeText);
    button->setAccessibleName(name);
    button->setToolTip(keys.isEmpty() ? name : name + u" ("_s + keys + u')');
}

} // namespace sasil
