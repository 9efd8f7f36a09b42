// SPDX-License-Identifier: MIT
#include "htmlscanner.h"
#include "previewsections.h"
#include "render/page.h"
#include "render/printpage.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString sample = u"---\ntitle: 한 주의 일 & <b>\nauthor: 홍길동\ndate: 2024-09-27\nlang: ko\n---\n"
                       "머리말\n\n# [9월 4주] 뉴스 (News)\n## [연결된 제목](https://example.org/a)\n"
                       "- **사실:** [F1] 하나 [출처](https://example.org/b)\n"
                       "- **의견:** 둘 (근거: F1)\n\n#### 깊은 제목\n- **의견:** 셋\n# 둘째\n"_s;

QStringList values(const HtmlScan &scan, const QString &attribute)
{
    QStringList found;
    for (const HtmlTag &tag : scan.tags) {
        if (tag.attributes.contains(attribute))
            found.append(tag.attributes.value(attribute));
    }
    return found;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preview_data()
    {
        QTest::addColumn<PageTheme>("theme");
        for (const PageTheme theme : {PageTheme::Light, PageTheme::Dark, PageTheme::Auto, PageTheme::Contrast,
                                      PageTheme::ContrastDark})
            QTest::newRow(qPrintable(themeName(theme))) << theme;
    }

    void preview()
    {
        QFETCH(PageTheme, theme);
        const Digest digest = Digest::parse(sample);
        const QString sections = previewSections(digest);
        QString page = previewPage(u"ko\"><script>"_s, theme);
        page.insert(page.indexOf(u"</main>"_s), sections);
        const HtmlScan scan = scanHtml(page, HtmlRules::PreviewPage);
        QCOMPARE(scan.problems, QStringList());
        QCOMPARE(scan.tags.first().attributes.value(u"data-theme"_s), themeName(theme));
        QCOMPARE(scan.tags.first().attributes.value(u"lang"_s), u"ko\"><script>"_s);
        const QString policy = values(scan, u"content"_s).join(u'|');
        QVERIFY(policy.startsWith(u"default-src 'none';"));
        QVERIFY(!policy.contains(u"unsafe") && !policy.contains(u"script-src") && !policy.contains(u'*'));
        QVERIFY(page.contains(u"<main id=\"digest\">"_s + sections + u"</main>"_s));
    }

    void emptyPreviewSaysWhatToDo()
    {
        QCOMPARE(scanHtml(emptyPageSection(), HtmlRules::PreviewSection).problems, QStringList());
        QVERIFY(emptyPageSection().contains(u"Write a heading"_s));
    }

    /// What is for the preview alone stays in it: the scanner lets an exported page have none of it.
    void marksStayInThePreview()
    {
        const Digest digest = Digest::parse(sample);
        const QString exported = htmlDocument(digest, {});
        QCOMPARE(scanHtml(exported, HtmlRules::Page).problems, QStringList());
        QCOMPARE(scanHtml(printPage(digest, {}).html, HtmlRules::Page).problems, QStringList());
        const QString preview = previewSections(digest);
        for (const QString &mark : {u"data-item"_s, u"data-cites"_s}) {
            QVERIFY(preview.contains(mark));
            QVERIFY(!exported.contains(mark));
            QVERIFY(!scanHtml(preview, HtmlRules::Section).problems.filter(mark).isEmpty());
        }
        for (const QString &name : {u".lit"_s, u".alone"_s, u".fix"_s})
            QVERIFY(!exported.contains(name));
    }

    void documentStandsAlone()
    {
        HtmlDocumentOptions options;
        options.tableOfContents = true;
        const QString page = htmlDocument(Digest::parse(sample), options);
        const HtmlScan scan = scanHtml(page, HtmlRules::Page);
        QCOMPARE(scan.problems, QStringList());
        QStringList elsewhere;
        for (const QString &target : values(scan, u"href"_s) + values(scan, u"src"_s)) {
            if (!target.startsWith(u'#'))
                elsewhere.append(target);
        }
        QCOMPARE(elsewhere, (QStringList{u"https://example.org/a"_s, u"https://example.org/b"_s}));
        const QString style = page.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
        QVERIFY(style.size() > 100);
        // Comments aside, a style sheet that loads anything names it in one of these ways.
        static const QRegularExpression loads(u"url\\(|@import|@font-face|image-set\\("_s);
        static const QRegularExpression comment(u"/\\*.*?\\*/"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
        QVERIFY(!QString(style).remove(comment).contains(loads));
        QVERIFY(page.contains(u"<title>한 주의 일 &amp; &lt;b&gt;</title>"));
        QCOMPARE(scan.tags.first().attributes.value(u"lang"_s), u"ko"_s);
        QVERIFY(values(scan, u"content"_s).contains(u"홍길동"_s));
    }

    void documentOptions()
    {
        const Digest digest = Digest::parse(sample);
        HtmlDocumentOptions options;
        QVERIFY(!htmlDocument(digest, options).contains(u"<nav"));
        options.title = u"다른 <제목>"_s;
        options.author = u"다른 \"사람\""_s;
        options.content = Content::Facts;
        const QString page = htmlDocument(digest, options);
        QCOMPARE(scanHtml(page, HtmlRules::Page).problems, QStringList());
        QVERIFY(page.contains(u"<title>다른 &lt;제목&gt;</title>"));
        QVERIFY(page.contains(u"content=\"다른 &quot;사람&quot;\""));
        QVERIFY(!page.contains(u"홍길동"));
        QVERIFY(page.contains(u"하나") && !page.contains(u"셋") && !page.contains(u"머리말"));
    }

    /// What leaves the program makes no request; the preview may, where its user allows it.
    void remoteImagesStayOutOfExports()
    {
        Digest digest = Digest::parse(u"# A\n\n![the harbour](https://example.org/a.png) ![near](b.png)\n"_s);
        for (const QString &page : {htmlDocument(digest, {}), printPage(digest, {}).html}) {
            QVERIFY(!page.contains(u"example.org"));
            QVERIFY(page.contains(u"the harbour"));
            QVERIFY(page.contains(u"src=\"b.png\""));
        }
        QVERIFY(topicHtml(digest, 0, {}).contains(u"src=\"https://example.org/a.png\""));
    }

    /// Topics have footnotes of their own, whatever their names, and be they of the same text; links lead
    /// there and back.
    void footnotesKeepApart()
    {
        const QString topic = u"글[^1] 또[^1] 둘[^각주]\n\n[^1]: 하나\n[^각주]: 둘\n\n"_s;
        const Digest digest = Digest::parse((u"# A\n"_s + topic).repeated(2));
        for (const QString &page : {htmlDocument(digest, {}), printPage(digest, {}).html}) {
            const HtmlScan scan = scanHtml(page, HtmlRules::Page);
            QStringList ids = values(scan, u"id"_s);
            qsizetype links = 0;
            for (const QString &target : values(scan, u"href"_s)) {
                QVERIFY(target.startsWith(u'#'));
                links += target.contains(u"fn") ? 1 : 0;
                QVERIFY2(!target.contains(u"fn") || ids.count(target.sliced(1)) == 1, qPrintable(target));
            }
            QCOMPARE(links, 2 * 2 * 3);
            QCOMPARE(ids.removeDuplicates(), 0);
        }
    }

    /// What is left out takes its footnotes along; those that stay keep their numbers.
    void footnotesOfWhatIsShown()
    {
        const Digest digest =
            Digest::parse(u"# A\n글[^a]\n- **사실:** 하나[^b] 둘[^c]\n- **의견:** 셋[^b]\n\n"
                          "[^a]: 첫째\n[^b]: 둘째[^d]\n[^c]: 셋째\n[^d]: 넷째\n"_s);
        const QString all = htmlDocument(digest, {});
        QCOMPARE(all.count(u"footnote-backref\""), 5);
        HtmlDocumentOptions onlyFacts;
        onlyFacts.content = Content::Facts;
        const QString facts = htmlDocument(digest, onlyFacts);
        QCOMPARE(scanHtml(facts, HtmlRules::Page).problems, QStringList());
        QVERIFY(!facts.contains(u"첫째") && facts.contains(u"셋째") && facts.contains(u"넷째"));
        QVERIFY(facts.contains(u"<li id=\"t0-fn-b\" value=\"2\">"));
        QVERIFY(facts.contains(u"#t0-fnref-b\"") && !facts.contains(u"#t0-fnref-b-2\""));
        HtmlDocumentOptions onlyOpinions;
        onlyOpinions.content = Content::Opinions;
        QVERIFY(!htmlDocument(digest, onlyOpinions).contains(u"셋째"));
        const Digest none = Digest::parse(u"# A\n글[^a]\n- **사실:** 하나\n\n[^a]: 첫째\n"_s);
        QVERIFY(!htmlDocument(none, onlyFacts).contains(u"section class=\"footnotes\""));
    }

    void styles_data()
    {
        QTest::addColumn<PageStyle>("style");
        for (const PageStyle style : allPageStyles)
            QTest::newRow(qPrintable(styleName(style))) << style;
    }

    /// Screens and paper take the same style by the same name.
    void styles()
    {
        QFETCH(PageStyle, style);
        const Digest digest = Digest::parse(sample);
        HtmlDocumentOptions options;
        options.style = style;
        QCOMPARE(styleFromName(styleName(style)), style);
        for (const QString &page : {htmlDocument(digest, options), printPage(digest, options).html}) {
            const HtmlScan scan = scanHtml(page, HtmlRules::Page);
            QCOMPARE(scan.problems, QStringList());
            QCOMPARE(scan.tags.first().attributes.value(u"data-style"_s), styleName(style));
            for (const PageStyle other : allPageStyles) {
                const bool has = page.contains(u"html[data-style=\"%1\"] {"_s.arg(styleName(other)));
                QCOMPARE(has, style == other && style != PageStyle::Sasil);
            }
        }
        QVERIFY(!styleFromName(u"Letter") && !styleFromName(u""));
        QCOMPARE(styleFromName(u"compact"), PageStyle::Brief);
        QCOMPARE(styleFromName(u"paper"), PageStyle::Letter);
    }

    /// A user's own style comes last, and the program's are within a layer, which any rule outside of it is
    /// over.
    void ownStyleIsOverTheOthers()
    {
        const Digest digest = Digest::parse(sample);
        HtmlDocumentOptions options;
        for (const QString &page : {htmlDocument(digest, options), printPage(digest, options).html})
            QVERIFY(!page.contains(u"@layer"));
        options.style = PageStyle::Letter;
        options.ownStyle = u"h1 { color: green }\n"_s;
        for (const QString &page : {htmlDocument(digest, options), printPage(digest, options).html}) {
            QCOMPARE(scanHtml(page, HtmlRules::Page).problems, QStringList());
            const QString style = page.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
            QVERIFY(style.trimmed().startsWith(u"@layer sasil {"));
            QVERIFY(style.endsWith(u"}\n"_s + options.ownStyle));
            QCOMPARE(style.count(u'{'), style.count(u'}'));
        }
    }

    void themes()
    {
        const Digest digest = Digest::parse(sample);
        HtmlDocumentOptions options;
        QVERIFY(htmlDocument(digest, options).contains(u" data-theme=\"auto\""));
        options.theme = PageTheme::ContrastDark;
        QVERIFY(htmlDocument(digest, options).contains(u" data-theme=\"contrast-dark\""));
        QCOMPARE(themeFromName(u"contrast"), PageTheme::Contrast);
        QVERIFY(!themeFromName(u"nosuch"));
        // Paper is white.
        QVERIFY(printPage(digest, options).html.contains(u" data-theme=\"light\""));
    }

    void documentOfNothing()
    {
        const QString page = htmlDocument(Digest::parse({}), {});
        QCOMPARE(scanHtml(page, HtmlRules::Page).problems, QStringList());
        QVERIFY(page.contains(u"<title>Sasil</title>"));
    }

    void tableOfContentsLinksEveryHeading()
    {
        HtmlDocumentOptions options;
        options.tableOfContents = true;
        const Digest digest = Digest::parse(sample);
        const HtmlScan scan = scanHtml(htmlDocument(digest, options), HtmlRules::Page);
        const QStringList ids = values(scan, u"id"_s);
        qsizetype links = 0;
        for (const QString &target : values(scan, u"href"_s)) {
            if (!target.startsWith(u'#'))
                continue;
            QCOMPARE(ids.count(target.sliced(1)), 1);
            links += target.startsWith(u"#fact-") ? 0 : 1;
        }
        QCOMPARE(links, digest.counts().topics);
    }

    void printAnchorsAreTheOutline()
    {
        const Digest digest = Digest::parse(sample);
        const PrintPage page = printPage(digest, {});
        QCOMPARE(page.title, u"한 주의 일 & <b>"_s);
        QCOMPARE(page.author, u"홍길동"_s);
        QCOMPARE(page.language, u"ko"_s);
        const HtmlScan scan = scanHtml(page.html, HtmlRules::Page);
        QCOMPARE(scan.problems, QStringList());
        QStringList headings;
        QStringList anchors;
        bool isNav = false;
        for (const HtmlTag &tag : scan.tags) {
            static const QRegularExpression heading(u"^h[1-6]$"_s);
            isNav = tag.name == u"nav" || (isNav && tag.name == u"a");
            if (isNav && tag.name == u"a")
                anchors.append(tag.attributes.value(u"href"_s));
            if (heading.match(tag.name).hasMatch() && tag.attributes.contains(u"id"_s))
                headings.append(tag.name + u'#' + tag.attributes.value(u"id"_s));
        }
        QStringList outline;
        QStringList targets;
        QStringList titles;
        for (const PrintOutlineEntry &entry : page.outline) {
            outline.append(u"h%1#%2"_s.arg(entry.level).arg(entry.anchor));
            targets.append(u'#' + entry.anchor);
            titles.append(entry.title);
        }
        QCOMPARE(headings, outline);
        QCOMPARE(anchors, targets);
        QCOMPARE(titles, (QStringList{u"[9월 4주] 뉴스"_s, u"연결된 제목"_s, u"깊은 제목"_s, u"둘째"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
