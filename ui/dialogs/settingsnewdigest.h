// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/newdigestchoice.h"
#include "dialogs/settingsrow.h"

#include <QPointer>

class QComboBox;
class QFileDialog;
class QLineEdit;
class QPushButton;
class QSettings;

namespace sasil {

/// Which template a new digest begins with.
class TemplateRow : public SettingsRow
{
    Q_OBJECT

public:
    explicit TemplateRow(QSettings *settings);

    [[nodiscard]] bool isUsual() const override;
    void restore() override;
    void refresh() override;
    [[nodiscard]] QComboBox *box() const { return m_box; }
    [[nodiscard]] QFileDialog *fileDialog() const { return m_fileDialog; }

protected:
    void retranslate() override;

private:
    void choose(int index);
    void askForFile();
    void take(const QString &pattern);

    QSettings *m_settings;
    QComboBox *m_box;
    QPointer<QFileDialog> m_fileDialog;
};

/// Where a new digest goes.
class FolderRow : public SettingsRow
{
    Q_OBJECT

public:
    explicit FolderRow(QSettings *settings);

    [[nodiscard]] bool isUsual() const override;
    void restore() override;
    void refresh() override;
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QFileDialog *fileDialog() const { return m_fileDialog; }

protected:
    void retranslate() override;

private:
    void choose();
    void browse();
    void take(const QString &folder);

    QSettings *m_settings;
    QLineEdit *m_field;
    QPushButton *m_browse;
    QPointer<QFileDialog> m_fileDialog;
};

} // namespace sasil
