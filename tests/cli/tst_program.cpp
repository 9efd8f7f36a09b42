// SPDX-License-Identifier: MIT
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(SASIL_PROGRAM);
const QByteArray unsupported = "# A\n- **Opinion:** alone\n";

struct Run
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a program to its end.
Run run(const QString &path, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    process.setProcessEnvironment(environment);
    process.start(path, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The same by a shell that prepares the streams: \a prepare stands before `exec`, \a redirect behind the
/// command.
Run runPrepared(const QString &prepare, const QStringList &arguments, const QString &redirect)
{
    return run(u"/bin/sh"_s,
               QStringList{u"-c"_s, prepare + u" exec \"$0\" \"$@\" "_s + redirect, program} + arguments,
               unsupported);
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitStatus()
    {
        const Run clean = run(program, {u"check"_s, u"-"_s}, "# A\n- **Fact:** a\n- **Opinion:** b\n");
        QCOMPARE(clean.status, 0);
        QCOMPARE(clean.out, QByteArray());
        const Run findings = run(program, {u"check"_s, u"--stdin-name"_s, u"x.md"_s}, unsupported);
        QCOMPARE(findings.status, 1);
        QVERIFY2(findings.out.startsWith("x.md:2:16: error: ") &&
                     findings.out.endsWith(" [opinion-without-fact]\n"),
                 findings.out.constData());
        QCOMPARE(findings.err, QByteArray());
        const Run usage = run(program, {u"check"_s, u"--no-such-option"_s});
        QCOMPARE(usage.status, 2);
        QCOMPARE(usage.out, QByteArray());
        QVERIFY(usage.err.startsWith("sasil: ") && usage.err.count('\n') == 1);
    }

    void noColoursInAPipe() { QVERIFY(!run(program, {u"check"_s}, unsupported).out.contains('\033')); }

    void largeInputComesThrough()
    {
        const QByteArray text = QByteArray("# 제목\n- **사실:** 긴 글\n").repeated(40000);
        const Run exported = run(program, {u"export"_s, u"-"_s}, text);
        QCOMPARE(exported.status, 0);
        QVERIFY(exported.out == text);
    }

    /// No input is not the same as an empty digest.
    void brokenInput()
    {
        for (const QString &redirect : {u"<&-"_s, u"<."_s}) {
            const Run broken = runPrepared({}, {u"check"_s, u"-"_s}, redirect);
            QCOMPARE(broken.status, 2);
            QVERIFY2(broken.err.startsWith("sasil: ") && broken.err.count('\n') == 1, broken.err.constData());
        }
    }

    /// Output that could not be written is work that was not done.
    void brokenOutput_data()
    {
        QTest::addColumn<QString>("prepare");
        QTest::addColumn<QString>("redirect");
        QTest::addColumn<QStringList>("arguments");
        for (const QStringList &arguments :
             {QStringList{u"check"_s}, QStringList{u"outline"_s}, QStringList{u"export"_s, u"-"_s},
              QStringList{u"--help"_s}, QStringList{u"--version"_s}}) {
            const QString name = arguments.first();
            QTest::newRow(qPrintable(name + u" closed"_s)) << QString() << u">&-"_s << arguments;
            // A file that may not grow stands for a full disk.
            QTest::newRow(qPrintable(name + u" full"_s))
                << u"trap '' XFSZ; ulimit -f 0;"_s << u">out"_s << arguments;
        }
        for (const QString &format : {u"md"_s, u"html"_s})
            QTest::newRow(qPrintable(u"device "_s + format))
                << QString() << u">/dev/full"_s << QStringList{u"export"_s, u"--to"_s, format, u"-"_s};
    }

    void brokenOutput()
    {
        QFETCH(QString, prepare);
        QFETCH(QString, redirect);
        QFETCH(QStringList, arguments);
        const QTemporaryDir folder;
        const QString home = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const Run broken = runPrepared(prepare, arguments, redirect);
        QVERIFY(QDir::setCurrent(home));
        QCOMPARE(broken.status, 2);
        if (redirect == u">/dev/full")
            QCOMPARE(broken.err, "sasil: Standard output cannot be written.\n"_ba);
    }

    /// Opening the editor and making a PDF become the other program: same arguments, streams and exit status.
    void handsOverToTheEditor()
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"sasil"_s);
        QVERIFY(QFile::copy(program, copy));
        const QString editor = folder.filePath(u"sasil-editor"_s);
        QFile script(editor);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nfor a in \"$@\"; do echo \"<$a>\"; done\ncat\nexit 7\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const Run opened = run(copy, {u"두 낱말.md"_s, u""_s}, "input\n");
        QCOMPARE(opened.status, 7);
        QCOMPARE(opened.out, QByteArray("<두 낱말.md>\n<>\ninput\n"));
        QCOMPARE(run(copy, {}).status, 7);
        const Run pdf = run(copy, {u"export"_s, u"--to"_s, u"pdf"_s, u"-o"_s, u"a.pdf"_s, u"a.md"_s});
        QCOMPARE(pdf.status, 7);
        QCOMPARE(pdf.out, QByteArray("<export>\n<--to>\n<pdf>\n<-o>\n<a.pdf>\n<a.md>\n"));
        // Whoever colours code reads the same digest.
        const QByteArray code = "# 글\n```cpp\nint a;\n```\n";
        const Run html = run(copy, {u"export"_s, u"--to=html"_s, u"-"_s}, code);
        QCOMPARE(html.status, 7);
        QCOMPARE(html.out, "<export>\n<--to=html>\n<->\n" + code);
        QVERIFY(
            run(copy, {u"export"_s, u"--to=html"_s, u"-"_s}, "# A\n```\na\n```\n").out.startsWith("<!DOC"));
        QCOMPARE(run(copy, {u"export"_s, u"-"_s}, code).out, code);
        // Without it code is plain.
        QVERIFY(QFile::remove(editor));
        const Run plain =
            run(u"/usr/bin/env"_s, {u"PATH="_s, copy, u"export"_s, u"--to=html"_s, u"-"_s}, code);
        QCOMPARE(plain.status, 0);
        QVERIFY(plain.out.contains("<pre><code class=\"language-cpp\">int a;\n</code></pre>"));
    }

    /// A digest comes out of a PDF there, and whatever is said there is said in the language that was asked
    /// for.
    void handsPdfOver()
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"sasil"_s);
        QVERIFY(QFile::copy(program, copy));
        QFile script(folder.filePath(u"sasil-editor"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\necho \"$@\"\nexit 7\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QFile pdf(folder.filePath(u"한 주.pdf"_s));
        QVERIFY(pdf.open(QIODevice::WriteOnly) && pdf.write("%PDF-1.7\n") > 0);
        pdf.close();
        const Run handed = run(copy, {u"export"_s, pdf.fileName(), u"--to"_s, u"md"_s});
        QCOMPARE(handed.status, 7);
        QCOMPARE(handed.out, "export " + pdf.fileName().toUtf8() + " --to md\n");
        const Run korean = run(copy, {u"export"_s, u"--lang=ko"_s, pdf.fileName()});
        QCOMPARE(korean.out, "export --lang ko " + pdf.fileName().toUtf8() + '\n');
    }

    /// What could not be written leaves what was there as it was.
    void fullDisk_data()
    {
        QTest::addColumn<QString>("output");
        for (const QString &name : {u"out.md"_s, u"out.html"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void fullDisk()
    {
        QFETCH(QString, output);
        const QTemporaryDir folder;
        const QString path = folder.filePath(output);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        const Run full =
            runPrepared(u"trap '' XFSZ; ulimit -f 0;"_s, {u"export"_s, u"-o"_s, path, u"-"_s}, {});
        QCOMPARE(full.status, 2);
        QVERIFY2(full.err.startsWith("sasil: ") && full.err.contains(output.toUtf8()) &&
                     full.err.count('\n') == 1,
                 full.err.constData());
        QCOMPARE(full.out, QByteArray());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{output});
    }

    /// It starts in milliseconds because nothing of a window comes with it.
    void linksNoWindows()
    {
        const Run linked = run(u"ldd"_s, {program});
        QCOMPARE(linked.status, 0);
        QVERIFY(linked.out.contains("libQt6Core"));
        for (const char *library :
             {"Qt6Gui", "Qt6Widgets", "Qt6WebEngine", "Qt6Quick", "Qt6Network", "libX11", "libGL"})
            QVERIFY2(!linked.out.contains(library), library);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
