// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace sasil {

/// Their order is that of the setting.
enum class ThemeChoice : quint8 { System, Light, Dark, Contrast, ContrastDark };

/// Light or dark, or either in high contrast, for the whole program: the system's, and followed as it
/// changes, or the user's choice. It sets the application's palette and style; what is not painted with these
/// (preview, syntax colours) follows lookChanged().
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Needs the application object.
    explicit Theme(QObject *parent = nullptr);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] bool isContrast() const { return m_contrast; }

Q_SIGNALS:
    void lookChanged(bool dark, bool contrast);
    void choiceChanged();

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
    bool m_contrast = false;
};

} // namespace sasil
