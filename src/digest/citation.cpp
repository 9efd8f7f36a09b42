// SPDX-License-Identifier: MIT
#include "digest/citation.h"

#include <algorithm>

namespace sasil {

namespace {

constexpr qsizetype mostDigits = 6;
constexpr QStringView openers = u"[〔(（";
constexpr QStringView closers = u"]〕)）";

/// ASCII for a full-width letter, digit or mark.
char16_t narrow(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0xff01 && u <= 0xff5e ? char16_t(u - 0xfee0) : u;
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

/// Whether a word goes on at \a c, so that what stands beside it is no id.
bool isWord(QChar c)
{
    const char16_t u = narrow(c);
    return u == u'_' || isDigit(u) || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z');
}

bool isOpener(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x80 ? u == u'(' || u == u'[' : u == u'〔' || u == u'（';
}

/// Reads a text from left to right.
class CitationScanner
{
public:
    CitationScanner(QStringView text, CitationText form) : m_text(text), m_form(form) {}

    QList<Citation> findAll()
    {
        QList<Citation> found;
        while (m_position < m_text.size()) {
            const QChar c = m_text[m_position];
            if (m_form == CitationText::Markdown && c == u'\\') {
                m_position += 2;
            } else if (m_form == CitationText::Markdown && c == u'`') {
                skipCode();
            } else if (std::optional<Citation> citation = isOpener(c) ? take() : std::nullopt) {
                found.append(*std::move(citation));
            } else {
                ++m_position;
            }
        }
        return found;
    }

    /// `F3`, in letters and digits of any width.
    std::optional<CitedId> takeId(Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
    {
        const qsizetype start = m_position;
        if (current() != u'F' && (current() != u'f' || sensitivity == Qt::CaseSensitive))
            return std::nullopt;
        QString id(u'F');
        for (++m_position; isDigit(current()) && id.size() <= mostDigits; ++m_position)
            id += QChar(current());
        const bool isWhole = id.size() > 1 && (atEnd() || !isWord(m_text[m_position]));
        if (!isWhole) {
            m_position = start;
            return std::nullopt;
        }
        return CitedId{id, {start, m_position}};
    }

private:
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] char16_t current() const { return atEnd() ? u'\0' : narrow(m_text[m_position]); }

    void skipBlanks()
    {
        while (!atEnd() && m_text[m_position].isSpace())
            ++m_position;
    }
    bool take(QStringView word)
    {
        if (!m_text.sliced(m_position).startsWith(word, Qt::CaseInsensitive))
            return false;
        m_position += word.size();
        return true;
    }

    /// A code span, or the backticks alone where nothing closes it.
    void skipCode()
    {
        const qsizetype start = m_position;
        while (!atEnd() && m_text[m_position] == u'`')
            ++m_position;
        const QStringView fence = m_text.sliced(start, m_position - start);
        if (m_noFence.contains(fence.size()))
            return;
        for (qsizetype i = m_position; (i = m_text.indexOf(fence, i)) >= 0;) {
            qsizetype end = i;
            while (end < m_text.size() && m_text[end] == u'`')
                ++end;
            if (end - i == fence.size()) {
                m_position = end;
                return;
            }
            i = end;
        }
        m_noFence.append(fence.size());
    }

    /// The citation that begins at the bracket here; else the position stays.
    std::optional<Citation> take()
    {
        const qsizetype start = m_position;
        const QChar closer = closers[openers.indexOf(m_text[start])];
        ++m_position;
        skipBlanks();
        Citation citation;
        const bool isSquare = closer == u']' || closer == u'〕';
        bool isRead = false;
        if (takeKeyword())
            isRead = takeIds(citation);
        else if (isSquare)
            isRead = takeOneId(citation, Qt::CaseSensitive);
        skipBlanks();
        if (isRead && !atEnd() && m_text[m_position] == closer) {
            ++m_position;
            if (!isSquare || !isLink()) {
                citation.range = {start, m_position};
                return citation;
            }
        }
        m_position = start;
        return std::nullopt;
    }

    bool takeKeyword()
    {
        if (!take(u"근거")) {
            if (!take(u"based"))
                return false;
            skipBlanks();
            if (!take(u"on"))
                return false;
        }
        skipBlanks();
        if (current() != u':')
            return false;
        ++m_position;
        return true;
    }

    bool takeOneId(Citation &citation, Qt::CaseSensitivity sensitivity)
    {
        const std::optional<CitedId> id = takeId(sensitivity);
        if (id)
            add(citation, *id);
        return id.has_value();
    }

    /// Ids with something between them, each bare or in brackets of its own.
    bool takeIds(Citation &citation)
    {
        for (;;) {
            skipSeparators(!citation.ids.isEmpty());
            const bool isBracketed = !atEnd() && m_text[m_position] == u'[';
            m_position += isBracketed ? 1 : 0;
            if (!takeOneId(citation, Qt::CaseInsensitive))
                return false;
            if (isBracketed) {
                if (atEnd() || m_text[m_position] != u']')
                    return false;
                ++m_position;
                if (isLink())
                    return false;
            }
            const qsizetype behind = m_position;
            skipSeparators(true);
            const bool goesOn = current() == u'F' || current() == u'f' || current() == u'[';
            m_position = behind;
            if (!goesOn)
                return true;
        }
    }

    void skipSeparators(bool isBetween)
    {
        skipBlanks();
        while (isBetween && !atEnd()) {
            if (QStringView(u",，、·・;；&＆/／").contains(m_text[m_position]))
                ++m_position;
            else if (!take(u"및") && !take(u"와") && !take(u"과") && !take(u"and"))
                return;
            skipBlanks();
        }
    }

    static void add(Citation &citation, const CitedId &id)
    {
        citation.ids.append(id.id);
        citation.cited.append(id);
    }

    /// Whether the bracket that closed just now is the text of a link. What a definition elsewhere makes of
    /// it is not known here.
    [[nodiscard]] bool isLink() const
    {
        if (m_form == CitationText::Plain || atEnd())
            return false;
        if (m_text[m_position] == u'(')
            return true;
        if (m_text[m_position] != u'[')
            return false;
        // `[F3][F5]` are two ids; `[F3][source]` may be a link to `source`.
        CitationScanner next(m_text.sliced(m_position + 1), m_form);
        return !next.takeId() || next.current() != u']';
    }

    QStringView m_text;
    CitationText m_form;
    qsizetype m_position = 0;
    QList<qsizetype> m_noFence; ///< lengths of backticks that nothing closes
};

} // namespace

std::optional<FactId> matchFactId(QStringView text, CitationText form)
{
    if (text.size() < 4 || (text[0] != u'[' && text[0] != u'〔'))
        return std::nullopt;
    const QStringView inside = text.sliced(1);
    const std::optional<CitedId> id = CitationScanner(inside, CitationText::Plain).takeId();
    if (!id)
        return std::nullopt;
    QStringView behind = inside.sliced(id->range.end);
    if (behind.isEmpty() || behind[0] != (text[0] == u'[' ? u']' : u'〕'))
        return std::nullopt;
    behind = behind.sliced(1);
    const bool isLink = behind.startsWith(u'(') || behind.startsWith(u'[');
    if (isLink && form == CitationText::Markdown)
        return std::nullopt;
    while (!behind.isEmpty() && behind[0].isSpace())
        behind = behind.sliced(1);
    return FactId{id->id, text.size() - behind.size()};
}

QList<Citation> findCitations(QStringView text, CitationText form)
{
    // Few texts cite, and most that do not have no such bracket.
    if (std::none_of(text.begin(), text.end(), isOpener))
        return {};
    return CitationScanner(text, form).findAll();
}

} // namespace sasil
