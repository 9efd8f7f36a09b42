// SPDX-License-Identifier: MIT
#include "pdftools.h"
#include "poppler.h"
#include "publish/pdf/attacheddigest.h"
#include "publish/pdf/pdfexporter.h"
#include "publish/pdf/pdfjob.h"
#include "web/scheme.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr int Patience = 60'000; // ms, for a slow machine

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

ExportSource sourceOf(const QString &path)
{
    const DecodedText text = decode(bytesOf(path));
    return {Digest::parse(text.text), path, text.format};
}

ExportSource sourceOfText(const QString &text)
{
    return {Digest::parse(text), {}, {}};
}

/// A page, and the PDF that was made of it.
struct Made
{
    PdfJob job;
    QByteArray pdf; ///< empty: it failed
};

Made make(const ExportSource &source, const ExportOptions &options = {})
{
    const Result<PdfJob> job = pdfJob(source, options);
    if (!job) {
        qWarning("%s", qPrintable(job.error().text()));
        return {};
    }
    PdfExporter exporter;
    QSignalSpy finished(&exporter, &PdfExporter::finished);
    exporter.start(job->page, job->options);
    return {*job, finished.wait(Patience) ? finished.at(0).at(0).toByteArray() : QByteArray()};
}

QString unescaped(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&amp;"_L1, "&"_L1);
}

/// The targets of the page's links, in order, that begin with one of these; those of links that are not shown
/// left out.
QStringList targets(const QString &html, const QStringList &beginnings)
{
    static const QRegularExpression link(u"<a [^>]*?href=\"([^\"]*)\"[^>]*>"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : link.globalMatch(html.mid(html.indexOf("<main"_L1)))) {
        const QString target = unescaped(match.captured(1));
        const bool isWanted = std::ranges::any_of(
            beginnings, [&target](const QString &beginning) { return target.startsWith(beginning); });
        if (isWanted && !match.captured(0).contains("backref"_L1) &&
            (found.isEmpty() || found.constLast() != target))
            found.append(target);
    }
    return found;
}

/// A page without its first and last line: the running head and the number.
QString withoutMargins(const QString &page)
{
    QStringList lines = page.split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    lines.removeLast();
    return lines.join(u'\n');
}

QString longDigest(int topics)
{
    QString text = u"---\ntitle: 긴 글\nauthor: 김가온\ndate: 2024-09-26\ntags: [물, 길]\n---\n"_s;
    for (int i = 0; i < topics; ++i)
        text +=
            (i % 7 == 0 ? u"## "_s : u"### "_s) + u"주제 %1번의 이름"_s.arg(i + 1) +
            (i % 11 == 5
                 ? u" 이 이름은 아주 길어서 목차의 한 줄에 다 들어가지 않고 다음 줄로 넘어가게 되며 거기에서 끝남"_s
                 : u""_s) +
            u"\n- **사실:**\n  - 사실 %1\n- **의견:**\n  - 의견 %1\n\n"_s.arg(i + 1);
    return text;
}

} // namespace

class TestPdfStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QString>("path");
        const QString data = QStringLiteral(SASIL_TEST_DATA);
        for (const QString &folder : {QStringLiteral(SASIL_RESOURCES) + u"/samples"_s, data + u"/publish"_s,
                                      data + u"/labelled/ko/work"_s, data + u"/labelled/en/work"_s}) {
            QDirIterator files(folder, {u"*.md"_s}, QDir::Files);
            while (files.hasNext()) {
                const QString path = files.next();
                if (!bytesOf(path).contains("![")) // their images are not there
                    QTest::newRow(qPrintable(path.section(u'/', -3))) << path;
            }
        }
    }

    /// Whatever a digest says, other programs find it all in its PDF.
    void samples()
    {
        QFETCH(QString, path);
        const ExportSource source = sourceOf(path);
        const Made made = make(source);
        QVERIFY(!made.pdf.isEmpty());
        const QString report = test::output(made.pdf, u"qpdf"_s, {u"--check"_s, u"%1"_s});
        QVERIFY2(report.contains("No syntax or stream encoding errors found"_L1), qPrintable(report));
        checkFonts(made.pdf);
        checkItems(source.digest, made.pdf);
        checkTags(source.digest, made.pdf);
        checkOutline(source.digest, made.pdf);
        checkLinks(made);
        QCOMPARE(*attachedDigest(made.pdf), bytesOf(path));
    }

    void contentsHaveThePageNumbers_data()
    {
        QTest::addColumn<bool>("titlePage");
        QTest::addColumn<int>("topics");
        QTest::newRow("title block") << false << 20;
        QTest::newRow("title block, many pages") << false << 150;
        QTest::newRow("title page") << true << 20;
        QTest::newRow("title page, many pages") << true << 150;
    }

    void contentsHaveThePageNumbers()
    {
        QFETCH(bool, titlePage);
        QFETCH(int, topics);
        ExportOptions options;
        options.page.tableOfContents = true;
        options.page.titlePage = titlePage;
        const Made made = make(sourceOfText(longDigest(topics)), options);
        QVERIFY(!made.pdf.isEmpty());
        const QHash<QString, int> pages = test::destinationPages(made.pdf);
        const QStringList texts = test::pageTexts(made.pdf, u"-layout"_s);
        const int front = titlePage ? pages.value(u"t1"_s) - 1 : 0;
        QVERIFY(front >= (titlePage ? 2 : 0));
        QVERIFY(topics < 100 || !titlePage || front >= 4);
        QString seen;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QString text = texts[i];
            if (titlePage && i == 0)
                continue;
            if (!titlePage && i == 0)
                text.insert(0, u"\n"_s); // no running head above a title
            seen += test::squeezed(i == 0 ? text.section(u'\n', 0, -3) : withoutMargins(text));
        }
        QString expected = u"목차"_s;
        for (const PrintOutlineEntry &entry : made.job.page.outline)
            expected += test::squeezed(entry.title) + QString::number(pages.value(entry.anchor) - front);
        QVERIFY2(seen.contains(expected), qPrintable(seen.left(3000) + u"\nnot\n"_s + expected));
        for (const QString &name : pages.keys())
            QVERIFY2(!name.startsWith("contents-"_L1) && name != bodyAnchor(), qPrintable(name));
    }

    void pagesTellWhereTheyAre()
    {
        ExportOptions options;
        options.page.tableOfContents = true;
        options.page.titlePage = true;
        const Made made = make(sourceOfText(longDigest(60)), options);
        const QHash<QString, int> places = test::destinationPages(made.pdf);
        const QStringList texts = test::pageTexts(made.pdf, u"-layout"_s);
        const qsizetype front = places.value(u"t1"_s) - 1;
        QCOMPARE(test::squeezed(texts[0]).left(5), u"긴글김가온"_s);
        QCOMPARE(texts[0].split(u'\n', Qt::SkipEmptyParts).size(), 2); // the title, author and date
        for (qsizetype i = 1; i < texts.size(); ++i) {
            const QStringList lines = texts[i].split(u'\n', Qt::SkipEmptyParts);
            const QString foot = test::squeezed(lines.constLast());
            if (i < front) {
                QCOMPARE(test::squeezed(lines.constFirst()), u"긴글"_s);
                QCOMPARE(foot, pageLabel(i));
                continue;
            }
            QCOMPARE(foot, u"%1/%2"_s.arg(i - front + 1).arg(texts.size() - front));
            QVERIFY(lines.constFirst().contains(u"주제 "_s));
        }
        const QString labels =
            test::output(made.pdf, u"qpdf"_s, {u"--json"_s, u"--json-key=pagelabels"_s, u"%1"_s});
        QVERIFY(labels.contains("\"/S\": \"/r\""_L1) && labels.contains("\"/S\": \"/D\""_L1));
    }

    void tellsWhatItIs()
    {
        const Made made = make(sourceOfText(longDigest(3)));
        const QString info = test::output(made.pdf, u"pdfinfo"_s, {u"-isodates"_s, u"%1"_s});
        for (const QString &line :
             {u"Title: 긴 글"_s, u"Author: 김가온"_s, u"Keywords: 물, 길"_s,
              u"CreationDate: 2024-09-26T00:00:00Z"_s, u"ModDate: 2024-09-26T00:00:00Z"_s})
            QVERIFY2(info.simplified().contains(line), qPrintable(info));
        const QString source =
            test::output(made.pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s});
        QVERIFY(source.contains("/Lang"_L1));
    }

    void citationsLeadToFacts()
    {
        const Made made = make(sourceOfText(u"# A\n- **Fact:**\n  - [F1] one\n  - [F2] two\n- **Opinion:**\n"
                                            "  - three (Based on: F1, F2, F9)\n"_s));
        QCOMPARE(test::linksInside(made.pdf), QStringList({u"fact-F1"_s, u"fact-F2"_s}));
        const QHash<QString, int> places = test::destinationPages(made.pdf);
        QCOMPARE(places.value(u"fact-F1"_s), 1);
        QCOMPARE(places.value(u"fact-F2"_s), 1);
    }

    void tagsFollowThePage()
    {
        const Made made =
            make(sourceOfText(u"# A\n\nwords\n\n- **Fact:**\n  - one\n  - two\n\n1. first\n2. second\n"
                              "\n| a | b |\n|---|---|\n| c | d |\n\n> said\n"_s));
        const QString tree = test::output(made.pdf, u"pdfinfo"_s, {u"-struct-text"_s, u"%1"_s});
        QStringList types;
        for (const QString &line : tree.split(u'\n', Qt::SkipEmptyParts)) {
            const QString type = line.trimmed().section(u' ', 0, 0);
            if (!type.startsWith(u'"'))
                types.append(type);
        }
        QCOMPARE(types.join(u' '),
                 u"Document Sect H1 P P L LI LBody LI LBody L LI LBody LI LBody Table THead TR "
                 "TH TH TBody TR TD TD BlockQuote P"_s);
    }

    void attachesWhatIsExported_data()
    {
        QTest::addColumn<Content>("content");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("gone");
        QTest::newRow("facts") << Content::Facts << u"사실 1"_s << u"의견 1"_s;
        QTest::newRow("opinions") << Content::Opinions << u"의견 1"_s << u"사실 1"_s;
    }

    void attachesWhatIsExported()
    {
        QFETCH(Content, content);
        QFETCH(QString, there);
        QFETCH(QString, gone);
        ExportOptions options;
        options.page.content = content;
        const Made made = make(sourceOfText(longDigest(3)), options);
        const QString digest = QString::fromUtf8(*attachedDigest(made.pdf));
        QVERIFY(digest.contains(there) && !digest.contains(gone));
        options.page.content = Content::Everything;
        options.selection.topics = {2};
        const Made chosen = make(sourceOfText(longDigest(3)), options);
        const QString part = QString::fromUtf8(*attachedDigest(chosen.pdf));
        QVERIFY(part.contains(u"사실 2"_s) && !part.contains(u"사실 1"_s));
    }

    void missingImagesAreNamed_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("there") << u"a%20picture.png"_s << true;
        QTest::newRow("not there") << u"그림/없음.png"_s << false;
        QTest::newRow("no image") << u"text.png"_s << false;
        QTest::newRow("remote") << u"https://example.org/a.png"_s << true; // is a link on paper
    }

    void missingImagesAreNamed()
    {
        QFETCH(QString, target);
        QFETCH(bool, isThere);
        QTemporaryDir folder;
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(folder.filePath(u"a picture.png"_s)));
        QFile text(folder.filePath(u"text.png"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("text") > 0 && text.flush());
        const ExportSource source{
            Digest::parse(u"# A\n\n![a](<%1>)\n"_s.arg(target)), folder.filePath(u"a.md"_s), {}};
        const Result<PdfJob> job = pdfJob(source, {});
        QCOMPARE(job.hasValue(), isThere);
        if (!isThere)
            QVERIFY2(job.error().text().contains(u"The image "_s + target), qPrintable(job.error().text()));
    }

