// SPDX-License-Identifier: MIT
#include "writing/replacement.h"

#include <QStringView>

#include <algorithm>

namespace sasil {

namespace {

struct Escape
{
    qsizetype length = 0; ///< 0: it is none
    qsizetype group = -1; ///< -1: it is a character
    QChar character;
};

/// What `\` or `$` at the start of \a text means.
Escape escapeAt(QStringView text)
{
    const bool isDollar = text[0] == u'$';
    if (text.size() < 2)
        return {};
    const char16_t next = text[1].unicode();
    if (next >= u'0' && next <= u'9')
        return {2, next - u'0', {}};
    if (next == text[0])
        return {2, -1, text[0]};
    if (isDollar && next == u'&')
        return {2, 0, {}};
    if (!isDollar && (next == u'n' || next == u't'))
        return {2, -1, next == u'n' ? u'\n' : u'\t'};
    if (isDollar && next == u'{') {
        const qsizetype end = text.indexOf(u'}');
        bool isNumber = false;
        const int group = end > 0 ? text.sliced(2, end - 2).toInt(&isNumber) : 0;
        if (isNumber && group >= 0)
            return {end + 1, group, {}};
    }
    return {};
}

QString capitalised(const QString &text, bool upper)
{
    const auto letter = std::ranges::find_if(text, [](QChar c) { return c.isLetter(); });
    if (letter == text.end())
        return text;
    const qsizetype at = letter - text.begin();
    const QString first = text.sliced(at, 1);
    return text.first(at) + (upper ? first.toUpper() : first.toLower()) + text.sliced(at + 1);
}

/// \a text with the case that \a found has.
QString inCaseOf(const QString &found, const QString &text)
{
    QString letters;
    std::ranges::copy_if(found, std::back_inserter(letters),
                         [](QChar c) { return c.isUpper() || c.isLower(); });
    if (letters.isEmpty())
        return text;
    const bool isUpper = std::ranges::all_of(letters, [](QChar c) { return c.isUpper(); });
    if (isUpper && letters.size() > 1)
        return text.toUpper();
    return capitalised(text, letters.front().isUpper());
}

} // namespace

Replacement::Replacement(const QString &text, bool isTemplate, bool keepsCase) : m_keepsCase(keepsCase)
{
    if (isTemplate)
        read(text);
    else
        m_pieces.append({text});
}

void Replacement::add(QChar c)
{
    if (m_pieces.isEmpty() || m_pieces.constLast().group >= 0)
        m_pieces.append(Piece());
    m_pieces.last().text += c;
}

void Replacement::read(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const bool mayBeOne = text[i] == u'\\' || text[i] == u'$';
        const Escape escape = mayBeOne ? escapeAt(text.sliced(i)) : Escape();
        if (escape.length == 0)
            add(text[i]);
        else if (escape.group < 0)
            add(escape.character);
        else
            m_pieces.append({{}, escape.group});
        i += qMax<qsizetype>(1, escape.length);
    }
}

QString Replacement::of(const QStringList &captures) const
{
    QString text;
    for (const Piece &piece : m_pieces)
        text += piece.group >= 0 ? captures.value(piece.group) : piece.text;
    return m_keepsCase ? inCaseOf(captures.value(0), text) : text;
}

} // namespace sasil
