// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorsettings.h"

#include <QDialog>

class QDialogButtonBox;
class QFontComboBox;
class QLabel;
class QPushButton;
class QCheckBox;
class QDoubleSpinBox;

namespace sasil {

/// Asks for the font of the source, and shows what a digest looks like in it.
class FontDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with the font of \a settings.
    FontDialog(const EditorSettings &settings, QWidget *parent);

    /// With the font that is chosen.
    [[nodiscard]] EditorSettings settings() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showFont();
    void retranslate();

    EditorSettings m_settings;
    QLabel *m_familyLabel;
    QFontComboBox *m_family;
    QCheckBox *m_fixedOnly;
    QLabel *m_sizeLabel;
    QDoubleSpinBox *m_size;
    QLabel *m_sample;
    QDialogButtonBox *m_buttons;
    QPushButton *m_default; ///< one of Qt's own would be put into Qt's words
};

} // namespace sasil
