// SPDX-License-Identifier: MIT
// How long every shape of tests/digest/torture takes at a megabyte of UTF-8: reading the document and all of
// its topics, and one character in its middle with what it changes. Beside it what cmark-gfm alone takes.
//
//   bench_torture [PART OF A NAME]

#include "cmarkalone.h"
#include "digest/digest.h"
#include "digest/torture.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace sasil;

namespace {

constexpr qsizetype megabyte = 1'000'000;
constexpr double tooLong = 1000;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void readAll(const Digest &digest)
{
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (digest.topic(i).source.isEmpty())
            qFatal("a topic has no text");
    }
}

/// A shape of a megabyte of UTF-8, however many bytes its characters have.
QString document(const TortureShape &shape)
{
    const qsizetype bytes = shape.make(megabyte / 10).toUtf8().size();
    return shape.make(megabyte / 10 * megabyte / qMax(bytes, qsizetype(1)));
}

void measure(const TortureShape &shape)
{
    const QString text = document(shape);
    const QByteArray bytes = text.toUtf8();
    QElapsedTimer timer;
    timer.start();
    parseAlone(bytes);
    const double alone = milliseconds(timer);
    timer.start();
    Digest digest = Digest::parse(text);
    const double parse = milliseconds(timer);
    readAll(digest);
    const double read = milliseconds(timer);
    timer.start();
    digest.edit(text.size() / 2, 0, u"a");
    const double edit = milliseconds(timer);
    readAll(digest);
    const double editAndRead = milliseconds(timer);
    std::printf("%-40s %9.1f %9.1f %9.1f %9.1f %9.1f%s\n", shape.name, alone, parse, read, edit, editAndRead,
                qMax(read, editAndRead) > tooLong ? "  more than a second" : "");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    std::printf("%-40s %9s %9s %9s %9s %9s   (ms)\n", "shape", "cmark", "parse", "and read", "edit",
                "and read");
    for (const TortureShape &shape : tortureShapes()) {
        if (argc < 2 || QByteArrayView(shape.name).contains(argv[1]))
            measure(shape);
    }
    return 0;
}
