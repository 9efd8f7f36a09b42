// SPDX-License-Identifier: MIT
#include "htmlscanner.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

using AttributeSets = QHash<QString, QSet<QString>>;

AttributeSets sectionElements()
{
    AttributeSets elements;
    for (const QString &plain :
         {u"p"_s, u"ul"_s, u"blockquote"_s, u"pre"_s, u"em"_s, u"strong"_s, u"del"_s, u"hr"_s, u"br"_s,
          u"table"_s, u"thead"_s, u"tbody"_s, u"tr"_s, u"figure"_s, u"figcaption"_s})
        elements.insert(plain, {});
    for (int level = 1; level <= 6; ++level)
        elements.insert(u"h%1"_s.arg(level), {u"id"_s});
    elements[u"p"_s] = elements[u"div"_s] = elements[u"ul"_s] = {u"class"_s};
    elements[u"ol"_s] = {u"class"_s, u"start"_s};
    elements[u"li"_s] = {u"class"_s, u"id"_s, u"value"_s};
    elements[u"span"_s] = {u"class"_s, u"lang"_s};
    elements[u"section"_s] = {u"class"_s, u"data-level"_s, u"data-footnotes"_s};
    elements[u"code"_s] = {u"class"_s};
    elements[u"th"_s] = elements[u"td"_s] = {u"align"_s, u"class"_s};
    elements[u"table"_s] = {u"class"_s};
    elements[u"input"_s] = {u"type"_s, u"checked"_s, u"disabled"_s};
    elements[u"sup"_s] = {u"class"_s};
    elements[u"img"_s] = {u"src"_s, u"alt"_s, u"title"_s};
    elements[u"a"_s] = {u"href"_s,
                        u"title"_s,
                        u"id"_s,
                        u"class"_s,
                        u"aria-label"_s,
                        u"data-footnote-ref"_s,
                        u"data-footnote-backref"_s,
                        u"data-footnote-backref-idx"_s};
    return elements;
}

AttributeSets pageElements()
{
    AttributeSets elements = sectionElements();
    elements[u"html"_s] = {u"lang"_s, u"data-theme"_s, u"data-style"_s};
    elements[u"head"_s] = elements[u"body"_s] = elements[u"title"_s] = elements[u"style"_s] = {};
    elements[u"meta"_s] = {u"charset"_s, u"name"_s, u"content"_s, u"http-equiv"_s};
    elements[u"link"_s] = {u"rel"_s, u"href"_s};
    elements[u"main"_s] = {u"id"_s};
    elements[u"header"_s] = {u"class"_s};
    elements[u"nav"_s] = {u"class"_s, u"hidden"_s};
    elements[u"h1"_s].insert(u"class"_s);
    elements[u"li"_s].insert(u"data-level"_s);
    elements[u"span"_s].insert(u"id"_s);
    elements[u"section"_s].insert(u"id"_s);
    return elements;
}

AttributeSets elementsOf(HtmlRules rules)
{
    const bool isPage = rules == HtmlRules::Page || rules == HtmlRules::PreviewPage;
    AttributeSets elements = isPage ? pageElements() : sectionElements();
    if (rules == HtmlRules::PreviewSection || rules == HtmlRules::PreviewPage) {
        elements[u"li"_s].insert(u"data-item"_s);
        elements[u"td"_s].insert(u"data-item"_s);
        elements[u"span"_s].unite({u"role"_s, u"tabindex"_s, u"data-cites"_s});
        for (QSet<QString> &attributes : elements)
            attributes.insert(u"data-line"_s);
        elements[u"button"_s] = {u"type"_s, u"class"_s, u"data-finding"_s};
    }
    return elements;
}

const QRegularExpression
    previewSheets(u"\\Asasil-digest://style/(digest|brief|report|letter|preview|own)\\.css\\z"_s);

bool isVoid(const QString &element)
{
    static const QSet<QString> names{u"br"_s, u"hr"_s, u"img"_s, u"input"_s, u"meta"_s, u"link"_s};
    return names.contains(element);
}

QString resolved(QString value)
{
    static const QRegularExpression reference(u"&(#x[0-9a-f]+|#[0-9]+|[a-z]+);"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s}, {u"lt"_s, u"<"_s}, {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s}};
    QString result;
    qsizetype reached = 0;
    for (auto i = reference.globalMatch(value); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        result += value.sliced(reached, match.capturedStart() - reached);
        const QString name = match.captured(1);
        const bool isHex = name.startsWith(u"#x", Qt::CaseInsensitive);
        const char32_t code = name.sliced(isHex ? 2 : 1).toUInt(nullptr, isHex ? 16 : 10);
        result += name.startsWith(u'#') ? QString::fromUcs4(&code, 1) : names.value(name, u"?"_s);
        reached = match.capturedEnd();
    }
    return result + value.sliced(reached);
}

