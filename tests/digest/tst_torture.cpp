// SPDX-License-Identifier: MIT
// Shapes that are hard on parsers, a megabyte each: they are read and edited like any other text. How long
// each takes is measured by tests/bench/bench_torture.
//
// SASIL_TORTURE sets the length in characters.

#include "digest/digest.h"
#include "torture.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestTorture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndEdits_data()
    {
        QTest::addColumn<int>("shape");
        for (size_t i = 0; i < tortureShapes().size(); ++i)
            QTest::newRow(tortureShapes()[i].name) << int(i);
    }

    void readsAndEdits()
    {
        QFETCH(int, shape);
        const qsizetype length = qEnvironmentVariable("SASIL_TORTURE", u"150000"_s).toLongLong();
        QString text = tortureShapes()[size_t(shape)].make(length);
        Digest digest = Digest::parse(text);
        readAll(digest);
        QVERIFY(digest.text() == text);
        QVERIFY(digest.topicCount() > 0);

        const qsizetype middle = text.size() / 2;
        digest.edit(middle, 1, u"가");
        text.replace(middle, 1, u"가"_s);
        readAll(digest);
        QVERIFY(digest.text() == text);
        QVERIFY(digest == Digest::parse(text));
    }

private:
    static void readAll(const Digest &digest)
    {
        for (qsizetype i = 0; i < digest.topicCount(); ++i)
            QVERIFY(digest.topic(i).source.size() == digest.range(i).length());
    }
};

QTEST_GUILESS_MAIN(TestTorture)
#include "tst_torture.moc"
