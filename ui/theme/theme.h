// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace sasil {

enum class ThemeChoice : quint8 { System, Light, Dark };

/// Light or dark for the whole program: the system's, and followed as it changes, or the user's choice. It
/// sets the application's palette; what is not painted with that (preview, syntax colours) follows
/// darkChanged().
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Needs the application object.
    explicit Theme(QObject *parent = nullptr);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void darkChanged(bool dark);
    void choiceChanged();

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
};

} // namespace sasil
