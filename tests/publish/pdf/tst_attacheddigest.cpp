// SPDX-License-Identifier: MIT
#include "pdftools.h"
#include "publish/pdf/attacheddigest.h"
#include "publish/pdf/finishpdf.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

const QByteArray onePage =
    "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
    "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >> endobj\n"
    "trailer << /Root 1 0 R /Size 4 >>\n%%EOF\n";

Result<QByteArray> pdfWith(const QByteArray &digest, const QString &name = u"한 주.md"_s)
{
    PdfOptions options;
    options.created = QDateTime(QDate(2024, 9, 26), QTime(3, 4, 5), QTimeZone::UTC);
    options.source = {name, digest};
    return finishPdf(onePage, {}, {}, options);
}

} // namespace

class TestAttachedDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("text") << "# 제목\n\n- **사실:** 하나\n"_ba;
        QTest::newRow("line ends and a mark") << "\xEF\xBB\xBF# A\r\n\r\nb"_ba;
        QTest::newRow("UTF-16") << "\xFF\xFE#\0 \0A\0"_ba;
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("long") << "가나다 "_ba.repeated(200'000);
    }

    void comesBack()
    {
        QFETCH(QByteArray, digest);
        const Result<QByteArray> pdf = pdfWith(digest);
        QVERIFY(pdf);
        const Result<QByteArray> back = attachedDigest(*pdf);
        QVERIFY(back);
        QCOMPARE(*back, digest);
    }

    void othersFindIt()
    {
        const QByteArray digest = "# 제목\n";
        const Result<QByteArray> pdf = pdfWith(digest);
        QVERIFY(pdf);
        QVERIFY(test::output(*pdf, u"qpdf"_s, {u"--check"_s, u"%1"_s}).contains("No syntax"_L1));
        const QString list = test::output(*pdf, u"pdfdetach"_s, {u"-list"_s, u"%1"_s});
        QVERIFY2(list.contains(u"1 embedded files"_s) && list.contains(u"한 주.md"_s), qPrintable(list));
        QTemporaryDir folder;
        const QString saved = folder.filePath(u"saved.md"_s);
        test::output(*pdf, u"pdfdetach"_s, {u"-save"_s, u"1"_s, u"-o"_s, saved, u"%1"_s});
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), digest);
        const QString verbose =
            test::output(*pdf, u"qpdf"_s, {u"--list-attachments"_s, u"--verbose"_s, u"%1"_s});
        const QByteArray md5 = QCryptographicHash::hash(digest, QCryptographicHash::Md5).toHex();
        QVERIFY2(verbose.contains(QLatin1StringView(md5)), qPrintable(verbose));
        QVERIFY(verbose.contains("modification date: D:20240926030405Z"_L1));
        QVERIFY(verbose.contains("mime type: text/markdown"_L1));
        const QString source =
            test::output(*pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s});
        QVERIFY(source.contains("/AFRelationship /Source"_L1));
        QVERIFY(source.contains("/AF ["_L1));
    }

    void isMissed_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("message");
        QTest::newRow("a PDF of another program") << onePage << u"There is no digest in this PDF"_s;
        QTest::newRow("no PDF") << "# A\n"_ba << u"no PDF that can be read"_s;
        QTest::newRow("nothing") << ""_ba << u"no PDF that can be read"_s;
        QTest::newRow("a PDF's beginning") << "%PDF-1.7\n"_ba << u"no PDF that can be read"_s;
    }

    void isMissed()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(QString, message);
        const Result<QByteArray> back = attachedDigest(pdf);
        QVERIFY(!back);
        QVERIFY2(back.error().text().contains(message), qPrintable(back.error().text()));
    }

    /// A few bytes that unpack to more than there is room for.
    void tooLargeIsTold()
    {
        const Result<QByteArray> pdf = pdfWith(QByteArray(65 * 1024 * 1024, 'a'));
        QVERIFY(pdf && pdf->size() < 1024 * 1024);
        const Result<QByteArray> back = attachedDigest(*pdf);
        QVERIFY(!back);
        QVERIFY2(back.error().text().contains("too large"_L1), qPrintable(back.error().text()));
    }

    void onlyTextIsADigest_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("as Sasil does") << "text#2fmarkdown"_ba << "a.md"_ba << true;
        QTest::newRow("type") << "text#2fmarkdown"_ba << "a.bin"_ba << true;
        QTest::newRow("name") << "text#2fplain"_ba << "A.TXT"_ba << true;
        QTest::newRow("long name") << "text#2fx-web-markdown"_ba << "a.markdown"_ba << true;
        QTest::newRow("table") << "text#2fcsv"_ba << "a.csv"_ba << false;
        QTest::newRow("document") << "application#2fmsword"_ba << "a.doc"_ba << false;
    }

    void onlyTextIsADigest()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, name);
        QFETCH(bool, isTaken);
        const QByteArray pdf = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << "
                               "/Names [(a) 4 0 R] >> "
                               ">> >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                               "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj\n"
                               "4 0 obj << /Type /Filespec /AFRelationship /Source /F (" +
                               name + ") /UF (" + name +
                               ") /EF << /F 5 0 R >> >> endobj\n"
                               "5 0 obj << /Type /EmbeddedFile /Subtype /" +
                               type +
                               " /Length 4 >> stream\n# A\n\nendstream endobj\n"
                               "trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n";
        const Result<QByteArray> back = attachedDigest(pdf);
        QCOMPARE(bool(back), isTaken);
        if (back)
            QCOMPARE(*back, "# A\n"_ba);
        else
            QVERIFY(back.error().text().contains("There is no digest in this PDF"_L1));
    }

    void damageIsTold()
    {
        const QByteArray digest = "# A digest\n";
        const Result<QByteArray> pdf = pdfWith(digest);
        QVERIFY(pdf);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*pdf) > 0 && file.flush());
        const QString plain = test::output(*pdf, u"qpdf"_s,
                                           {u"--object-streams=disable"_s, u"--stream-data=uncompress"_s,
                                            u"%1"_s, folder.filePath(u"b.pdf"_s)});
        QVERIFY(plain.isEmpty());
        QFile unpacked(folder.filePath(u"b.pdf"_s));
        QVERIFY(unpacked.open(QIODevice::ReadOnly));
        QByteArray bytes = unpacked.readAll();
        QVERIFY(bytes.contains(digest));
        QCOMPARE(*attachedDigest(bytes), digest);
        bytes.replace(digest, "# B digest\n");
        const Result<QByteArray> back = attachedDigest(bytes);
        QVERIFY(!back);
        QVERIFY(back.error().text().contains("damaged"_L1));
    }
};

QTEST_APPLESS_MAIN(TestAttachedDigest)
#include "tst_attacheddigest.moc"
