// SPDX-License-Identifier: MIT
#include "publish/pdf/pdfdate.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sasil;

class TestPdfDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("SOURCE_DATE_EPOCH"); }

    void reads_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("date");
        QTest::newRow("day") << u"2024-09-26"_s << u"D:20240926000000Z"_s;
        QTest::newRow("Korean") << u"2024년 9월 26일"_s << u"D:20240926000000Z"_s;
        QTest::newRow("dots") << u"2024. 9. 26."_s << u"D:20240926000000Z"_s;
        QTest::newRow("slashes") << u"2024/09/26"_s << u"D:20240926000000Z"_s;
        QTest::newRow("time") << u"2024-09-26T12:30:05"_s << u"D:20240926123005Z"_s;
        QTest::newRow("blank") << u"2024-09-26 12:30"_s << u"D:20240926123000Z"_s;
        QTest::newRow("zone") << u"2024-09-26T12:30:05+09:00"_s << u"D:20240926033005Z"_s;
        QTest::newRow("zone behind a blank") << u"2024-09-26 12:30:05 +09:00"_s << u"D:20240926033005Z"_s;
        QTest::newRow("impossible") << u"2024-13-40"_s << QString();
        QTest::newRow("words") << u"어제"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void reads()
    {
        QFETCH(QString, written);
        QFETCH(QString, date);
        const QDateTime read = readDate(written);
        QCOMPARE(read.isValid() ? QString::fromStdString(pdfDate(read)) : QString(), date);
    }

    void comesFromDocumentEnvironmentFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# A\n") > 0 && file.flush());
        const QDateTime modified(QDate(2023, 1, 2), QTime(3, 4, 5), QTimeZone::UTC);
        QVERIFY(file.setFileTime(modified, QFileDevice::FileModificationTime));
        const Digest plain = Digest::parse(u"# A\n"_s);
        const Digest dated = Digest::parse(u"---\ndate: 2024-09-26\n---\n# A\n"_s);
        QCOMPARE(documentDate(plain, file.fileName()), modified);
        QVERIFY(!documentDate(plain, {}).isValid());
        qputenv("SOURCE_DATE_EPOCH", "86400");
        QCOMPARE(documentDate(plain, file.fileName()).toSecsSinceEpoch(), 86400);
        QCOMPARE(documentDate(dated, file.fileName()).date(), QDate(2024, 9, 26));
        qputenv("SOURCE_DATE_EPOCH", "soon");
        QVERIFY(!documentDate(plain, {}).isValid());
    }
};

QTEST_APPLESS_MAIN(TestPdfDate)
#include "tst_pdfdate.moc"
