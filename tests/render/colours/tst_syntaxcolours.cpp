// SPDX-License-Identifier: MIT
#include "render/colours/syntaxcolours.h"

#include <QDir>
#include <QTest>
#include <QThread>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QStringList casesOf(const QString &name)
{
    QFile file(QStringLiteral(SASIL_TEST_DATA "/render/code/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return QString::fromUtf8(file.readAll()).split(u"\n-----\n"_s);
}

QString nameOf(CodeKind kind)
{
    static const QStringList names{u"keyword"_s, u"type"_s,   u"function"_s, u"variable"_s,
                                   u"string"_s,  u"number"_s, u"comment"_s,  u"preprocessor"_s};
    return names[qsizetype(kind)];
}

/// The runs as lines, `KIND TEXT`.
QStringList written(const QList<CodeRun> &runs, const QString &code)
{
    QStringList lines;
    for (const CodeRun &run : runs)
        lines.append(nameOf(run.kind) + u' ' + slice(code, run.range).toString());
    return lines;
}

} // namespace

/// A file of data/render/code is named by a language: code, and behind ----- runs that must be among those
/// found.
class TestSyntaxColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(QStringLiteral(SASIL_TEST_DATA "/render/code")).entryList(QDir::Files);
        QVERIFY(names.size() > 8);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void languages()
    {
        QFETCH(QString, name);
        const QStringList parts = casesOf(name);
        QCOMPARE(parts.size(), 2);
        SyntaxColours colours;
        const QList<CodeRun> runs = colours.runs(QFileInfo(name).baseName(), parts[0]);
        qsizetype reached = 0;
        for (const CodeRun &run : runs) {
            QVERIFY(run.range.start >= reached && !run.range.isEmpty());
            reached = run.range.end;
        }
        QVERIFY(reached <= parts[0].size());
        const QStringList found = written(runs, parts[0]);
        for (const QString &expected : parts[1].split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(found.contains(expected), qPrintable(expected + u" is not in\n"_s + found.join(u'\n')));
    }

    void otherNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"c++"_s, u"cpp"_s, u"CPP"_s, u"hpp"_s, u"py"_s, u"Python"_s, u"js"_s,
                                    u"javascript"_s, u"ts"_s, u"sh"_s, u"bash"_s, u"yml"_s, u"rs"_s,
                                    u"html"_s, u"sql"_s, u"java"_s, u"kt"_s, u"go"_s, u"rb"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void otherNames()
    {
        QFETCH(QString, name);
        QVERIFY(!SyntaxColours().runs(name, u"return 1 \"a\" <b c=\"1\"> null select 12"_s).isEmpty());
    }

    void unknownLanguages()
    {
        SyntaxColours colours;
        for (const QString &name : {u"nosuchlanguage"_s, QString(), u"../../x"_s, u"*"_s, u"\""_s, u"한글"_s})
            QCOMPARE(colours.runs(name, u"int a = 1;"_s).size(), 0);
    }

    void severalThreads()
    {
        SyntaxColours colours;
        QList<QList<CodeRun>> found(4);
        std::vector<std::unique_ptr<QThread>> threads;
        for (QList<CodeRun> &runs : found) {
            threads.emplace_back(QThread::create([&colours, &runs] {
                for (int i = 0; i < 50; ++i)
                    runs = colours.runs(i % 2 == 0 ? u"cpp"_s : u"python"_s, u"return %1"_s.arg(i));
            }));
        }
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            thread->wait();
        for (const QList<CodeRun> &runs : found)
            QCOMPARE(runs.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSyntaxColours)
#include "tst_syntaxcolours.moc"
