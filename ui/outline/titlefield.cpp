// SPDX-License-Identifier: MIT
#include "outline/titlefield.h"

#include <QInputMethodEvent>
#include <QToolTip>

namespace sasil {

TitleField::TitleField(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Title of the topic"));
    setAutoFillBackground(true);
    setTextMargins(0, 0, 0, 0);
}

void TitleField::begin(const HeadingWords &words)
{
    setText(words.text);
    m_title = words.title;
}

QString TitleField::words() const
{
    QString all = text();
    return all.insert(cursorPosition(), m_composed).trimmed();
}

QString TitleField::whyNotEmpty()
{
    return tr("A topic needs a title. Escape leaves it as it was.");
}

void TitleField::sayWhyNotEmpty()
{
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), whyNotEmpty(), this);
}

/// A view selects all that stands in the fields that it opens.
void TitleField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (const TextRange title = std::exchange(m_title, {}); !title.isEmpty())
        setSelection(int(title.start), int(title.length()));
}

void TitleField::inputMethodEvent(QInputMethodEvent *event)
{
    QLineEdit::inputMethodEvent(event);
    m_composed = event->preeditString();
}

} // namespace sasil
