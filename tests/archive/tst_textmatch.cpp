// SPDX-License-Identifier: MIT
#include "archive/textmatch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sasil;

class TextMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void rangesHoldTheQuery();
};

void TextMatchTest::cases_data()
{
    QTest::addColumn<QJsonObject>("data");
    QFile file(QStringLiteral(SASIL_TEST_DATA "/archive/match/cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue &data : cases)
        QTest::addRow("%s", qPrintable(data["name"_L1].toString())) << data.toObject();
}

void TextMatchTest::cases()
{
    QFETCH(QJsonObject, data);
    QJsonArray found;
    const QString query = foldedForMatching(data["query"_L1].toString());
    for (const TextRange &range : matchRanges(data["text"_L1].toString(), query))
        found.append(QJsonArray{range.start, range.end});
    QCOMPARE(found, data["matches"_L1].toArray());
}

void TextMatchTest::rangesHoldTheQuery()
{
    // Letters that compose, decompose, grow, shrink, join or stand in two code units.
    const QStringList letters{u"가"_s,     u"ᄀ"_s,     u"ᅡ"_s,      u"ᆨ"_s,      u"a"_s,      u"A"_s,
                              u"e"_s,      u"\u0301"_s, u"É"_s,      u"\u0323"_s, u"ß"_s,      u"İ"_s,
                              u"ﬁ"_s,      u"ǰ"_s,      u"\u030c"_s, u"J"_s,      u"\u212b"_s, u"🚌"_s,
                              u"\u200d"_s, u" "_s,      u"\n"_s,     u"ก"_s,      u"ำ"_s,      u"\u0344"_s};
    QRandomGenerator random(20240926);
    const auto word = [&](int length) {
        QString result;
        for (int i = 0; i < length; ++i)
            result += letters[random.bounded(int(letters.size()))];
        return result;
    };
    int found = 0;
    for (int round = 0; round < 50000; ++round) {
        const QString text = word(random.bounded(1, 12));
        const QString query = foldedForMatching(word(random.bounded(1, 3)));
        const QList<TextRange> ranges = matchRanges(text, query);
        QCOMPARE(!ranges.isEmpty(), foldedForMatching(text).contains(query));
        qsizetype reached = 0;
        for (const TextRange &range : ranges) {
            QVERIFY(range.start >= reached && range.start < range.end && range.end <= text.size());
            QVERIFY2(foldedForMatching(slice(text, range).toString()).contains(query),
                     qPrintable(QString::fromLatin1(text.toUtf8().toHex(' ')) + u" / "_s +
                                QString::fromLatin1(query.toUtf8().toHex(' '))));
            reached = range.end;
            ++found;
        }
    }
    QCOMPARE_GT(found, 5000);
}

QTEST_APPLESS_MAIN(TextMatchTest)
#include "tst_textmatch.moc"
