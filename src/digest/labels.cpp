// SPDX-License-Identifier: MIT
#include "digest/labels.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString normalized(QStringView label)
{
    return label.toString().normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

/// Emoji, arrows and other pictures that people set before or behind a label.
bool isPicture(char32_t c)
{
    const bool isSkinTone = c >= 0x1f3fb && c <= 0x1f3ff;
    return QChar::category(c) == QChar::Symbol_Other || isSkinTone || c == 0xfe0f || c == 0x200d;
}

/// Reads the parts of a label one after the other.
class LabelScanner
{
public:
    explicit LabelScanner(QStringView text) : m_text(text) {}

    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }
    [[nodiscard]] QChar current() const { return atEnd() ? QChar() : m_text[m_position]; }

    void skipBlanks()
    {
        while (!atEnd() && (current() == u' ' || current() == u'\t' || current() == QChar(0x3000)))
            ++m_position;
    }
    void skipBlanksAndPictures()
    {
        for (qsizetype before = -1; before != m_position;) {
            before = m_position;
            skipBlanks();
            const bool pair = current().isHighSurrogate() && m_position + 1 < m_text.size();
            const char32_t c = pair ? QChar::surrogateToUcs4(current(), m_text[m_position + 1])
                                    : char32_t(current().unicode());
            if (!atEnd() && isPicture(c))
                m_position += pair ? 2 : 1;
        }
    }
    QStringView takeEmphasis()
    {
        const qsizetype start = m_position;
        while (!atEnd() && (current() == u'*' || current() == u'_'))
            ++m_position;
        return m_text.sliced(start, m_position - start);
    }
    QStringView takeWords()
    {
        const qsizetype start = m_position;
        while (!atEnd() && (current().isLetter() || current().isMark() || current() == u' '))
            ++m_position;
        return m_text.sliced(start, m_position - start);
    }
    bool takeOne(QStringView of)
    {
        if (atEnd() || !of.contains(current()))
            return false;
        ++m_position;
        return true;
    }
    /// A remark in parentheses, as in `Fact (Seoul):`.
    bool takeRemark()
    {
        if (current() != u'(' && current() != u'（')
            return true;
        const QChar close = current() == u'(' ? u')' : u'）';
        const qsizetype end = m_text.indexOf(close, m_position);
        if (end < 0)
            return false;
        m_position = end + 1;
        return true;
    }

private:
    QStringView m_text;
    qsizetype m_position = 0;
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
    for (const QString &label : labels)
        m_kinds.insert(normalized(label), kind);
}

std::optional<BlockKind> LabelSet::find(QStringView label) const
{
    const auto found = m_kinds.constFind(normalized(label));
    return found == m_kinds.cend() ? std::nullopt : std::optional(*found);
}

std::optional<LabelMatch> matchLabel(QStringView text, LabelPlace place, const LabelSet &labels)
{
    const qsizetype lineEnd = text.indexOf(u'\n');
    LabelScanner scanner(lineEnd < 0 ? text : text.first(lineEnd));

    LabelMatch match;
    scanner.skipBlanksAndPictures();
    match.marked.start = scanner.position();
    const QStringView opening = scanner.takeEmphasis();
    scanner.skipBlanksAndPictures();
    const bool bracket = scanner.takeOne(u"[【〔");
    const QStringView words = scanner.takeWords().trimmed();
    if (words.isEmpty() || words.size() > 40)
        return std::nullopt;
    const std::optional<BlockKind> kind = labels.find(words);
    if (!kind || !scanner.takeRemark())
        return std::nullopt;
    scanner.skipBlanksAndPictures();
    if (bracket && !scanner.takeOne(u"]】〕"))
        return std::nullopt;
    if (bracket && (scanner.current() == u'(' || scanner.current() == u'['))
        return std::nullopt; // a link whose text happens to be a label
    match.colon = scanner.takeOne(u":：");
    const qsizetype behindColon = scanner.position();
    const QStringView closing = scanner.takeEmphasis();
    // `**Fact:*` is a near miss, and `의견*` is a word with a mark.
    if (!closing.isEmpty() && closing != opening)
        return std::nullopt;
    if (closing.isEmpty() && !opening.isEmpty() && !match.colon)
        return std::nullopt;
    match.marked.end = closing.isEmpty() ? behindColon : scanner.position();
    if (!match.colon && scanner.takeOne(u":：")) {
        match.colon = true;
        match.marked.end = scanner.position();
    }
    scanner.skipBlanks();
    match.kind = *kind;
    match.text = words.toString();
    match.after = scanner.position();
    match.alone = scanner.atEnd() || scanner.current() == u'\r';
    match.tag = bracket;
    match.strong = !opening.isEmpty();
    return isAccepted(match, place) ? std::optional(match) : std::nullopt;
}

} // namespace sasil
