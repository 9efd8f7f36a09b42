// SPDX-License-Identifier: MIT
#include "editor/findhistory.h"

#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString queriesKey = u"find/queries"_s;
const QString replacementsKey = u"find/replacements"_s;

/// Calls \a visit with the key and the field of each option.
template <typename Options, typename Visit>
void visitOptions(Options &options, Visit visit)
{
    visit(u"find/caseSensitive"_s, options.caseSensitive);
    visit(u"find/wholeWords"_s, options.wholeWords);
    visit(u"find/regularExpression"_s, options.regularExpression);
    visit(u"find/keepCase"_s, options.keepCase);
}

/// The latest, but not more than are kept.
QStringList latest(const QStringList &list)
{
    return list.first(qMin(FindHistory::most, list.size()));
}

QStringList with(QStringList list, const QString &entry)
{
    list.removeAll(entry);
    list.prepend(entry);
    return latest(list);
}

} // namespace

FindHistory::FindHistory(QSettings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    if (!settings)
        return;
    m_queries = latest(settings->value(queriesKey).toStringList());
    m_replacements = latest(settings->value(replacementsKey).toStringList());
    visitOptions(m_options, [settings](const QString &key, bool &option) {
        option = settings->value(key, option).toBool();
    });
}

void FindHistory::addQuery(const QString &query)
{
    if (query.isEmpty())
        return;
    m_queries = with(m_queries, query);
    if (m_settings)
        m_settings->setValue(queriesKey, m_queries);
}

void FindHistory::addReplacement(const QString &replacement)
{
    if (replacement.isEmpty())
        return;
    m_replacements = with(m_replacements, replacement);
    if (m_settings)
        m_settings->setValue(replacementsKey, m_replacements);
}

void FindHistory::setOptions(const Options &options)
{
    if (std::exchange(m_options, options) == options || !m_settings)
        return;
    visitOptions(m_options, [this](const QString &key, bool &option) { m_settings->setValue(key, option); });
}

} // namespace sasil
