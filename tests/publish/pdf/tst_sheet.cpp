// SPDX-License-Identifier: MIT
#include "publish/pdf/sheet.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr QSizeF A4(595, 842);
constexpr qreal Top = 63; // of the text, at the usual margins

PrintPage pageOf(const QStringList &titles)
{
    PrintPage page;
    page.title = u"제목"_s;
    for (qsizetype i = 0; i < titles.size(); ++i)
        page.outline.append({2, titles[i], u"t%1"_s.arg(i)});
    return page;
}

/// Places as "PAGE@HEIGHT", one for each topic.
PrintedPages printed(qsizetype pages, const QStringList &places)
{
    PrintedPages result{QList<QSizeF>(pages, A4), {}};
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QStringList parts = places[i].split(u'@');
        if (parts.size() == 2)
            result.places.insert(u"t%1"_s.arg(i), {parts[0].toInt(), QPointF(70, parts[1].toDouble())});
    }
    return result;
}

QStringList heads(const QList<Sheet> &sheets)
{
    QStringList texts;
    for (const Sheet &sheet : sheets)
        texts.append(sheet.head);
    return texts;
}

QStringList feet(const QList<Sheet> &sheets)
{
    QStringList texts;
    for (const Sheet &sheet : sheets)
        texts.append(sheet.foot);
    return texts;
}

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headsFollowTheTopics_data()
    {
        QTest::addColumn<qsizetype>("pages");
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("one after the other") << qsizetype(3) << QStringList{u"0@63"_s, u"1@300"_s, u"2@63"_s}
                                             << QStringList{u"T0"_s, u"T0"_s, u"T2"_s};
        QTest::newRow("text before the first")
            << qsizetype(2) << QStringList{u"0@300"_s, u"0@400"_s} << QStringList{u"제목"_s, u"T1"_s};
        QTest::newRow("a long topic")
            << qsizetype(3) << QStringList{u"0@100"_s} << QStringList{u"제목"_s, u"T0"_s, u"T0"_s};
        QTest::newRow("one that takes no room")
            << qsizetype(2) << QStringList{u"0@63"_s, u""_s, u"1@63"_s} << QStringList{u"T0"_s, u"T2"_s};
        QTest::newRow("none") << qsizetype(1) << QStringList{} << QStringList{u"제목"_s};
    }

    void headsFollowTheTopics()
    {
        QFETCH(qsizetype, pages);
        QFETCH(QStringList, places);
        QFETCH(QStringList, expected);
        QStringList titles;
        for (qsizetype i = 0; i < places.size(); ++i)
            titles.append(u"T%1"_s.arg(i));
        QCOMPARE(heads(sheetsOf(printed(pages, places), pageOf(titles), {})), expected);
    }

    void pagesAreCounted()
    {
        const PrintedPages pages = printed(3, {u"0@63"_s});
        PrintPage page = pageOf({u"T0"_s});
        QCOMPARE(feet(sheetsOf(pages, page, {})), QStringList({u"1 / 3"_s, u"2 / 3"_s, u"3 / 3"_s}));
        page.hasHead = true; // a title needs nothing above it, but its page counts
        QCOMPARE(feet(sheetsOf(pages, page, {})), QStringList({u"1 / 3"_s, u"2 / 3"_s, u"3 / 3"_s}));
        QCOMPARE(heads(sheetsOf(pages, page, {})), QStringList({QString(), u"T0"_s, u"T0"_s}));
    }

    void aTitlePageStandsAlone()
    {
        PrintedPages pages = printed(5, {u"3@63"_s, u"4@63"_s});
        pages.places.insert(bodyAnchor(), {3, QPointF(70, Top)});
        for (int i = 0; i < 2; ++i)
            pages.places.insert(u"contents-t%1"_s.arg(i), {1 + i, QPointF(200, 100)});
        PrintPage page = pageOf({u"T0"_s, u"T1"_s});
        page.hasHead = page.hasTitlePage = page.hasContents = true;
        const QList<Sheet> sheets = sheetsOf(pages, page, {});
        QCOMPARE(frontPages(pages, page), 3);
        QCOMPARE(feet(sheets), QStringList({QString(), u"ii"_s, u"iii"_s, u"1 / 2"_s, u"2 / 2"_s}));
        QCOMPARE(heads(sheets), QStringList({QString(), u"제목"_s, u"제목"_s, u"T0"_s, u"T1"_s}));
        QCOMPARE(sheets[1].contents.size(), 1);
        QCOMPARE(sheets[1].contents[0].label, u"1"_s);
        QCOMPARE(sheets[2].contents[0].label, u"2"_s);
        QCOMPARE(sheets[2].contents[0].end, QPointF(200, 100));
    }

    void labels_data()
    {
        QTest::addColumn<qsizetype>("index");
        QTest::addColumn<QString>("label");
        const QStringList expected{u"i"_s,  u"ii"_s,  u"iii"_s,  u"iv"_s, u"v"_s,
                                   u"vi"_s, u"vii"_s, u"viii"_s, u"ix"_s, u"x"_s};
        for (qsizetype i = 0; i < expected.size(); ++i)
            QTest::addRow("%lld", static_cast<long long>(i)) << i << expected[i];
        QTest::newRow("xlix") << qsizetype(48) << u"xlix"_s;
        QTest::newRow("behind them") << qsizetype(50) << u"1"_s;
    }

    void labels()
    {
        QFETCH(qsizetype, index);
        QFETCH(QString, label);
        QCOMPARE(pageLabel(index, 50), label);
    }
};

QTEST_APPLESS_MAIN(TestSheet)
#include "tst_sheet.moc"
