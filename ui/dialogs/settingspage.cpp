// SPDX-License-Identifier: MIT
#include "dialogs/settingspage.h"

#include "dialogs/settingsrow.h"
#include "palette/commandwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(Message title, QString icon)
    : m_title(std::move(title)), m_icon(std::move(icon)), m_heading(new QLabel(this)),
      m_body(new QVBoxLayout), m_buttons(new QHBoxLayout), m_restore(new QPushButton(this))
{
    constexpr int betweenRows = 14;
    constexpr qreal larger = 1.25;
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * larger);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setObjectName(u"heading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_restore->setObjectName(u"restore"_s);
    m_restore->setAutoDefault(false);
    m_body->setSpacing(betweenRows);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(betweenRows);
    layout->addWidget(m_heading);
    layout->addLayout(m_body);
    layout->addLayout(m_buttons);
    connect(m_restore, &QPushButton::clicked, this, [this] { restore(); });
    connect(this, &SettingsPage::changed, this, &SettingsPage::showUsual);
}

bool SettingsPage::titleMatches(const SettingsQuery &query, const CommandWords &words) const
{
    return query.matches({words.inAllLanguages(m_title.context, m_title.source), {}});
}

void SettingsPage::showUsual()
{
    const bool usual = isUsual();
    // Who has just pressed it goes on from there.
    if (usual && m_restore->hasFocus())
        focusPreviousChild();
    m_restore->setEnabled(!usual);
    m_restore->setToolTip(usual ? tr("Everything on this page is as it was at first.")
                                : tr("Make everything on this page as it was at first"));
}

void SettingsPage::retranslate()
{
    m_heading->setText(title());
    setAccessibleName(title());
    m_restore->setText(tr("Restore Defaults"));
    showUsual();
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsRowsPage::addRow(SettingsRow *row)
{
    m_rows.append(row);
    body()->addWidget(row);
    connect(row, &SettingsRow::changed, this, &SettingsPage::changed);
    retranslate();
}

int SettingsRowsPage::filter(const SettingsQuery &query, const CommandWords &words)
{
    const bool isWhole = query.isEmpty() || titleMatches(query, words);
    int left = 0;
    for (SettingsRow *row : std::as_const(m_rows)) {
        const bool isShown = isWhole || query.matches(row->words(words));
        row->setVisible(isShown);
        left += isShown ? 1 : 0;
    }
    restoreButton()->setVisible(query.isEmpty());
    return left;
}

void SettingsRowsPage::refresh()
{
    for (SettingsRow *row : std::as_const(m_rows))
        row->refresh();
    showUsual();
}

bool SettingsRowsPage::isUsual() const
{
    return std::ranges::all_of(m_rows, [](const SettingsRow *row) { return row->isUsual(); });
}

void SettingsRowsPage::restore()
{
    for (SettingsRow *row : std::as_const(m_rows))
        row->restore();
    showUsual();
}

} // namespace sasil
