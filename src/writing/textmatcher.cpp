// SPDX-License-Identifier: MIT
#include "writing/textmatcher.h"

#include "writing/composedtext.h"
#include "writing/hangul.h"
#include "writing/wholewords.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <algorithm>
#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// What people get wrong most often, for translators: the words are those of PCRE, which Qt knows only in
/// some languages.
[[maybe_unused]] constexpr std::array expressionErrors{
    QT_TRANSLATE_NOOP("QRegularExpression", "\\ at end of pattern"),
    QT_TRANSLATE_NOOP("QRegularExpression", "missing terminating ] for character class"),
    QT_TRANSLATE_NOOP("QRegularExpression", "missing closing parenthesis"),
    QT_TRANSLATE_NOOP("QRegularExpression", "unmatched closing parenthesis"),
    QT_TRANSLATE_NOOP("QRegularExpression", "quantifier does not follow a repeatable item"),
    QT_TRANSLATE_NOOP("QRegularExpression", "range out of order in character class"),
    QT_TRANSLATE_NOOP("QRegularExpression", "numbers out of order in {} quantifier"),
    QT_TRANSLATE_NOOP("QRegularExpression", "number too big in {} quantifier"),
    QT_TRANSLATE_NOOP("QRegularExpression", "unrecognized character after (? or (?-"),
    QT_TRANSLATE_NOOP("QRegularExpression", "unrecognized character follows \\"),
    QT_TRANSLATE_NOOP("QRegularExpression", "reference to non-existent subpattern"),
    QT_TRANSLATE_NOOP("QRegularExpression", "lookbehind assertion is not fixed length"),
    QT_TRANSLATE_NOOP("QRegularExpression", "malformed \\P or \\p sequence"),
    QT_TRANSLATE_NOOP("QRegularExpression", "unknown property after \\P or \\p"),
};

/// PCRE gives up where a match takes more steps than this, which is less than a millisecond: some expressions
/// would need longer than anybody lives.
const QString stepLimit = u"(*LIMIT_MATCH=100000)"_s;
/// And so do we where a text has many such places.
constexpr int patience = 1000; // milliseconds

QRegularExpression expressionOf(const QString &pattern, bool caseSensitive)
{
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !caseSensitive);
    return QRegularExpression(stepLimit + pattern, options);
}

} // namespace

/// One way through a text.
class TextMatcher::Scan
{
public:
    Scan(const TextMatcher &matcher, const QString &text) : m_matcher(matcher), m_text(text) {}

    Found run(const QList<TextRange> &parts)
    {
        for (const TextRange part : parts) {
            m_start = m_text.composed(part).start;
            m_view = slice(m_text.text(), m_text.composed(part));
            if (m_matcher.m_isExpression)
                findExpression();
            else if (m_matcher.m_mayGrow)
                findGrowing();
            else
                findPlain();
            if (m_found.isTooComplex)
                break;
        }
        return m_found;
    }

private:
    /// Whether a range of the part is one.
    bool take(TextRange match)
    {
        const TextRange own = match.shifted(m_start);
        if (match.isEmpty() || (m_matcher.m_wholeWords && !isWholeWord(m_text.text(), own)))
            return false;
        m_found.matches.append(m_text.written(own));
        return true;
    }

    void findPlain()
    {
        const qsizetype length = m_matcher.m_query.size();
        for (qsizetype at = m_matcher.m_plain.indexIn(m_view); at >= 0;)
            at = m_matcher.m_plain.indexIn(m_view, at + (take({at, at + length}) ? length : 1));
    }

    void findGrowing()
    {
        const qsizetype before = m_matcher.m_query.size() - 1;
        for (qsizetype at = 0; at < m_view.size();) {
            at = before > 0 ? m_matcher.m_plain.indexIn(m_view, at) : at;
            if (at < 0)
                return;
            const qsizetype grown = grownAt(at + before);
            at += grown > 0 && take({at, at + before + grown}) ? before + grown : 1;
        }
    }

    /// How many characters there are what the query's last syllable may become.
    [[nodiscard]] qsizetype grownAt(qsizetype at) const
    {
        if (at >= m_view.size())
            return 0;
        const char16_t wanted = m_matcher.m_query.back().unicode();
        const char16_t c = m_view[at].unicode();
        if (c == wanted || Hangul::mayBecome(wanted, c))
            return 1;
        if (!Hangul::isSyllable(wanted)) {
            const char16_t initial = Hangul::initialOf(wanted);
            return initial != 0 && Hangul::initialOf(c) == initial ? 1 : 0;
        }
        // Its last consonant may be the first of the next syllable.
        if (Hangul::isOpen(wanted) || at + 1 >= m_view.size())
            return 0;
        const Hangul::Parted parts = Hangul::parted(wanted);
        return c == parts.before && Hangul::initialOf(m_view[at + 1].unicode()) == parts.initial ? 2 : 0;
    }

