// SPDX-License-Identifier: MIT
#include "render/printpage.h"

#include "digest/commands.h"
#include "digest/frontmatter.h"
#include "render/markup.h"

namespace sasil {

using namespace Qt::StringLiterals;

PrintPage printPage(const Digest &digest, const HtmlDocumentOptions &options)
{
    const FrontMatter matter = readFrontMatter(digest);
    PrintPage page;
    page.title = options.title.isEmpty() ? titleOf(digest) : options.title;
    page.author = options.author.isEmpty() ? matter.author : options.author;
    page.language = matter.language.isEmpty() ? languageOf(digest) : matter.language;

    QString body;
    QString anchors;
    const HeadingAnchors headings(digest);
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const Topic &topic = digest.topic(i);
        body += topicHtml(digest, i, {}, {options.content, true, false, false, &headings});
        if (topic.level == 0)
            continue;
        page.outline.append({topic.level, topic.listTitle(), topicAnchor(i)});
        anchors += u"<a href=\"#"_s + topicAnchor(i) + u"\"></a>"_s;
    }
    const QString shownTitle = options.title.isEmpty() ? matter.title : options.title;
    page.html = u"<!DOCTYPE html>\n<html lang=\""_s + escaped(page.language) +
                u"\" data-theme=\"light\" data-style=\""_s + styleName(options.style) +
                u"\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s + escaped(page.title) +
                u"</title>\n<style>\n"_s + styleSheet(u"print.css"_s, u"print-styles.css"_s, options.style) +
                u"</style>\n</head>\n<body>\n"_s + u"<nav class=\"print-anchors\" hidden>"_s + anchors +
                u"</nav>\n<main id=\"digest\">\n"_s + documentHeader(shownTitle, page.author, matter.date) +
                (options.tableOfContents ? tableOfContents(digest) : QString()) + body +
                u"</main>\n</body>\n</html>\n"_s;
    return page;
}

} // namespace sasil
