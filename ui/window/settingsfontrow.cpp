// SPDX-License-Identifier: MIT
#include "window/settingsfontrow.h"

#include "editor/sourcefont.h"
#include "window/sourcecommands.h"

#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QSettings>
#include <QSignalBlocker>

namespace sasil {

SettingsFontRow::SettingsFontRow(const QSettings *settings, SourceCommands *source)
    : SettingsRow(
          {{"sasil::SettingsFontRow", QT_TRANSLATE_NOOP("sasil::SettingsFontRow", "Font of the Source")},
           {"sasil::SettingsFontRow",
            QT_TRANSLATE_NOOP("sasil::SettingsFontRow", "The typeface and the size that you write in")},
           {"sasil::SettingsFontRow",
            QT_TRANSLATE_NOOP("sasil::SettingsFontRow", "typeface, letters, text size, points, editor")}}),
      m_settings(settings), m_source(source), m_family(new QFontComboBox(this)),
      m_size(new QDoubleSpinBox(this))
{
    constexpr int leastWidth = 190;
    m_family->setMinimumContentsLength(1);
    m_family->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_family->setMinimumWidth(leastWidth);
    m_size->setRange(EditorSettings::smallestFont, EditorSettings::largestFont);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    // A number that is being typed is none yet.
    m_size->setKeyboardTracking(false);
    addControl(m_family);
    addControl(m_size);
    connect(m_family, &QFontComboBox::activated, this, &SettingsFontRow::choose);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &SettingsFontRow::choose);
    connect(source, &SourceCommands::applied, this, &SettingsFontRow::refresh);
    retranslate();
    refresh();
}

bool SettingsFontRow::isUsual() const
{
    const EditorSettings now = EditorSettings::load(*m_settings);
    return now.fontFamily.isEmpty() && qFuzzyCompare(now.fontSize, EditorSettings::defaultFontSize);
}

void SettingsFontRow::restore()
{
    if (!isUsual())
        m_source->setFont({}, EditorSettings::defaultFontSize);
}

void SettingsFontRow::refresh()
{
    const QSignalBlocker familyBlocker(m_family);
    const QSignalBlocker sizeBlocker(m_size);
    const EditorSettings now = EditorSettings::load(*m_settings);
    m_family->setCurrentFont(QFont(now.fontFamily.isEmpty() ? defaultSourceFamily() : now.fontFamily));
    m_size->setValue(now.fontSize);
    Q_EMIT changed();
}

void SettingsFontRow::choose()
{
    const QString family = m_family->currentFont().family();
    // The default may be another one where other fonts are installed.
    m_source->setFont(family == defaultSourceFamily() ? QString() : family, m_size->value());
}

void SettingsFontRow::retranslate()
{
    SettingsRow::retranslate();
    m_family->setAccessibleName(tr("Font of the Source"));
    m_size->setAccessibleName(tr("Size of the source's font"));
    m_size->setSuffix(tr(" pt"));
}

} // namespace sasil
