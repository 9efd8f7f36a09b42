// SPDX-License-Identifier: MIT
#include "publish/validhtml.h"

#include <QRegularExpression>
#include <QSet>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// In the text of sections and in their attributes, angles and quotation marks are escaped: what looks like a
// tag is one.

/// A footnote's number in a link, and the like, is no link.
QString withoutInnerLinks(const QString &html)
{
    static const QRegularExpression link(u"<(/?)a(?=[ >])([^>]*)>"_s);
    static const QRegularExpression id(u" id=\"[^\"]*\""_s);
    QString result;
    qsizetype at = 0;
    int depth = 0;
    for (auto matches = link.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool closes = !match.captured(1).isEmpty();
        const bool isInner = closes ? depth > 1 : depth > 0;
        depth += closes ? -1 : 1;
        if (!isInner)
            continue;
        result += html.sliced(at, match.capturedStart() - at);
        result += closes ? u"</span>"_s : u"<span"_s + id.match(match.captured(2)).captured() + u'>';
        at = match.capturedEnd();
    }
    return result + html.sliced(at);
}

bool isInvalid(char32_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c <= 0x9F) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xD800 && c <= 0xDFFF);
}

} // namespace

QString withValidCharacters(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (!isInvalid(c))
            result += text.sliced(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    return result;
}

QString validHtml(const QString &sections)
{
    static const QRegularExpression align(u"(<t[hd]) align=\"(left|center|right)\""_s);
    return withValidCharacters(withoutInnerLinks(sections))
        .replace(align, u"\\1 style=\"text-align: \\2\""_s);
}

QString withoutLocalLinks(const QString &sections)
{
    static const QRegularExpression link(u"<a(?=[ >])([^>]*)>|</a>"_s);
    static const QRegularExpression local(u" href=\"(?!#|https?:|mailto:)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString result;
    qsizetype at = 0;
    bool isLocal = false;
    for (auto matches = link.globalMatch(sections); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool closes = match.capturedView().startsWith(u"</");
        if (!closes)
            isLocal = match.capturedView(1).contains(local);
        if (!isLocal)
            continue;
        result += sections.sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
    }
    return result + sections.sliced(at);
}

QString withIdPrefix(const QString &sections, const QString &prefix)
{
    static const QRegularExpression id(u" id=\"([^\"]+)\""_s);
    static const QRegularExpression reference(u" (id=\"|href=\"#)([^\"]+)\""_s);
    QSet<QString> ids;
    for (auto matches = id.globalMatch(sections); matches.hasNext();)
        ids.insert(matches.next().captured(1));
    QString result;
    qsizetype at = 0;
    for (auto matches = reference.globalMatch(sections); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!ids.contains(match.captured(2)))
            continue;
        result += sections.sliced(at, match.capturedStart(2) - at) + prefix;
        at = match.capturedStart(2);
    }
    return result + sections.sliced(at);
}

} // namespace sasil
