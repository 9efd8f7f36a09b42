// SPDX-License-Identifier: MIT
#include "render/page.h"

#include "digest/commands.h"
#include "digest/frontmatter.h"
#include "render/factlinks.h"
#include "render/markup.h"

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array themeNames{"light"_L1, "dark"_L1, "auto"_L1, "contrast"_L1, "contrast-dark"_L1};

QString meta(QLatin1StringView name, const QString &content)
{
    return content.isEmpty() ? QString()
                             : u"<meta name=\""_s + name + u"\" content=\""_s + escaped(content) + u"\">\n"_s;
}

QString headOf(const Digest &digest, const HtmlDocumentOptions &options, const FrontMatter &matter)
{
    const QString title = options.title.isEmpty() ? titleOf(digest) : options.title;
    const QString schemes = options.theme == PageTheme::Auto ? u"light dark"_s : QString();
    return u"<meta charset=\"utf-8\">\n"_s + meta("viewport"_L1, u"width=device-width, initial-scale=1"_s) +
           meta("generator"_L1, u"Sasil"_s) + meta("color-scheme"_L1, schemes) +
           meta("author"_L1, options.author.isEmpty() ? matter.author : options.author) +
           meta("description"_L1, options.week.isEmpty() ? weekOf(digest) : options.week) +
           meta("keywords"_L1, matter.tags.join(u", "_s)) + meta("dcterms.date"_L1, matter.date) +
           u"<title>"_s + escaped(title.isEmpty() ? u"Sasil"_s : title) + u"</title>\n<style>\n"_s +
           screenStyles(options.style, options.ownStyle) + u"</style>\n"_s;
}

/// What the document says above its first topic. Its own week stands in its headings.
QString headerOf(const HtmlDocumentOptions &options, const FrontMatter &matter)
{
    return documentHeader(options.title.isEmpty() ? matter.title : options.title,
                          options.author.isEmpty() ? matter.author : options.author, matter.date,
                          options.week);
}

} // namespace

QString themeName(PageTheme theme)
{
    return themeNames[size_t(theme)];
}

std::optional<PageTheme> themeFromName(QStringView name)
{
    for (size_t i = 0; i < themeNames.size(); ++i) {
        if (name == themeNames[i])
            return PageTheme(i);
    }
    return std::nullopt;
}

QString previewSection(const Digest &digest, qsizetype topic, const QList<Diagnostic> &findings)
{
    return topicHtml(digest, topic, findings, {.preview = true});
}

QString emptyPageSection()
{
    const Message text{"render",
                       QT_TRANSLATE_NOOP("render", "Nothing here yet. Write a heading, and facts and "
                                                   "opinions under it: they appear here as you type.")};
    return u"<section class=\"topic\"><p class=\"empty\">"_s + escaped(text.text()) + u"</p></section>\n"_s;
}

QString previewPage(const QString &language, PageTheme theme)
{
    QString links;
    for (const char *name : {"digest", "brief", "report", "letter", "preview", "own"})
        links += u"<link rel=\"stylesheet\" href=\"sasil-digest://style/%1.css\">\n"_s.arg(
            QLatin1StringView(name));
    return u"<!DOCTYPE html>\n<html lang=\""_s + escaped(language) + u"\" data-theme=\""_s +
           themeName(theme) +
           u"\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "img-src sasil-digest: https: http:; style-src sasil-digest:\">\n"
           "<title>Sasil</title>\n"_s +
           links + u"</head>\n<body>\n<main id=\"digest\"></main>\n</body>\n</html>\n"_s;
}

QString htmlDocument(const Digest &digest, const HtmlDocumentOptions &options)
{
    return htmlPage(digest, options, htmlSections(digest, options));
}

QString htmlSections(const Digest &digest, const HtmlDocumentOptions &options, bool remoteImages)
{
    QString sections = options.tableOfContents ? tableOfContents(digest) : QString();
    QSet<QString> facts;
    const HeadingAnchors headings(digest);
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        QString topic = topicHtml(digest, i, options.findings.value(i),
                                  {options.content, true, remoteImages, false, &headings, true, true});
        anchorFacts(topic, facts);
        if (options.content == Content::Everything)
            linkCitations(topic, digest);
        sections += topic;
    }
    return sections;
}

QString htmlPage(const Digest &digest, const HtmlDocumentOptions &options, const QString &sections)
{
    const FrontMatter matter = readFrontMatter(digest);
    const QString language = matter.language.isEmpty() ? languageOf(digest) : matter.language;
    return u"<!DOCTYPE html>\n<html lang=\""_s + escaped(language) + u"\" data-theme=\""_s +
           themeName(options.theme) + u"\" data-style=\""_s + styleName(options.style) + u"\">\n<head>\n"_s +
           headOf(digest, options, matter) + u"</head>\n<body>\n<main id=\"digest\">\n"_s +
           headerOf(options, matter) + sections + u"</main>\n</body>\n</html>\n"_s;
}

QString weekOf(const Digest &digest)
{
    QString week;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const std::optional<WeekLabel> &named = digest.topic(i).week;
        if (named && !week.isEmpty() && week != named->label)
            return {};
        if (named)
            week = named->label;
    }
    return week;
}

QString documentHeader(const QString &title, const QString &author, const QString &date, const QString &week)
{
    QString header;
    if (!title.isEmpty())
        header += u"<h1 class=\"document-title\">"_s + escaped(title) + u"</h1>\n"_s;
    QStringList facts{week, author, date};
    facts.removeAll(QString());
    if (!facts.isEmpty())
        header += u"<p class=\"document-meta\">"_s + escaped(facts.join(u" · "_s)) + u"</p>\n"_s;
    return header.isEmpty() ? header : u"<header class=\"document\">\n"_s + header + u"</header>\n"_s;
}

QString tableOfContents(const Digest &digest)
{
    QString list;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const Topic &topic = digest.topic(i);
        if (topic.level > 0)
            list += u"<li data-level=\"%1\"><a href=\"#%2\">"_s.arg(topic.level).arg(topicAnchor(i)) +
                    escaped(topic.title.isEmpty() ? topic.listTitle().trimmed() : topic.title) +
                    u"</a></li>\n"_s;
    }
    return list.isEmpty() ? list : u"<nav class=\"toc\">\n<ol>\n"_s + list + u"</ol>\n</nav>\n"_s;
}

} // namespace sasil
