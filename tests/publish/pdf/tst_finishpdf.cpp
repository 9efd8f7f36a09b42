// SPDX-License-Identifier: MIT
#include "pdftools.h"
#include "publish/pdf/finishpdf.h"
#include "publish/pdf/pageoverlay.h"
#include "publish/pdf/printedpages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr QSizeF A4(595, 842);

PdfOptions datedOptions()
{
    PdfOptions options;
    options.created = QDateTime(QDate(2024, 9, 26), QTime(3, 4, 5), QTimeZone::UTC);
    return options;
}

/// A minimal PDF of one empty page, with the named destinations and annotations given as PDF source.
QByteArray sourcePdf(const QByteArray &destinations, const QByteArray &annotations)
{
    return "%PDF-1.4\n"
           "1 0 obj << /Type /Catalog /Pages 2 0 R /Dests << " +
           destinations +
           " >> >> endobj\n"
           "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
           "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Annots [ " +
           annotations +
           " ] >> endobj\n"
           "trailer << /Root 1 0 R /Size 4 >>\n%%EOF\n";
}

QJsonObject dump(const QByteArray &pdf, const QString &key)
{
    const QString json = test::output(pdf, u"qpdf"_s, {u"--json"_s, u"--json-key="_s + key, u"%1"_s});
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// An outline as text: a line an entry, two blanks a depth, and "@" with the height where it opens.
QString outlineText(const QJsonArray &entries, int depth = 0)
{
    QString text;
    for (const auto &entry : entries) {
        const QJsonValue height = entry[u"dest"_s].toArray().at(3);
        text += QString(qsizetype(2) * depth, u' ') + entry[u"title"_s].toString() + u'@' +
                (height.isDouble() ? QString::number(height.toDouble()) : u"top"_s) + u'\n' +
                outlineText(entry[u"kids"_s].toArray(), depth + 1);
    }
    return text;
}

} // namespace

class TestFinishPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlineNests_data()
    {
        QTest::addColumn<QList<int>>("levels");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << QList<int>{} << QString();
        QTest::newRow("flat") << QList<int>{2, 2} << u"T0@706\nT1@606\n"_s;
        QTest::newRow("nested") << QList<int>{1, 2, 3, 2, 1}
                                << u"T0@706\n  T1@606\n    T2@506\n  T3@406\nT4@306\n"_s;
        QTest::newRow("skipped") << QList<int>{2, 5, 4, 2, 6, 6}
                                 << u"T0@706\n  T1@606\n  T2@506\nT3@406\n  T4@306\n  T5@206\n"_s;
        QTest::newRow("rising") << QList<int>{4, 3, 1} << u"T0@706\nT1@606\nT2@506\n"_s;
    }

    void outlineNests()
    {
        QFETCH(QList<int>, levels);
        QFETCH(QString, expected);
        PrintPage page;
        QByteArray destinations;
        for (qsizetype i = 0; i < levels.size(); ++i) {
            page.outline.append({levels.at(i), u"T%1"_s.arg(i), u"t%1"_s.arg(i)});
            destinations +=
                "/t" + QByteArray::number(i) + " [3 0 R /XYZ 0 " + QByteArray::number(700 - 100 * i) + " 0] ";
        }
        const Result<QByteArray> pdf = finishPdf(sourcePdf(destinations, {}), {}, page, datedOptions());
        QVERIFY(pdf);
        QCOMPARE(outlineText(dump(*pdf, u"outlines"_s)[u"outlines"_s].toArray()), expected);
    }

    void outlineWithoutDestination()
    {
        PrintPage page;
        page.outline = {{2, u"첫째"_s, u"t0"_s}, {2, u"둘째"_s, u"t1"_s}, {2, u"셋째"_s, u"t2"_s}};
        const Result<QByteArray> pdf =
            finishPdf(sourcePdf("/t1 [3 0 R /XYZ 10 500 0]", {}), {}, page, datedOptions());
        QVERIFY(pdf);
        QCOMPARE(outlineText(dump(*pdf, u"outlines"_s)[u"outlines"_s].toArray()),
                 u"첫째@top\n둘째@506\n셋째@506\n"_s);
    }

    void metadata()
    {
        PrintPage page;
        page.title = u"제목 <&> \"title\""_s;
        page.author = u"김가온"_s;
        page.subject = u"9월 4주"_s;
        page.keywords = {u"물"_s, u"자전거 & 길"_s};
        page.language = u"ko"_s;
        const Result<QByteArray> pdf = finishPdf(sourcePdf({}, {}), {}, page, datedOptions());
        QVERIFY(pdf);
        const QString info = test::output(*pdf, u"pdfinfo"_s, {u"-isodates"_s, u"%1"_s});
        const QStringList lines = info.split(u'\n');
        for (const QString &expected :
             {u"Title: 제목 <&> \"title\""_s, u"Author: 김가온"_s, u"Subject: 9월 4주"_s,
              u"Keywords: 물, 자전거 & 길"_s, u"Creator: Sasil 0.5.0"_s, u"Producer: Sasil 0.5.0"_s,
              u"CreationDate: 2024-09-26T03:04:05Z"_s}) {
            const auto matches = [&](const QString &line) { return line.simplified() == expected; };
            QVERIFY2(std::ranges::any_of(lines, matches), qPrintable(expected + u" not in:\n"_s + info));
        }
        const QString xmp = test::output(*pdf, u"pdfinfo"_s, {u"-meta"_s, u"%1"_s});
        QVERIFY(xmp.contains(u"<rdf:li xml:lang=\"x-default\">제목 &lt;&amp;&gt; "_s));
        QVERIFY(xmp.contains(u"<rdf:li>김가온</rdf:li>"_s));
        QVERIFY(xmp.contains(u"<dc:subject><rdf:Bag><rdf:li>물</rdf:li><rdf:li>자전거 &amp; 길</rdf:li>"_s));
        QVERIFY(xmp.contains(u"<pdf:Keywords>물, 자전거 &amp; 길</pdf:Keywords>"_s));
        QVERIFY(xmp.contains(u"<rdf:li xml:lang=\"x-default\">9월 4주</rdf:li>"_s));
        QXmlStreamReader reader(xmp);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void keepsOnlyLinksThatTravel()
    {
        QByteArray annotations;
        for (const char *address : {"https://example.org/a", "http://example.org/b", "mailto:a@example.org",
                                    "sasil-digest://digest/other.md", "file:///etc/passwd", "javascript:1"})
            annotations += QByteArray("<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (") +
                           address + ") >> >> ";
        annotations += "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest /t0 >>";
        const Result<QByteArray> pdf =
            finishPdf(sourcePdf("/t0 [3 0 R /XYZ 0 9 0]", annotations), {}, {}, {});
        QVERIFY(pdf);
        const QString text =
            test::output(*pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s});
        QCOMPARE(text.count("/Subtype /Link"_L1), 4);
        QCOMPARE(text.count("/URI ("_L1), 3);
        QVERIFY(!text.contains("sasil-digest"_L1));
    }

    void sheetsLieOver()
    {
        const QMarginsF margins = PdfOptions().margins;
        const Sheet sheet{A4, u"국가 AI 정책"_s, u"1 / 3"_s, {{QPointF(200, 300), u"12"_s}}};
        const Result<QByteArray> three = drawSheets({sheet, sheet, sheet}, margins);
        QVERIFY(three);
        const Result<PrintedPages> pages = readPrinted(*three);
        QVERIFY(pages);
        QCOMPARE(pages->sizes, QList<QSizeF>(3, A4));
        const Result<QByteArray> one = drawSheets({sheet}, margins);
        QVERIFY(one);
        const Result<QByteArray> pdf = finishPdf(sourcePdf({}, {}), *one, {}, datedOptions());
        QVERIFY(pdf);
        const QString text = test::output(*pdf, u"pdftotext"_s, {u"-layout"_s, u"%1"_s, u"-"_s});
        QVERIFY(text.contains(u"국가 AI 정책"_s));
        QCOMPARE(test::squeezed(text), u"국가AI정책121/3"_s); // no dots
        const QString fonts = test::output(*pdf, u"pdffonts"_s, {u"%1"_s});
        QVERIFY2(fonts.contains("CID TrueType"_L1) && !fonts.contains("Type 3"_L1), qPrintable(fonts));
        const QString source =
            test::output(*pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s});
        QVERIFY(source.contains("/Artifact << /Type /Pagination >> BDC\nq /SasilOverlay Do Q\nEMC"_L1));
    }

    void longHeadsAreCut()
    {
        const QString words = u"국가 AI 정책 및 소버린 AI의 배경 "_s.repeated(20);
        const Result<QByteArray> pdf = drawSheets({{A4, words, {}, {}}}, PdfOptions().margins);
        QVERIFY(pdf);
        const QString box = test::output(*pdf, u"pdftotext"_s, {u"-bbox"_s, u"%1"_s, u"-"_s});
        static const QRegularExpression right(u"xMax=\"([0-9.]+)\""_s);
        QVERIFY(box.contains(u"…"_s));
        for (const QRegularExpressionMatch &match : right.globalMatch(box))
            QVERIFY(match.captured(1).toDouble() < A4.width() - 25 * 72 / 25.4 + 1);
    }

    void whatHasNoRoomIsLeftOut()
    {
        const Sheet sheet{A4, u"머리"_s, u"1 / 1"_s, {}};
        const Result<QByteArray> pdf = drawSheets({sheet}, QMarginsF(10, 3, 10, 10));
        QVERIFY(pdf);
        QCOMPARE(test::squeezed(test::output(*pdf, u"pdftotext"_s, {u"%1"_s, u"-"_s})), u"1/1"_s);
    }

    void pagesHaveLabels_data()
    {
        QTest::addColumn<bool>("hasTitlePage");
        QTest::addColumn<QString>("label");
        QTest::newRow("numbers") << false << u"1"_s;
        QTest::newRow("a title page first") << true << u"i"_s;
    }

    void pagesHaveLabels()
    {
        QFETCH(bool, hasTitlePage);
        QFETCH(QString, label);
        PrintPage page;
        page.hasTitlePage = hasTitlePage;
        const QByteArray two = *drawSheets({{A4, {}, {}, {}}, {A4, {}, {}, {}}}, {});
        const Result<QByteArray> pdf = finishPdf(two, {}, page, datedOptions());
        QVERIFY(pdf);
        const QJsonArray labels = dump(*pdf, u"pagelabels"_s)[u"pagelabels"_s].toArray();
        QCOMPARE(labels.size(), hasTitlePage ? 2 : 1);
        QCOMPARE(labels.last()[u"index"_s].toInt(), hasTitlePage ? 1 : 0);
        QCOMPARE(labels.first()[u"label"_s][u"/S"_s].toString(), label == u"i" ? u"/r"_s : u"/D"_s);
        QCOMPARE(labels.last()[u"label"_s][u"/S"_s].toString(), u"/D"_s);
    }

    void sameBytes()
    {
        PrintPage page;
        page.title = u"제목"_s;
        page.outline = {{1, u"하나"_s, u"t0"_s}};
        const auto make = [&] {
            return finishPdf(sourcePdf({}, {}),
                             *drawSheets({{A4, u"머리"_s, u"1 / 1"_s, {}}}, {20, 20, 20, 20}), page,
                             datedOptions());
        };
        const Result<QByteArray> first = make();
        const Result<QByteArray> second = make();
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
    }

    void refusesWhatIsNoPdf_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a PDF");
        QTest::newRow("no pages") << QByteArray("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                                                "2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n"
                                                "trailer << /Root 1 0 R /Size 3 >>\n%%EOF\n");
    }

    void refusesWhatIsNoPdf()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readPrinted(bytes));
        const Result<QByteArray> pdf = finishPdf(bytes, {}, {}, {});
        QVERIFY(!pdf);
        QVERIFY(pdf.error().text().contains("could not be finished"_L1));
    }

    void readsPlaces()
    {
        const Result<PrintedPages> pages = readPrinted(
            sourcePdf("/t0 [3 0 R /XYZ 10 500 0] /t1 [3 0 R /Fit] /t2 [9 0 R /XYZ 1 1 0] /t3 [3 0 R]", {}));
        QVERIFY(pages);
        QCOMPARE(pages->places.keys(), QStringList{u"t0"_s});
        QCOMPARE(pages->places[u"t0"_s].page, 0);
        QCOMPARE(pages->places[u"t0"_s].point, QPointF(10, 342));
    }

    void missingFontIsNamed()
    {
        QVERIFY(requireFamily(printFamily()));
        const Result<void> missing = requireFamily({u"No Such Family"_s, u"그런 글꼴"_s});
        QVERIFY(!missing);
        QVERIFY(missing.error().text().contains("No Such Family"_L1));
        QVERIFY(missing.error().text().contains("fonts-nanum"_L1));
    }
};

QTEST_MAIN(TestFinishPdf)
#include "tst_finishpdf.moc"
