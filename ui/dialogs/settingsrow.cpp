// SPDX-License-Identifier: MIT
#include "dialogs/settingsrow.h"

#include "palette/commandwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace sasil {

using namespace Qt::StringLiterals;

QString settingsName(const Message &message)
{
    return withoutMnemonic(message.text()).remove(u'…');
}

SettingsWords settingsWords(const SettingsText &text, const CommandWords &words)
{
    SettingsWords found;
    found.names = words.inAllLanguages(text.name.context, text.name.source);
    for (const Message &more : {text.tip, text.keywords}) {
        if (!more.isEmpty())
            found.others += words.inAllLanguages(more.context, more.source);
    }
    return found;
}

SettingsRow::SettingsRow(SettingsText text, QWidget *parent)
    : QWidget(parent), m_text(std::move(text)), m_line(new QHBoxLayout), m_tip(new QLabel(this))
{
    constexpr int betweenControls = 12;
    m_tip->setObjectName(u"tip"_s);
    m_tip->setTextFormat(Qt::PlainText);
    m_tip->setWordWrap(true);
    m_line->setSpacing(betweenControls);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(m_line);
    layout->addWidget(m_tip);
    showTip();
}

SettingsWords SettingsRow::words(const CommandWords &words) const
{
    return settingsWords(m_text, words);
}

void SettingsRow::addName(QWidget *buddy)
{
    m_name = new QLabel(this);
    m_name->setObjectName(u"name"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setBuddy(buddy);
    m_line->addWidget(m_name, 1);
    retranslate();
}

void SettingsRow::addControl(QWidget *control)
{
    if (!m_name)
        addName(control);
    // What a text is typed into takes the room that names leave.
    const bool grows = control->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
    m_line->addWidget(control, grows ? 2 : 0);
    m_controls.append(control);
    retranslate();
}

void SettingsRow::addNamed(QWidget *control, int indent)
{
    m_line->addWidget(control);
    m_line->addStretch(1);
    m_tip->setContentsMargins(indent, 0, 0, 0);
    m_controls.append(control);
}

void SettingsRow::showProblem(const QString &text)
{
    m_problem = text;
    showTip();
}

void SettingsRow::showTip()
{
    const QString text = m_problem.isEmpty() ? tip() : m_problem;
    m_tip->setText(text);
    m_tip->setVisible(!text.isEmpty());
    m_tip->setForegroundRole(m_problem.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    for (QWidget *control : std::as_const(m_controls))
        control->setAccessibleDescription(text);
}

void SettingsRow::retranslate()
{
    if (m_name)
        m_name->setText(name());
    for (QWidget *control : std::as_const(m_controls)) {
        // Buttons are called by what they show.
        if (!control->inherits("QAbstractButton"))
            control->setAccessibleName(name());
    }
    showTip();
}

void SettingsRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace sasil
