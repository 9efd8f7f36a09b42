// SPDX-License-Identifier: MIT
#include "dialogs/longwork.h"

#include <QApplication>
#include <QProgressDialog>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QTimer>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Calls \a what with the dialog, as soon as there is one.
template <typename What>
void whenShown(const What &what)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, what] {
        if (auto *dialog = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            timer->stop();
            what(dialog);
        }
    });
    timer->start(0);
}

} // namespace

class TestLongWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortWorkShowsNothing()
    {
        bool shown = false;
        whenShown([&](QProgressDialog *) { shown = true; });
        int done = 0;
        QVERIFY(doWithProgress(nullptr, u"Work"_s, [&](LongWork &) { done = 1; }));
        QCOMPARE(done, 1);
        QCoreApplication::processEvents();
        QVERIFY(!shown);
        qDeleteAll(qApp->findChildren<QTimer *>(Qt::FindDirectChildrenOnly));
    }

    void longWorkTellsHowFarItIs()
    {
        QSemaphore end;
        int shown = -1;
        QString said;
        whenShown([&](QProgressDialog *dialog) {
            const auto look = [&, dialog] { return dialog->value() > 0; };
            if (!QTest::qWaitFor(look))
                qWarning("the bar does not move");
            shown = dialog->value();
            said = dialog->labelText();
            end.release();
        });
        QVERIFY(doWithProgress(nullptr, u"Fixing problems…"_s, [&](LongWork &work) {
            work.setDone(0.25);
            end.acquire();
        }));
        QCOMPARE(shown, 250);
        QCOMPARE(said, u"Fixing problems…"_s);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void itCanBeCancelled_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("button") << Qt::Key_Space;
        QTest::newRow("Escape") << Qt::Key_Escape;
    }
    void itCanBeCancelled()
    {
        QFETCH(Qt::Key, key);
        whenShown([key](QProgressDialog *dialog) {
            if (!QTest::qWaitForWindowActive(dialog))
                qWarning("the dialog does not become active");
            auto *button = dialog->findChild<QPushButton *>();
            QTest::keyClick(key == Qt::Key_Space ? static_cast<QWidget *>(button) : dialog, key);
        });
        const bool isDone = doWithProgress(nullptr, u"Work"_s, [](LongWork &work) {
            while (!work.isCancelled())
                QThread::yieldCurrentThread();
        });
        QVERIFY(!isDone);
        QVERIFY(!QApplication::activeModalWidget());
    }

    void itEndsWithItsWindow()
    {
        auto *window = new QWidget;
        window->show();
        whenShown([window](QProgressDialog *) { window->deleteLater(); });
        const bool isDone = doWithProgress(window, u"Work"_s, [](LongWork &work) {
            while (!work.isCancelled())
                QThread::yieldCurrentThread();
        });
        QVERIFY(!isDone);
    }

    void slicesLetTheWindowLive()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        int told = 0;
        QMetaObject::invokeMethod(&window, [&] { ++told; }, Qt::QueuedConnection);
        int toldBefore = 0;
        int slices = 0;
        QVERIFY(doInSlices(&window, u"Work"_s, [&](LongWork &) {
            toldBefore = told;
            return ++slices < 3;
        }));
        QCOMPARE(slices, 3);
        QCOMPARE(toldBefore, 1);
    }

    void slicesCanBeCancelled()
    {
        whenShown([](QProgressDialog *dialog) { dialog->findChild<QPushButton *>()->click(); });
        double done = 0;
        QVERIFY(!doInSlices(nullptr, u"Work"_s, [&](LongWork &work) {
            work.setDone(done = qMin(1.0, done + 0.01));
            return true;
        }));
        QVERIFY(!QApplication::activeModalWidget());
    }
};

QTEST_MAIN(TestLongWork)
#include "tst_longwork.moc"
