// SPDX-License-Identifier: MIT
#include "render/printpage.h"

#include "digest/commands.h"
#include "digest/frontmatter.h"
#include "render/factlinks.h"
#include "render/markup.h"

#include <QSet>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString contents(const PrintPage &page)
{
    QString list;
    for (const PrintOutlineEntry &entry : page.outline)
        list += u"<li data-level=\"%1\"><a href=\"#%2\">"_s.arg(entry.level).arg(entry.anchor) +
                escaped(entry.title) + u"</a><span class=\"toc-end\" id=\""_s + contentsAnchor(entry) +
                u"\"></span></li>\n"_s;
    const QString title = page.language.startsWith(u"ko") ? u"목차"_s : u"Contents"_s;
    return u"<nav class=\"toc\">\n<p class=\"toc-title\">"_s + title + u"</p>\n<ol>\n"_s + list +
           u"</ol>\n</nav>\n"_s;
}

/// The engine tells of the places of what is linked, and of nothing else.
QString anchorLinks(const PrintPage &page)
{
    QStringList anchors;
    for (const PrintOutlineEntry &entry : page.outline) {
        anchors.append(entry.anchor);
        if (page.hasContents)
            anchors.append(contentsAnchor(entry));
    }
    if (page.hasTitlePage || page.hasContents)
        anchors.append(bodyAnchor());
    QString links;
    for (const QString &anchor : std::as_const(anchors))
        links += u"<a href=\"#"_s + anchor + u"\"></a>"_s;
    return u"<nav class=\"print-anchors\" hidden>"_s + links + u"</nav>\n"_s;
}

PrintPage described(const Digest &digest, const HtmlDocumentOptions &options, const FrontMatter &matter)
{
    PrintPage page;
    page.title = options.title.isEmpty() ? titleOf(digest) : options.title;
    page.author = options.author.isEmpty() ? matter.author : options.author;
    page.subject = options.week.isEmpty() ? weekOf(digest) : options.week;
    page.keywords = matter.tags;
    page.language = matter.language.isEmpty() ? languageOf(digest) : matter.language;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (const Topic &topic = digest.topic(i); topic.level > 0)
            page.outline.append({topic.level, topic.listTitle(), topicAnchor(i)});
    }
    return page;
}

QString bodyOf(const Digest &digest, const HtmlDocumentOptions &options)
{
    QString body;
    QSet<QString> facts;
    const HeadingAnchors headings(digest);
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        QString topic = topicHtml(digest, i, options.findings.value(i),
                                  {options.content, true, false, false, &headings, true, true});
        anchorFacts(topic, facts);
        if (options.content == Content::Everything)
            linkCitations(topic, digest);
        body += topic;
    }
    return body;
}

} // namespace

PrintPage printPage(const Digest &digest, const HtmlDocumentOptions &options)
{
    const FrontMatter matter = readFrontMatter(digest);
    PrintPage page = described(digest, options, matter);
    const bool isTitled = options.titlePage && !page.title.isEmpty();
    const QString title = isTitled ? page.title : options.title.isEmpty() ? matter.title : options.title;
    QString head = documentHeader(title, page.author, matter.date, isTitled ? page.subject : options.week);
    page.hasHead = !head.isEmpty();
    page.hasTitlePage = isTitled;
    page.hasContents = options.tableOfContents && !page.outline.isEmpty();
    if (page.hasTitlePage)
        head.replace("class=\"document\""_L1, "class=\"document title-page\""_L1);
    QString body = bodyOf(digest, options);
    if ((page.hasTitlePage || page.hasContents) && body.startsWith("<section "_L1))
        body.insert(QStringView(u"<section ").size(), u"id=\""_s + bodyAnchor() + u"\" "_s);
    page.html = u"<!DOCTYPE html>\n<html lang=\""_s + escaped(page.language) +
                u"\" data-theme=\"light\" data-style=\""_s + styleName(options.style) +
                u"\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s + escaped(page.title) +
                u"</title>\n<style>\n"_s + paperStyles(options.style, options.ownStyle) +
                u"</style>\n</head>\n<body>\n"_s + anchorLinks(page) + u"<main id=\"digest\">\n"_s + head +
                (page.hasContents ? contents(page) : QString()) + body + u"</main>\n</body>\n</html>\n"_s;
    return page;
}

QString contentsAnchor(const PrintOutlineEntry &entry)
{
    return u"contents-"_s + entry.anchor;
}

QString bodyAnchor()
{
    return u"body"_s;
}

} // namespace sasil
