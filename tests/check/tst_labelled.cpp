// SPDX-License-Identifier: MIT
// The promise of rules.md, "Precision comes first", on the half of the labelled digests that no rule was
// written with; bench_rules prints the figures.

#include "check/labelledset.h"

#include "check/rule.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestLabelled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThePromise_data()
    {
        QTest::addColumn<QStringList>("folders");
        QTest::addColumn<QString>("only");
        QTest::newRow("work") << QStringList{u"ko/work"_s, u"en/work"_s} << QString();
        QTest::newRow("held") << QStringList{u"ko/held"_s, u"en/held"_s} << QString();
        QTest::newRow("near") << QStringList{u"ko/near"_s, u"en/near"_s} << u"opinion-in-fact"_s;
    }

    void keepsThePromise()
    {
        QFETCH(QStringList, folders);
        QFETCH(QString, only);
        const LabelledResult result = scoreLabelled(folders);
        QVERIFY(result.digests >= 12);
        QVERIFY(result.items > 300);
        for (auto score = result.rules.begin(); score != result.rules.end(); ++score) {
            if (!only.isEmpty() && score.key() != only)
                continue;
            const Severity severity = findRule(score.key())->severity;
            const QByteArray places = (score.key() + u":\n"_s + score->wrongPlaces.join(u'\n')).toUtf8();
            // A rule that says nothing is never wrong, and of no use.
            QVERIFY2(score->right > 0, score.key().toUtf8());
            const qsizetype reports = score->right + score->wrong;
            const double allowed = severity >= Severity::Warning ? 0.0
                                   : severity == Severity::Info  ? 0.05
                                                                 : 0.1;
            QVERIFY2(double(score->wrong) <= allowed * double(reports), places);
        }
    }

    void intervals()
    {
        const WilsonInterval none = wilson(0, 100);
        QCOMPARE(none.low, 0.0);
        QVERIFY(qAbs(none.high - 0.0370) < 0.0005);
        const WilsonInterval half = wilson(50, 100);
        QVERIFY(qAbs(half.low - 0.4038) < 0.0005 && qAbs(half.high - 0.5962) < 0.0005);
    }
};

QTEST_GUILESS_MAIN(TestLabelled)
#include "tst_labelled.moc"
