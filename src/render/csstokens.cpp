// SPDX-License-Identifier: MIT
#include "render/csstokens.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isNameStart(QChar c)
{
    return c == u'_' || c.unicode() >= 0x80 || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHex(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isNewline(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\f';
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || isNewline(c);
}

class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    QList<CssToken> tokens()
    {
        QList<CssToken> found;
        while (m_at < m_text.size()) {
            const qsizetype start = m_at;
            CssToken token = next();
            token.raw = m_text.sliced(start, m_at - start);
            token.line = m_line;
            for (qsizetype i = start; i < m_at; ++i) {
                const bool isPair = m_text[i] == u'\r' && at(i + 1) == u'\n';
                m_line += isNewline(m_text[i]) && !isPair ? 1 : 0;
            }
            found.append(token);
        }
        return found;
    }

private:
    [[nodiscard]] QChar at(qsizetype index) const { return index < m_text.size() ? m_text[index] : QChar(); }
    [[nodiscard]] QChar here() const { return at(m_at); }
    [[nodiscard]] bool isEscape(qsizetype index) const
    {
        return at(index) == u'\\' && index + 1 < m_text.size() && !isNewline(at(index + 1));
    }
    [[nodiscard]] bool beginsName(qsizetype index) const
    {
        if (at(index) == u'-')
            return at(index + 1) == u'-' || isNameStart(at(index + 1)) || isEscape(index + 1);
        return (index < m_text.size() && isNameStart(at(index))) || isEscape(index);
    }
    [[nodiscard]] bool beginsNumber() const
    {
        const qsizetype digits = here() == u'+' || here() == u'-' ? m_at + 1 : m_at;
        return isDigit(at(digits)) || (at(digits) == u'.' && isDigit(at(digits + 1)));
    }

    CssToken next()
    {
        const QChar c = here();
        if (c == u'/' && at(m_at + 1) == u'*')
            return comment();
        if (isSpace(c)) {
            while (isSpace(here()))
                ++m_at;
            return {CssKind::Space};
        }
        if (c == u'"' || c == u'\'')
            return string();
        if (c == u'#' && (isNamePart(m_at + 1))) {
            ++m_at;
            return {CssKind::Hash, {}, name()};
        }
        if (c == u'@' && beginsName(m_at + 1)) {
            ++m_at;
            return {CssKind::At, {}, name().toLower()};
        }
        if (beginsNumber())
            return number();
        if (beginsName(m_at))
            return word();
        ++m_at;
        return {CssKind::Sign};
    }

    [[nodiscard]] bool isNamePart(qsizetype index) const
    {
        const QChar c = at(index);
        return index < m_text.size() && (isNameStart(c) || isDigit(c) || c == u'-' || isEscape(index));
    }

    QString name()
    {
        QString result;
        while (isNamePart(m_at)) {
            if (here() == u'\\')
                result += escape();
            else
                result += m_text[m_at++];
        }
        return result;
    }

    QString escape()
    {
        ++m_at;
        if (!isHex(here()))
            return m_text.sliced(m_at++, 1).toString();
        char32_t code = 0;
        constexpr int mostDigits = 6;
        for (int i = 0; i < mostDigits && isHex(here()); ++i)
            code = code * 16 + char32_t(QString(m_text[m_at++]).toUInt(nullptr, 16));
        if (here() == u'\r' && at(m_at + 1) == u'\n')
            ++m_at;
        if (isSpace(here()))
            ++m_at;
        const bool isCharacter = code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
        return QString::fromUcs4(isCharacter ? &code : &replacement, 1);
    }

    CssToken comment()
    {
        const qsizetype end = m_text.indexOf(u"*/"_s, m_at + 2);
        m_at = end < 0 ? m_text.size() : end + 2;
        return {CssKind::Comment};
    }

    CssToken string()
    {
        const QChar mark = m_text[m_at++];
        CssToken token{CssKind::String};
        while (m_at < m_text.size() && here() != mark && !isNewline(here())) {
            if (isEscape(m_at)) {
                token.value += escape();
            } else if (here() == u'\\') {
                m_at += at(m_at + 1) == u'\r' && at(m_at + 2) == u'\n' ? 3 : 2;
                m_at = std::min(m_at, m_text.size());
            } else {
                token.value += m_text[m_at++];
            }
        }
        if (here() == mark)
            ++m_at;
        else
            token.kind = CssKind::Broken;
        return token;
    }

    CssToken number()
    {
        ++m_at;
        while (isDigit(here()) || (here() == u'.' && isDigit(at(m_at + 1))))
            ++m_at;
        if (here() == u'%')
            ++m_at;
        else if (beginsName(m_at))
            name();
        return {CssKind::Word};
    }

    CssToken word()
    {
        const QString found = name().toLower();
        if (here() != u'(')
            return {CssKind::Word, {}, found};
        ++m_at;
        qsizetype inside = m_at;
        while (isSpace(at(inside)))
            ++inside;
        if (found != u"url" || at(inside) == u'"' || at(inside) == u'\'')
            return {CssKind::Function, {}, found};
        m_at = inside;
        return address();
    }

    CssToken address()
    {
        CssToken token{CssKind::Url};
        while (m_at < m_text.size() && here() != u')') {
            const QChar c = here();
            if (isEscape(m_at)) {
                token.value += escape();
                continue;
            }
            if (c == u'"' || c == u'\'' || c == u'(' || c == u'\\' || c.category() == QChar::Other_Control)
                token.kind = isSpace(c) ? token.kind : CssKind::Broken;
            token.value += m_text[m_at++];
        }
        token.value = token.value.trimmed();
        if (here() != u')' || token.value.contains(u' '))
            token.kind = CssKind::Broken;
        m_at = std::min(m_at + 1, m_text.size());
        return token;
    }

    static constexpr char32_t replacement = QChar::ReplacementCharacter;
    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

QList<CssToken> cssTokens(QStringView text)
{
    return Reader(text).tokens();
}

QString harmlessCss(const CssToken &token)
{
    if (token.kind == CssKind::Comment)
        return u"/**/"_s;
    if (token.kind == CssKind::Sign)
        return token.raw.toString();
    QString written;
    for (qsizetype i = 0; i < token.raw.size(); ++i) {
        const bool isEscaped = token.raw[i] == u'\\' && i + 1 < token.raw.size();
        if (isEscaped)
            ++i;
        if (token.raw[i] == u'<')
            written += u"\\3c "_s;
        else
            written += (isEscaped ? u"\\"_s : QString()) + token.raw[i];
    }
    return written;
}

} // namespace sasil
