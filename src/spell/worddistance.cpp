// SPDX-License-Identifier: MIT
#include "spell/worddistance.h"

#include "spell/syllable.h"

#include <QVarLengthArray>

#include <array>
#include <string_view>

namespace sasil {

int editDistance(QStringView a, QStringView b, int most)
{
    if (qAbs(a.size() - b.size()) > most)
        return most + 1;
    // Three rows of the usual table: a swap looks back two.
    using Row = QVarLengthArray<int, 64>;
    Row before(b.size() + 1);
    Row last(b.size() + 1);
    Row row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = qMin(replaced, qMin(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = qMin(row[j], before[j - 2] + 1);
            least = qMin(least, row[j]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return qMin(last[b.size()], most + 1);
}

QString heardLetters(QStringView word)
{
    constexpr std::u16string_view initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    constexpr std::array<std::u16string_view, Syllable::finals> finals{
        u"",     u"ㄱ",   u"ㄲ",   u"ㄱㅅ", u"ㄴ",   u"ㄴㅈ", u"ㄴㅎ", u"ㄷ", u"ㄹ",   u"ㄹㄱ",
        u"ㄹㅁ", u"ㄹㅂ", u"ㄹㅅ", u"ㄹㅌ", u"ㄹㅍ", u"ㄹㅎ", u"ㅁ",   u"ㅂ", u"ㅂㅅ", u"ㅅ",
        u"ㅆ",   u"ㅇ",   u"ㅈ",   u"ㅊ",   u"ㅋ",   u"ㅌ",   u"ㅍ",   u"ㅎ"};
    constexpr int silent = 11;
    QString letters;
    for (const QChar c : word) {
        if (!Syllable::is(c)) {
            letters.append(c);
            continue;
        }
        const Syllable syllable = Syllable::of(c);
        if (syllable.initial != silent)
            letters.append(QChar(initials[size_t(syllable.initial)]));
        letters.append(QChar(char16_t(u'ㅏ' + syllable.vowel)));
        letters.append(QStringView(finals[size_t(syllable.final)]));
    }
    return letters;
}

} // namespace sasil
