// SPDX-License-Identifier: MIT
#include "pdftools.h"
#include "publish/pdf/pdfexporter.h"
#include "web/lockedpage.h"
#include "web/scheme.h"

#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr int Patience = 60'000; // ms, for a slow machine

PdfOptions datedOptions()
{
    PdfOptions options;
    options.digestFolder = QStringLiteral(SASIL_TEST_DATA "/pdf");
    options.created = QDateTime(QDate(2024, 9, 26), QTime(3, 4, 5), QTimeZone::UTC);
    return options;
}

std::optional<QByteArray> exported(const PrintPage &page, const PdfOptions &options)
{
    PdfExporter exporter;
    QSignalSpy finished(&exporter, &PdfExporter::finished);
    QSignalSpy failed(&exporter, &PdfExporter::failed);
    exporter.start(page, options);
    if (!finished.wait(Patience) || !failed.isEmpty())
        return std::nullopt;
    return finished.at(0).at(0).toByteArray();
}

struct OutlineLine
{
    int depth = 0;
    QString title;
    int page = 0; // from 1
};

QList<OutlineLine> linesOf(const QJsonArray &entries, int depth)
{
    QList<OutlineLine> lines;
    for (const QJsonValue &entry : entries) {
        lines.append({depth, entry[u"title"_s].toString(), entry[u"destpageposfrom1"_s].toInt()});
        lines.append(linesOf(entry[u"kids"_s].toArray(), depth + 1));
    }
    return lines;
}

QList<OutlineLine> outlineOf(const QByteArray &pdf)
{
    const QString json = test::output(pdf, u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, u"%1"_s});
    return linesOf(QJsonDocument::fromJson(json.toUtf8())[u"outlines"_s].toArray(), 0);
}

/// The text of each page. `order`, "-raw": as it stands in the file, nothing joined at line ends; else as it
/// is seen.
QStringList pagesOf(const QByteArray &pdf, const QStringList &order = {})
{
    QStringList pages = test::output(pdf, u"pdftotext"_s, order + QStringList{u"%1"_s, u"-"_s}).split(u'\f');
    pages.removeLast(); // a form feed ends the last page too
    return pages;
}

} // namespace

class TestPdfExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_page = test::digestPage();
        const std::optional<QByteArray> pdf = exported(m_page, datedOptions());
        QVERIFY(pdf);
        m_pdf = *pdf;
        m_pages = pagesOf(m_pdf);
        QVERIFY(m_pages.size() >= 6);
        if (const QString kept = qEnvironmentVariable("SASIL_KEEP_PDF"); !kept.isEmpty()) {
            QFile file(kept);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(m_pdf);
        }
    }

    void isSound()
    {
        const QString report = test::output(m_pdf, u"qpdf"_s, {u"--check"_s, u"%1"_s});
        QVERIFY2(report.contains("No syntax or stream encoding errors found"_L1), qPrintable(report));
    }

    void embedsTrueTypeOnly()
    {
        const QString report = test::output(m_pdf, u"pdffonts"_s, {u"%1"_s});
        const QStringList fonts = report.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(fonts.size() >= 2);
        static const QRegularExpression embedded(u"CID TrueType +Identity-H +yes (yes|no) +yes "_s);
        for (const QString &font : fonts) {
            QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));
            QVERIFY2(font.contains("Nanum"_L1), qPrintable(font));
        }
    }

    void tellsWhatItIs()
    {
        const QString info = test::output(m_pdf, u"pdfinfo"_s, {u"%1"_s}).simplified();
        QVERIFY2(info.contains(u"Title: 도서관, 물, 자전거"_s), qPrintable(info));
        QVERIFY(info.contains(u"Author: 김가온"_s));
        QVERIFY(info.contains("(A4)"_L1));
        QVERIFY(info.contains(u"Pages: %1 "_s.arg(m_pages.size())));
    }

    void paperIsChosen()
    {
        PdfOptions options = datedOptions();
        options.paper = PdfPaper::Letter;
        const std::optional<QByteArray> pdf = exported(m_page, options);
        QVERIFY(pdf);
        QVERIFY(test::output(*pdf, u"pdfinfo"_s, {u"%1"_s}).contains("(letter)"_L1));
    }

    void eachItemIsWholeOnOnePage()
    {
        const QStringList items = test::itemTexts(m_page.html);
        QVERIFY(items.size() > 40);
        QStringList pages;
        for (const QString &page : pagesOf(m_pdf, {u"-raw"_s}))
            pages.append(test::squeezed(page));
        for (const QString &item : items) {
            const QString text = test::squeezed(item);
            const auto holds = [&](const QString &page) { return page.contains(text); };
            QVERIFY2(std::ranges::any_of(pages, holds), qPrintable(item));
        }
    }

    void itemsOfManyLinesStayWhole()
    {
        const QString sentence = u"여러 줄에 걸친 항목도 한 쪽에 들어가면 나누지 않음. "_s;
        QString items;
        for (int i = 0; i < 40; ++i)
            items += u"<li class=\"item\">처음%1. "_s.arg(i) + sentence.repeated(8 + i % 5) +
                     u"끝%1.</li>"_s.arg(i);
        const std::optional<QByteArray> pdf = exported(pageWithFacts(items), datedOptions());
        QVERIFY(pdf);
        const QStringList pages = pagesOf(*pdf, {u"-raw"_s});
        QVERIFY(pages.size() > 3);
        for (int i = 0; i < 40; ++i) {
            const auto holds = [i](const QString &page) {
                return page.contains(u"처음%1."_s.arg(i)) && page.contains(u"끝%1."_s.arg(i));
            };
            QVERIFY2(std::ranges::any_of(pages, holds), qPrintable(QString::number(i)));
        }
    }

    void anItemLongerThanAPageGoesOn()
    {
        const QString sentence = u"한 쪽에 들어가지 않는 항목은 나누어 실을 수밖에 없음. "_s;
        const QString items = u"<li class=\"item\">"_s + sentence.repeated(200) + u"</li>"_s;
        const std::optional<QByteArray> pdf = exported(pageWithFacts(items), datedOptions());
        QVERIFY(pdf);
        static const QRegularExpression number(u"\\d+/\\d+$"_s);
        QString text;
        for (const QString &page : pagesOf(*pdf, {u"-raw"_s}))
            text += test::squeezed(page).remove(number);
        QCOMPARE(text.count(test::squeezed(sentence)), 200);
    }

    void outlineFollowsTheTopics()
    {
        const QList<OutlineLine> lines = outlineOf(m_pdf);
        QCOMPARE(lines.size(), m_page.outline.size());
        const QList<int> depths{0, 1, 2, 2, 0, 1, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines.at(i).title, m_page.outline.at(i).title);
            QCOMPARE(lines.at(i).depth, depths.at(i));
            const QString title = QString(lines.at(i).title).remove(QRegularExpression(u"^\\[.*\\] "_s));
            QVERIFY2(m_pages.value(lines.at(i).page - 1).contains(title), qPrintable(title));
        }
    }

    void noHeadingStandsAloneAtTheFoot()
    {
        QStringList headings{u"Fact"_s, u"Your Opinion"_s};
        for (const PrintOutlineEntry &entry : std::as_const(m_page.outline))
            headings.append(entry.title);
        for (const QString &page : std::as_const(m_pages)) {
            const QStringList lines = page.split(u'\n', Qt::SkipEmptyParts);
            QVERIFY(lines.size() > 2);
            const QString &foot = lines.at(lines.size() - 2); // the page number is below
            QVERIFY2(!headings.contains(foot.trimmed()), qPrintable(foot));
        }
    }

    void pagesAreNumbered()
    {
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            const QString last = m_pages.at(i).split(u'\n', Qt::SkipEmptyParts).constLast();
            QCOMPARE(test::squeezed(last), u"%1/%2"_s.arg(i + 1).arg(m_pages.size()));
        }
    }

    void linksAreLive()
    {
        const QString text =
            test::output(m_pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s});
        for (const char *address :
             {"/URI (https://example.org/library/survey)", "/URI (mailto:desk@example.org)",
              "/URI (https://example.net/later?id=1)"})
            QVERIFY2(text.contains(QLatin1StringView(address)), address);
        // Three citations, a footnote mark and a cross reference; of the outline's own links nothing is left.
        QCOMPARE(text.count("/Dest /"_L1), 5);
    }

    void sameBytesTwice()
    {
        const std::optional<QByteArray> again = exported(m_page, datedOptions());
        QVERIFY(again);
        QVERIFY(*again == m_pdf);
    }

    void dateComesFromTheEnvironment()
    {
        qputenv("SOURCE_DATE_EPOCH", "86400");
        const std::optional<QByteArray> pdf = exported(m_page, {});
        qunsetenv("SOURCE_DATE_EPOCH");
        QVERIFY(pdf);
        QVERIFY(
            test::output(*pdf, u"pdfinfo"_s, {u"-isodates"_s, u"%1"_s}).contains("1970-01-02T00:00:00Z"_L1));
    }

    void takesImagesOfTheFolder()
    {
        QTemporaryDir folder;
        QImage picture(40, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(folder.filePath(u"picture.png"_s)));
        PrintPage page;
        page.html = u"<!DOCTYPE html><html><body><img src=\"picture.png\"></body></html>"_s;
        PdfOptions options = datedOptions();
        options.digestFolder = folder.path();
        const QStringList list{u"-list"_s, u"%1"_s};
        const std::optional<QByteArray> with = exported(page, options);
        QVERIFY(with);
        QVERIFY(test::output(*with, u"pdfimages"_s, list).contains(u" 40 "_s));
        options.digestFolder.clear();
        const std::optional<QByteArray> without = exported(page, options);
        QVERIFY(without);
        QVERIFY(!test::output(*without, u"pdfimages"_s, list).contains(u" 40 "_s));
    }

    void progressRises()
    {
        PdfExporter exporter;
        QSignalSpy progressed(&exporter, &PdfExporter::progressed);
        QSignalSpy finished(&exporter, &PdfExporter::finished);
        exporter.start(m_page, datedOptions());
        QVERIFY(exporter.isRunning());
        QVERIFY(finished.wait(Patience));
        QVERIFY(!exporter.isRunning());
        int last = 0;
        for (const QList<QVariant> &arguments : std::as_const(progressed)) {
            QVERIFY(arguments.at(0).toInt() > last);
            last = arguments.at(0).toInt();
        }
        QCOMPARE(last, 100);
    }

    void cancels()
    {
        PdfExporter exporter;
        QSignalSpy finished(&exporter, &PdfExporter::finished);
        QSignalSpy failed(&exporter, &PdfExporter::failed);
        QSignalSpy cancelled(&exporter, &PdfExporter::cancelled);
        exporter.start(m_page, datedOptions());
        exporter.cancel();
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!exporter.isRunning());
        // While it loads, and while it prints or finishes; a new export then has the only answer.
        connect(&exporter, &PdfExporter::progressed, this, [&](int percent) {
            if (percent == 90 && cancelled.size() == 1)
                exporter.cancel();
        });
        exporter.start(m_page, datedOptions());
        QVERIFY(cancelled.wait(Patience));
        QCOMPARE(cancelled.size(), 2);
        exporter.start(m_page, datedOptions());
        QVERIFY(finished.wait(Patience));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(failed.size(), 0);
        QVERIFY(finished.at(0).at(0).toByteArray() == m_pdf);
    }

    void deletedWhileItRuns_data()
    {
        QTest::addColumn<int>("percent"); // 40: it has just begun to print; 90: it finishes what was printed
        QTest::newRow("loading") << 1;
        QTest::newRow("printing") << 40;
        QTest::newRow("finishing") << 90;
    }

    void deletedWhileItRuns()
    {
        QFETCH(int, percent);
        auto exporter = std::make_unique<PdfExporter>();
        QSignalSpy progressed(exporter.get(), &PdfExporter::progressed);
        exporter->start(m_page, datedOptions());
        while (progressed.isEmpty() || progressed.constLast().at(0).toInt() < percent)
            QVERIFY(progressed.wait(Patience));
        exporter.reset();
        QVERIFY(exported(m_page, datedOptions())); // the engine still works
    }

    void runsOutOfPatience()
    {
        PdfExporter exporter;
        exporter.setPatience(std::chrono::milliseconds(1));
        QSignalSpy failed(&exporter, &PdfExporter::failed);
        exporter.start(m_page, datedOptions());
        QVERIFY(failed.wait(Patience));
        QVERIFY(failed.at(0).at(0).value<Error>().text().contains("took too long"_L1));
        QVERIFY(!exporter.isRunning());
    }

    void survivesTheEndOfItsProcess_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("loading") << 1;
        QTest::newRow("printing") << 40;
    }

    void survivesTheEndOfItsProcess()
    {
        QFETCH(int, percent);
        PdfExporter exporter;
        QSignalSpy finished(&exporter, &PdfExporter::finished);
        QSignalSpy failed(&exporter, &PdfExporter::failed);
        QSignalSpy progressed(&exporter, &PdfExporter::progressed);
        exporter.start(m_page, datedOptions());
        const auto *page = exporter.findChild<LockedPage *>();
        QVERIFY(page);
        while (progressed.isEmpty() || progressed.constLast().at(0).toInt() < percent)
            QVERIFY(progressed.wait(Patience));
        QVERIFY(page->renderProcessPid() > 0);
        QCOMPARE(::kill(static_cast<pid_t>(page->renderProcessPid()), SIGKILL), 0);
        QVERIFY(failed.wait(Patience));
        QVERIFY(failed.at(0).at(0).value<Error>().text().contains("ended unexpectedly"_L1));
        exporter.start(m_page, datedOptions());
        QVERIFY(finished.wait(Patience));
        QCOMPARE(failed.size(), 1);
    }

private:
    /// A page of the same style that holds nothing but these items.
    [[nodiscard]] PrintPage pageWithFacts(const QString &items) const
    {
        PrintPage page;
        page.html = m_page.html.left(m_page.html.indexOf("<header"_L1)) +
                    u"<main id=\"digest\"><div class=\"block facts\"><ul class=\"items\">"_s + items +
                    u"</ul></div></main></body></html>"_s;
        return page;
    }

    PrintPage m_page;
    QByteArray m_pdf;
    QStringList m_pages;
};

int main(int argc, char **argv)
{
    prepareWebEngine();
    QGuiApplication application(argc, argv);
    TestPdfExporter test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pdfexporter.moc"
