// SPDX-License-Identifier: MIT
#include "digest/labels.h"

#include <algorithm>
#include <limits>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Whether a label is compared as it is written: Hangul syllables and lower-case ASCII with single blanks.
bool isNormalized(QStringView label)
{
    QChar before = u' ';
    for (const QChar c : label) {
        const bool isSyllable = c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3;
        const bool isPlain = (c > u' ' && c < u'A') || (c > u'Z' && c < u'\x7f');
        if (!isSyllable && !isPlain && (c != u' ' || before == u' '))
            return false;
        before = c;
    }
    return before != u' ';
}

QString normalized(QStringView label)
{
    return label.toString().normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

size_t firstBit(QChar c)
{
    return (c.unicode() ^ unsigned(c.unicode() >> 10)) & 1023U;
}

/// Emoji, arrows, bullets and other pictures that people set before or behind a label.
bool isPicture(char32_t c)
{
    if (c < 0x2000)
        return c == u'·';
    if ((c >= 0xac00 && c <= 0xd7a3) || (c >= 0x4e00 && c <= 0x9fff))
        return false;
    const bool isArrow =
        (c >= 0x2190 && c <= 0x21ff) || (c >= 0x27f0 && c <= 0x27ff) || (c >= 0x2900 && c <= 0x297f);
    const bool isSkinTone = c >= 0x1f3fb && c <= 0x1f3ff;
    const bool joins = c == 0xfe0f || c == 0x200d || c == 0x20e3 || (c >= 0xe0020 && c <= 0xe007f);
    const bool isMark = c == u'•' || c == u'‣' || c == u'⁃' || c == u'※' || c == u'‼' || c == u'⁉';
    return isArrow || isSkinTone || joins || isMark || QChar::category(c) == QChar::Symbol_Other;
}

bool isEmphasis(QChar c)
{
    return c == u'*' || c == u'_';
}

/// What ends the words of a label.
bool isMark(QChar c)
{
    switch (c.unicode()) {
    case u'*':
    case u'_':
    case u':':
    case u'：':
    case u'(':
    case u'（':
    case u'[':
    case u']':
    case u'【':
    case u'】':
    case u'〔':
    case u'〕':
        return true;
    default:
        return false;
    }
}

bool isOpeningBracket(QChar c)
{
    return c == u'[' || c == u'【' || c == u'〔';
}

bool isClosingBracket(QChar c)
{
    return c == u']' || c == u'】' || c == u'〕';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

/// Reads the parts of a label one after the other.
class LabelScanner
{
public:
    explicit LabelScanner(QStringView text) : m_text(text) {}

    [[nodiscard]] qsizetype position() const { return m_position; }
    void goBack(qsizetype position) { m_position = position; }
    [[nodiscard]] QChar current() const
    {
        return m_position < m_text.size() ? m_text[m_position] : QChar(u'\n');
    }
    [[nodiscard]] bool atEnd() const { return current() == u'\n' || current() == u'\r'; }

    void skipBlanks()
    {
        while (current() == u' ' || current() == u'\t' || current() == QChar(0x3000))
            ++m_position;
    }
    void skipBlanksAndPictures()
    {
        for (;;) {
            skipBlanks();
            const qsizetype length = pictureLength();
            if (length == 0)
                return;
            m_position += length;
        }
    }
    QStringView takeEmphasis(qsizetype most = std::numeric_limits<qsizetype>::max())
    {
        const qsizetype start = m_position;
        while (m_position - start < most && isEmphasis(current()))
            ++m_position;
        return m_text.sliced(start, m_position - start);
    }
    /// What stands before the next mark; empty where that is farther away than \a longest.
    QStringView takeWords(qsizetype longest)
    {
        const qsizetype start = m_position;
        while (!atEnd() && !isMark(current()) && !(current() == u'\\' && next() == u']') &&
               pictureLength() == 0) {
            if (++m_position - start > longest)
                return {};
        }
        return m_text.sliced(start, m_position - start).trimmed();
    }
    bool takeOne(bool (*isOf)(QChar))
    {
        if (!isOf(current()))
            return false;
        ++m_position;
        return true;
    }
    /// A bracket, which a backslash may stand before.
    bool takeBracket(bool (*isOf)(QChar))
    {
        if (current() == u'\\' && isOf(next()))
            ++m_position;
        return takeOne(isOf);
    }
    /// A remark in parentheses, as in `Fact (Seoul):`.
    bool takeRemark()
    {
        if (current() != u'(' && current() != u'（')
            return true;
        int depth = 0;
        for (; !atEnd(); ++m_position) {
            depth += current() == u'(' || current() == u'（'   ? 1
                     : current() == u')' || current() == u'）' ? -1
                                                               : 0;
            if (depth == 0) {
                ++m_position;
                return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] QChar next() const
    {
        return m_position + 1 < m_text.size() ? m_text[m_position + 1] : QChar(u'\n');
    }
    [[nodiscard]] qsizetype pictureLength() const
    {
        const QChar c = current();
        if (c.isHighSurrogate() && next().isLowSurrogate())
            return isPicture(QChar::surrogateToUcs4(c, next())) ? 2 : 0;
        // A keycap such as 1️⃣ begins with a character of its own.
        if (c.unicode() < 0x80 && next() == QChar(0xfe0f))
            return 1;
        return isPicture(c.unicode()) ? 1 : 0;
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

/// The marks that close a label, which mirror those that open it.
class LabelClosing
{
public:
    LabelClosing(LabelScanner &scanner, bool bracket) : m_scanner(scanner), m_bracket(bracket) {}

    bool hasColon = false;
    qsizetype end = 0; ///< behind the last mark

    /// Whether the marks from the words on close \a outer, a bracket and \a inner.
    bool read(QStringView outer, QStringView inner)
    {
        end = m_scanner.position();
        takeColon();
        if (m_bracket) {
            if (!readEmphasis(inner))
                return false;
            m_scanner.skipBlanksAndPictures();
            if (!m_scanner.takeBracket(isClosingBracket))
                return false;
            if (m_scanner.current() == u'(' || m_scanner.current() == u'[')
                return false; // a link whose text happens to be a label
            end = m_scanner.position();
            takeColon();
        }
        return readEmphasis(outer) && (hasColon || takeColonFartherOn());
    }

private:
    bool takeColon()
    {
        if (hasColon || !m_scanner.takeOne(isColon))
            return false;
        hasColon = true;
        end = m_scanner.position();
        return true;
    }

    /// The emphasis may close before its colon and behind it: `**_사실_:**`.
    bool readEmphasis(QStringView opening)
    {
        QString closing;
        do {
            // What follows a colon may be emphasis of the text.
            const QStringView marks =
                hasColon ? m_scanner.takeEmphasis(opening.size() - closing.size()) : m_scanner.takeEmphasis();
            closing += marks;
            if (!marks.isEmpty())
                end = m_scanner.position();
        } while (takeColon());
        // Without an end the whole text may be bold: `**사실: 글**`. `**Fact:*` is a near miss, and `의견*`
        // is a word with a mark.
        if (closing.isEmpty())
            return opening.isEmpty() || hasColon;
        return std::equal(closing.begin(), closing.end(), opening.rbegin(), opening.rend());
    }

    /// A colon behind a remark or a blank: `**사실** (서울): 글`.
    bool takeColonFartherOn()
    {
        const qsizetype before = m_scanner.position();
        m_scanner.skipBlanksAndPictures();
        const bool isRemark = m_scanner.takeRemark();
        m_scanner.skipBlanksAndPictures();
        if (!isRemark || !takeColon())
            m_scanner.goBack(before);
        return true;
    }

    LabelScanner &m_scanner;
    bool m_bracket;
};

/// Whether a label with these marks counts where it stands.
bool isAccepted(const LabelMatch &match, LabelPlace place)
{
    if (match.colon || match.tag)
        return true;
    if (place == LabelPlace::Heading || place == LabelPlace::ListItem)
        return match.alone;
    if (place == LabelPlace::Quote)
        return match.strong;
    return match.strong && match.alone;
}

/// A user's label without the marks that matchLabel() takes off by itself.
QStringView bareLabel(QStringView label)
{
    const auto isAround = [](QChar c) {
        return c.isSpace() || c.isSurrogate() || isMark(c) || isPicture(c.unicode());
    };
    while (!label.isEmpty() && isAround(label.front()))
        label = label.sliced(1);
    while (!label.isEmpty() && isAround(label.back()))
        label.chop(1);
    return label;
}

} // namespace

LabelSet::LabelSet()
{
    add(BlockKind::Fact, {u"fact"_s, u"facts"_s, u"사실"_s, u"팩트"_s, u"객관적 사실"_s});
    add(BlockKind::Opinion, {u"opinion"_s, u"opinions"_s, u"your opinion"_s, u"my opinion"_s,
                             u"our opinion"_s, u"의견"_s, u"내 의견"_s, u"나의 의견"_s, u"제 의견"_s,
                             u"개인 의견"_s, u"생각"_s, u"내 생각"_s, u"견해"_s, u"논평"_s});
}

void LabelSet::add(BlockKind kind, const QStringList &labels)
{
    for (const QString &label : labels) {
        const QString words = normalized(bareLabel(label));
        if (words.isEmpty())
            continue;
        std::erase_if(m_kinds, [&words](const Entry &entry) { return entry.label == words; });
        m_kinds.push_back({words, kind});
        const QString decomposed = words.normalized(QString::NormalizationForm_D);
        for (const QString &form : {words, decomposed}) {
            addFirst(form);
            addFirst(form.toUpper());
        }
        // In NFD, and with more blanks than it needs.
        m_longest = qMax(m_longest, decomposed.size() + 8);
    }
}

void LabelSet::addFirst(const QString &form)
{
    m_firsts.set(firstBit(form.front()));
}

bool LabelSet::mayBeginWith(QChar first) const
{
    // Of the scripts where a letter has more forms than these, every letter may begin a label.
    const char16_t c = first.unicode();
    const bool hasOneForm = c < 0x80 || (c >= 0x1100 && c < 0x1200) || (c >= 0x3000 && c < 0xd7b0);
    return !hasOneForm || m_firsts.test(firstBit(first));
}

std::optional<BlockKind> LabelSet::find(QStringView label) const
{
    QString form;
    if (!isNormalized(label)) {
        form = normalized(label);
        label = form;
    }
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [label](const Entry &entry) { return entry.label == label; });
    return found == m_kinds.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<LabelMatch> matchLabel(QStringView text, LabelPlace place, const LabelSet &labels)
{
    LabelScanner scanner(text);
    LabelMatch match;
    scanner.skipBlanksAndPictures();
    match.marked.start = scanner.position();
    const QStringView outer = scanner.takeEmphasis();
    scanner.skipBlanksAndPictures();
    match.tag = scanner.takeBracket(isOpeningBracket);
    const QStringView inner = match.tag ? scanner.takeEmphasis() : QStringView();
    if (match.tag)
        scanner.skipBlanksAndPictures();
    if (!labels.mayBeginWith(scanner.current()))
        return std::nullopt;
    const QStringView words = scanner.takeWords(labels.longest());
    const std::optional<BlockKind> kind = words.isEmpty() ? std::nullopt : labels.find(words);
    if (!kind || !scanner.takeRemark())
        return std::nullopt;
    scanner.skipBlanksAndPictures();
    LabelClosing closing(scanner, match.tag);
    if (!closing.read(outer, inner))
        return std::nullopt;
    scanner.skipBlanks();
    match.kind = *kind;
    match.text = words.toString();
    match.marked.end = closing.end;
    match.after = scanner.position();
    match.alone = scanner.atEnd();
    match.strong = !outer.isEmpty() || !inner.isEmpty();
    match.colon = closing.hasColon;
    return isAccepted(match, place) ? std::optional(match) : std::nullopt;
}

} // namespace sasil
