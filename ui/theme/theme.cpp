// SPDX-License-Identifier: MIT
#include "theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace sasil {

namespace {

/// The colours of windows and controls. They go with the pages of resources/style and the themes of
/// resources/syntax.
QPalette makePalette(bool dark)
{
    const QColor window(dark ? 0x202327 : 0xf4f4f1);
    const QColor base(dark ? 0x181a1d : 0xffffff);
    const QColor text(dark ? 0xe4e6e8 : 0x1e2226);
    const QColor quiet(dark ? 0x9aa1a8 : 0x6a7178);
    const QColor accent(dark ? 0x6ea8e0 : 0x1f5f9e);
    QPalette palette(dark ? QColor(0x2b2f34) : QColor(0xe9e9e5), window);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::WindowText, text);
        palette.setColor(group, QPalette::Text, text);
        palette.setColor(group, QPalette::ButtonText, text);
        palette.setColor(group, QPalette::Base, base);
        palette.setColor(group, QPalette::AlternateBase, dark ? QColor(0x1d2023) : QColor(0xf8f8f5));
        palette.setColor(group, QPalette::ToolTipBase, dark ? QColor(0x2f343a) : QColor(0xfdfdf8));
        palette.setColor(group, QPalette::ToolTipText, text);
        palette.setColor(group, QPalette::PlaceholderText, quiet);
        palette.setColor(group, QPalette::Link, accent);
        palette.setColor(group, QPalette::Highlight, dark ? QColor(0x2f5f8f) : QColor(0x1f5f9e));
        palette.setColor(group, QPalette::HighlightedText, Qt::white);
        palette.setColor(group, QPalette::Accent, accent);
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dark ? QColor(0x6b7178) : QColor(0xa2a6aa));
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, quiet);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (std::exchange(m_choice, choice) != choice)
        Q_EMIT choiceChanged();
    apply();
}

void Theme::apply()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark);
    QApplication::setPalette(makePalette(dark));
    if (std::exchange(m_dark, dark) != dark)
        Q_EMIT darkChanged(dark);
}

} // namespace sasil
