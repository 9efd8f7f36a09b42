// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingsrow.h"
#include "editor/editorsettings.h"

class QDoubleSpinBox;
class QFontComboBox;
class QSettings;

namespace sasil {

class SourceCommands;

/// The font of the source: its family and its size, and back to the ones that Sasil would choose.
class SettingsFontRow : public SettingsRow
{
    Q_OBJECT

public:
    SettingsFontRow(const QSettings *settings, SourceCommands *source);

    [[nodiscard]] bool isUsual() const override;
    void restore() override;
    void refresh() override;
    [[nodiscard]] QFontComboBox *family() const { return m_family; }
    [[nodiscard]] QDoubleSpinBox *size() const { return m_size; }

protected:
    void retranslate() override;

private:
    void choose();

    const QSettings *m_settings;
    SourceCommands *m_source;
    QFontComboBox *m_family;
    QDoubleSpinBox *m_size;
};

} // namespace sasil
