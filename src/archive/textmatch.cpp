// SPDX-License-Identifier: MIT
#include "archive/textmatch.h"

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

constexpr QChar dottedCapitalI = u'\u0130';

/// A text's folded form, with the range of the text that each of its code units comes from.
struct FoldedText
{
    QString folded;
    QList<TextRange> origins;

    void append(const QString &part, TextRange origin)
    {
        folded += part;
        origins.resize(folded.size(), origin);
    }
};

qsizetype nextLetter(const QString &text, qsizetype at)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return at + (pair ? 2 : 1);
}

/// Whether the letter at \a at can become one with what stands before it: marks do, and the vowels and final
/// consonants of decomposed Hangul.
bool canCompose(const QString &text, qsizetype at)
{
    const char32_t letter = nextLetter(text, at) == at + 2 ? QChar::surrogateToUcs4(text[at], text[at + 1])
                                                           : char32_t(text[at].unicode());
    const bool jamo = (letter >= 0x1160 && letter <= 0x11ff) || (letter >= 0xd7b0 && letter <= 0xd7ff);
    return jamo || QChar::isMark(letter);
}

/// Appends \a cluster of \a text: letter by letter, or whole where NFC changes it.
void appendCluster(FoldedText &result, const QString &text, TextRange cluster)
{
    const QString letters = slice(text, cluster).toString();
    if (letters.normalized(QString::NormalizationForm_C) != letters) {
        result.append(foldedForMatching(letters), cluster);
        return;
    }
    for (qsizetype i = cluster.start; i < cluster.end; i = nextLetter(text, i)) {
        const TextRange letter{i, nextLetter(text, i)};
        result.append(foldedForMatching(slice(text, letter).toString()), letter);
    }
}

/// A letter and what can compose with it are normalised alone; nothing composes across their borders.
FoldedText foldWithOrigins(const QString &text)
{
    FoldedText result;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = nextLetter(text, start);
        while (end < text.size() && canCompose(text, end))
            end = nextLetter(text, end);
        appendCluster(result, text, {start, end});
        start = end;
    }
    return result;
}

/// Whether every code unit of \a text stays at its place in \a folded: so it is in nearly all texts.
bool keepsPlaces(const QString &text, const QString &folded)
{
    if (text.size() != folded.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != folded[i] && text[i].toCaseFolded() != folded[i])
            return false;
    }
    return true;
}

} // namespace

QString foldedForMatching(const QString &text)
{
    const QString folded = text.normalized(QString::NormalizationForm_C).toCaseFolded();
    // Qt folds letter by letter ("ß" stays). What full folding makes longer is what upper case makes longer,
    // and İ.
    if (folded.toUpper().size() == folded.size() && !folded.contains(dottedCapitalI))
        return folded;
    QString result;
    for (const QChar c : folded) {
        const QString upper = QString(c).toUpper();
        if (c == dottedCapitalI)
            result += u"i\u0307"_s;
        else
            result += upper.size() == 1 ? QString(c) : upper.toCaseFolded();
    }
    return result;
}

QList<TextRange> matchRanges(const QString &text, const QString &query)
{
    QList<TextRange> result;
    if (query.isEmpty())
        return result;
    const QString folded = foldedForMatching(text);
    qsizetype at = folded.indexOf(query);
    if (at < 0)
        return result;
    const bool simple = keepsPlaces(text, folded);
    const FoldedText mapped = simple ? FoldedText() : foldWithOrigins(text);
    for (; at >= 0; at = folded.indexOf(query, at + query.size())) {
        const TextRange range =
            simple ? TextRange{at, at + query.size()}
                   : TextRange{mapped.origins[at].start, mapped.origins[at + query.size() - 1].end};
        if (result.isEmpty() || result.last().end <= range.start)
            result.append(range);
    }
    return result;
}

} // namespace sasil
