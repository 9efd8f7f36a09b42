// SPDX-License-Identifier: MIT
#include "spell/spellablewords.h"

#include "digest/commands/citationtext.h"
#include "digest/commands/sourcelines.h"

#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Stands for what was left out: something is there, and it is no letter.
constexpr QChar leftOut = QChar::ObjectReplacementCharacter;

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul && c.isLetter();
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x80 ? c.isLetter() : c.isLetter() && c.script() == QChar::Script_Latin;
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

/// The line, or what a digest is made of beside prose.
const QList<QRegularExpression> &leftOutPatterns()
{
    using enum QRegularExpression::PatternOption;
    static const QList<QRegularExpression> patterns{
        QRegularExpression(u"<!--.*?(?:-->|\\z)"_s, DotMatchesEverythingOption),
        // Targets with one level of parentheses, and titles.
        QRegularExpression(u"(?<=\\])\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)"_s),
        QRegularExpression(u"(?<=\\])\\[[^\\]\\n]*\\]"_s),
        QRegularExpression(u"^ {0,3}\\[(?!\\^)[^\\]\\n]+\\]:[^\\n]*$"_s, MultilineOption),
        QRegularExpression(u"\\[\\^[^\\]\\n]+\\]"_s),
        QRegularExpression(u"\\$\\$.*?\\$\\$"_s, DotMatchesEverythingOption),
        QRegularExpression(u"\\$(?! )[^$\\n]*[^$\\s]\\$(?!\\d)"_s),
        // Labels: what begins a line in bold and has a colon.
        QRegularExpression(
            u"^[ \\t>]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)?(\\*\\*|__)[^*_\\n]{1,30}(?:[:：]\\1|\\1[ \\t]*[:：])"_s,
            MultilineOption),
        QRegularExpression(u"&[A-Za-z]+;"_s),
        QRegularExpression(u"(?:https?|ftp|file|mailto):[^\\s)>\\]]+"_s, CaseInsensitiveOption),
        QRegularExpression(u"\\bwww\\.[^\\s)>\\]]+"_s, CaseInsensitiveOption),
        QRegularExpression(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s),
        QRegularExpression(u"(?<![\\w\\x{ac00}-\\x{d7a3}])[@#][\\w\\x{ac00}-\\x{d7a3}]+"_s),
        // File names and domains, with the folders before them.
        QRegularExpression(
            u"(?:(?:~|\\.{1,2})?/)?(?:[\\w\\x{ac00}-\\x{d7a3}-]+/)*[\\w\\x{ac00}-\\x{d7a3}-]+(?:\\.[\\w-]+)*\\.[A-Za-z][A-Za-z0-9]{1,5}(?![A-Za-z])"_s),
        QRegularExpression(u"(?<![\\w)])(?:~|\\.{1,2})?/[\\w.-]+(?:/[\\w.-]+)+"_s),
    };
    return patterns;
}

/// \a part of \a source with what is no prose left out, at the same length.
QString prose(QStringView source, TextRange part, qsizetype frontMatterEnd)
{
    QString text = slice(source, part).toString();
    const auto leave = [&text, part](TextRange range, QChar instead = leftOut) {
        const qsizetype start = qMax(range.start, part.start) - part.start;
        const qsizetype end = qMin(range.end, part.end) - part.start;
        for (qsizetype i = start; i < end; ++i) {
            if (text[i] != u'\n')
                text[i] = instead;
        }
    };
    leave({0, frontMatterEnd});
    for (const TextRange code : codeRanges(source))
        leave(code);
    // A comment may have begun above the part.
    const qsizetype comment = source.first(part.start).lastIndexOf(u"<!--");
    if (comment >= 0) {
        const qsizetype end = source.indexOf(u"-->", comment);
        leave({comment, end < 0 ? source.size() : end + 3});
    }
    const auto leaveMatches = [&](const QRegularExpression &pattern, QChar instead) {
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            leave(TextRange{match.capturedStart(), match.capturedEnd()}.shifted(part.start), instead);
        }
    };
    for (const QRegularExpression &pattern : leftOutPatterns())
        leaveMatches(pattern, leftOut);
    // A tag is like emphasis: what stands before it is tied to what stands behind.
    static const QRegularExpression tag(u"</?[A-Za-z][^<>\\n]*>"_s);
    leaveMatches(tag, u'*');
    return text;
}

class WordScan
{
public:
    WordScan(const QString &text, qsizetype offset) : m_text(text), m_offset(offset) {}

