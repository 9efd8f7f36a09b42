// SPDX-License-Identifier: MIT
#include "commandcases.h"
#include "digest/commands.h"

#include <QDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/commands"));
        for (const QString &id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QString &name : QDir(folder.filePath(id)).entryList({u"*.md"_s})) {
                if (!name.endsWith(u".expected.md"_s))
                    QTest::newRow(qPrintable(id + u'/' + name)) << folder.filePath(id + u'/' + name);
            }
        }
    }

    /// Set SASIL_UPDATE_GOLDEN to write what is expected anew; then read the difference.
    void cases()
    {
        QFETCH(QString, path);
        const CommandCase given = readCommandCase(path);
        const QString expectedPath = path.chopped(3) + u".expected.md"_s;
        const Digest digest = Digest::parse(given.text);
        const Result<Command> command = makeCommand(given, digest);
        const QString actual =
            command ? shownResult(given.text, *command) : u"%% error: "_s + command.error().text() + u'\n';
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN"))
            writeText(expectedPath, actual);
        QCOMPARE(actual, readText(expectedPath));
        if (!command)
            return;
        QVERIFY(areApplicable(command->edits, given.text.size()));
        const QString after = applied(given.text, command->edits);
        QCOMPARE(applied(after, inverted(command->edits, given.text)), given.text);
    }

    /// Every command at every place of every sample: what check() promises make() keeps, and undoing gives
    /// back the text.
    void everywhere_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/digest"));
        for (const QString &name : folder.entryList({u"*.md"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void everywhere()
    {
        QFETCH(QString, path);
        const QString text = readText(path);
        const Digest digest = Digest::parse(text);
        for (const qsizetype offset : placesIn(digest)) {
            for (const StructuralCommand &command : structuralCommands()) {
                const TextRange caret{offset, offset};
                const Result<Command> made = command.make(digest, caret);
                const Result<void> checked = command.check(digest, caret);
                const QByteArray place =
                    u"%1 at %2: %3"_s.arg(command.id)
                        .arg(offset)
                        .arg(made ? u"made"_s
                                  : made.error().text() + u" / "_s +
                                        (checked ? u"possible"_s : checked.error().text()))
                        .toUtf8();
                QVERIFY2(made.hasValue() == checked.hasValue(), place);
                if (!made)
                    continue;
                QVERIFY2(areApplicable(made->edits, text.size()), place);
                const QString after = applied(text, made->edits);
                QVERIFY2(applied(after, inverted(made->edits, text)) == text, place);
                QVERIFY2((TextRange{0, after.size()}.contains(made->selection)), place);
                Digest edited = digest;
                for (const TextEdit &edit : backwards(made->edits))
                    edited.edit(edit.range.start, edit.range.length(), edit.text);
                QVERIFY2(edited == Digest::parse(after), place);
                QVERIFY2(keepsWhatItMust(command.id, digest, edited), place);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
