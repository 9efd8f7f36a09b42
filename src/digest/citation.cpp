// SPDX-License-Identifier: MIT
#include "digest/citation.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

std::optional<FactId> matchFactId(QStringView text)
{
    if (text.size() < 4 || (text[0] != u'[' && text[0] != u'〔'))
        return std::nullopt;
    static const QRegularExpression pattern(u"^[\\[〔](F\\d{1,6})[\\]〕](?![\\[(])\\s*"_s);
    const QRegularExpressionMatch match = pattern.matchView(text);
    if (!match.hasMatch())
        return std::nullopt;
    return FactId{match.captured(1), match.capturedLength()};
}

QList<Citation> findCitations(QStringView text)
{
    if (!text.contains(u"근거") && !text.contains(u"based on", Qt::CaseInsensitive))
        return {};
    static const QRegularExpression pattern(
        u"[(（\\[〔]\\s*(?:근거|based\\s+on)\\s*[:：]\\s*(F\\d{1,6}(?:\\s*[,，、·;]?\\s*F\\d{1,6})*)\\s*[)）\\]〕]"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression id(u"F\\d{1,6}"_s, QRegularExpression::CaseInsensitiveOption);
    QList<Citation> citations;
    for (auto matches = pattern.globalMatchView(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        Citation citation{{match.capturedStart(), match.capturedEnd()}, {}};
        for (auto ids = id.globalMatchView(match.capturedView(1)); ids.hasNext();)
            citation.ids.append(ids.next().captured().toUpper());
        citations.append(citation);
    }
    return citations;
}

} // namespace sasil
