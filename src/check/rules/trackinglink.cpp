// SPDX-License-Identifier: MIT
#include "check/rules/trackinglink.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "tracking-link"_L1;

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

/// A query with what only tracks taken out of it.
struct CleanQuery
{
    QString text; ///< without the question mark
    QStringList removed;
};

CleanQuery cleaned(QStringView query)
{
    CleanQuery clean;
    QStringList kept;
    for (const QStringView parameter : query.split(u'&')) {
        const QStringView name = parameter.first(qMax(parameter.indexOf(u'='), qsizetype(0)));
        if (isTracking(name.isEmpty() ? parameter : name))
            clean.removed.append((name.isEmpty() ? parameter : name).toString());
        else
            kept.append(parameter.toString());
    }
    clean.text = kept.join(u'&');
    return clean;
}

/// The queries of all addresses in a text, question mark included.
QList<TextRange> queriesIn(QStringView source)
{
    QList<TextRange> queries;
    qsizetype end = 0;
    for (qsizetype at = source.indexOf(u"://"); at >= 0; at = source.indexOf(u"://", end)) {
        end = at + 3;
        while (end < source.size() && !source[end].isSpace() &&
               !QStringView(u"<>\"|)]").contains(source[end]))
            ++end;
        const qsizetype fragment = source.sliced(at, end - at).indexOf(u'#');
        const qsizetype last = fragment < 0 ? end : at + fragment;
        const qsizetype mark = source.sliced(at, last - at).indexOf(u'?');
        if (mark >= 0)
            queries.append({at + mark, last});
    }
    return queries;
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const QStringView source = context.digest().source(topic);
    QList<Diagnostic> found;
    for (const TextRange range : queriesIn(source)) {
        const CleanQuery clean = cleaned(slice(source, range).sliced(1));
        if (clean.removed.isEmpty())
            continue;
        const Message message{"check",
                              QT_TRANSLATE_NOOP("check", "This link tracks its readers: %1."),
                              {clean.removed.join(u", "_s)}};
        found.append({ruleId, Severity::Off, message, range});
    }
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const QStringView query = slice(context.digest().source(topic), diagnostic.range);
    const QString clean = cleaned(query.sliced(1)).text;
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Take out what tracks")};
    const TextRange range = context.digest().inDocument(topic, diagnostic.range);
    return {{}, {{title, false, {{range, clean.isEmpty() ? QString() : u'?' + clean}}}}};
}

} // namespace

Rule trackingLink()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A link that tracks its readers")};
    return {ruleId, Severity::Off, summary, check, details};
}

} // namespace sasil
