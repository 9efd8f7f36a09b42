// SPDX-License-Identifier: MIT
#include "dialogs/settingsrows.h"

#include "palette/commandwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QStyle>

namespace sasil {

SwitchRow::SwitchRow(SettingsText text, QAction *action, bool usual)
    : SettingsRow(std::move(text)), m_action(action), m_box(new QCheckBox(this)), m_usual(usual)
{
    const QStyle *look = style();
    addNamed(m_box, look->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_box) +
                        look->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, m_box));
    connect(action, &QAction::changed, this, &SwitchRow::show);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
        if (m_action && m_action->isChecked() != on)
            m_action->trigger();
        show();
    });
    retranslate();
    show();
}

void SwitchRow::show()
{
    if (!m_action)
        return;
    const bool isChanged = m_box->isChecked() != m_action->isChecked();
    m_box->setChecked(m_action->isChecked());
    m_box->setEnabled(m_action->isEnabled());
    if (isChanged)
        Q_EMIT changed();
}

bool SwitchRow::isUsual() const
{
    return !m_action || m_action->isChecked() == m_usual;
}

void SwitchRow::restore()
{
    if (!isUsual())
        m_action->trigger();
}

void SwitchRow::retranslate()
{
    m_box->setText(name());
    SettingsRow::retranslate();
}

ChoiceRow::ChoiceRow(SettingsText text, QList<Option> options, qsizetype usual)
    : SettingsRow(std::move(text)), m_options(std::move(options)), m_box(new QComboBox(this)), m_usual(usual)
{
    for (const Option &option : std::as_const(m_options)) {
        m_box->addItem(QString());
        connect(option.action, &QAction::changed, this, &ChoiceRow::show);
    }
    m_box->setCurrentIndex(-1);
    addControl(m_box);
    connect(m_box, &QComboBox::activated, this, &ChoiceRow::choose);
    retranslate();
    show();
}

SettingsWords ChoiceRow::words(const CommandWords &words) const
{
    SettingsWords found = SettingsRow::words(words);
    for (const Option &option : m_options)
        found.others += words.inAllLanguages(option.text.context, option.text.source);
    return found;
}

void ChoiceRow::choose(qsizetype index)
{
    if (QAction *action = m_options[index].action; action && !action->isChecked())
        action->trigger();
    show();
}

void ChoiceRow::show()
{
    int checked = -1;
    for (int i = 0; i < m_options.size(); ++i) {
        if (m_options[i].action && m_options[i].action->isChecked())
            checked = i;
    }
    if (checked == m_box->currentIndex())
        return;
    m_box->setCurrentIndex(checked);
    Q_EMIT changed();
}

bool ChoiceRow::isUsual() const
{
    const QAction *action = m_options[m_usual].action;
    return !action || action->isChecked();
}

void ChoiceRow::restore()
{
    choose(m_usual);
}

void ChoiceRow::retranslate()
{
    for (int i = 0; i < m_options.size(); ++i)
        m_box->setItemText(i, settingsName(m_options[i].text));
    m_box->setPlaceholderText(tr("Another one"));
    SettingsRow::retranslate();
}

CommandRow::CommandRow(SettingsText text, Message button, QAction *action)
    : SettingsRow(std::move(text)), m_button(new QPushButton(this)), m_label(std::move(button))
{
    m_button->setAutoDefault(false);
    addControl(m_button);
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
    retranslate();
}

void CommandRow::retranslate()
{
    m_button->setText(withoutMnemonic(m_label.text()));
    SettingsRow::retranslate();
}

NoteRow::NoteRow(SettingsText text) : SettingsRow(std::move(text))
{
    addName();
}

} // namespace sasil
