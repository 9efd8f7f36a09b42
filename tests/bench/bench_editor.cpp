// SPDX-License-Identifier: MIT
// What showing a digest of 10 MB in the editor costs: Qt's document alone, loading, the first picture, keys,
// scrolling and folding. Needs a display, or QT_QPA_PLATFORM=offscreen. BENCH_BYTES: another size;
// BENCH_KEYS: more keys.

#include "editor/editor.h"
#include "editor/folding.h"
#include "session/documentsession.h"

#include <QApplication>
#include <QFile>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString textOf(qsizetype bytes)
{
    QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    const QByteArray sample = file.readAll();
    return QString::fromUtf8(sample.repeated(qMax<qsizetype>(1, bytes / sample.size())));
}

/// In µs.
qint64 cpuTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

template <typename What>
void measure(const char *name, int times, What what)
{
    QList<qint64> took;
    for (int i = 0; i < times; ++i) {
        // Of this thread: what else the machine does is not to be seen.
        const qint64 start = cpuTime();
        what(i);
        took.append(cpuTime() - start);
    }
    std::ranges::sort(took);
    std::printf("%-34s median %9.3f ms  longest %9.3f ms\n", name, double(took[took.size() / 2]) / 1000,
                double(took.constLast()) / 1000);
}

void measureEditor(const QString &text)
{
    DocumentSession session;
    Editor editor(&session);
    editor.resize(800, 900);
    editor.show();
    if (!QTest::qWaitForWindowExposed(&editor))
        qFatal("no window");
    measure("load", 1, [&](int) { editor.load(text); });
    measure("first picture", 1, [&](int) { editor.repaint(); });
    measure("reading to the end", 1, [&](int) {
        session.makeReady();
        QCoreApplication::processEvents();
    });
    const qsizetype middle = text.indexOf(u"\n  - "_s, text.size() / 2) + 5;
    measure("go to the middle", 1, [&](int) {
        editor.goTo({middle, middle});
        QCoreApplication::processEvents();
    });
    const int keys = qEnvironmentVariable("BENCH_KEYS", u"200"_s).toInt();
    // Every other key takes back what the one before put in, so that the line stays as long as lines are.
    const auto type = [&editor](int i) {
        QTest::keyClick(&editor, i % 2 == 0 ? Qt::Key_X : Qt::Key_Backspace);
    };
    measure("key, without its picture", keys, type);
    QCoreApplication::processEvents();
    measure("key, and a picture of everything", keys, [&](int i) {
        type(i);
        editor.viewport()->repaint();
    });
    measure("key, and what it leaves to be done", keys, [&](int i) {
        type(i);
        QCoreApplication::processEvents();
    });
    measure("Enter", 50, [&](int) {
        QTest::keyClick(&editor, Qt::Key_Return);
        QCoreApplication::processEvents();
    });
    measure("page down", 50, [&](int) {
        QTest::keyClick(&editor, Qt::Key_PageDown);
        QCoreApplication::processEvents();
    });
    measure("jump by the scroll bar", 50, [&](int i) {
        editor.verticalScrollBar()->setValue(i * 1777 % editor.verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
    });
    measure("another width", 20, [&](int i) {
        editor.resize(700 + i, 900);
        QCoreApplication::processEvents();
    });
    measure("fold all", 1, [&](int) { editor.folding()->foldAll(); });
    measure("its picture", 1, [](int) { QCoreApplication::processEvents(); });
    const qsizetype heading = text.indexOf(u'\n');
    editor.goTo({heading, heading});
    measure("key where all is folded", keys, [&](int i) {
        type(i);
        QCoreApplication::processEvents();
    });
    measure("down over folds", 200, [&](int) {
        QTest::keyClick(&editor, Qt::Key_Down);
        QCoreApplication::processEvents();
    });
    measure("unfold all", 1, [&](int) {
        editor.folding()->unfoldAll();
        QCoreApplication::processEvents();
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QString text = textOf(qEnvironmentVariable("BENCH_BYTES", u"10000000"_s).toLongLong());
    measure("Qt: a document with the text", 3, [&](int) {
        QTextDocument document;
        document.setPlainText(text);
    });
    measure("the session reads it", 3, [&](int) {
        DocumentSession session;
        session.reset(text);
    });
    measureEditor(text);
    QFile memory(u"/proc/self/status"_s);
    if (memory.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : memory.readAll().split('\n')) {
            if (line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                std::printf("%s\n", line.constData());
        }
    }
    return 0;
}
