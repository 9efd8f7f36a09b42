// SPDX-License-Identifier: MIT
// What the steps of a key press's way cost, for digests of 10 KB, 1 MB and 10 MB made from the sample.

#include "render/page.h"
#include "session/documentsession.h"

#include <QFile>

#include <benchmark/benchmark.h>

using namespace sasil;

namespace {

QString digestOf(qsizetype bytes)
{
    QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    const QByteArray sample = file.readAll();
    return QString::fromUtf8(sample.repeated(qMax<qsizetype>(bytes / sample.size(), 1)));
}

void parse(benchmark::State &state)
{
    const QString text = digestOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(Digest::parse(text).topicCount());
    state.SetBytesProcessed(int64_t(state.iterations()) * state.range(0));
}

/// A character typed in the middle of the document, and taken away again.
void edit(benchmark::State &state)
{
    Digest digest = Digest::parse(digestOf(state.range(0)));
    const qsizetype middle = digest.length() / 2;
    bool typed = false;
    for (auto _ : state) {
        benchmark::DoNotOptimize(typed ? digest.edit(middle, 1, {}) : digest.edit(middle, 0, u"가"));
        typed = !typed;
    }
}

/// The same through model, checker and renderer: what a key press costs without a window.
void keyPress(benchmark::State &state)
{
    DocumentSession session;
    session.reset(digestOf(state.range(0)));
    QObject::connect(&session, &DocumentSession::documentChanged, [&session](const DocumentChange &change) {
        for (qsizetype i = 0; i < change.topics.added; ++i)
            benchmark::DoNotOptimize(session.section(change.topics.first + i));
    });
    const qsizetype middle = session.digest().length() / 2;
    bool typed = false;
    for (auto _ : state) {
        session.edit(middle, typed ? 1 : 0, typed ? QString() : QStringLiteral("가"));
        typed = !typed;
    }
}

void renderAll(benchmark::State &state)
{
    DocumentSession session;
    session.reset(digestOf(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(session.sections());
    state.SetBytesProcessed(int64_t(state.iterations()) * state.range(0));
}

} // namespace

BENCHMARK(parse)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(edit)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(keyPress)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(renderAll)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