    QList<SpellableWord> run()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            const QChar c = m_text[i];
            if (c == u'\n')
                m_beginsLine = true;
            const qsizetype end = isHangul(c) ? behindHangul(i) : isLatin(c) ? behindLatin(i) : i;
            if (end > i)
                isHangul(c) ? takeHangul({i, end}) : takeLatin({i, end});
            i = qMax(end, i + 1);
        }
        return m_words;
    }

private:
    [[nodiscard]] QChar at(qsizetype index) const
    {
        return index >= 0 && index < m_text.size() ? m_text[index] : QChar(u' ');
    }

    [[nodiscard]] qsizetype behindHangul(qsizetype from) const
    {
        while (from < m_text.size() && isHangul(m_text[from]))
            ++from;
        return from;
    }

    [[nodiscard]] qsizetype behindLatin(qsizetype from) const
    {
        while (isLatin(at(from)) || (from < m_text.size() && m_text[from].isMark()) ||
               (isApostrophe(at(from)) && isLatin(at(from + 1))))
            ++from;
        return from;
    }

    /// Whether a run that begins at \a start is tied to what stands before it: a particle behind a foreign
    /// word, a number, a closing mark.
    [[nodiscard]] bool isTied(qsizetype start) const
    {
        // What emphasis begins is free, and what follows its end is tied.
        qsizetype before = start - 1;
        while (QStringView(u"*_~`'\"").contains(at(before)))
            --before;
        const QChar c = at(before);
        const bool isMarked = before < start - 1;
        if (c.isSpace() || QStringView(u"([{“‘「『《〈<").contains(c))
            return false;
        if (isMarked || c.isLetterOrNumber() || c == leftOut)
            return true;
        return QStringView(u")]}”’」』》〉>%℃°+").contains(c);
    }

    void add(TextRange range, SpelledScript script)
    {
        m_words.append({range.shifted(m_offset), script, std::exchange(m_beginsLine, false)});
    }

    /// Whether underlines tie a run to another, as in snake_case; alone they are emphasis.
    [[nodiscard]] bool isJoined(TextRange run) const
    {
        qsizetype before = run.start - 1;
        while (at(before) == u'_')
            --before;
        qsizetype behind = run.end;
        while (at(behind) == u'_')
            ++behind;
        return (before < run.start - 1 && at(before).isLetterOrNumber()) ||
               (behind > run.end && at(behind).isLetterOrNumber());
    }

    void takeHangul(TextRange run)
    {
        if (run.length() > 1 && !isTied(run.start) && !isJoined(run) &&
            at(run.end).script() != QChar::Script_Han)
            add(run, SpelledScript::Korean);
    }

    void takeLatin(TextRange run)
    {
        const QStringView word = slice(m_text, run);
        const auto isTo = [](QChar c) { return c.isDigit() || QStringView(u"@#$%&=\\+").contains(c); };
        const bool isPart = isTo(at(run.start - 1)) || isTo(at(run.end)) || at(run.start - 1) == leftOut ||
                            isJoined(run) ||
                            (at(run.start - 1) == u'.' && at(run.start - 2).isLetterOrNumber()) ||
                            (at(run.end) == u'.' && at(run.end + 1).isLetterOrNumber());
        // Capitals behind the first letter: an abbreviation, a product.
        const bool hasCapitals = std::ranges::any_of(word.sliced(1), [](QChar c) { return c.isUpper(); });
        if (word.size() > 1 && !isPart && !hasCapitals)
            add(run, SpelledScript::English);
    }

    const QString &m_text;
    qsizetype m_offset;
    bool m_beginsLine = true;
    QList<SpellableWord> m_words;
};

} // namespace

QList<SpellableWord> spellableWords(QStringView source, TextRange part, qsizetype frontMatterEnd)
{
    // Whole lines: a label, a definition is known by how its line begins. But a line may be the whole text.
    constexpr qsizetype farthest = 2000;
    const TextRange lines{qMax(lineStart(source, part.start), part.start - farthest),
                          qMin(lineEnd(source, part.end), part.end + farthest)};
    const QString text = prose(source, lines, frontMatterEnd);
    QList<SpellableWord> words = WordScan(text, lines.start).run();
    words.removeIf([part](const SpellableWord &word) {
        return word.range.end < part.start || word.range.start > part.end;
    });
    return words;
}

QString plainWord(QStringView word)
{
    return word.toString().replace(u'’', u'\'').normalized(QString::NormalizationForm_C);
}

} // namespace sasil
