// SPDX-License-Identifier: MIT
#include "archive/digestdates.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sasil;

class DigestDatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void days_data();
    void days();
    void latestFirst();
    void before_data();
    void before();
    void otherFilesAreLeftOut();

private:
    static void write(const QString &path, const QString &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(text.toUtf8()) >= 0);
        QVERIFY(file.flush());
        QVERIFY(
            file.setFileTime(QDateTime(QDate(2025, 1, 10), QTime(12, 0)), QFileDevice::FileModificationTime));
    }
};

/// All files were saved on 10 January 2025.
void DigestDatesTest::days_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<WeekRule>("rule");
    QTest::addColumn<QDate>("day");
    const auto usual = WeekRule::Thursday;
    QTest::newRow("week") << u"2024-w39.md"_s << u""_s << usual << QDate(2024, 9, 23);
    QTest::newRow("week among words") << u"뉴스 2024W39 초안.md"_s << u""_s << usual << QDate(2024, 9, 23);
    QTest::newRow("week that begins on Sunday")
        << u"2024-w39.md"_s << u""_s << WeekRule::SundayRows << QDate(2024, 9, 22);
    QTest::newRow("no such week") << u"2024-w60.md"_s << u""_s << usual << QDate(2025, 1, 10);
    QTest::newRow("date") << u"digest-2024-09-26.markdown"_s << u""_s << usual << QDate(2024, 9, 26);
    QTest::newRow("date in digits") << u"20240926.md"_s << u""_s << usual << QDate(2024, 9, 26);
    QTest::newRow("no date") << u"12345678.md"_s << u""_s << usual << QDate(2025, 1, 10);
    QTest::newRow("the name wins") << u"2024-w39.md"_s << u"---\ndate: 2023-01-01\n---\n"_s << usual
                                   << QDate(2024, 9, 23);
    QTest::newRow("front matter") << u"a.md"_s << u"---\ndate: \"2024-09-26\"\n---\n# [1월 1주] a\n"_s
                                  << usual << QDate(2024, 9, 26);
    QTest::newRow("front matter with a time")
        << u"a.md"_s << u"---\ndate: 2024-09-26T10:00\n---\n"_s << usual << QDate(2024, 9, 26);
    QTest::newRow("heading") << u"a.md"_s << u"# 뉴스\n\n## [12월 4주] 글\n\n## [1월 1주] 글\n"_s << usual
                             << QDate(2024, 12, 23);
    QTest::newRow("heading with its year")
        << u"a.md"_s << u"# [2023년 9월 4주] 글\n"_s << usual << QDate(2023, 9, 25);
    QTest::newRow("the last week") << u"a.md"_s << u"# [10월 마지막 주] 글\n"_s << usual
                                   << QDate(2024, 10, 28);
    QTest::newRow("an impossible week") << u"a.md"_s << u"# [13월 9주] 글\n"_s << usual << QDate(2025, 1, 10);
    QTest::newRow("nothing says it") << u"a.md"_s << u"# a\n"_s << usual << QDate(2025, 1, 10);
    QTest::newRow("a long digest") << u"a.md"_s << u"# [9월 4주]\n\n"_s + u"가나다라 "_s.repeated(5000)
                                   << usual << QDate(2024, 9, 23);
}

void DigestDatesTest::days()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(WeekRule, rule);
    const QTemporaryDir folder;
    write(folder.filePath(name), text);
    const QList<DatedDigest> found = datedDigests(folder.path(), rule);
    QCOMPARE(found.size(), 1);
    QCOMPARE(QFileInfo(found.first().path).fileName(), name);
    QVERIFY(QFileInfo(found.first().path).isAbsolute());
    QTEST(found.first().day, "day");
}

void DigestDatesTest::latestFirst()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"2024-w38.md"_s, u"b.md"_s, u"2024-w40.md"_s, u"a.md"_s, u"2024-w39.md"_s})
        write(folder.filePath(name), {});
    QStringList names;
    for (const DatedDigest &digest : datedDigests(folder.path()))
        names.append(QFileInfo(digest.path).fileName());
    QCOMPARE(names,
             (QStringList{u"a.md"_s, u"b.md"_s, u"2024-w40.md"_s, u"2024-w39.md"_s, u"2024-w38.md"_s}));
    QVERIFY(datedDigests(folder.filePath(u"nowhere"_s)).isEmpty());
}

void DigestDatesTest::before_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<WeekRule>("rule");
    QTest::addColumn<QString>("name");
    QTest::newRow("later than all") << QDate(2024, 12, 1) << WeekRule::Thursday << u"2024-w39.md"_s;
    QTest::newRow("the same week does not count")
        << QDate(2024, 9, 29) << WeekRule::Thursday << u"2024-w37.md"_s;
    QTest::newRow("the day after") << QDate(2024, 9, 30) << WeekRule::Thursday << u"2024-w39.md"_s;
    QTest::newRow("Sunday begins a week") << QDate(2024, 9, 29) << WeekRule::SundayRows << u"2024-w39.md"_s;
    QTest::newRow("none before") << QDate(2024, 9, 9) << WeekRule::Thursday << u""_s;
}

void DigestDatesTest::before()
{
    QFETCH(QDate, day);
    QFETCH(WeekRule, rule);
    const QTemporaryDir folder;
    for (const QString &name : {u"2024-w37.md"_s, u"2024-w39.md"_s})
        write(folder.filePath(name), {});
    const auto found = latestBefore(datedDigests(folder.path(), rule), day, rule);
    QTEST(found ? QFileInfo(found->path).fileName() : QString(), "name");
}

void DigestDatesTest::otherFilesAreLeftOut()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.txt"_s), {});
    write(folder.filePath(u".b.md"_s), {});
    QVERIFY(QDir(folder.path()).mkdir(u"c.md"_s));
    write(folder.filePath(u"c.md/d.md"_s), {});
    QVERIFY(datedDigests(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(DigestDatesTest)
#include "tst_digestdates.moc"
