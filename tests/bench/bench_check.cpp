// SPDX-License-Identifier: MIT
// What checking costs: all rules over a digest beside cmark-gfm alone on the same bytes, a typed character,
// and the whole command from its start to its exit. Build `sasil` too: it is looked for beside this program.

#include "check/fixing.h"
#include "cmarkalone.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(qsizetype length)
{
    QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    const QByteArray sample = file.readAll();
    return length < sample.size() ? sample.first(sample.lastIndexOf('\n', length) + 1)
                                  : sample.repeated(length / sample.size());
}

void cmarkParse(benchmark::State &state)
{
    const QByteArray bytes = bytesOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(parseAlone(bytes));
}

/// Reading and checking, from the text to the findings.
void parseAndCheck(benchmark::State &state)
{
    const QString text = QString::fromUtf8(bytesOf(state.range(0)));
    for (auto _ : state) {
        const Digest digest = Digest::parse(text);
        Checker checker;
        checker.reset(digest);
        benchmark::DoNotOptimize(checker.counts().total());
    }
}

/// A character typed in the middle, and taken away again, through model and checker.
void typeAndCheck(benchmark::State &state)
{
    Digest digest = Digest::parse(QString::fromUtf8(bytesOf(state.range(0))));
    Checker checker;
    checker.reset(digest);
    const qsizetype middle = digest.text().indexOf(u"다", digest.length() / 2);
    bool typed = false;
    for (auto _ : state) {
        benchmark::DoNotOptimize(checker.update(
            digest, digest.edit(middle, typed ? 1 : 0, typed ? QStringView() : QStringView(u"가"))));
        typed = !typed;
    }
}

/// Fix All of one rule: the sample's ids come again with each of its copies, and all but the first get
/// others.
void fixAll(benchmark::State &state)
{
    const QString text = QString::fromUtf8(bytesOf(state.range(0)));
    qsizetype mended = 0;
    for (auto _ : state) {
        CheckedDigest checked(text, {}, {});
        const qsizetype before = checked.checker().counts().of(Severity::Error);
        applyFixes(checked, {FixKind::Any, u"duplicate-fact-id"_s});
        mended = before - checked.checker().counts().of(Severity::Error);
    }
    state.counters["mended"] = double(mended);
}

/// A program, from its start to its exit, with a digest as its last argument.
void run(benchmark::State &state, const QString &name, const QStringList &arguments)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"digest.md"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytesOf(state.range(0))) <= 0)
        qFatal("cannot write");
    file.close();
    const QString program = QFileInfo(u"/proc/self/exe"_s).symLinkTarget().section(u'/', 0, -2) + u'/' + name;
    for (auto _ : state) {
        QProcess process;
        process.start(program, arguments + QStringList{path});
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            qFatal("%s does not run", qPrintable(program));
    }
}

void command(benchmark::State &state)
{
    run(state, u"sasil"_s, {u"check"_s, u"--quiet"_s});
}

/// This program, called to do nothing but let cmark-gfm parse the file: what is compared with.
void bareCommand(benchmark::State &state)
{
    run(state, u"bench_check"_s, {u"--bare"_s});
}

int parseBare(const char *path)
{
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) && parseAlone(file.readAll()) > 0 ? 0 : 1;
}

} // namespace

BENCHMARK(bareCommand)->Arg(5'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(command)->Arg(5'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(cmarkParse)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(parseAndCheck)
    ->Arg(10'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(fixAll)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->UseRealTime();
BENCHMARK(typeAndCheck)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMicrosecond);

int main(int argc, char *argv[])
{
    if (argc == 3 && qstrcmp(argv[1], "--bare") == 0)
        return parseBare(argv[2]);
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
