// SPDX-License-Identifier: MIT
#include "cli/inorder.h"

#include <QTest>

#include <atomic>
#include <latch>

using namespace sasil;

class TestInOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOnceAndInOrder_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("threads");
        for (const int count : {0, 1, 2, 7, 1000}) {
            for (const int threads : {0, 1, 2, 3, 16})
                QTest::addRow("%d by %d", count, threads) << count << threads;
        }
    }

    void eachOnceAndInOrder()
    {
        QFETCH(int, count);
        QFETCH(int, threads);
        QList<qsizetype> taken;
        const std::thread::id caller = std::this_thread::get_id();
        inOrder<qsizetype>(
            count, threads, [](qsizetype index) { return index * index; },
            [&](qsizetype index, qsizetype square) {
                taken.append(square == index * index && std::this_thread::get_id() == caller ? index : -1);
                return true;
            });
        QCOMPARE(taken.size(), count);
        for (qsizetype i = 0; i < count; ++i)
            QCOMPARE(taken[i], i);
    }

    /// Two are made at the same time: each waits for the other.
    void atOnce()
    {
        std::latch both(2);
        qsizetype sum = 0;
        inOrder<qsizetype>(
            2, 2,
            [&](qsizetype index) {
                both.arrive_and_wait();
                return index + 1;
            },
            [&](qsizetype, qsizetype thing) {
                sum += thing;
                return true;
            });
        QCOMPARE(sum, 3);
    }

    void endsEarly()
    {
        for (const int threads : {1, 4}) {
            std::atomic<int> made = 0;
            qsizetype taken = 0;
            inOrder<int>(
                1'000'000, threads, [&](qsizetype) { return ++made; },
                [&](qsizetype index, int) {
                    ++taken;
                    return index < 4;
                });
            QCOMPARE(taken, 5);
            QVERIFY(made < 100);
        }
    }

    /// However slow the caller is, few things wait for it.
    void fewWait()
    {
        constexpr int threads = 3;
        std::atomic<qsizetype> made = 0;
        qsizetype most = 0;
        inOrder<int>(
            500, threads,
            [&](qsizetype) {
                ++made;
                return 0;
            },
            [&](qsizetype index, int) {
                std::this_thread::yield();
                most = std::max(most, made - index);
                return true;
            });
        QVERIFY2(most <= 4 * threads + 1, qPrintable(QString::number(most)));
    }
};

QTEST_APPLESS_MAIN(TestInOrder)
#include "tst_inorder.moc"