private:
    static QString pageLabel(qsizetype index)
    {
        return QStringList{u"i"_s, u"ii"_s, u"iii"_s, u"iv"_s, u"v"_s}.value(index);
    }

    static void checkFonts(const QByteArray &pdf)
    {
        const QString report = test::output(pdf, u"pdffonts"_s, {u"%1"_s});
        const QStringList fonts = report.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        static const QRegularExpression embedded(u"CID TrueType +Identity-H +yes (yes|no) +yes "_s);
        for (const QString &font : fonts)
            QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));
    }

    /// Footnotes leave their numbers in an item's text.
    static bool holds(const QString &text, const QString &item)
    {
        if (text.contains(item))
            return true;
        QString pattern;
        for (const QChar c : item)
            pattern += QRegularExpression::escape(QString(c)) + u"\\d?"_s;
        return text.contains(QRegularExpression(pattern));
    }

    static void checkItems(const Digest &digest, const QByteArray &pdf)
    {
        QString text;
        for (const QString &page : test::pageTexts(pdf, u"-raw"_s))
            text += test::squeezed(page);
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            for (const Block &block : digest.topic(t).blocks) {
                for (const Item &item : block.items)
                    QVERIFY2(holds(text, test::squeezed(item.text)), qPrintable(item.text));
            }
        }
    }

    /// Who has the page read aloud hears headings, lists and every item.
    static void checkTags(const Digest &digest, const QByteArray &pdf)
    {
        QVERIFY(test::output(pdf, u"pdfinfo"_s, {u"%1"_s}).simplified().contains("Tagged: yes"_L1));
        const QString tree = test::output(pdf, u"pdfinfo"_s, {u"-struct-text"_s, u"%1"_s});
        QString text;
        static const QRegularExpression quoted(u"^\\s*\"(.*)\"$"_s);
        for (const QString &line : tree.split(u'\n')) {
            if (const auto match = quoted.match(line); match.hasMatch())
                text += match.captured(1);
        }
        text = test::squeezed(text).remove(u'–');
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            const Topic &topic = digest.topic(t);
            if (topic.level > 0 && !topic.title.isEmpty())
                QVERIFY2(text.contains(test::squeezed(topic.title)),
                         qPrintable(topic.title + u"\n"_s + tree));
            for (const Block &block : topic.blocks) {
                // A dash whose glyph is another sign's too is named in words that pdfinfo does not read.
                for (const Item &item : block.items)
                    QVERIFY2(holds(text, test::squeezed(item.text).remove(u'–')), qPrintable(item.text));
            }
        }
    }

    static void checkOutline(const Digest &digest, const QByteArray &pdf)
    {
        const QHash<QString, int> pages = test::destinationPages(pdf);
        QList<test::OutlineLine> expected;
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            if (digest.level(t) == 0)
                continue;
            int depth = 0;
            for (qsizetype above = digest.parent(t); above >= 0; above = digest.parent(above))
                ++depth;
            expected.append({depth, digest.topic(t).listTitle(), pages.value(topicAnchor(t))});
        }
        QCOMPARE(test::popplerOutline(pdf), expected);
    }

    static void checkLinks(const Made &made)
    {
        QStringList outside;
        for (const QString &target : targets(made.job.page.html, {u"http:"_s, u"https:"_s, u"mailto:"_s})) {
            const QUrl url(QString(target).replace(":///"_L1, "://"_L1)); // as engines read it
            if (url.host().isEmpty() && url.scheme() != u"mailto")
                continue; // leads nowhere
            outside.append(QString::fromLatin1(url.toEncoded()) +
                           (url.path().isEmpty() && !url.host().isEmpty() ? u"/"_s : u""_s));
        }
        QCOMPARE(test::linksOutside(made.pdf), outside);
        QStringList inside;
        for (const QString &target : targets(made.job.page.html, {u"#"_s}))
            inside.append(target.sliced(1));
        QCOMPARE(test::linksInside(made.pdf), inside);
        const QHash<QString, int> places = test::destinationPages(made.pdf);
        for (const QString &name : std::as_const(inside))
            QVERIFY2(places.contains(name), qPrintable(name));
    }
};

int main(int argc, char **argv)
{
    prepareWebEngine();
    QGuiApplication application(argc, argv);
    TestPdfStructure test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pdfstructure.moc"
