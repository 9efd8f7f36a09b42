// SPDX-License-Identifier: MIT
#include "render/factlinks.h"

#include "digest/citation.h"
#include "render/markup.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto FactStart = "<span class=\"fact-id\">"_L1;
constexpr auto CitationStart = "<span class=\"citation\">"_L1;
constexpr auto SpanEnd = "</span>"_L1;

QString factAnchor(const QString &id)
{
    return escaped(u"fact-"_s + id);
}

} // namespace

void anchorFacts(QString &html, QSet<QString> &seen)
{
    for (qsizetype at = html.indexOf(FactStart); at >= 0; at = html.indexOf(FactStart, at + 1)) {
        const qsizetype from = at + FactStart.size();
        const QString id = html.sliced(from, html.indexOf(SpanEnd, from) - from);
        if (seen.contains(id))
            continue;
        seen.insert(id);
        html.insert(from - 1, u" id=\""_s + factAnchor(id) + u'"');
    }
}

// What stands in a citation has no markup.
void linkCitations(QString &html, const Digest &digest)
{
    for (qsizetype at = html.indexOf(CitationStart); at >= 0; at = html.indexOf(CitationStart, at + 1)) {
        const qsizetype from = at + CitationStart.size();
        QString text = html.sliced(from, html.indexOf(SpanEnd, from) - from);
        const QList<Citation> citations = findCitations(text, CitationText::Plain);
        const qsizetype written = text.size();
        const QList<CitedId> cited = citations.isEmpty() ? QList<CitedId>() : citations.constFirst().cited;
        for (auto id = cited.crbegin(); id != cited.crend(); ++id) {
            if (!digest.factById(id->id))
                continue;
            text.insert(id->range.end, u"</a>"_s);
            text.insert(id->range.start, u"<a href=\"#"_s + factAnchor(id->id) + u"\">"_s);
        }
        html.replace(from, written, text);
    }
}

} // namespace sasil
