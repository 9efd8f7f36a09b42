// SPDX-License-Identifier: MIT
#include "check/trackingparameters.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isTracking(QStringView name)
{
    static const QStringList names{
        u"fbclid"_s,  u"gclid"_s,   u"gclsrc"_s,     u"dclid"_s,      u"wbraid"_s,     u"gbraid"_s,
        u"msclkid"_s, u"yclid"_s,   u"twclid"_s,     u"ttclid"_s,     u"li_fat_id"_s,  u"igshid"_s,
        u"igsh"_s,    u"mc_cid"_s,  u"mc_eid"_s,     u"mkt_tok"_s,    u"_hsenc"_s,     u"_hsmi"_s,
        u"vero_id"_s, u"sca_esv"_s, u"sca_upv"_s,    u"sxsrf"_s,      u"gs_lcp"_s,     u"gs_lcrp"_s,
        u"gs_lp"_s,   u"ved"_s,     u"_openstat"_s,  u"wt_mc"_s,      u"ref_src"_s,    u"spm"_s,
        u"n_media"_s, u"napm"_s,    u"n_campaign"_s, u"oly_enc_id"_s, u"oly_anon_id"_s};
    return name.startsWith(u"utm_", Qt::CaseInsensitive) ||
           std::ranges::any_of(
               names, [name](const QString &known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

/// In HTML and in Markdown an ampersand may be written as an entity.
QStringView withoutEntity(QStringView parameter)
{
    return parameter.startsWith(u"amp;") ? parameter.sliced(4) : parameter;
}

QStringView nameOf(QStringView parameter)
{
    parameter = withoutEntity(parameter);
    const qsizetype end = parameter.indexOf(u'=');
    return end > 0 ? parameter.first(end) : parameter;
}

/// Where the address that begins before \a at ends.
qsizetype addressEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && !text[end].isSpace() && !QStringView(u"<>\"|)]").contains(text[end]))
        ++end;
    const bool isEnclosed = end < text.size() && QStringView(u">\")").contains(text[end]);
    while (!isEnclosed && end > at && QStringView(u"?!.,:*_~'").contains(text[end - 1]))
        --end;
    return end;
}

} // namespace

QList<TrackingQuery> trackingQueries(QStringView text)
{
    QList<TrackingQuery> queries;
    qsizetype end = 0;
    for (qsizetype at = text.indexOf(u"://"); at >= 0; at = text.indexOf(u"://", end)) {
        end = addressEnd(text, at + 3);
        const qsizetype fragment = text.sliced(at, end - at).indexOf(u'#');
        const qsizetype last = fragment < 0 ? end : at + fragment;
        const qsizetype mark = text.sliced(at, last - at).indexOf(u'?');
        if (mark < 0)
            continue;
        TrackingQuery query{{at + mark, last}, {}};
        for (const QStringView parameter : slice(text, query.range).sliced(1).split(u'&')) {
            if (isTracking(nameOf(parameter)))
                query.removed.append(nameOf(parameter).toString());
        }
        if (!query.removed.isEmpty())
            queries.append(query);
    }
    return queries;
}

QString withoutTracking(QStringView query)
{
    QString kept;
    for (const QStringView parameter : query.sliced(1).split(u'&')) {
        if (isTracking(nameOf(parameter)))
            continue;
        const QStringView first = kept.isEmpty() ? withoutEntity(parameter) : parameter;
        kept += (kept.isEmpty() ? u'?' : u'&') + first.toString();
    }
    return kept;
}

} // namespace sasil
