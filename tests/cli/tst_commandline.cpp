// SPDX-License-Identifier: MIT
#include "commandrun.h"

#include "support/ordinaryrights.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace sasil;
using namespace Qt::StringLiterals;

/// A case is a folder of tests/data/cli: arguments.txt (one a line), input.md (standard input, where it has
/// one) and files/ (what lies in the current folder, <FOLDER> in what is expected). Expected are status.txt,
/// stderr.txt, stdout.txt (or stdout-has.txt: each of its lines is somewhere in it), and after.txt: the files
/// that were made or changed. Set SASIL_UPDATE_GOLDEN to write what is expected anew; then read the
/// difference.
namespace {

const QDir dataFolder(QStringLiteral(SASIL_TEST_DATA "/cli"));

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> filesIn(const QDir &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator iterator(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        files.insert(folder.relativeFilePath(path), readBytes(path));
    }
    return files;
}

/// Line ends are shown, so that a golden file tells them apart.
QByteArray shown(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after)
{
    QByteArray text;
    for (auto file = after.cbegin(); file != after.cend(); ++file) {
        if (before.value(file.key()) != *file)
            text += "=== " + file.key().toUtf8() + '\n' + QByteArray(*file).replace("\r", "<CR>");
    }
    for (const QString &name : before.keys()) {
        if (!after.contains(name))
            text += "=== " + name.toUtf8() + " is gone\n";
    }
    return text;
}

/// The look of a page is no matter of the command line.
QByteArray withoutStyle(const QByteArray &text)
{
    static const QRegularExpression style(u"<style>.*?</style>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(text).replace(style, u"<style></style>"_s).toUtf8();
}

/// Other words for every sentence that has no translation yet, its places the other way round.
class OtherWords : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "text") == 0)
            return {};
        const QString places = QString::fromUtf8(source).remove(QRegularExpression(u"[^%1-9]"_s));
        QString text = u"다른 말"_s;
        for (qsizetype i = 9; i > 0; --i) {
            if (places.contains(u"%%1"_s.arg(i)))
                text += u" %%1"_s.arg(i);
        }
        return text;
    }
};

