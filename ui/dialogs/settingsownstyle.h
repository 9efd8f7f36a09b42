// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingsrow.h"

#include <QPointer>

class QFileDialog;
class QLineEdit;
class QPushButton;
class QSettings;

namespace sasil {

/// The file of the user's own style sheet, and what is wrong with it.
class OwnStyleRow : public SettingsRow
{
    Q_OBJECT

public:
    explicit OwnStyleRow(QSettings *settings);

    [[nodiscard]] bool isUsual() const override;
    void restore() override;
    void refresh() override;
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QFileDialog *fileDialog() const { return m_fileDialog; }

Q_SIGNALS:
    /// Another file, or none any more.
    void chosen();

protected:
    void retranslate() override;

private:
    void choose();
    void browse();
    void take(const QString &path);
    void showState();

    QSettings *m_settings;
    QLineEdit *m_field;
    QPushButton *m_browse;
    QPointer<QFileDialog> m_fileDialog;
};

} // namespace sasil
