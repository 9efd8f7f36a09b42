// SPDX-License-Identifier: MIT
#include "editor/findoptions.h"

#include "editor/findbutton.h"
#include "theme/hiddenlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>

namespace sasil {

using namespace Qt::StringLiterals;

FindOptions::FindOptions(QWidget *parent)
    : QWidget(parent), m_line(new QHBoxLayout(this)), m_case(addToggle(u"find-case"_s, u"Alt+C"_s)),
      m_words(addToggle(u"find-words"_s, u"Alt+W"_s)),
      m_expression(addToggle(u"find-expression"_s, u"Alt+R"_s)),
      m_selection(addToggle(u"find-selection"_s, u"Alt+L"_s)), m_scope(new QComboBox(this)),
      m_scopeLabel(addHiddenLabel(m_scope))
{
    m_line->setContentsMargins({});
    m_line->setSpacing(2);
    for (const SearchScope scope : {SearchScope::Everything, SearchScope::Facts, SearchScope::Opinions})
        m_scope->addItem({}, int(scope));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_line->addSpacing(4);
    m_line->addWidget(m_scope);
    m_line->addStretch(1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FindOptions::changed);
    setHasSelection(false);
    retranslate();
}

QToolButton *FindOptions::addToggle(const QString &iconName, const QString &shortcut)
{
    QToolButton *toggle = makeFindButton(iconName, shortcut, this);
    toggle->setCheckable(true);
    m_line->addWidget(toggle);
    connect(toggle, &QToolButton::toggled, this, &FindOptions::changed);
    return toggle;
}

TextSearch FindOptions::searchFor(const QString &query) const
{
    TextSearch search;
    search.query = query;
    search.caseSensitive = m_case->isChecked();
    search.wholeWords = m_words->isChecked();
    search.regularExpression = m_expression->isChecked();
    search.scope = SearchScope(m_scope->currentData().toInt());
    return search;
}

QString FindOptions::queryFor(const QString &text) const
{
    // QRegularExpression::escape() would put a backslash before Hangul as well.
    static const QRegularExpression signs(uR"(([\\^$.|?*+()\[\]{}]))"_s);
    return m_expression->isChecked() ? QString(text).replace(signs, uR"(\\1)"_s) : text;
}

FindHistory::Options FindOptions::options() const
{
    return {m_case->isChecked(), m_words->isChecked(), m_expression->isChecked()};
}

void FindOptions::setOptions(const FindHistory::Options &options)
{
    const QSignalBlocker blocker(this);
    m_case->setChecked(options.caseSensitive);
    m_words->setChecked(options.wholeWords);
    m_expression->setChecked(options.regularExpression);
}

void FindOptions::setHasSelection(bool has)
{
    const bool isEnabled = has || m_selection->isChecked();
    if (m_selection->isEnabled() == isEnabled)
        return;
    m_selection->setEnabled(isEnabled);
    retranslate();
}

void FindOptions::retranslate()
{
    nameFindButton(m_case, tr("Match case"));
    nameFindButton(m_words, tr("Whole words: particles behind a Korean word do not count"));
    m_words->setAccessibleName(tr("Whole words"));
    nameFindButton(m_expression, tr("Regular expression"));
    nameFindButton(m_selection, tr("Only in the selection"));
    if (!m_selection->isEnabled())
        m_selection->setToolTip(tr("Select some text first to search only there"));
    m_scope->setItemText(m_scope->findData(int(SearchScope::Everything)), tr("Everything"));
    m_scope->setItemText(m_scope->findData(int(SearchScope::Facts)), tr("Facts"));
    m_scope->setItemText(m_scope->findData(int(SearchScope::Opinions)), tr("Opinions"));
    m_scope->setAccessibleName(tr("Where to search"));
    m_scopeLabel->setText(m_scope->accessibleName());
    m_scope->setToolTip(tr("Search everything, or only what facts or opinions say"));
}

void FindOptions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sasil
