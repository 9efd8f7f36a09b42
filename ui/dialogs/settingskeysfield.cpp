// SPDX-License-Identifier: MIT
#include "dialogs/settingskeysfield.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace sasil {

namespace {

bool isPlain(const QKeyEvent *event)
{
    return (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isForDialog(const QKeyEvent *event)
{
    return isPlain(event) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                              event->key() == Qt::Key_Escape);
}

} // namespace

KeysField::KeysField(QWidget *parent) : QKeySequenceEdit(parent)
{
    setMaximumSequenceLength(1);
    setClearButtonEnabled(true);
    // An input method would keep the keys.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    const auto showPlaceholder = [this] { setPlaceholder(m_placeholder); };
    connect(this, &QKeySequenceEdit::keySequenceChanged, this, showPlaceholder);
    connect(this, &QKeySequenceEdit::editingFinished, this, showPlaceholder);
}

void KeysField::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    if (auto *line = findChild<QLineEdit *>())
        line->setPlaceholderText(text);
}

void KeysField::setName(const QString &name)
{
    setAccessibleName(name);
    if (auto *line = findChild<QLineEdit *>())
        line->setAccessibleName(name);
}

bool KeysField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isForDialog(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QKeySequenceEdit::event(event);
}

void KeysField::keyPressEvent(QKeyEvent *event)
{
    const bool isErasing = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (isErasing && isPlain(event)) {
        clear();
        return;
    }
    QKeySequenceEdit::keyPressEvent(event);
}

void KeysField::changeEvent(QEvent *event)
{
    QKeySequenceEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setPlaceholder(m_placeholder);
}

} // namespace sasil
