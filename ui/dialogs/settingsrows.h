// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/settingsrow.h"

#include <QAction>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace sasil {

/// An action that is on or off, the same that stands in a menu.
class SwitchRow : public SettingsRow
{
    Q_OBJECT

public:
    SwitchRow(SettingsText text, QAction *action, bool usual);

    [[nodiscard]] bool isUsual() const override;
    void restore() override;
    [[nodiscard]] QCheckBox *box() const { return m_box; }

protected:
    void retranslate() override;

private:
    void show();

    QPointer<QAction> m_action;
    QCheckBox *m_box;
    bool m_usual;
};

/// One of several actions, of which one is checked.
class ChoiceRow : public SettingsRow
{
    Q_OBJECT

public:
    struct Option
    {
        QPointer<QAction> action;
        Message text;
    };

    ChoiceRow(SettingsText text, QList<Option> options, qsizetype usual);

    [[nodiscard]] SettingsWords words(const CommandWords &words) const override;
    [[nodiscard]] bool isUsual() const override;
    void restore() override;
    [[nodiscard]] QComboBox *box() const { return m_box; }

protected:
    void retranslate() override;

private:
    void show();
    void choose(qsizetype index);

    QList<Option> m_options;
    QComboBox *m_box;
    qsizetype m_usual;
};

/// A button that does what an action does.
class CommandRow : public SettingsRow
{
    Q_OBJECT

public:
    CommandRow(SettingsText text, Message button, QAction *action);

    [[nodiscard]] QPushButton *button() const { return m_button; }

protected:
    void retranslate() override;

private:
    QPushButton *m_button;
    Message m_label;
};

/// Something to know, where there is nothing to set.
class NoteRow : public SettingsRow
{
    Q_OBJECT

public:
    explicit NoteRow(SettingsText text);
};

} // namespace sasil
