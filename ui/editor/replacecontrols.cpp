// SPDX-License-Identifier: MIT
#include "editor/replacecontrols.h"

#include "editor/findbutton.h"
#include "editor/findfield.h"
#include "editor/findhistory.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace sasil {

using namespace Qt::StringLiterals;

ReplaceControls::ReplaceControls(QWidget *bar)
    : QObject(bar), m_history(new FindHistory(nullptr, this)), m_field(new FindField(u"edit-replace"_s, bar)),
      m_keepCase(makeFindButton(u"keep-case"_s, u"Alt+P"_s, bar)),
      m_one(makeFindButton(u"edit-replace"_s, {}, bar)), m_all(makeFindButton(u"edit-replace-all"_s, {}, bar))
{
    m_keepCase->setCheckable(true);
    connect(m_field, &FindField::entered, this, [this](Qt::KeyboardModifiers modifiers) {
        if (modifiers == replaceAllModifiers)
            Q_EMIT allRequested();
        else
            Q_EMIT oneRequested();
    });
    connect(m_one, &QToolButton::clicked, this, &ReplaceControls::oneRequested);
    connect(m_all, &QToolButton::clicked, this, &ReplaceControls::allRequested);
    connect(m_keepCase, &QToolButton::toggled, this, [this](bool keeps) {
        FindHistory::Options options = m_history->options();
        options.keepCase = keeps;
        m_history->setOptions(options);
    });
    setVisible(false);
    retranslate();
}

void ReplaceControls::addTo(QGridLayout *grid, int row)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    for (QToolButton *button : {m_keepCase, m_one, m_all})
        buttons->addWidget(button);
    buttons->addStretch(1);
    grid->addWidget(m_field, row, 0);
    grid->addLayout(buttons, row, 1);
}

void ReplaceControls::setVisible(bool visible)
{
    m_isVisible = visible;
    m_field->setVisible(visible);
    for (QToolButton *button : {m_keepCase, m_one, m_all})
        button->setVisible(visible);
}

void ReplaceControls::setHasWords(bool hasWords)
{
    for (QToolButton *button : {m_one, m_all})
        button->setToolButtonStyle(hasWords ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
}

void ReplaceControls::setHistory(FindHistory *history)
{
    m_history = history;
    m_field->setHistory(history->replacements());
    const QSignalBlocker blocker(m_keepCase);
    m_keepCase->setChecked(history->options().keepCase);
}

Replacement ReplaceControls::use(bool isTemplate)
{
    m_history->addReplacement(m_field->text());
    m_field->setHistory(m_history->replacements());
    return {m_field->typed(), isTemplate, m_keepCase->isChecked()};
}

void ReplaceControls::enable(const Possible &possible)
{
    m_possible = possible;
    m_one->setEnabled(possible.hasMatches && !possible.isLocked);
    m_all->setEnabled(possible.hasMatches && !possible.isLocked && !possible.isCut);
    m_one->setToolTip(tr("Replace this match and go to the next one (Enter)"));
    m_all->setToolTip(possible.isCut ? tr("There are too many matches. Make the search more exact.")
                                     : tr("Replace all matches in one step (Ctrl+Alt+Enter)"));
    if (possible.isLocked) {
        for (QToolButton *button : {m_one, m_all})
            button->setToolTip(tr("This digest cannot be changed: it is open elsewhere"));
    }
}

void ReplaceControls::retranslate()
{
    m_field->setPlaceholderText(tr("Replace by"));
    m_field->setAccessibleName(tr("Replace by"));
    m_field->setHistoryTips(tr("Earlier replacements (Down)"), tr("Nothing was replaced yet"));
    nameFindButton(m_keepCase, tr("Keep the case of what is replaced"));
    m_one->setText(tr("Replace"));
    m_all->setText(tr("Replace all"));
    for (QToolButton *button : {m_one, m_all})
        button->setAccessibleName(button->text());
    enable(m_possible);
}

} // namespace sasil
