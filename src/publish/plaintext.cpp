// SPDX-License-Identifier: MIT
#include "publish/plaintext.h"

#include "publish/pagetoken.h"

#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isHeading(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1].isDigit();
}

/// Writes what it reads as lines.
class TextWriter
{
public:
    QString write(QStringView page)
    {
        HtmlReader reader(page);
        while (const auto token = reader.next()) {
            if (m_dropped > 0)
                pass(*token);
            else if (token->kind == HtmlToken::Text)
                put(token->text);
            else if (token->kind == HtmlToken::Open)
                open(*token);
            else
                close(token->name);
        }
        trimEnd();
        return std::move(m_text);
    }

private:
    struct Open
    {
        QString name{};
        QString after{};           ///< what is written at its end
        QString link{};            ///< where it leads
        qsizetype textStart = 0;   ///< of a link's words
        qsizetype indentEnd = 0;   ///< of the lines in what it stands in
        int number = 0;            ///< of a list's next item; 0: it has bullets
        int linesBehind = 0;       ///< how many line ends have to follow
        bool isBlock = false;      ///< facts or opinions
        bool hasSubLabels = false; ///< above lists of these
        bool isLiteral = false;    ///< blanks and line ends stay
    };

    void pass(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::Open && !isVoid(token))
            ++m_dropped;
        else if (token.kind == HtmlToken::Close)
            --m_dropped;
    }

    /// What comes next stands behind so many line ends; at the start of the text behind none.
    void needLines(int count) { m_lines = qMax(m_lines, count); }

    void trimEnd()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
    }

    void beginLine()
    {
        const bool isFirst = m_text.isEmpty();
        if (m_lines == 0 && !isFirst)
            return;
        trimEnd();
        if (!isFirst)
            m_text += QString(m_lines, u'\n');
        m_lines = 0;
        m_text += QStringView(m_indent).chopped(m_bullet.size());
        m_text += m_bullet;
        m_bullet.clear();
        m_isLineStart = true;
    }

    void put(const QString &text)
    {
        const bool isLiteral = !m_open.empty() && m_open.back().isLiteral;
        if (isLiteral) {
            putLines(text);
            return;
        }
        for (const QChar c : text) {
            const bool isBlank = c == u' ' || c == u'\n' || c == u'\t';
            if (isBlank && (m_lines > 0 || m_isLineStart || m_text.isEmpty() || m_text.back().isSpace()))
                continue;
            beginLine();
            m_text += isBlank ? u' ' : c;
            m_isLineStart = false;
        }
    }

    void putLines(const QString &text)
    {
        for (const QChar c : text) {
            if (c == u'\n') {
                ++m_lines;
                continue;
            }
            beginLine();
            m_text += c;
            m_isLineStart = false;
        }
    }

    void open(const HtmlToken &tag)
    {
        if (isOfPage(tag)) {
            m_dropped = 1;
        } else if (isVoid(tag)) {
            putVoid(tag);
        } else {
            Open open;
            open.name = tag.name;
            open.indentEnd = m_indent.size();
            begin(tag, open);
            m_open.push_back(open);
        }
    }

    void begin(const HtmlToken &tag, Open &open)
    {
        const QString &name = tag.name;
        open.isLiteral = name == u"pre" || (!m_open.empty() && m_open.back().isLiteral);
        if (isHeading(name) || name == u"table" || name == u"pre" || name == u"section" || name == u"figure")
            setApart(open, 2);
        else if (name == u"p")
            beginParagraph(tag, open);
        else if (name == u"tr" || name == u"figcaption")
            setApart(open, 1);
        else if (name == u"ul" || name == u"ol")
            beginList(tag, open);
        else if (name == u"li")
            beginItem(tag, open);
        else if (name == u"blockquote")
            beginQuote(open);
        else if (name == u"div" && hasClass(tag, u"block"))
            beginBlock(open);
        else if (name == u"th" || name == u"td")
            open.after = u"\t"_s;
        else
            beginWords(tag, open);
    }

    void setApart(Open &open, int lines)
    {
        needLines(m_bullet.isEmpty() ? lines : 1);
        open.linesBehind = lines;
    }

    [[nodiscard]] bool isIn(QStringView name) const { return !m_open.empty() && m_open.back().name == name; }

    void beginParagraph(const HtmlToken &tag, Open &open)
    {
        const bool isSubLabel = hasClass(tag, u"sub-label");
        const bool isLabel = isSubLabel || hasClass(tag, u"label");
        if (isSubLabel && !m_open.empty()) {
            m_open.back().hasSubLabels = true;
            m_indent += u"  "_s;
        }
        if (isLabel && !isIn(u"th"))
            open.after = u":"_s;
        if (!isIn(u"th"))
            setApart(open, isLabel || isIn(u"li") ? 1 : 2);
    }

    void beginBlock(Open &open)
    {
        setApart(open, isIn(u"li") ? 1 : 2);
        open.isBlock = true;
    }

    void beginList(const HtmlToken &tag, Open &open)
    {
        const bool isInner = isIn(u"li") || isIn(u"div");
        setApart(open, isInner ? 1 : 2);
        if (!m_open.empty() && m_open.back().isBlock)
            m_indent += m_open.back().hasSubLabels ? u"    "_s : u"  "_s;
        const int start = tag.text.contains(u"start=") ? valueOf(tag, u"start"_s).toInt() : 1;
        open.number = tag.name == u"ol" ? start : 0;
    }

    void beginItem(const HtmlToken &tag, Open &open)
    {
        setApart(open, 1);
        m_bullet = u"• "_s;
        if (!m_open.empty() && m_open.back().name == u"ol") {
            int &number = m_open.back().number;
            if (tag.text.contains(u"value="))
                number = valueOf(tag, u"value"_s).toInt();
            m_bullet = QString::number(number++) + u". "_s;
        }
        m_indent += QString(m_bullet.size(), u' ');
    }

    void beginQuote(Open &open)
    {
        setApart(open, 2);
        m_indent += u"> "_s;
    }

    void beginWords(const HtmlToken &tag, Open &open)
    {
        const auto [before, after] = bracketsOf(tag);
        if (!before.isEmpty())
            put(before);
        open.after = after;
        if (tag.name != u"a")
            return;
        open.link = outsideTarget(tag, u"href"_s);
        open.textStart = m_text.size();
    }

    void putVoid(const HtmlToken &tag)
    {
        if (tag.name == u"br") {
            needLines(1);
        } else if (tag.name == u"hr") {
            needLines(2);
            put(u"———"_s);
            needLines(2);
        } else {
            put(tag.name == u"img" ? valueOf(tag, u"alt"_s) : checkBox(tag));
        }
    }

    void close(const QString &name)
    {
        size_t at = m_open.size();
        while (at > 0 && m_open[at - 1].name != name)
            --at;
        while (at > 0 && m_open.size() >= at)
            closeLast();
    }

    void closeLast()
    {
        const Open open = m_open.back();
        m_open.pop_back();
        if (!open.link.isEmpty())
            putTarget(open);
        if (open.after == u"\t") {
            beginLine();
            trimEnd();
            m_text += open.after;
        } else if (!open.after.isEmpty()) {
            put(open.after);
        }
        if (open.name == u"tr" && m_text.endsWith(u'\t'))
            m_text.chop(1);
        if (open.name == u"li")
            m_bullet.clear();
        m_indent.truncate(open.indentEnd);
        needLines(open.linesBehind);
    }

    /// Where words lead that do not say so.
    void putTarget(const Open &open)
    {
        const QString words = m_text.sliced(qMin(open.textStart, m_text.size())).trimmed();
        const bool isSaid =
            words == open.link || u"mailto:"_s + words == open.link || open.link.endsWith(u"://"_s + words);
        if (!isSaid && !words.isEmpty())
            put(u" <"_s + open.link + u'>');
    }

    QString m_text;
    QString m_indent; ///< of further lines
    QString m_bullet; ///< of the item that is begun; its end stands where the words do
    std::vector<Open> m_open;
    int m_lines = 0;            ///< line ends that are waited with
    int m_dropped = 0;          ///< how deep in what is left out
    bool m_isLineStart = false; ///< nothing stands on the line but its indent
};

} // namespace

QString plainText(QStringView page)
{
    return TextWriter().write(page);
}

} // namespace sasil
