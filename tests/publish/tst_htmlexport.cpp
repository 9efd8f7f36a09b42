// SPDX-License-Identifier: MIT
#include "check/checker.h"
#include "digest/documentgenerator.h"
#include "publish/htmlexport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// What readers of HTML that we did not write say against files in a folder (checkhtml.py); empty: nothing.
QString faultsIn(const QDir &folder)
{
    QProcess python;
    python.setWorkingDirectory(folder.path());
    python.start(u"python3"_s, QStringList{QStringLiteral(SASIL_CHECK_HTML)} + folder.entryList(QDir::Files));
    if (!python.waitForFinished(110'000) || python.exitStatus() != QProcess::NormalExit)
        return u"python3 with html5lib: "_s + python.errorString();
    const QString faults = QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
    return python.exitCode() == 0 && faults.isEmpty() ? QString() : u"faults:\n"_s + faults.left(4000);
}

QStringList pathsBelow(const QString &folder)
{
    QStringList paths;
    for (QDirIterator files(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        paths.append(files.next());
    paths.sort();
    return paths;
}

QList<QList<Diagnostic>> findingsIn(const Digest &digest)
{
    Checker checker;
    checker.reset(digest);
    QList<QList<Diagnostic>> findings;
    for (qsizetype t = 0; t < digest.topicCount(); ++t)
        findings.append(checker.of(t));
    return findings;
}

/// As much as can be in an export.
QString everythingOf(const QString &text, const HtmlTarget &target)
{
    const Digest digest = Digest::parse(text);
    HtmlDocumentOptions options;
    options.tableOfContents = true;
    options.findings = findingsIn(digest);
    return exportHtml(digest, options, target);
}

QStringList ids(const QString &html)
{
    static const QRegularExpression id(u" id=\"([^\"]+)\""_s);
    QStringList found;
    for (auto matches = id.globalMatch(html); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

QString bodyOf(const QString &page)
{
    return page.section(u"<body>"_s, 1);
}

} // namespace

class TestHtmlExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every document of every suite, hostile ones too, read by html5lib.
    void isValid()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        int number = 0;
        for (const QString &path : pathsBelow(QStringLiteral(SASIL_TEST_DATA))) {
            const QString name = u"%1-%2.fragment.html"_s.arg(++number).arg(QFileInfo(path).baseName());
            const QString text = readFile(path);
            if (text.size() < 100'000)
                writeFile(dir.filePath(name), everythingOf(text, {{}, true}).toUtf8());
        }
        QVERIFY(number > 100);
        QCOMPARE(faultsIn(dir), QString());
    }

    void pagesAreValid()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        QStringList texts{u""_s, u"\u0001\u0085\uFDD0 # \uFFFE\n\u000B\n# \u0002[a\u0003](b\u0004)\n"_s,
                          u"---\ntitle: \"a\u0001</title>\"\nauthor: '\"><b>'\n---\n"_s};
        for (const QString &path : pathsBelow(QStringLiteral(SASIL_TEST_DATA "/render/hostile")) +
                                       pathsBelow(QStringLiteral(SASIL_TEST_DATA "/publish")) +
                                       pathsBelow(QStringLiteral(SASIL_RESOURCES "/samples")))
            texts.append(readFile(path));
        QRandomGenerator random(3);
        for (int i = 0; i < 10; ++i)
            texts.append(generateDocument(random).text);
        for (qsizetype i = 0; i < texts.size(); ++i)
            writeFile(dir.filePath(u"%1.html"_s.arg(i)), everythingOf(texts[i], {}).toUtf8());
        QCOMPARE(faultsIn(dir), QString());
    }

    /// The check sees what it is there to see.
    void checkFindsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("html");
        for (const QByteArray &html :
             {"<p>a</p></div>"_ba, "<a href=\"#\">a <a href=\"#\">b</a></a>"_ba, "<script></script>"_ba,
              "<p id=\"a\"></p><p id=\"a\"></p>"_ba, "<img src=\"a.png\" alt=\"\">"_ba,
              "<p onclick=\"a\"></p>"_ba, "<a href=\"#t3\">a</a>"_ba, "<p>\x01</p>"_ba,
              "<style>a { background: url(b) }</style>"_ba})
            QTest::newRow(html.constData()) << html;
    }

    void checkFindsWhatIsWrong()
    {
        QFETCH(QByteArray, html);
        QTemporaryDir folder;
        writeFile(folder.filePath(u"a.fragment.html"_s), html);
        QVERIFY(faultsIn(QDir(folder.path())).startsWith(u"faults:"));
    }

    void imagesAreInside()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(u"a.png"_s), png);
        writeFile(folder.filePath(u"그림/배 1.png"_s), png);
        writeFile(folder.filePath(u"b.svg"_s), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        const Digest digest =
            Digest::parse(u"# A\n\n![하나 & <b>](a.png \"제목\")\n\n![](./a.png) ![둘](그림/배%201.png) "
                          "![](b.svg?x#y)\n"_s);
        const HtmlTarget target{folder.path()};
        const QString page = exportHtml(digest, {}, target);
        QCOMPARE(imageProblems(digest, {}, target), QList<Message>());
        const QString data =
            u"<img src=\"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64()) + u'"';
        QCOMPARE(page.count(data), 3);
        QVERIFY(page.contains(data + u" alt=\"하나 &amp; &lt;b&gt;\" /><figcaption>제목</figcaption>"_s));
        QVERIFY(page.contains(data + u" alt=\"a.png\" />"_s));
        QCOMPARE(page.count(u"src=\"data:image/svg+xml;base64,"), 1);
        QVERIFY(page.contains(u"img-src data:;") && !page.contains(u"blocked-image\""));
    }

    void imagesThatAreNotThere_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing") << u"gone.png"_s << u"The image gone.png is missing"_s;
        QTest::newRow("large") << u"large.png"_s << u"The image large.png has 9 MB"_s;
        QTest::newRow("text") << u"text.png"_s << u"The file text.png is no image"_s;
        QTest::newRow("folder") << u"folder"_s << u"The file folder is no image"_s;
        QTest::newRow("hidden") << u".hidden.png"_s << u"The image .hidden.png is not in"_s;
        QTest::newRow("led outside") << u"out.png"_s << u"The file out.png is no image"_s;
    }

    /// They say why in their places, and whoever exports hears it.
    void imagesThatAreNotThere()
    {
        QFETCH(QString, target);
        QFETCH(QString, message);
        QTemporaryDir folder;
        QTemporaryDir outside;
        writeFile(folder.filePath(u"text.png"_s), "text");
        writeFile(folder.filePath(u".hidden.png"_s), png);
        writeFile(folder.filePath(u"large.png"_s), png);
        QVERIFY(QFile::resize(folder.filePath(u"large.png"_s), 9 * 1024 * 1024));
        writeFile(outside.filePath(u"a.png"_s), png);
        QVERIFY(QFile::link(outside.filePath(u"a.png"_s), folder.filePath(u"out.png"_s)));
        QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
        const Digest digest = Digest::parse(u"![한 장](%1) ![](%1)\n"_s.arg(target));
        const QString page = exportHtml(digest, {}, {folder.path()});
        const QList<Message> problems = imageProblems(digest, {}, {folder.path()});
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].text().startsWith(message), qPrintable(problems[0].text()));
        QVERIFY(page.contains(u"<span class=\"blocked-image\">한 장 – the image %1 "_s.arg(target)));
        QVERIFY(!bodyOf(page).contains(u"<img"));
    }

    void imagesOfADigestWithoutAFile()
    {
        const Digest digest = Digest::parse(u"![](a.png)\n"_s);
        const QList<Message> problems = imageProblems(digest, {}, {});
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems[0].text().contains(u"has no file"));
        QVERIFY(exportHtml(digest, {}, {}).contains(u"a.png – the image a.png is missing"));
    }

    void imagesOfTheWebAreLinks()
    {
        const QString image = u"![글](https://example.org/a.png?a=1&b=2)"_s;
        const Digest digest = Digest::parse(image + u" ![](https://example.org/b.png)\n\n["_s + image +
                                            u"](https://example.org/c)\n"_s);
        const QString page = exportHtml(digest, {}, {});
        QVERIFY(!bodyOf(page).contains(u"<img"));
        QCOMPARE(
            page.count(u"<a class=\"remote-image\" href=\"https://example.org/a.png?a=1&amp;b=2\">글</a>"),
            1);
        QVERIFY(page.contains(u"href=\"https://example.org/b.png\">b.png</a>"));
        QVERIFY(
            page.contains(u"<a href=\"https://example.org/c\"><span class=\"remote-image\">글</span></a>"));
        QCOMPARE(imageProblems(digest, {}, {}), QList<Message>());
        const QString asked = exportHtml(digest, {}, {{}, false, true});
        QCOMPARE(bodyOf(asked).count(u"<img src=\"https://"), 3);
        QVERIFY(asked.contains(u"img-src data: https: http:;"));
    }

    /// A fragment has sections and nothing else, and no id that another digest's has.
    void fragments()
    {
        const QString text = u"---\ntitle: 제목\n---\n# 하나\n[둘](#둘) 글[^1]\n\n- **사실:** [F1] 말\n"
                             "- **의견:** 말 (근거: F1) [밖](#outside)\n\n# 둘\n\n[^1]: 각주\n"_s;
        const QString one = exportHtml(Digest::parse(text), {}, {{}, true});
        const QString other = exportHtml(Digest::parse(text + u"글\n"_s), {}, {{}, true});
        QVERIFY(one.startsWith(u"<section ") && one.endsWith(u"</section>\n"));
        for (const QString &part : {u"<html"_s, u"<head"_s, u"<style"_s, u"<main"_s, u"<title"_s})
            QVERIFY(!one.contains(part));
        const QStringList found = ids(one);
        QVERIFY(found.size() >= 5);
        for (const QString &id : found) {
            QVERIFY2(id.startsWith(u"sasil-"), qPrintable(id));
            QVERIFY(!ids(other).contains(id));
        }
        for (const QString &id : {u"-t2"_s, u"-fact-F1"_s, u"-t1-fn-1"_s, u"-t1-fnref-1"_s})
            QVERIFY2(one.contains(u"href=\"#%1"_s.arg(found.filter(id).value(0))), qPrintable(id));
        QVERIFY(one.contains(u"href=\"#outside\""));
        QCOMPARE(exportHtml(Digest::parse(text), {}, {{}, true}), one);
    }

    /// All severities, as words, each in its place.
    void findings()
    {
        const Digest digest =
            Digest::parse(u"# [13월 1주] A\n- **Opinion:** 말\n\n# B\n- **Fact:** 말\n- **Fact:** 글\n"_s);
        HtmlDocumentOptions options;
        QVERIFY(!exportHtml(digest, options, {}).contains(u"data-severity"));
        options.findings = findingsIn(digest);
        const auto add = [&](Severity severity, qsizetype item) {
            options.findings[1].append({"made-up"_L1, severity, {"test", "Say <more>."}, {}, 0, item});
        };
        add(Severity::Info, 1);
        add(Severity::Hint, -1);
        const QString page = exportHtml(digest, options, {});
        const QString finding = u"<p class=\"finding %1\" data-severity=\"%1\"><strong>%2:</strong> "_s;
        QVERIFY(page.contains(u"</h1>\n"_s + finding.arg(u"warning"_s, u"Warning"_s)));
        QVERIFY(page.contains(u"Opinion</p>\n"_s + finding.arg(u"error"_s, u"Error"_s)));
        QVERIFY(
            page.contains(u"Fact</p>\n"_s + finding.arg(u"hint"_s, u"Hint"_s) + u"Say &lt;more&gt;.</p>"_s));
        QVERIFY(page.contains(u"글"_s + finding.arg(u"info"_s, u"Note"_s)));
    }

    void localLinks_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("html");
        QTest::newRow("file") << u"[글 *b*](a/b.md)"_s << u"글 <em>b</em> z"_s;
        QTest::newRow("page") << u"[a](https://a.b/c)"_s << u"<a href=\"https://a.b/c\">a</a> z"_s;
        QTest::newRow("mail") << u"[a](MAILTO:a@b.c)"_s << u"<a href=\"MAILTO:a@b.c\">a</a> z"_s;
        QTest::newRow("place") << u"[a](#b)"_s << u"<a href=\"#b\">a</a> z"_s;
        QTest::newRow("two") << u"[a](b.md) [c](http://d)"_s << u"a <a href=\"http://d\">c</a> z"_s;
    }

    /// A link to a file beside the digest leads nowhere on another machine.
    void localLinks()
    {
        QFETCH(QString, link);
        QFETCH(QString, html);
        const QString page = exportHtml(Digest::parse(u"# A\n"_s + link + u" z\n"_s), {}, {});
        QVERIFY2(page.contains(u"<p>"_s + html + u"</p>"_s), qPrintable(page));
    }

    void contentsOfHeadingsWithoutWords()
    {
        HtmlDocumentOptions options;
        options.tableOfContents = true;
        const QString page = exportHtml(Digest::parse(u"# [9월 4주]\n글\n# B\n"_s), options, {});
        QVERIFY2(page.contains(u"\">[9월 4주]</a></li>"), qPrintable(page));
        QVERIFY(page.contains(u"\">B</a></li>"));
    }

    void head()
    {
        const Digest digest =
            Digest::parse(u"---\ntitle: 제목\nauthor: 사람\ndate: 2024-09-27\ntags: [a, b]\n---\n"
                          "# [9월 4주] 뉴스\n"_s);
        const QString own = exportHtml(digest, {}, {});
        QVERIFY(own.contains(u"<title>제목</title>") && own.contains(u"name=\"author\" content=\"사람\""));
        QVERIFY(own.contains(u"name=\"description\" content=\"9월 4주\""));
        QVERIFY(own.contains(u"name=\"dcterms.date\" content=\"2024-09-27\""));
        QVERIFY(own.contains(u"name=\"keywords\" content=\"a, b\""));
        QVERIFY(own.contains(u"name=\"color-scheme\" content=\"light dark\""));
        QVERIFY(own.contains(u"<p class=\"document-meta\">사람 · 2024-09-27</p>"));
        HtmlDocumentOptions options;
        options.week = u"10월 1주"_s;
        options.theme = PageTheme::Dark;
        const QString given = exportHtml(digest, options, {});
        QVERIFY(given.contains(u"<p class=\"document-meta\">10월 1주 · 사람 · 2024-09-27</p>"));
        QVERIFY(given.contains(u"name=\"description\" content=\"10월 1주\"") &&
                !given.contains(u"light dark"));
    }
};

QTEST_GUILESS_MAIN(TestHtmlExport)
#include "tst_htmlexport.moc"
