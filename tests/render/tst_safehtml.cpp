// SPDX-License-Identifier: MIT
#include "htmlscanner.h"
#include "previewsections.h"
#include "render/markup.h"
#include "render/page.h"
#include "render/printpage.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QDir hostileFolder(QStringLiteral(SASIL_TEST_DATA "/render/hostile"));

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// Everything that is made of a text, with what is wrong with it.
QStringList problemsOf(const QString &text)
{
    const Digest digest = Digest::parse(text);
    const QString sections = previewSections(digest);
    HtmlDocumentOptions options;
    options.tableOfContents = true;
    return scanHtml(sections, HtmlRules::PreviewSection).problems +
           scanHtml(previewPage(u"ko"_s, PageTheme::Dark), HtmlRules::PreviewPage).problems +
           scanHtml(htmlDocument(digest, options), HtmlRules::Page).problems +
           scanHtml(printPage(digest, options).html, HtmlRules::Page).problems;
}

QString repeated(QStringView piece, qsizetype size)
{
    return piece.toString().repeated(size / piece.size());
}

QString numbered(const QString &piece, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += piece.arg(i);
    return text;
}

} // namespace

class TestSafeHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The scanner sees what it is there to see.
    void scannerFindsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("html");
        for (const QString &html : {u"<script>alert(1)</script>"_s,
                                    u"<p onclick=\"x()\">a</p>"_s,
                                    u"<iframe></iframe>"_s,
                                    u"<a href=\"javascript:alert(1)\">a</a>"_s,
                                    u"<a href=\"java\nscript:alert(1)\">a</a>"_s,
                                    u"<a href=\" &#106;avascript:alert(1)\">a</a>"_s,
                                    u"<a href=\"JaVaScRiPt:alert(1)\">a</a>"_s,
                                    u"<a href=\"data:text/html,x\">a</a>"_s,
                                    u"<a href=\"//host/\">a</a>"_s,
                                    u"<a href=\"\\\\host/\">a</a>"_s,
                                    u"<a href=\"a/../../b\">a</a>"_s,
                                    u"<a href=\"%2e%2E/b\">a</a>"_s,
                                    u"<a href=\"file:///etc/passwd\">a</a>"_s,
                                    u"<img src=\"mailto:a\" alt=\"\" />"_s,
                                    u"<img src=x alt=\"\" />"_s,
                                    u"<img src=\"data:image/png;base64,x\" alt=\"\" />"_s,
                                    u"<!-- comment -->"_s,
                                    u"a < b"_s,
                                    u"<p>not closed"_s,
                                    u"<em><strong>crossed</em></strong>"_s,
                                    u"</p>"_s,
                                    u"<p class=\"a\" class=\"b\">a</p>"_s,
                                    u"<![CDATA[x]]>"_s,
                                    u"<meta charset=\"utf-8\">"_s,
                                    u"<P>capitals</P>"_s,
                                    u"<svg/>"_s,
                                    u"<span style=\"a\">b</span>"_s})
            QTest::newRow(qPrintable(html)) << html;
    }

    void scannerFindsWhatIsWrong()
    {
        QFETCH(QString, html);
        QVERIFY(!scanHtml(html, HtmlRules::Section).problems.isEmpty());
    }

    void scannerLetsPassWhatIsRight()
    {
        const QString html = u"<section class=\"topic\"><p>a &lt; b <a href=\"https://a.example/?b&amp;c\" "
                             "title=\"&quot;\">c</a><br /><img src=\"a/b.png\" alt=\"\" /></p></section>"_s;
        const HtmlScan scan = scanHtml(html, HtmlRules::Section);
        QCOMPARE(scan.problems, QStringList());
        QCOMPARE(scan.tags.size(), 5);
        QCOMPARE(scan.tags[2].attributes.value(u"href"_s), u"https://a.example/?b&c"_s);
    }

    void hostile_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = hostileFolder.entryList({u"*.md"_s});
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
        QVERIFY(names.size() >= 3);
    }

    void hostile()
    {
        QFETCH(QString, name);
        QCOMPARE(problemsOf(readText(hostileFolder.filePath(name))), QStringList());
    }

    /// Every target of targets-forbidden.txt, as a link, an image, a reference and a heading, is gone;
    /// every one of targets-allowed.txt stays a link.
    void targets_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("allowed");
        for (const bool allowed : {false, true}) {
            const QString name = allowed ? u"targets-allowed.txt"_s : u"targets-forbidden.txt"_s;
            const QString text = readText(hostileFolder.filePath(name));
            for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
                QTest::newRow(qPrintable(line)) << line << allowed;
        }
    }

    void targets()
    {
        QFETCH(QString, target);
        QFETCH(bool, allowed);
        const QStringList texts{u"# A\n[text](%1)\n"_s,
                                u"# A\n[text](<%1>)\n"_s,
                                u"# A\n- **Fact:** [text](<%1>)\n"_s,
                                u"# [text](<%1>)\n"_s,
                                u"# A\n[text]\n\n# B\n[text]: <%1>\n"_s,
                                u"# A\n| a |\n|---|\n| [text](<%1>) |\n"_s,
                                u"# A\n[![alt](<%1>)](<%1>)\n"_s,
                                u"# A\n![alt](<%1>)\n"_s};
        bool isLink = false;
        for (const QString &text : texts) {
            QString written = text;
            written.replace(u"%1"_s, target);
            QCOMPARE(problemsOf(written), QStringList());
            for (const HtmlTag &tag :
                 scanHtml(previewSections(Digest::parse(written)), HtmlRules::PreviewSection).tags) {
                if (!allowed)
                    QVERIFY2(tag.name != u"a" && tag.name != u"img", qPrintable(written));
                isLink |= tag.name == u"a";
            }
        }
        QCOMPARE(isLink, allowed);
    }

    void blockedImagesKeepTheirText()
    {
        const QString html =
            previewSections(Digest::parse(u"# A\n![one ![two](javascript:b) three](javascript:a)\n"_s));
        QVERIFY2(html.contains(u"<span class=\"blocked-image\">one two three</span>"), qPrintable(html));
    }

    /// What the preview's script takes for the program's own is never made of a document's text.
    void marksAreTheProgramsOwn()
    {
        const Digest digest = Digest::parse(readText(hostileFolder.filePath(u"marks.md"_s)));
        const HtmlScan scan = scanHtml(previewSections(digest), HtmlRules::PreviewSection);
        QCOMPARE(scan.problems, QStringList());
        QStringList marks;
        for (const HtmlTag &tag : scan.tags) {
            for (const QString &name : {u"data-item"_s, u"data-cites"_s, u"data-finding"_s}) {
                if (tag.attributes.contains(name))
                    marks.append(name + u'=' + tag.attributes.value(name));
            }
            QVERIFY(tag.name != u"a" || tag.attributes.value(u"href"_s).startsWith(u"https:"));
        }
        QCOMPARE(marks, (QStringList{u"data-finding=0"_s, u"data-item=0.0"_s, u"data-cites=F1"_s,
                                     u"data-item=0.1"_s}));
    }

    void randomMarkupIsSafe()
    {
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"3"_s).toUInt());
        QStringList pieces{u"<"_s,
                           u">"_s,
                           u"\""_s,
                           u"'"_s,
                           u"&"_s,
                           u"[a]"_s,
                           u"[a]: "_s,
                           u"javascript:"_s,
                           u"]("_s,
                           u"!["_s,
                           u")"_s,
                           u"<!--"_s,
                           u"-->"_s,
                           u"<![CDATA["_s,
                           u"]]>"_s,
                           u"\n"_s,
                           u"\n\n"_s,
                           u"- **Fact:** "_s,
                           u"**"_s,
                           u"`"_s,
                           u"```\n"_s,
                           u"| a | b |\n|---|---|\n"_s,
                           u"# "_s,
                           u"[F1] "_s,
                           u"(근거: F1)"_s,
                           u"[^x\"<]"_s,
                           u"\n[^x\"<]: "_s,
                           u"<script>"_s,
                           u"<b onload=x>"_s,
                           u"//"_s,
                           u"data:"_s,
                           u"&#58;"_s,
                           u"\t"_s,
                           u"> "_s,
                           u"- [ ] "_s,
                           QString(QChar(0)),
                           QString(QChar(0xd800)),
                           u"www.a.example/<\""_s,
                           u"[9월 4주] "_s,
                           u" (English <b>)"_s,
                           u"가"_s};
        for (int round = 0; round < 1500; ++round) {
            QString text;
            for (int i = random.bounded(40); i >= 0; --i)
                text += pieces[random.bounded(int(pieces.size()))];
            const QStringList problems = problemsOf(text);
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n') + u"\n---\n"_s + text));
        }
    }

    /// They must come to an end and leave safe HTML; the time is printed, since it depends on the machine.
    void pathological_data()
    {
        constexpr qsizetype size = 1'000'000;
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) {
            QTest::newRow(name) << u"# A\n"_s + text;
        };
        row("one line", repeated(u"a", size));
        row("one line of Hangul with marks", repeated(u"가*나_다 ", size));
        row("quotations in quotations", repeated(u">", size));
        row("lists in lists", repeated(u"- ", size));
        row("labels in lists in lists", repeated(u"- **Fact:** ", size));
        row("open brackets", repeated(u"[", size));
        row("brackets in brackets", repeated(u"[", size / 2) + repeated(u"]", size / 2));
        row("open images", repeated(u"![", size));
        row("open links", repeated(u"[a](", size));
        row("links", repeated(u"[a](b) ", size));
        row("emphasis, open", repeated(u"*a ", size));
        row("emphasis in emphasis", repeated(u"*a **a ", size));
        row("emphasis, mixed", repeated(u"a**b_c*", size));
        row("strikethrough, open", repeated(u"~~a ", size));
        row("backticks", repeated(u"`a``b", size));
        row("open comments", repeated(u"<!-- ", size));
        row("open tags", repeated(u"<a ", size));
        row("tags", repeated(u"<b>\n", size));
        row("entities", repeated(u"&amp;", size));
        row("citations", u"- **Opinion:** "_s + repeated(u"(Based on: F1, F2) ", size));
        row("open citations", u"- **Opinion:** "_s + repeated(u"(based on:", size));
        row("one item after the other", repeated(u"- **Fact:** a\n", size));
        row("one topic after the other", repeated(u"# a\n", size));
        row("table of many rows", u"| a | b |\n|---|---|\n"_s + repeated(u"| a | b |\n", size));
        row("table of many columns", repeated(u"|a", size / 4) + u"|\n"_s + repeated(u"|-", size / 4) +
                                         u"|\n"_s + repeated(u"|a", size / 4) + u"|\n"_s);
        row("code fences", repeated(u"```\na\n", size));
        row("nested code indents", repeated(u"    ", size));
        row("definitions", repeated(u"[a]: b\n\n", size));
        row("open brackets behind a definition", u"[a]: b\n\n"_s + repeated(u"[", size / 10) + u"]\n"_s);
        row("a definition in each topic", numbered(u"# a\n[b%1]: c\n"_s, size / 500));
        row("footnotes", repeated(u"[^a]", size / 2) + u"\n\n[^a]: b\n"_s);
        row("front matter that never ends", repeated(u"a: b\n", size));
        row("line ends", repeated(u"\r\n\n\r", size));
        row("parentheses in a heading", u"## "_s + repeated(u"(", size / 2) + repeated(u")", size / 2));
    }

    void pathological()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const Digest digest = Digest::parse(text);
        const qint64 parsed = timer.restart();
        const QString html = previewSections(digest);
        qInfo().noquote() << u"%1 KB: read in %2 ms, rendered in %3 ms"_s.arg(text.size() / 1000)
                                 .arg(parsed)
                                 .arg(timer.elapsed());
        QCOMPARE(digest.length(), text.size());
        QVERIFY(html.startsWith(u"<section"));
        QCOMPARE(scanHtml(html.first(qMin<qsizetype>(html.size(), 100)), HtmlRules::PreviewSection)
                     .problems.filter(u"element"_s),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestSafeHtml)
#include "tst_safehtml.moc"
