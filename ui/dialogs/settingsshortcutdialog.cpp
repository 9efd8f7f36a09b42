// SPDX-License-Identifier: MIT
#include "dialogs/settingsshortcutdialog.h"

#include "dialogs/settingskeysfield.h"
#include "dialogs/settingsshortcuts.h"
#include "theme/icons.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace sasil {

using namespace Qt::StringLiterals;

ShortcutDialog::ShortcutDialog(ShortcutsModel *model, int row, const QList<QKeySequence> &keys,
                               QWidget *parent)
    : QDialog(parent), m_model(model), m_row(row), m_command(new QLabel(this)),
      m_firstLabel(new QLabel(this)), m_first(new KeysField(this)), m_secondLabel(new QLabel(this)),
      m_second(new KeysField(this)), m_verdictIcon(new QLabel(this)), m_verdict(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)),
      m_assign(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole)),
      m_usual(m_buttons->addButton(QString(), QDialogButtonBox::ResetRole))
{
    layOut();
    put(keys);
    for (KeysField *field : {m_first, m_second})
        connect(field, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutDialog::refresh);
    connect(m_usual, &QPushButton::clicked, this, [this] { put(m_model->usual(m_row)); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        m_model->choose(m_row, this->keys());
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    m_assign->setDefault(true);
    m_first->setFocus();
    retranslate();
}

void ShortcutDialog::layOut()
{
    constexpr int leastWidth = 420;
    constexpr int linesOfVerdict = 3;
    QFont bold = m_command->font();
    bold.setBold(true);
    m_command->setFont(bold);
    m_command->setObjectName(u"command"_s);
    m_assign->setObjectName(u"assign"_s);
    m_usual->setObjectName(u"usual"_s);
    m_verdict->setObjectName(u"verdict"_s);
    for (QLabel *label : {m_command, m_verdict}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_verdictIcon->setAlignment(Qt::AlignTop);
    // What comes and goes moves nothing.
    m_verdict->setMinimumHeight(m_verdict->fontMetrics().lineSpacing() * linesOfVerdict);
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_verdictIcon);
    verdict->addWidget(m_verdict, 1);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_command, 0, 0, 1, 2);
    layout->addWidget(m_firstLabel, 1, 0);
    layout->addWidget(m_first, 1, 1);
    layout->addWidget(m_secondLabel, 2, 0);
    layout->addWidget(m_second, 2, 1);
    layout->addLayout(verdict, 3, 0, 1, 2);
    layout->addWidget(m_buttons, 4, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(3, 1);
    setMinimumWidth(leastWidth);
}

QList<QKeySequence> ShortcutDialog::keys() const
{
    QList<QKeySequence> keys;
    for (const KeysField *field : {m_first, m_second}) {
        const QKeySequence one = field->keySequence();
        if (!one.isEmpty() && !keys.contains(one))
            keys.append(one);
    }
    return keys;
}

void ShortcutDialog::put(const QList<QKeySequence> &keys)
{
    m_first->setKeySequence(keys.value(0));
    m_second->setKeySequence(keys.value(1));
    m_first->setFocus();
}

void ShortcutDialog::refresh()
{
    const KeysVerdict verdict = m_model->judge(m_row, keys());
    const QString icon = !verdict.isPossible        ? u"finding-error"_s
                         : verdict.losers.isEmpty() ? QString()
                                                    : u"finding-warning"_s;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_verdictIcon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_verdictIcon->setPixmap(sasil::icon(icon).pixmap(QSize(side, side), devicePixelRatioF()));
    m_verdict->setText(!verdict.text.isEmpty() ? verdict.text
                       : keys().isEmpty()      ? tr("The command will have no keys.")
                                               : QString());
    m_assign->setEnabled(verdict.isPossible);
    m_assign->setText(verdict.losers.isEmpty() ? tr("&Use These Keys") : tr("&Take Them Over"));
    const bool isUsual = keys() == m_model->usual(m_row);
    m_usual->setEnabled(!isUsual);
    m_usual->setToolTip(isUsual ? tr("These are the usual keys.") : tr("Put the usual keys in"));
    for (KeysField *field : {m_first, m_second})
        field->setAccessibleDescription(m_verdict->text());
}

void ShortcutDialog::retranslate()
{
    setWindowTitle(tr("Keys of a Command"));
    m_command->setText(m_model->name(m_row));
    m_firstLabel->setText(tr("Keys:"));
    m_secondLabel->setText(tr("Or:"));
    m_first->setName(tr("Keys of “%1”").arg(m_model->name(m_row)));
    m_second->setName(tr("Other keys of “%1”").arg(m_model->name(m_row)));
    for (KeysField *field : {m_first, m_second})
        field->setPlaceholder(tr("Press the keys"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_usual->setText(tr("Usual &Keys"));
    refresh();
}

void ShortcutDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace sasil