/// What a browser makes of a target before it reads it: blanks and control characters around it go, tabs and
/// line ends in it too.
QString asBrowserReads(const QString &target)
{
    QString text = target;
    while (!text.isEmpty() && text.front() <= u' ')
        text.remove(0, 1);
    while (!text.isEmpty() && text.back() <= u' ')
        text.chop(1);
    return text.removeIf([](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
}

bool isAllowedTarget(const QString &given, bool isImage, HtmlRules rules)
{
    const QString target = asBrowserReads(given);
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*):"_s);
    const QString found = scheme.match(target).captured(1).toLower();
    if (found == u"http" || found == u"https")
        return true;
    if (!found.isEmpty())
        return (found == u"mailto" && !isImage) ||
               (rules == HtmlRules::PreviewPage && previewSheets.match(target).hasMatch());
    // A browser reads `\` as `/`, and %2e as a dot.
    const QString path = QUrl::fromPercentEncoding(target.section(u'#', 0, 0).section(u'?', 0, 0).toUtf8())
                             .replace(u'\\', u'/');
    return !path.startsWith(u'/') && !path.split(u'/').contains(u"..");
}

class Scanner
{
public:
    Scanner(const QString &html, HtmlRules rules)
        : m_html(html), m_rules(rules), m_elements(elementsOf(rules))
    {
    }

    HtmlScan scan()
    {
        while (m_at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', m_at);
            if (open < 0)
                break;
            m_at = open;
            readMarkup();
        }
        for (const QString &name : std::as_const(m_open))
            problem(u"<%1> is not closed"_s.arg(name));
        return m_scan;
    }

private:
    void problem(const QString &what) { m_scan.problems.append(what); }

    void readMarkup()
    {
        static const QRegularExpression doctype(u"\\G<!DOCTYPE html>"_s);
        static const QRegularExpression endTag(u"\\G</([a-z][a-z0-9]*)>"_s);
        static const QRegularExpression startTag(
            u"\\G<([a-z][a-z0-9]*)((?:\\s+[a-z-]+(?:=\"[^\"<]*\")?)*)\\s*(/?)>"_s);
        const auto anchored = [&](const QRegularExpression &expression) {
            return expression.match(m_html, m_at);
        };
        if (const auto match = anchored(doctype); match.hasMatch() && m_at == 0) {
            m_at = match.capturedEnd();
        } else if (const auto end = anchored(endTag); end.hasMatch()) {
            m_at = end.capturedEnd();
            if (m_open.isEmpty() || m_open.last() != end.captured(1))
                problem(
                    u"%1 closes %2"_s.arg(end.captured(), m_open.isEmpty() ? u"nothing"_s : m_open.last()));
            else
                m_open.removeLast();
        } else if (const auto start = anchored(startTag); start.hasMatch()) {
            m_at = start.capturedEnd();
            readTag(start);
        } else {
            problem(u"not a tag: "_s + m_html.sliced(m_at, qMin<qsizetype>(60, m_html.size() - m_at)));
            ++m_at;
        }
    }

    void readTag(const QRegularExpressionMatch &match)
    {
        HtmlTag tag;
        tag.name = match.captured(1);
        if (!m_elements.contains(tag.name))
            problem(u"element: "_s + match.captured());
        static const QRegularExpression attribute(u"([a-z-]+)(?:=\"([^\"]*)\")?"_s);
        for (auto i = attribute.globalMatch(match.captured(2)); i.hasNext();) {
            const QRegularExpressionMatch part = i.next();
            const QString name = part.captured(1);
            if (tag.attributes.contains(name))
                problem(u"attribute twice: "_s + match.captured());
            if (!m_elements.value(tag.name).contains(name))
                problem(u"attribute %1: %2"_s.arg(name, match.captured()));
            tag.attributes.insert(name, resolved(part.captured(2)));
        }
        for (const QString &name : {u"href"_s, u"src"_s}) {
            if (tag.attributes.contains(name) &&
                !isAllowedTarget(tag.attributes.value(name), name == u"src", m_rules))
                problem(u"target: "_s + match.captured());
        }
        m_scan.tags.append(tag);
        if (tag.name == u"style" || tag.name == u"title") {
            const qsizetype end = m_html.indexOf(u"</"_s + tag.name, m_at, Qt::CaseInsensitive);
            m_at = end < 0 ? m_html.size() : end;
        }
        if (!isVoid(tag.name))
            m_open.append(tag.name);
    }

    const QString &m_html;
    HtmlRules m_rules;
    AttributeSets m_elements;
    qsizetype m_at = 0;
    QStringList m_open;
    HtmlScan m_scan;
};

} // namespace

HtmlScan scanHtml(const QString &html, HtmlRules rules)
{
    return Scanner(html, rules).scan();
}

} // namespace sasil
