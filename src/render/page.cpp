// SPDX-License-Identifier: MIT
#include "render/page.h"

#include "digest/commands.h"
#include "digest/frontmatter.h"
#include "render/markup.h"

#include <QFile>

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array themeNames{"light"_L1, "dark"_L1, "auto"_L1, "contrast"_L1, "contrast-dark"_L1};

QString readStyleSheet(const QString &name)
{
    QFile file(u":/style/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString bodyOf(const Digest &digest, Content content)
{
    QString body;
    const HeadingAnchors headings(digest);
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        body += topicHtml(digest, i, {}, {content, true, false, false, &headings});
    return body;
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
    return u"<!DOCTYPE html>\n<html lang=\""_s + escaped(language) + u"\" data-theme=\""_s +
           themeName(theme) +
           u"\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "img-src sasil-digest: https: http:; style-src sasil-digest:\">\n"
           "<title>Sasil</title>\n"
           "<link rel=\"stylesheet\" href=\"sasil-digest://style/digest.css\">\n"
           "<link rel=\"stylesheet\" href=\"sasil-digest://style/styles.css\">\n"
           "<link rel=\"stylesheet\" href=\"sasil-digest://style/preview.css\">\n"
           "</head>\n<body>\n<main id=\"digest\"></main>\n</body>\n</html>\n"_s;
}

QString htmlDocument(const Digest &digest, const HtmlDocumentOptions &options)
{
    const FrontMatter matter = readFrontMatter(digest);
    const QString title = options.title.isEmpty() ? titleOf(digest) : options.title;
    const QString author = options.author.isEmpty() ? matter.author : options.author;
    const QString shownTitle = options.title.isEmpty() ? matter.title : options.title;
    const QString language = matter.language.isEmpty() ? languageOf(digest) : matter.language;
    QString head = u"<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"generator\" content=\"Sasil\">\n"_s;
    if (!author.isEmpty())
        head += u"<meta name=\"author\" content=\""_s + escaped(author) + u"\">\n"_s;
    head += u"<title>"_s + escaped(title.isEmpty() ? u"Sasil"_s : title) + u"</title>\n"_s;
    head += u"<style>\n"_s + styleSheet(u"digest.css"_s, u"styles.css"_s, options.style) + u"</style>\n"_s;
    return u"<!DOCTYPE html>\n<html lang=\""_s + escaped(language) + u"\" data-theme=\""_s +
           themeName(options.theme) + u"\" data-style=\""_s + styleName(options.style) + u"\">\n<head>\n"_s +
           head + u"</head>\n<body>\n<main id=\"digest\">\n"_s +
           documentHeader(shownTitle, author, matter.date) +
           (options.tableOfContents ? tableOfContents(digest) : QString()) + bodyOf(digest, options.content) +
           u"</main>\n</body>\n</html>\n"_s;
}

QString documentHeader(const QString &title, const QString &author, const QString &date)
{
    QString header;
    if (!title.isEmpty())
        header += u"<h1 class=\"document-title\">"_s + escaped(title) + u"</h1>\n"_s;
    QStringList meta{author, date};
    meta.removeAll(QString());
    if (!meta.isEmpty())
        header += u"<p class=\"document-meta\">"_s + escaped(meta.join(u" · "_s)) + u"</p>\n"_s;
    return header.isEmpty() ? header : u"<header class=\"document\">\n"_s + header + u"</header>\n"_s;
}

QString tableOfContents(const Digest &digest)
{
    QString list;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const Topic &topic = digest.topic(i);
        if (topic.level > 0)
            list += u"<li data-level=\"%1\"><a href=\"#%2\">"_s.arg(topic.level).arg(topicAnchor(i)) +
                    escaped(topic.title) + u"</a></li>\n"_s;
    }
    return list.isEmpty() ? list : u"<nav class=\"toc\">\n<ol>\n"_s + list + u"</ol>\n</nav>\n"_s;
}

QString styleSheet(const QString &name, const QString &styles, PageStyle style)
{
    return readStyleSheet(name) + (style == PageStyle::Sasil ? QString() : readStyleSheet(styles));
}

} // namespace sasil