    void findExpression()
    {
        const QDeadlineTimer deadline(patience);
        for (qsizetype from = 0; from < m_view.size();) {
            const QRegularExpressionMatch match =
                m_matcher.m_expression.matchView(m_view, from, QRegularExpression::NormalMatch,
                                                 QRegularExpression::DontCheckSubjectStringMatchOption);
            m_found.isTooComplex = !match.isValid() || deadline.hasExpired();
            if (!match.hasMatch() || m_found.isTooComplex)
                return;
            const TextRange range{match.capturedStart(), match.capturedEnd()};
            take(range);
            from = range.isEmpty() ? range.end + 1 : range.end;
            if (from < m_view.size() && m_view[from].isLowSurrogate())
                ++from;
        }
    }

    const TextMatcher &m_matcher;
    const ComposedText m_text;
    QStringView m_view;    ///< the part
    qsizetype m_start = 0; ///< of the part, in m_text
    Found m_found;
};

Result<TextMatcher> TextMatcher::make(const TextSearch &search)
{
    TextMatcher matcher;
    matcher.m_query = search.query.normalized(QString::NormalizationForm_C);
    matcher.m_wholeWords = search.wholeWords;
    // QStringMatcher finds no surrogate pair when it folds case.
    const bool hasPairs = std::ranges::any_of(matcher.m_query, [](QChar c) { return c.isSurrogate(); });
    matcher.m_isExpression = search.regularExpression || hasPairs;
    if (!matcher.m_isExpression) {
        const char16_t last = matcher.m_query.back().unicode();
        matcher.m_mayGrow = search.mayGrow && (Hangul::isSyllable(last) || Hangul::isLetter(last));
        matcher.m_plain = QStringMatcher(matcher.m_query.chopped(matcher.m_mayGrow ? 1 : 0),
                                         search.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
        return matcher;
    }
    matcher.m_expression =
        expressionOf(search.regularExpression ? matcher.m_query : QRegularExpression::escape(matcher.m_query),
                     search.caseSensitive);
    if (!matcher.m_expression.isValid()) {
        const qsizetype at = matcher.m_expression.patternErrorOffset() - stepLimit.size() + 1;
        const qsizetype place = qBound<qsizetype>(1, at, matcher.m_query.size());
        return Error{{"TextSearch",
                      QT_TRANSLATE_NOOP("TextSearch", "Not a regular expression: %1 (character %2)"),
                      {matcher.m_expression.errorString(), QString::number(place)}}};
    }
    matcher.m_expression.optimize();
    return matcher;
}

TextMatcher::Found TextMatcher::find(const QString &text, const QList<TextRange> &parts) const
{
    return parts.isEmpty() ? Found() : Scan(*this, text).run(parts);
}

QList<QStringList> TextMatcher::captures(const QString &text, const QList<TextRange> &parts,
                                         const QList<TextRange> &matches) const
{
    QList<QStringList> all;
    const ComposedText composed(m_isExpression ? text : QString());
    qsizetype part = 0;
    for (const TextRange match : matches) {
        QStringList groups{slice(text, match).toString()};
        while (part + 1 < parts.size() && parts[part].end <= match.start)
            ++part;
        if (m_isExpression) {
            const TextRange place = composed.composed(parts[part]);
            const QRegularExpressionMatch again = m_expression.matchView(
                slice(composed.text(), place), composed.composed(match).start - place.start,
                QRegularExpression::NormalMatch,
                QRegularExpression::AnchorAtOffsetMatchOption |
                    QRegularExpression::DontCheckSubjectStringMatchOption);
            for (int i = 1; i <= m_expression.captureCount(); ++i) {
                const bool isThere = again.capturedStart(i) >= 0;
                const TextRange group{isThere ? again.capturedStart(i) : 0,
                                      isThere ? again.capturedEnd(i) : 0};
                groups.append(slice(text, composed.written(group.shifted(place.start))).toString());
            }
        }
        all.append(groups);
    }
    return all;
}

} // namespace sasil
