// SPDX-License-Identifier: MIT
#include "theme/theme.h"

#include "theme/contraststyle.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace sasil {

namespace {

struct Colours
{
    QRgb window;
    QRgb button;
    QRgb base;
    QRgb alternate;
    QRgb toolTip;
    QRgb text;
    QRgb quiet;
    QRgb accent;
    QRgb highlight;
    QRgb highlighted;
    QRgb disabled;
};

/// They go with the pages of resources/style and the themes of resources/syntax.
Colours coloursOf(bool dark, bool contrast)
{
    if (contrast && dark)
        return {0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0xffffff,
                0xe0e0e0, 0x9ecbff, 0x9ecbff, 0x000000, 0xa6a6a6};
    if (contrast)
        return {0xffffff, 0xffffff, 0xffffff, 0xffffff, 0xffffff, 0x000000,
                0x2b2b2b, 0x0000a8, 0x00337a, 0xffffff, 0x595959};
    if (dark)
        return {0x202327, 0x2b2f34, 0x181a1d, 0x1d2023, 0x2f343a, 0xe4e6e8,
                0x9aa1a8, 0x6ea8e0, 0x2f5f8f, 0xffffff, 0x6b7178};
    return {0xf4f4f1, 0xe9e9e5, 0xffffff, 0xf8f8f5, 0xfdfdf8, 0x1e2226,
            0x676e75, 0x1f5f9e, 0x1f5f9e, 0xffffff, 0xa2a6aa};
}

/// The colours of windows and controls.
QPalette makePalette(bool dark, bool contrast)
{
    const Colours colours = coloursOf(dark, contrast);
    QPalette palette(QColor(colours.button), QColor(colours.window));
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::WindowText, colours.text);
        palette.setColor(group, QPalette::Text, colours.text);
        palette.setColor(group, QPalette::ButtonText, colours.text);
        palette.setColor(group, QPalette::Base, colours.base);
        palette.setColor(group, QPalette::AlternateBase, colours.alternate);
        palette.setColor(group, QPalette::ToolTipBase, colours.toolTip);
        palette.setColor(group, QPalette::ToolTipText, colours.text);
        palette.setColor(group, QPalette::PlaceholderText, colours.quiet);
        palette.setColor(group, QPalette::Link, colours.accent);
        palette.setColor(group, QPalette::Highlight, colours.highlight);
        palette.setColor(group, QPalette::HighlightedText, colours.highlighted);
        palette.setColor(group, QPalette::Accent, colours.accent);
    }
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.quiet);
    if (contrast) {
        for (const auto role : {QPalette::Mid, QPalette::Dark, QPalette::Shadow})
            palette.setColor(role, colours.text);
    }
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
    const bool contrast = m_choice == ThemeChoice::Contrast || m_choice == ThemeChoice::ContrastDark;
    const bool dark = m_choice == ThemeChoice::Dark || m_choice == ThemeChoice::ContrastDark ||
                      (m_choice == ThemeChoice::System && systemIsDark);
    const bool other = m_dark != dark || m_contrast != contrast;
    m_dark = dark;
    m_contrast = contrast;
    const QStyle *style = QApplication::style();
    if (!qobject_cast<const ControlStyle *>(style) ||
        (qobject_cast<const ContrastStyle *>(style) != nullptr) != contrast)
        QApplication::setStyle(contrast ? new ContrastStyle : new ControlStyle);
    QApplication::setPalette(makePalette(dark, contrast));
    if (other)
        Q_EMIT lookChanged(dark, contrast);
}

} // namespace sasil
