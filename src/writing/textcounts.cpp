// SPDX-License-Identifier: MIT
#include "writing/textcounts.h"

#include <QTextBoundaryFinder>

namespace sasil {

namespace {

constexpr double wordsAMinute = 230;
constexpr double syllablesAMinute = 500;

bool isIn(char16_t c, char16_t first, char16_t last)
{
    return c >= first && c <= last;
}

/// Whether a character is read as a syllable, or as a word of its own.
bool isSyllabic(char32_t c)
{
    if (c < 0x1100)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Hangul:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

/// Whether a character is a cluster of its own wherever the one beside it is simple too, and is seen: Latin,
/// Hangul syllables, kana and ideographs, with their punctuation.
bool isSimple(char16_t c)
{
    if (c < 0x300)
        return c >= 0x20 && !isIn(c, 0x7f, 0x9f) && c != 0xad;
    return isIn(c, 0xac00, 0xd7a3) || isIn(c, 0x4e00, 0x9fff) || isIn(c, 0x3131, 0x318e) ||
           isIn(c, 0x3000, 0x3029) || isIn(c, 0x3041, 0x3096) || isIn(c, 0x309b, 0x30ff) ||
           isIn(c, 0x2010, 0x2027) || isIn(c, 0x2030, 0x205f) || isIn(c, 0x20a0, 0x20bf) ||
           isIn(c, 0xff01, 0xff9d);
}

/// What runs over a text, cluster by cluster.
class Counter
{
public:
    void addSimple(char16_t c)
    {
        if (c == u' ' || QChar::isSpace(c))
            addBlank();
        else
            addSeen(c < 0x80 ? isIn(char16_t(c | 0x20), u'a', u'z') || isIn(c, u'0', u'9')
                             : QChar::isLetterOrNumber(c),
                    c >= 0x1100 && (isIn(c, 0xac00, 0xd7a3) || isSyllabic(c)));
    }

    void addCluster(QStringView cluster)
    {
        bool isSeen = false;
        bool isWord = false;
        bool hasSyllable = false;
        for (const char32_t c : cluster.toUcs4()) {
            if (c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator) {
                endWord();
                return;
            }
            if (QChar::isSpace(c)) {
                addBlank();
                return;
            }
            const QChar::Category category = QChar::category(c);
            isSeen = isSeen || (category != QChar::Other_Control && category != QChar::Other_Format);
            isWord = isWord || QChar::isLetterOrNumber(c);
            hasSyllable = hasSyllable || isSyllabic(c);
        }
        if (isSeen)
            addSeen(isWord, hasSyllable);
    }

    void endWord()
    {
        if (m_isWord) {
            ++counts.words;
            if (m_isSyllabic) {
                ++counts.syllabicWords;
                counts.syllabicCharacters += m_length;
            }
        }
        m_length = 0;
        m_isWord = m_isSyllabic = false;
    }

    TextCounts counts;

private:
    void addBlank()
    {
        endWord();
        ++counts.characters;
    }

    void addSeen(bool isWord, bool isSyllable)
    {
        ++counts.characters;
        ++counts.withoutBlanks;
        ++m_length;
        m_isWord = m_isWord || isWord;
        m_isSyllabic = m_isSyllabic || isSyllable;
    }

    qsizetype m_length = 0; ///< of the word that is being read, in clusters
    bool m_isWord = false;  ///< it has a letter or a number
    bool m_isSyllabic = false;
};

void addClusters(Counter &counter, QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        counter.addCluster(text.sliced(start, end - start));
        start = end;
    }
}

} // namespace

TextCounts TextCounts::of(QStringView text)
{
    Counter counter;
    const auto isSimpleAt = [text](qsizetype at) { return isSimple(text[at].unicode()); };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype next = at + 1;
        if (text[at] == u'\n') {
            counter.endWord();
            at = next;
            continue;
        }
        if (isSimpleAt(at) && (next == text.size() || text[next] == u'\n' || isSimpleAt(next))) {
            counter.addSimple(text[at].unicode());
            at = next;
            continue;
        }
        // What is no simple character may belong to the one before it. Between two simple ones, and at a line
        // end, clusters end for certain.
        qsizetype end = next;
        while (end < text.size() && text[end] != u'\n' && !(isSimpleAt(end - 1) && isSimpleAt(end)))
            ++end;
        addClusters(counter, text.sliced(at, end - at));
        at = end;
    }
    counter.endWord();
    return counter.counts;
}

TextCounts &TextCounts::operator+=(const TextCounts &other)
{
    words += other.words;
    characters += other.characters;
    withoutBlanks += other.withoutBlanks;
    syllabicWords += other.syllabicWords;
    syllabicCharacters += other.syllabicCharacters;
    return *this;
}

TextCounts &TextCounts::operator-=(const TextCounts &other)
{
    words -= other.words;
    characters -= other.characters;
    withoutBlanks -= other.withoutBlanks;
    syllabicWords -= other.syllabicWords;
    syllabicCharacters -= other.syllabicCharacters;
    return *this;
}

double readingSeconds(const TextCounts &counts)
{
    return 60 * (double(counts.words - counts.syllabicWords) / wordsAMinute +
                 double(counts.syllabicCharacters) / syllablesAMinute);
}

} // namespace sasil
