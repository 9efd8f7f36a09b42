// SPDX-License-Identifier: MIT
#include "publish/richhtml.h"

#include "publish/pagetoken.h"

#include <QSet>

#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// What every program knows; of other tags only the content stays.
bool isKept(const QString &name)
{
    static const QSet<QString> kept{u"h1"_s,     u"h2"_s, u"h3"_s,    u"h4"_s,    u"h5"_s,
                                    u"h6"_s,     u"p"_s,  u"ul"_s,    u"ol"_s,    u"li"_s,
                                    u"strong"_s, u"em"_s, u"del"_s,   u"code"_s,  u"pre"_s,
                                    u"sup"_s,    u"tr"_s, u"thead"_s, u"tbody"_s, u"blockquote"_s};
    return kept.contains(name);
}

/// A number that an attribute gives, as an attribute; empty: it gives none.
QString numberAttribute(const HtmlToken &tag, const QString &name)
{
    if (!tag.text.contains(name))
        return {};
    bool isNumber = false;
    const int number = valueOf(tag, name).toInt(&isNumber);
    return isNumber ? u" %1=\"%2\""_s.arg(name).arg(number) : QString();
}

/// Writes what it reads with the tags that every program knows.
class HtmlWriter
{
public:
    QString write(QStringView page)
    {
        m_open.push_back({});
        HtmlReader reader(page);
        while (const auto token = reader.next()) {
            if (m_dropped > 0)
                pass(*token);
            else if (token->kind == HtmlToken::Text)
                put(token->text.toHtmlEscaped());
            else if (token->kind == HtmlToken::Open)
                open(*token);
            else
                close(token->name);
        }
        while (m_open.size() > 1)
            closeLast();
        endBlocks();
        return m_html.trimmed();
    }

private:
    struct Open
    {
        QString name{};
        QString end{};             ///< what is written at its end
        bool isBlock = false;      ///< facts or opinions
        bool hasBlocks = false;    ///< a list of such is open in it
        bool hasSubLabels = false; ///< a list of sub-labels is
        bool isLiteral = false;    ///< blanks and line ends stay
    };

    Open &top() { return m_open.back(); }

    /// Within what is left out.
    void pass(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::Open && !isVoid(token))
            ++m_dropped;
        else if (token.kind == HtmlToken::Close)
            --m_dropped;
    }

    void put(const QString &html)
    {
        const bool isBlank = QStringView(html).trimmed().isEmpty();
        const bool saysNothing =
            top().hasBlocks || top().isBlock || top().name == u"th" || m_html.endsWith(u'\n');
        if (isBlank && saysNothing && !top().isLiteral)
            return;
        if (!isBlank)
            endBlocks();
        m_html += html;
    }

    void endBlocks()
    {
        if (std::exchange(top().hasBlocks, false))
            m_html += u"</ul>\n"_s;
    }

    void endSubLabels()
    {
        if (std::exchange(top().hasSubLabels, false))
            m_html += u"</li>\n</ul>\n"_s;
    }

    void open(const HtmlToken &tag)
    {
        if (isOfPage(tag))
            m_dropped = 1;
        else if (isVoid(tag))
            putVoid(tag);
        else if (tag.name == u"div" && hasClass(tag, u"block"))
            openBlock();
        else if (tag.name == u"p" && hasClass(tag, u"label"))
            start(tag, top().isBlock ? u"<strong>"_s : QString(),
                  top().isBlock ? u":</strong>\n"_s : QString());
        else if (tag.name == u"p" && hasClass(tag, u"sub-label"))
            openSubLabel(tag);
        else
            openPlain(tag);
    }

    void start(const HtmlToken &tag, const QString &before, const QString &after)
    {
        endBlocks();
        m_html += before;
        Open open{tag.name, after};
        open.isLiteral = tag.name == u"pre" || top().isLiteral;
        m_open.push_back(open);
    }

    /// Facts and opinions, one after the other, are one list.
    void openBlock()
    {
        if (!std::exchange(top().hasBlocks, true))
            m_html += u"<ul>\n"_s;
        m_html += u"<li>"_s;
        Open block{u"div"_s, u"</li>\n"_s};
        block.isBlock = true;
        m_open.push_back(block);
    }

    void openSubLabel(const HtmlToken &tag)
    {
        m_html += std::exchange(top().hasSubLabels, true) ? u"</li>\n<li>"_s : u"<ul>\n<li>"_s;
        start(tag, u"<em>"_s, u":</em>\n"_s);
    }

    void openPlain(const HtmlToken &tag)
    {
        const QString &name = tag.name;
        const auto [before, after] = bracketsOf(tag);
        const QString ofFootnotes = hasClass(tag, u"footnotes") ? u"<hr>\n"_s : QString();
        if (name == u"a")
            openLink(tag);
        else if (name == u"table")
            start(
                tag,
                u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" style=\"border-collapse: collapse\">"_s,
                u"</table>"_s);
        else if (name == u"th" || name == u"td")
            start(tag, u'<' + name + alignment(tag) + u'>', u"</"_s + name + u'>');
        else if (name == u"figure")
            start(tag, u"<p>"_s, u"</p>"_s);
        else if (name == u"figcaption")
            start(tag, u"<br><em>"_s, u"</em>"_s);
        else if (isKept(name))
            start(tag,
                  u'<' + name + numberAttribute(tag, name == u"ol" ? u"start"_s : u"value"_s) + u'>' + before,
                  after + u"</"_s + name + u'>');
        else
            start(tag, ofFootnotes + before, after);
    }

    void openLink(const HtmlToken &tag)
    {
        const QString target = outsideTarget(tag, u"href"_s);
        if (target.isEmpty())
            start(tag, {}, {});
        else
            start(tag, u"<a href=\""_s + target.toHtmlEscaped() + u"\">"_s, u"</a>"_s);
    }

    static QString alignment(const HtmlToken &cell)
    {
        const QString align = cell.text.contains(u"align=") ? valueOf(cell, u"align"_s) : QString();
        const bool isKnown = align == u"left" || align == u"right" || align == u"center";
        return isKnown ? u" style=\"text-align: %1\""_s.arg(align) : QString();
    }

    void putVoid(const HtmlToken &tag)
    {
        if (tag.name == u"br" || tag.name == u"hr")
            put(u'<' + tag.name + u'>');
        else if (tag.name == u"input")
            put(checkBox(tag).trimmed());
        else
            putImage(tag);
    }

    void putImage(const HtmlToken &tag)
    {
        const QString description = valueOf(tag, u"alt"_s);
        const QString source = outsideTarget(tag, u"src"_s);
        put(source.isEmpty()
                ? description.toHtmlEscaped()
                : u"<img src=\"%1\" alt=\"%2\">"_s.arg(source.toHtmlEscaped(), description.toHtmlEscaped()));
    }

    void close(const QString &name)
    {
        // A part of a page may end what it does not begin.
        size_t at = m_open.size() - 1;
        while (at > 0 && m_open[at].name != name)
            --at;
        while (at > 0 && m_open.size() > at)
            closeLast();
    }

    void closeLast()
    {
        endBlocks();
        endSubLabels();
        m_html += top().end;
        m_open.pop_back();
    }

    QString m_html;
    std::vector<Open> m_open; ///< the first one is the page
    int m_dropped = 0;        ///< how deep in what is left out
};

} // namespace

QString richHtml(QStringView page)
{
    return HtmlWriter().write(page);
}

} // namespace sasil
