// SPDX-License-Identifier: MIT
#include "writing/htmlreader.h"

#include <QHash>
#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString character(const QString &entity)
{
    static const QHash<QString, QString> named{
        {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},     {u"gt"_s, u">"_s},    {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},   {u"nbsp"_s, u" "_s},   {u"ndash"_s, u"–"_s}, {u"mdash"_s, u"—"_s},
        {u"hellip"_s, u"…"_s}, {u"middot"_s, u"·"_s}, {u"lsquo"_s, u"‘"_s}, {u"rsquo"_s, u"’"_s},
        {u"ldquo"_s, u"“"_s},  {u"rdquo"_s, u"”"_s}};
    if (!entity.startsWith(u'#'))
        return named.value(entity);
    const bool isHex = entity.size() > 1 && entity[1].toLower() == u'x';
    const char32_t code = QStringView(entity).sliced(isHex ? 2 : 1).toUInt(nullptr, isHex ? 16 : 10);
    const bool isCharacter = code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    return isCharacter ? QString::fromUcs4(&code, 1) : QString();
}

QString decoded(QStringView text)
{
    if (!text.contains(u'&'))
        return text.toString();
    static const QRegularExpression entity(u"&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});"_s);
    QString result;
    qsizetype done = 0;
    for (auto matches = entity.globalMatchView(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString decodedOne = character(match.captured(1));
        result += text.sliced(done, match.capturedStart() - done);
        result += decodedOne.isEmpty() ? match.captured() : decodedOne;
        done = match.capturedEnd();
    }
    result += text.sliced(done);
    return result;
}

bool isTagStart(QStringView text, qsizetype at)
{
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    return text[at] == u'<' && (next.isLetter() || next == u'/' || next == u'!' || next == u'?');
}

} // namespace

QString HtmlToken::attribute(const QString &attribute) const
{
    const QRegularExpression pattern(u"(?:^|\\s)"_s + attribute +
                                         u"\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s,
                                     QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return decoded(match.captured(match.lastCapturedIndex() > 0 ? match.lastCapturedIndex() : 1));
}

std::optional<HtmlToken> HtmlReader::next()
{
    while (m_at < m_html.size()) {
        if (skipComment())
            continue;
        if (!isTagStart(m_html, m_at))
            return takeText();
        HtmlToken tag = takeTag();
        const bool isHidden = tag.name == u"style" || tag.name == u"script" || tag.name == u"title";
        if (tag.kind == HtmlToken::Open && isHidden) {
            const qsizetype end = m_html.indexOf(QString(u"</"_s + tag.name), m_at, Qt::CaseInsensitive);
            m_at = end < 0 ? m_html.size() : end;
            continue;
        }
        return tag;
    }
    return std::nullopt;
}

bool HtmlReader::skipComment()
{
    const QStringView rest = m_html.sliced(m_at);
    if (!rest.startsWith(u"<!") && !rest.startsWith(u"<?"))
        return false;
    const QStringView end = rest.startsWith(u"<!--") ? QStringView(u"-->") : QStringView(u">");
    const qsizetype found = m_html.indexOf(end, m_at);
    m_at = found < 0 ? m_html.size() : found + end.size();
    return true;
}

HtmlToken HtmlReader::takeText()
{
    qsizetype end = m_at + 1;
    while (end < m_html.size() && !isTagStart(m_html, end))
        ++end;
    const QStringView text = m_html.sliced(m_at, end - m_at);
    m_at = end;
    return {HtmlToken::Text, {}, decoded(text)};
}

HtmlToken HtmlReader::takeTag()
{
    const bool isClosing = m_html.sliced(m_at).startsWith(u"</");
    qsizetype end = m_at + (isClosing ? 2 : 1);
    const qsizetype name = end;
    while (end < m_html.size() &&
           (m_html[end].isLetterOrNumber() || m_html[end] == u'-' || m_html[end] == u':'))
        ++end;
    const qsizetype nameEnd = end;
    QChar quote;
    while (end < m_html.size() && (m_html[end] != u'>' || !quote.isNull())) {
        if (quote.isNull() && (m_html[end] == u'"' || m_html[end] == u'\''))
            quote = m_html[end];
        else if (m_html[end] == quote)
            quote = QChar();
        ++end;
    }
    HtmlToken tag{isClosing ? HtmlToken::Close : HtmlToken::Open,
                  m_html.sliced(name, nameEnd - name).toString().toLower(),
                  m_html.sliced(nameEnd, end - nameEnd).toString()};
    m_at = qMin(m_html.size(), end + 1);
    return tag;
}

} // namespace sasil
