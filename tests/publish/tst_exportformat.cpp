// SPDX-License-Identifier: MIT
#include "publish/exportformat.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestExportFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Html, ExportFormat::Pdf})
            QCOMPARE(formatFromName(formatName(format)), format);
        QCOMPARE(formatName(ExportFormat::Markdown), u"md"_s);
        QCOMPARE(formatName(ExportFormat::Html), u"html"_s);
        QCOMPARE(formatName(ExportFormat::Pdf), u"pdf"_s);
        for (const QString &other : {QString(), u"MD"_s, u"markdown"_s, u"docx"_s})
            QVERIFY(!formatFromName(other));
    }

    void paths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name"); // of the format; empty: none
        QTest::newRow("md") << u"a.md"_s << u"md"_s;
        QTest::newRow("markdown") << u"/b/a.markdown"_s << u"md"_s;
        QTest::newRow("html") << u"a.html"_s << u"html"_s;
        QTest::newRow("htm") << u"a.htm"_s << u"html"_s;
        QTest::newRow("capitals") << u"한글.PDF"_s << u"pdf"_s;
        QTest::newRow("two endings") << u"a.md.html"_s << u"html"_s;
        QTest::newRow("folder with an ending") << u"b.pdf/a"_s << QString();
        QTest::newRow("no ending") << u"md"_s << QString();
        QTest::newRow("other ending") << u"a.docx"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void paths()
    {
        QFETCH(QString, path);
        QFETCH(QString, name);
        const auto format = formatFromPath(path);
        QCOMPARE(format ? formatName(*format) : QString(), name);
    }
};

QTEST_GUILESS_MAIN(TestExportFormat)
#include "tst_exportformat.moc"