void compare(const QByteArray &actual, const QString &path)
{
    if (!qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN")) {
        QCOMPARE(QString::fromUtf8(actual), QString::fromUtf8(readBytes(path)));
        return;
    }
    QFile file(path);
    if (actual.isEmpty()) {
        file.remove();
        return;
    }
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(actual);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        for (const char *name :
             {"HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"})
            qputenv(name, m_home.path().toUtf8());
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    }

    void cases_data()
    {
        QTest::addColumn<QString>("folder");
        const QStringList names = dataFolder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << dataFolder.filePath(name);
        QVERIFY(names.size() > 40);
    }

    void cases()
    {
        QFETCH(QString, folder);
        const QDir given(folder);
        QStringList arguments = QString::fromUtf8(readBytes(given.filePath(u"arguments.txt"_s))).split(u'\n');
        arguments.removeLast();
        if (!arguments.join(u' ').contains(u"--lang"))
            arguments = QStringList{u"--lang"_s, u"en"_s} + arguments;

        const QTemporaryDir work;
        const QMap<QString, QByteArray> before = filesIn(QDir(given.filePath(u"files"_s)));
        for (auto file = before.cbegin(); file != before.cend(); ++file) {
            const QString path = work.filePath(file.key());
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile copy(path);
            QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(*file) == file->size());
        }
        const QString home = QDir::currentPath();
        QVERIFY(QDir::setCurrent(work.path()));
        CommandRun run = runSasil(arguments, readBytes(given.filePath(u"input.md"_s)));
        QVERIFY(QDir::setCurrent(home));

        compare(run.err.replace(work.path().toUtf8(), "<FOLDER>"), given.filePath(u"stderr.txt"_s));
        if (!QTest::currentTestFailed())
            compare(QByteArray::number(run.status) + '\n', given.filePath(u"status.txt"_s));
        compare(withoutStyle(shown(before, filesIn(QDir(work.path())))), given.filePath(u"after.txt"_s));
        if (given.exists(u"stdout-has.txt"_s)) {
            for (const QByteArray &line : readBytes(given.filePath(u"stdout-has.txt"_s)).split('\n'))
                QVERIFY2(run.out.contains(line), run.out.constData());
        } else {
            compare(withoutStyle(run.out).replace("\r", "<CR>"), given.filePath(u"stdout.txt"_s));
        }
        if (run.status == 2) {
            // Bad settings have a line for each thing that is wrong in them.
            const qsizetype lines =
                given.dirName().startsWith(u"settings-bad") ? run.err.count("\nsasil: ") + 1 : 1;
            QVERIFY2(run.err.startsWith("sasil: ") && run.err.count('\n') == lines && run.err.endsWith('\n'),
                     run.err.constData());
            QCOMPARE(run.out, QByteArray());
        }
    }

    /// The other language changes words, nothing else.
    void languages_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name : {u"check-findings"_s, u"check-json"_s, u"check-sarif"_s, u"outline"_s,
                                    u"outline-json"_s, u"search"_s, u"search-json"_s, u"rules"_s, u"help"_s})
            QTest::newRow(qPrintable(name)) << dataFolder.filePath(name);
    }

    void languages()
    {
        QFETCH(QString, folder);
        QVERIFY(QFile::exists(folder + u"/arguments.txt"_s));
        QStringList arguments = QString::fromUtf8(readBytes(folder + u"/arguments.txt"_s)).split(u'\n');
        arguments.removeLast();
        const QString home = QDir::currentPath();
        if (QFile::exists(folder + u"/files"_s))
            QVERIFY(QDir::setCurrent(folder + u"/files"_s));
        const CommandRun english = runSasil(QStringList{u"--lang"_s, u"en"_s} + arguments);
        OtherWords words;
        QVERIFY(QCoreApplication::installTranslator(&words));
        const CommandRun korean = runSasil(arguments + QStringList{u"--lang=ko"_s});
        QCoreApplication::removeTranslator(&words);
        QVERIFY(QDir::setCurrent(home));
        QCOMPARE(korean.status, english.status);
        QCOMPARE(korean.err, english.err);
        QVERIFY(!english.out.isEmpty());
        // What a digest says is nobody's to translate.
        const bool isData = folder.endsWith(u"outline-json") || folder.endsWith(u"search-json");
        QCOMPARE(korean.out == english.out, isData);
        QCOMPARE(withoutWords(korean.out), withoutWords(english.out));
    }

    void unreadableFile()
    {
        const QTemporaryDir work;
        QFile file(work.filePath(u"a.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const OrdinaryRights rights;
        QVERIFY(rights.works());
        const QStringList arguments{u"check"_s, file.fileName(), u"--lang"_s, u"en"_s};
        QCOMPARE(runSasil(arguments).status, 0);
        QVERIFY(file.setPermissions(QFile::WriteOwner));
        const CommandRun run = runSasil(arguments);
        QCOMPARE(run.status, 2);
        QVERIFY(run.err.contains("permission") && run.err.contains("a.md"));
    }

    void exportToAReadOnlyPlace()
    {
        const QTemporaryDir work;
        const QString target = work.filePath(u"out.html"_s);
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        const OrdinaryRights rights;
        QVERIFY(rights.works() && file.setPermissions(QFile::ReadOwner) &&
                QFile::setPermissions(work.path(), QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray text = "# A\n- **Fact:** a\n";
        for (const QString &path : {target, work.filePath(u"new.html"_s)}) {
            const CommandRun run = runSasil({u"export"_s, u"-o"_s, path, u"-"_s, u"--lang"_s, u"en"_s}, text);
            QCOMPARE(run.status, 2);
            QVERIFY2(run.err.startsWith("sasil: ") && run.err.contains(QFileInfo(path).fileName().toUtf8()) &&
                         run.err.count('\n') == 1,
                     run.err.constData());
        }
        QVERIFY(QFile::setPermissions(work.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(readBytes(target), QByteArray("old"));
        QCOMPARE(QDir(work.path()).entryList(QDir::Files), QStringList{u"out.html"_s});
    }

    /// How far it is shows on a terminal only, and is gone at the end.
    void progress()
    {
        const QStringList arguments{u"check"_s, dataFolder.filePath(u"check-many/files"_s), u"--lang"_s,
                                    u"en"_s};
        const QByteArray erased = "\r\033[K";
        const CommandRun shown = runSasil(arguments, {}, true);
        QVERIFY2(shown.err.startsWith(erased + "1 of 40 digests checked"), shown.err.constData());
        QVERIFY(shown.err.endsWith(erased) && !shown.err.contains('\n'));
        QCOMPARE(runSasil(arguments).err, QByteArray());
        QCOMPARE(runSasil(arguments + QStringList{u"--quiet"_s}, {}, true).err, QByteArray());
        const QStringList one{u"check"_s, dataFolder.filePath(u"check-many/files/01.md"_s)};
        QCOMPARE(runSasil(one, {}, true).err, QByteArray());
    }

    void colours()
    {
        const QByteArray out = runSasil({u"check"_s}, "# A\n- **Opinion:** alone\n", true).out;
        QVERIFY2(out.contains("\033[31merror\033[0m: "), out.constData());
    }

    /// What came before an unreadable file is said, and what comes behind it is not touched.
    void unreadableAmongOthers()
    {
        const QTemporaryDir work;
        const QByteArray text = "# A\n\n- **Fact:** 2~3 and 4~5.\n";
        for (const QString &name : {u"a.md"_s, u"b.md"_s, u"c.md"_s}) {
            QFile file(work.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        }
        const OrdinaryRights rights;
        QVERIFY(rights.works() && QFile::setPermissions(work.filePath(u"b.md"_s), QFile::WriteOwner));
        const CommandRun run = runSasil({u"check"_s, u"--fix"_s, work.path(), u"--lang"_s, u"en"_s});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.startsWith("sasil: ") && run.err.contains("b.md") && run.err.count('\n') == 1,
                 run.err.constData());
        QVERIFY(readBytes(work.filePath(u"a.md"_s)) != text);
        QCOMPARE(readBytes(work.filePath(u"c.md"_s)), text);
    }

    /// Standard input is a FILE, whose every byte counts.
    void standardInputKeepsItsBytes()
    {
        QByteArray text("\xef\xbb\xbf# A\r\n- **Fact:** a\0b\r\rno line end", 40);
        text.resize(text.indexOf("end") + 3);
        const CommandRun run = runSasil({u"export"_s, u"-"_s}, text);
        QCOMPARE(run.status, 0);
        QCOMPARE(run.out, text);
    }

private:
    /// Identifiers, numbers and marks of an output; words that people read are left out.
    static QString withoutWords(const QByteArray &output)
    {
        QString text = QString::fromUtf8(output);
        static const QRegularExpression value(
            u"(\"(message|title|summary|help|text|markdown|language)\": )\"(?:[^\"\\\\]|\\\\.)*\""_s);
        text.replace(value, u"\\1"_s);
        QStringList lines;
        static const QRegularExpression finding(u"^(\\S+:\\d+:\\d+: )(.*?)( \\[[a-z-]+\\])?$"_s);
        static const QRegularExpression first(u"^(sasil(?: [a-z]+)?(?=  )|[a-z]+(-[a-z]+)+ +[a-z]+)?.*$"_s);
        for (const QString &line : text.split(u'\n')) {
            const QRegularExpressionMatch match = finding.match(line);
            if (match.hasMatch())
                lines.append(match.captured(1) + match.captured(3));
            else if (text.startsWith(u'{'))
                lines.append(line);
            else
                lines.append(first.match(line).captured(1));
        }
        return lines.join(u'\n');
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
