// SPDX-License-Identifier: MIT
// What the steps of a key press's way cost, for digests of 10 KB, 1 MB and 10 MB of UTF-8 made from the
// sample.

#include "cmarkalone.h"
#include "session/documentsession.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <malloc.h>

using namespace sasil;

namespace {

constexpr qsizetype topicsOfTheFirstScreen = 40;

QByteArray bytesOf(qsizetype length)
{
    QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    const QByteArray sample = file.readAll();
    return sample.repeated(qMax<qsizetype>(length / sample.size(), 1));
}

QString digestOf(qsizetype length)
{
    return QString::fromUtf8(bytesOf(length));
}

void readTopics(const Digest &digest, qsizetype count)
{
    for (qsizetype i = 0; i < qMin(count, digest.topicCount()); ++i)
        benchmark::DoNotOptimize(digest.topic(i).blocks.size());
}

void setBytes(benchmark::State &state, qsizetype length)
{
    state.SetBytesProcessed(int64_t(state.iterations()) * length);
}

void cmarkParse(benchmark::State &state)
{
    const QByteArray bytes = bytesOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(parseAlone(bytes));
    setBytes(state, bytes.size());
}

void cmarkParseAndHtml(benchmark::State &state)
{
    const QByteArray bytes = bytesOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(parseAndRenderAlone(bytes));
    setBytes(state, bytes.size());
}

/// The model without a topic that was asked for.
void parse(benchmark::State &state)
{
    const QString text = digestOf(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(Digest::parse(text).topicCount());
    setBytes(state, text.toUtf8().size());
}

void parseAndReadAll(benchmark::State &state)
{
    const QString text = digestOf(state.range(0));
    for (auto _ : state) {
        const Digest digest = Digest::parse(text);
        readTopics(digest, digest.topicCount());
    }
    setBytes(state, text.toUtf8().size());
}

void firstScreen(benchmark::State &state)
{
    const QString text = digestOf(state.range(0));
    for (auto _ : state)
        readTopics(Digest::parse(text), topicsOfTheFirstScreen);
}

/// The time of every single edit, since what matters is how long the slow ones are.
class Times
{
public:
    explicit Times(qsizetype count) { m_microseconds.reserve(size_t(count)); }

    template <typename Work>
    void measure(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_microseconds.push_back(double(timer.nsecsElapsed()) / 1000);
    }

    void report(benchmark::State &state)
    {
        std::sort(m_microseconds.begin(), m_microseconds.end());
        const auto at = [this](double share) {
            return m_microseconds[size_t(share * double(m_microseconds.size() - 1))];
        };
        state.counters["median_us"] = at(0.5);
        state.counters["p90_us"] = at(0.9);
        state.counters["p99_us"] = at(0.99);
        state.counters["max_us"] = at(1);
    }

private:
    std::vector<double> m_microseconds;
};

/// One of \a characters typed at 20,000 random places, each taken away again before the next. The topics that
/// the edit replaced are read, as the checker and the views do.
void typeAt(benchmark::State &state, const QString &characters)
{
    constexpr qsizetype places = 20'000;
    Digest digest = Digest::parse(digestOf(state.range(0)));
    readTopics(digest, digest.topicCount());
    QRandomGenerator random(1);
    Times edits(places);
    Times editsAndReading(places);
    for (auto _ : state) {
        for (qsizetype i = 0; i < places; ++i) {
            const qsizetype position = random.bounded(qint64(digest.length() + 1));
            const QChar typed = characters[random.bounded(qint64(characters.size()))];
            TopicChange change;
            editsAndReading.measure([&] {
                edits.measure([&] { change = digest.edit(position, 0, QStringView(&typed, 1)); });
                for (qsizetype k = change.first; k < change.first + change.added; ++k)
                    benchmark::DoNotOptimize(digest.topic(k).blocks.size());
            });
            digest.edit(position, 1, {});
        }
    }
    edits.report(state);
    benchmark::State &counters = state;
    const double median = counters.counters["median_us"];
    const double p99 = counters.counters["p99_us"];
    editsAndReading.report(state);
    state.counters["edit_median_us"] = median;
    state.counters["edit_p99_us"] = p99;
}

void typeText(benchmark::State &state)
{
    typeAt(state, QStringLiteral("가a "));
}

/// What may begin a heading, a paragraph or code anywhere below it.
void typeStructure(benchmark::State &state)
{
    typeAt(state, QStringLiteral("#\n`"));
}

/// What the model holds once everything was read, the text that it was given aside, for each byte of UTF-8.
void memory(benchmark::State &state)
{
    const QString text = digestOf(state.range(0));
    const auto inUse = [] {
        const struct mallinfo2 info = mallinfo2();
        return double(info.uordblks + info.hblkhd);
    };
    double bytes = 0;
    for (auto _ : state) {
        const double before = inUse();
        const Digest digest = Digest::parse(text);
        readTopics(digest, digest.topicCount());
        bytes = inUse() - before;
    }
    state.counters["bytes_per_byte"] = bytes / double(text.toUtf8().size());
}

/// A character through model, checker and renderer: what a key press costs without a window.
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
    const QString text = digestOf(state.range(0));
    DocumentSession session;
    session.reset(text);
    for (auto _ : state) {
        for (qsizetype i = 0; i < session.digest().topicCount(); ++i)
            benchmark::DoNotOptimize(session.section(i));
    }
    setBytes(state, text.toUtf8().size());
}

void sizes(benchmark::internal::Benchmark *of)
{
    of->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000);
}

} // namespace

BENCHMARK(cmarkParse)->Apply(sizes)->Unit(benchmark::kMillisecond);
BENCHMARK(cmarkParseAndHtml)->Apply(sizes)->Unit(benchmark::kMillisecond);
BENCHMARK(parse)->Apply(sizes)->Unit(benchmark::kMillisecond);
// By the clock on the wall: what is read by several threads is done when the last of them is.
BENCHMARK(parseAndReadAll)->Apply(sizes)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(firstScreen)->Apply(sizes)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(typeText)->Apply(sizes)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(typeStructure)->Apply(sizes)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(memory)->Apply(sizes)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(keyPress)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(renderAll)->Apply(sizes)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
