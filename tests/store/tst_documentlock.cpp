// SPDX-License-Identifier: MIT
#include "childprocess.h"

#include "store/documentlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sasil;

class TestDocumentLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void oneWriterForEachDocument();
    void tellsWhoHoldsIt();
    void outlivesNoProcess();
    void seesThroughLinks();
    void failsWhereNobodyCanTell();

private:
    [[nodiscard]] QString locks() const { return m_folder->filePath(u"state/locks"_s); }
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }

    std::optional<QTemporaryDir> m_folder;
};

void TestDocumentLock::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
}

void TestDocumentLock::oneWriterForEachDocument()
{
    auto first = DocumentLock::acquire(at(u"a.md"_s), locks());
    QVERIFY2(first, qPrintable(first.error().text()));
    QVERIFY(first->isHeld());
    QVERIFY(DocumentLock::acquire(at(u"b.md"_s), locks())->isHeld());
    auto second = DocumentLock::acquire(at(u"a.md"_s), locks());
    QVERIFY(second);
    QVERIFY(!second->isHeld());
    DocumentLock moved = std::move(*first);
    QVERIFY(moved.isHeld());
    QVERIFY(!DocumentLock::acquire(at(u"a.md"_s), locks())->isHeld());
    moved.release();
    QVERIFY(DocumentLock::acquire(at(u"a.md"_s), locks())->isHeld());
    QVERIFY(QDir(locks()).isEmpty());
    QVERIFY(!QFile::exists(at(u"a.md"_s)));
}

void TestDocumentLock::tellsWhoHoldsIt()
{
    const auto lock = DocumentLock::acquire(at(u"a.md"_s), locks());
    QVERIFY(lock && lock->isHeld());
    QVERIFY(!lock->holder());
    const qint64 owner = QCoreApplication::applicationPid();
    const int result = inChild([&] {
        const auto other = DocumentLock::acquire(at(u"a.md"_s), locks());
        if (!other || other->isHeld() || !other->holder())
            return 1;
        if (other->holder()->processId != owner || !other->holder()->since.isValid())
            return 2;
        return other->holder()->program == QCoreApplication::applicationName() ? 0 : 3;
    });
    QCOMPARE(result, 0);
    QVERIFY(lock->isHeld());
}

void TestDocumentLock::outlivesNoProcess()
{
    const int result = inChild([&]() -> int {
        const auto lock = DocumentLock::acquire(at(u"a.md"_s), locks());
        ::_exit(lock && lock->isHeld() ? 0 : 1);
    });
    QCOMPARE(result, 0);
    QVERIFY(!QDir(locks()).isEmpty());
    QVERIFY(DocumentLock::acquire(at(u"a.md"_s), locks())->isHeld());
    QVERIFY(QDir(locks()).isEmpty());
}

void TestDocumentLock::seesThroughLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    QFile file(at(u"real/a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(u"real/a.md"_s, at(u"link.md"_s)));
    const auto lock = DocumentLock::acquire(at(u"link.md"_s), locks());
    QVERIFY(lock && lock->isHeld());
    QVERIFY(!DocumentLock::acquire(at(u"real/../real/a.md"_s), locks())->isHeld());
}

void TestDocumentLock::failsWhereNobodyCanTell()
{
    QFile file(at(u"plain"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto lock = DocumentLock::acquire(at(u"a.md"_s), at(u"plain/locks"_s));
    QVERIFY(!lock);
    QVERIFY(lock.error().text().contains(u"a.md"_s));
    QVERIFY(!DocumentLock::acquire(at(u"none/a.md"_s), locks()));
}

QTEST_GUILESS_MAIN(TestDocumentLock)
#include "tst_documentlock.moc"
