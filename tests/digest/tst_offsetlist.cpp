// SPDX-License-Identifier: MIT
#include "digest/offsetlist.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace sasil;

class TestOffsetList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Random replacements, beside a plain list: sizes around those of the groups.
    void equalsAPlainList()
    {
        QRandomGenerator random(1);
        std::vector<qsizetype> plain;
        OffsetList offsets;
        for (int step = 0; step < 3000; ++step) {
            const auto size = qint64(plain.size());
            const qint64 first = random.bounded(size + 1);
            const qint64 removed =
                std::min<qint64>(random.bounded(3) ? 1 : random.bounded(300), size - first);
            const qint64 count = random.bounded(3) ? removed : random.bounded(size > 1500 ? 100 : 320);
            const qsizetype start = first > 0 ? plain[size_t(first - 1)] + 1 : 0;
            const qsizetype end = first + removed < size ? plain[size_t(first + removed)] : start + 1000;
            std::vector<qsizetype> added;
            for (qint64 i = 0; i < count; ++i)
                added.push_back(start + i);
            const qsizetype delta = start + count + random.bounded(5) - end;

            const auto at = plain.erase(plain.begin() + first, plain.begin() + first + removed);
            const auto behind = plain.insert(at, added.begin(), added.end()) + count;
            std::for_each(behind, plain.end(), [delta](qsizetype &offset) { offset += delta; });
            offsets.replace(first, removed, added, delta);

            QCOMPARE(offsets.size(), qsizetype(plain.size()));
            for (size_t i = 0; i < plain.size(); ++i)
                QCOMPARE(offsets.at(qsizetype(i)), plain[i]);
            const qsizetype asked = plain.empty() ? 0 : random.bounded(qint64(plain.back()) + 2);
            QCOMPARE(offsets.countUpTo(asked), std::ranges::upper_bound(plain, asked) - plain.begin());
        }
    }
};

QTEST_GUILESS_MAIN(TestOffsetList)
#include "tst_offsetlist.moc"
