// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequenceEdit>

namespace sasil {

/// A field that takes one press of keys. Tab, Return and Escape alone are the dialog's; Backspace and Delete
/// alone clear it.
class KeysField : public QKeySequenceEdit
{
    Q_OBJECT

public:
    explicit KeysField(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    /// Names it for who does not see it.
    void setName(const QString &name);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_placeholder;
};

} // namespace sasil
