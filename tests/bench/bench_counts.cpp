// SPDX-License-Identifier: MIT
// What counting words and characters costs beside the window's work: a digest of 10 MB, and one topic of 1
// MB.

#include "session/documentcounts.h"
#include "session/documentsession.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString sample()
{
    QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    return QString::fromUtf8(file.readAll());
}

/// Turns of the event loop until everything is counted: how many there were, and how long they took.
struct Turns
{
    qint64 longest = 0; ///< µs
    qint64 sum = 0;
    int count = 0;

    void run(const DocumentCounts &counts)
    {
        QElapsedTimer clock;
        while (!counts.document()) {
            clock.start();
            QCoreApplication::processEvents();
            const qint64 took = clock.nsecsElapsed() / 1000;
            longest = qMax(longest, took);
            // Until it begins, turns do nothing.
            sum += took > 100 ? took : 0;
            count += took > 100 ? 1 : 0;
        }
    }
};

void measure(const char *name, const QString &text)
{
    DocumentSession session;
    session.reset(text);
    session.makeReady();
    DocumentCounts counts(&session);
    counts.setActive(true);
    Turns whole;
    whole.run(counts);
    QElapsedTimer clock;
    clock.start();
    session.edit(text.size() / 2, 0, u"가"_s);
    const double edit = double(clock.nsecsElapsed()) / 1e6;
    Turns again;
    again.run(counts);
    std::printf("%s: %lld characters in %lld ms, %d turns, the longest %.2f ms; an edit %.2f ms\n", name,
                qlonglong(counts.document()->text.characters), qlonglong(whole.sum / 1000), whole.count,
                double(whole.longest) / 1000, edit);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString digest = sample();
    const qsizetype bytes = digest.toUtf8().size();
    measure("10 MB", digest.repeated(10'000'000 / bytes));
    QString one = digest.sliced(digest.indexOf(u"- **"));
    one.replace(u"\n#"_s, u"\n"_s);
    measure("one topic of 1 MB", one.repeated(1'000'000 / bytes));
    return 0;
}
