// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/topicrename.h"

#include <QLineEdit>

namespace sasil {

/// Where a topic's heading is edited in the outline: its words as they are written.
class TitleField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TitleField(QWidget *parent);

    /// Selects the title: what is typed leaves the week and the English title as they are.
    void begin(const HeadingWords &words);
    /// What was typed, with what an input method is still composing, without the blanks around.
    [[nodiscard]] QString words() const;

    [[nodiscard]] static QString whyNotEmpty();
    /// Says so at the field.
    void sayWhyNotEmpty();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    TextRange m_title; ///< to be selected
    QString m_composed;
};

} // namespace sasil
