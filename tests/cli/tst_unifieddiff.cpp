// SPDX-License-Identifier: MIT
#include "cli/unifieddiff.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// What other programs make of \a before by \a diff.
QByteArray patched(const QStringList &command, const QString &name, const QByteArray &before,
                   const QByteArray &diff)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(before) != before.size())
        return "unwritable";
    file.close();
    QProcess process;
    process.setWorkingDirectory(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CEILING_DIRECTORIES"_s, QFileInfo(folder.path()).path());
    process.setProcessEnvironment(environment);
    process.start(command.first(), command.sliced(1));
    process.write(diff);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "failed: " + process.readAllStandardOutput() + process.readAllStandardError();
    return readBytes(file.fileName());
}

} // namespace

class TestUnifiedDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applies_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *what, const QByteArray &before, const QByteArray &after,
                            const QString &name = u"a.md"_s) {
            QTest::newRow(what) << name << before << after;
        };
        row("a line", "a\nb\nc\n", "a\nB\nc\n");
        row("first and last", "a\nb\nc\n", "A\nb\nC\n");
        row("added before", "a\n", "b\na\n");
        row("added behind", "a\n", "a\nb\n");
        row("taken out", "a\nb\nc\nd\n", "a\nd\n");
        row("emptied", "a\nb\n", "");
        row("no line end before", "a\nb", "a\nb\n");
        row("no line end after", "a\nb\n", "a\nb");
        row("no line end at all", "a\nb", "a\nc");
        row("a new last line without end", "a\nb\n", "a\nb\nc");
        row("windows", "a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n");
        row("mixed", "a\r\nb\nc\rd\r\n", "a\r\nB\nc\rD\r\n");
        row("only the line end", "a\nb\n", "a\r\nb\n");
        row("no UTF-8", "\xb0\xa1\n\xb3\xaa\n", "\xb0\xa1\n\xb4\xd9\n");
        row("looks like a diff", "--- a\n+++ b\n@@ -1 +1 @@\n", "--- a\n+++ c\n@@ -1 +1 @@\n");
        row("a name with blanks", "a\n", "b\n", u"두 낱말.md"_s);
        row("a name with signs", "a\n", "b\n", u"a\"b\\c.md"_s);
        QByteArray many;
        for (int i = 0; i < 60; ++i)
            many += "line " + QByteArray::number(i) + '\n';
        // Six lines between two changes join their hunks, seven do not.
        row("one hunk", many, QByteArray(many).replace("line 10\n", "").replace("line 17\n", "x\n"));
        row("two hunks", many, QByteArray(many).replace("line 10\n", "").replace("line 18\n", "x\n"));
    }

    void applies()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray diff = unifiedDiff(name, before, after);
        QVERIFY(diff.startsWith("--- ") && diff.contains("\n+++ "));
        verifyApplies(name, before, after, diff);
    }

    void hunks()
    {
        QByteArray many;
        for (int i = 0; i < 60; ++i)
            many += "line " + QByteArray::number(i) + '\n';
        const auto hunksOf = [&](const QByteArray &second) {
            return unifiedDiff(u"a"_s, many, QByteArray(many).replace("line 10\n", "").replace(second, "x\n"))
                .count("\n@@ ");
        };
        QCOMPARE(hunksOf("line 17\n"), 1);
        QCOMPARE(hunksOf("line 18\n"), 2);
    }

    void sameIsNothing() { QCOMPARE(unifiedDiff(u"a"_s, "a\n", "a\n"), QByteArray()); }

    /// Texts of few different lines, in which many places look alike.
    void atRandom()
    {
        QRandomGenerator random(20240926);
        const auto text = [&] {
            QByteArray made;
            for (quint32 i = random.bounded(40U); i > 0; --i)
                made += QByteArray("ab c ").mid(int(random.bounded(5U)), 1) +
                        (random.bounded(4U) ? "\n" : "\r\n");
            return random.bounded(3U) ? made : made + "end";
        };
        for (int i = 0; i < 60; ++i) {
            const QByteArray before = text();
            const QByteArray after = text();
            // Programs remove a file that becomes empty, and make none of nothing.
            if (before != after && !before.isEmpty() && !after.isEmpty())
                verifyApplies(u"a.md"_s, before, after, unifiedDiff(u"a.md"_s, before, after));
        }
    }

private:
    static void verifyApplies(const QString &name, const QByteArray &before, const QByteArray &after,
                              const QByteArray &diff)
    {
        const QList<QStringList> commands{{u"patch"_s, u"-p0"_s, u"--posix"_s},
                                          {u"git"_s, u"apply"_s, u"-p0"_s, u"--whitespace=nowarn"_s}};
        int tried = 0;
        for (const QStringList &command : commands) {
            // The POSIX way of patch knows no quoted names.
            const bool isQuoted = command.contains(u"--posix") && name.contains(u'"');
            if (isQuoted || QStandardPaths::findExecutable(command.first()).isEmpty())
                continue;
            const QByteArray made = patched(command, name, before, diff);
            QVERIFY2(made == after || (after.isEmpty() && made == "unreadable"),
                     command.first().toUtf8() + ": " + diff + made);
            ++tried;
        }
        QVERIFY(tried > 0);
    }
};

QTEST_APPLESS_MAIN(TestUnifiedDiff)
#include "tst_unifieddiff.moc"
