// SPDX-License-Identifier: MIT
#include "check/checker.h"
#include "digest/support.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace sasil;

/// The samples are the first digests that a user sees: they must show everything, and be faultless.
class SamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFaultless_data();
    void areFaultless();
};

void SamplesTest::areFaultless_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("ko") << u":/samples/digest-ko.md"_s;
    QTest::newRow("en") << u":/samples/digest-en.md"_s;
}

void SamplesTest::areFaultless()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Digest digest = Digest::parse(QString::fromUtf8(file.readAll()));

    Checker checker;
    checker.reset(digest);
    QCOMPARE(checker.counts().total(), 0);

    std::set<TopicKind> kinds;
    std::set<BlockLayout> layouts;
    std::set<Support> supports;
    qsizetype weeks = 0;
    qsizetype facts = 0;
    qsizetype opinions = 0;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        kinds.insert(digest.kind(t));
        weeks += topic.week.has_value();
        facts += topic.itemCount(BlockKind::Fact);
        opinions += topic.itemCount(BlockKind::Opinion);
        for (qsizetype b = 0; b < topic.blocks.size(); ++b) {
            const Block &block = topic.blocks[b];
            if (block.kind != BlockKind::Other)
                layouts.insert(block.layout);
            for (qsizetype i = 0; block.kind == BlockKind::Opinion && i < block.items.size(); ++i)
                supports.insert(supportOf(digest, {t, b, i}));
        }
    }
    QVERIFY(digest.topicCount() >= 12);
    QVERIFY(facts >= 20);
    QVERIFY(opinions >= 8);
    QCOMPARE(weeks, 2);
    QCOMPARE(kinds, (std::set{TopicKind::Topic, TopicKind::Group, TopicKind::Stub}));
    QCOMPARE(layouts, (std::set{BlockLayout::InlineBullet, BlockLayout::InlineText, BlockLayout::LabelBullet,
                                BlockLayout::LabelText}));
    QCOMPARE(supports, (std::set{Support::Cited, Support::Own}));
}

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
