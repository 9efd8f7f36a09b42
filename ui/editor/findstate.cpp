// SPDX-License-Identifier: MIT
#include "editor/findstate.h"

#include <QLocale>

namespace sasil {

using namespace Qt::StringLiterals;

QString FindState::text(const QLocale &locale) const
{
    if (!isActive || !problem.isEmpty())
        return {};
    if (replaced >= 0)
        return tr("%n replaced", nullptr, int(replaced));
    if (count == 0)
        return isComplete ? tr("Nothing found") : u"…"_s;
    QString all = locale.toString(count);
    if (!isComplete)
        all += u'…';
    else if (isCut)
        all += u'+';
    if (current < 0)
        return tr("%1 found").arg(all);
    QString place = tr("%1 of %2").arg(locale.toString(current + 1), all);
    if (!wentRound)
        return place;
    return *wentRound == FindDirection::Next ? tr("from the top: %1").arg(place)
                                             : tr("from the bottom: %1").arg(place);
}

QString FindState::roundText() const
{
    if (!wentRound)
        return {};
    return *wentRound == FindDirection::Next ? tr("Went on from the top") : tr("Went on from the bottom");
}

} // namespace sasil
