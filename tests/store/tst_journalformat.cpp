// SPDX-License-Identifier: MIT
#include "recordedjournal.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sasil;

/// Journals cut off, damaged, or none at all.
class TestJournalFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void givesLongestPrefixWhereverItIsCut();
    void givesLongestPrefixOfFlippedBytes();
    void takesAnyBytes();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }

    std::optional<QTemporaryDir> m_folder;
};

void TestJournalFormat::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
}

void TestJournalFormat::givesLongestPrefixWhereverItIsCut()
{
    const Recorded recorded = recordedJournal(folder());
    QCOMPARE(recorded.texts.size(), 34);
    const QString path = folder() + u"/cut.journal"_s;
    for (qsizetype length = 0; length <= recorded.bytes.size(); ++length) {
        put(path, recorded.bytes.first(length));
        const auto recovered = recoverJournal(path);
        const auto next = recorded.texts.upperBound(length);
        QCOMPARE(recovered.hasValue(), next != recorded.texts.begin());
        if (!recovered)
            continue;
        const auto last = std::prev(next);
        QCOMPARE(recovered->text, last.value());
        QCOMPARE(recovered->complete, last.key() == length);
    }
}

void TestJournalFormat::givesLongestPrefixOfFlippedBytes()
{
    const Recorded recorded = recordedJournal(folder());
    const QString path = folder() + u"/flipped.journal"_s;
    std::mt19937 random(11);
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes = recorded.bytes;
        for (auto count = 1 + random() % 3; count > 0; --count) {
            const auto place = qsizetype(random() % size_t(bytes.size()));
            bytes[place] = char(bytes[place] ^ (1 + random() % 255));
        }
        const auto first =
            std::mismatch(bytes.cbegin(), bytes.cend(), recorded.bytes.cbegin()).first - bytes.cbegin();
        put(path, bytes);
        const auto recovered = recoverJournal(path);
        const auto next = recorded.texts.upperBound(first);
        QCOMPARE(recovered.hasValue(), next != recorded.texts.begin());
        if (recovered)
            QCOMPARE(recovered->text, std::prev(next).value());
    }
}

void TestJournalFormat::takesAnyBytes()
{
    const QString path = folder() + u"/any.journal"_s;
    QVERIFY(!recoverJournal(path));
    QVERIFY(!recoverJournal(folder()));
    std::mt19937 random(13);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes(qsizetype(random() % 200), '\0');
        for (char &byte : bytes)
            byte = char(random());
        put(path, random() % 2 ? "sasil journal 1\n" + bytes : bytes);
        const auto recovered = recoverJournal(path);
        QVERIFY(!recovered);
        QVERIFY(!recovered.error().text().isEmpty());
        QVERIFY(!Journal::resume(path));
    }
}

QTEST_GUILESS_MAIN(TestJournalFormat)
#include "tst_journalformat.moc"
