// SPDX-License-Identifier: MIT
#include "archive/carryover.h"
#include "archive/newdigest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

const QString casesFolder = QStringLiteral(SASIL_TEST_DATA "/archive/new");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

NewDigest optionsOf(const QString &folder)
{
    const QJsonObject data = QJsonDocument::fromJson(contentOf(folder + u"/options.json"_s)).object();
    NewDigest options;
    options.day = QDate::fromString(data["day"_L1].toString(), Qt::ISODate);
    if (data.contains("rule"_L1))
        options.rule = weekRuleFromString(data["rule"_L1].toString()).value();
    if (data.contains("language"_L1))
        options.language = data["language"_L1].toString() == "ko"_L1 ? QLocale::Korean : QLocale::English;
    options.previous = QString::fromUtf8(contentOf(folder + u"/previous.md"_s));
    options.author = data["author"_L1].toString();
    options.pattern = data["pattern"_L1].toString();
    options.title = data["title"_L1].toString();
    return options;
}

QStringList stubTitles(const Digest &digest)
{
    QStringList titles;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (digest.topic(i).level > 0 && digest.kind(i) == TopicKind::Stub)
            titles.append(digest.topic(i).title);
    }
    return titles;
}

} // namespace

class NewDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void modelReadsTheTemplates_data();
    void modelReadsTheTemplates();
    void carriedStubsCanBeCarriedAgain();
    void needsADay();
    void fileNames_data();
    void fileNames();
    void yamlScalars_data();
    void yamlScalars();
};

// With SASIL_RENEW set, what is made now is written as what is expected.
void NewDigestTest::cases_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList names = QDir(casesFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << casesFolder + u'/' + name;
}

void NewDigestTest::cases()
{
    QFETCH(QString, folder);
    const Result<QString> made = newDigest(optionsOf(folder));
    QVERIFY(made);
    const QString expectedPath = folder + u"/expected.md"_s;
    if (qEnvironmentVariableIsSet("SASIL_RENEW")) {
        QFile file(expectedPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made->toUtf8());
    }
    QCOMPARE(*made, QString::fromUtf8(contentOf(expectedPath)));
}

void NewDigestTest::modelReadsTheTemplates_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::newRow("Korean") << QLocale::Korean;
    QTest::newRow("English") << QLocale::English;
}

void NewDigestTest::modelReadsTheTemplates()
{
    QFETCH(QLocale::Language, language);
    const NewDigest options{QDate(2024, 9, 26), WeekRule::Thursday, language, {}, {}, {}, {}, {}};
    const Result<QString> made = newDigest(options);
    QVERIFY(made);
    const Digest digest = Digest::parse(*made);
    QCOMPARE(digest.counts(), (DigestCounts{3, 1, 1}));
    QCOMPARE(digest.topicCount(), 4);
    QVERIFY(!digest.topic(0).frontMatter.isEmpty());
    QCOMPARE(frontMatterValue(digest, u"date"_s), u"2024-09-26"_s);
    QCOMPARE(frontMatterValue(digest, u"lang"_s), language == QLocale::Korean ? u"ko"_s : u"en"_s);
    QVERIFY(frontMatterValue(digest, u"title"_s).contains(weekLabel({2024, 9, 4}, language)));
    QVERIFY(digest.topic(2).week);
    QCOMPARE(digest.topic(2).week->month, 9);
    QCOMPARE(digest.topic(2).week->week, 4);
    QVERIFY(!digest.topic(2).title.isEmpty());
    for (const Block &block : digest.topic(3).blocks)
        QCOMPARE(block.layout, BlockLayout::LabelBullet);
    QVERIFY(stubTitles(digest).isEmpty());
}

void NewDigestTest::carriedStubsCanBeCarriedAgain()
{
    NewDigest options = optionsOf(casesFolder + u"/carried"_s);
    const QStringList titles{u"읽을거리"_s,  u"깊은 곳의 메모"_s, u"링크만"_s,
                             u"밑줄 제목"_s, u"제목뿐"_s,         u"{{week}}는 그대로"_s};
    for (int week = 0; week < 3; ++week) {
        const Result<QString> made = newDigest(options);
        QVERIFY(made);
        const Digest digest = Digest::parse(*made);
        QCOMPARE(stubTitles(digest), titles);
        QCOMPARE(digest.topic(digest.topicCount() - 6).link, QString());
        QVERIFY(made->count("[memo]: "_L1) == 1);
        options.previous = *made;
        options.day = options.day.addDays(7);
    }
}

void NewDigestTest::needsADay()
{
    const Result<QString> made = newDigest({});
    QVERIFY(!made);
    QVERIFY(made.error().text().contains("2024-W39"_L1));
}

void NewDigestTest::fileNames_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<WeekRule>("rule");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << QDate(2024, 9, 26) << WeekRule::Thursday << u"2024-w39.md"_s;
    QTest::newRow("next year's") << QDate(2024, 12, 30) << WeekRule::NthMonday << u"2025-w01.md"_s;
    QTest::newRow("a Sunday ends a week") << QDate(2024, 9, 29) << WeekRule::Thursday << u"2024-w39.md"_s;
    QTest::newRow("a Sunday begins a row") << QDate(2024, 9, 29) << WeekRule::SundayRows << u"2024-w40.md"_s;
}

void NewDigestTest::fileNames()
{
    QFETCH(QDate, day);
    QFETCH(WeekRule, rule);
    QTEST(suggestedFileName(day, rule), "name");
}

void NewDigestTest::yamlScalars_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("scalar");
    QTest::newRow("Korean") << u"9월 4주 뉴스"_s << u"9월 4주 뉴스"_s;
    QTest::newRow("a date") << u"2024-09-26"_s << u"2024-09-26"_s;
    QTest::newRow("colon") << u"City: news"_s << u"\"City: news\""_s;
    QTest::newRow("comment") << u"News # 1"_s << u"\"News # 1\""_s;
    QTest::newRow("quote and backslash") << u"a \"b\" \\c"_s << u"\"a \\\"b\\\" \\\\c\""_s;
    QTest::newRow("a word of YAML") << u"No"_s << u"\"No\""_s;
    QTest::newRow("dash first") << u"- news"_s << u"\"- news\""_s;
    QTest::newRow("bracket first") << u"[News]"_s << u"\"[News]\""_s;
    QTest::newRow("empty") << u""_s << u"\"\""_s;
}

void NewDigestTest::yamlScalars()
{
    QFETCH(QString, text);
    QTEST(yamlScalar(text), "scalar");
    const Digest digest = Digest::parse(u"---\ntitle: %1\n---\n"_s.arg(yamlScalar(text)));
    QCOMPARE(frontMatterValue(digest, u"title"_s), text);
}

QTEST_GUILESS_MAIN(NewDigestTest)
#include "tst_newdigest.moc"
