// SPDX-License-Identifier: MIT
#include "dialogs/longwork.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QThread>
#include <QTimer>

#include <memory>

namespace sasil {

namespace {

// Milliseconds.
constexpr int patience = 500;
constexpr int betweenLooks = 50;

constexpr int steps = 1000; ///< of the bar
constexpr int least = 320;  ///< of the dialog, in logical pixels

QProgressDialog *makeDialog(QWidget *window, const QString &what)
{
    auto *dialog =
        new QProgressDialog(what, QCoreApplication::translate("sasil::LongWork", "Cancel"), 0, steps, window);
    dialog->setWindowTitle(what);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAutoReset(false);
    dialog->setAutoClose(false);
    dialog->findChild<QProgressBar *>()->setAccessibleName(what);
    dialog->setMinimumWidth(qMax(least, dialog->sizeHint().width()));
    return dialog;
}

void showProgress(QWidget *window, const QString &what, LongWork *progress, const QThread *thread)
{
    // It goes with its window, if that is closed.
    const QPointer<QProgressDialog> dialog = makeDialog(window, what);
    QEventLoop loop;
    QObject::connect(thread, &QThread::finished, &loop, &QEventLoop::quit);
    QObject::connect(dialog, &QProgressDialog::canceled, &loop, [&] {
        progress->cancel();
        // Qt hides it; the work may need a moment to see that it is not wanted.
        dialog->findChild<QPushButton *>()->setEnabled(false);
        dialog->setLabelText(QCoreApplication::translate("sasil::LongWork", "Cancelling…"));
        dialog->show();
    });
    QObject::connect(dialog, &QObject::destroyed, &loop, [progress] { progress->cancel(); });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (dialog)
            dialog->setValue(qBound(0, int(progress->done() * steps), steps));
    });
    look.start(betweenLooks);
    dialog->show();
    if (!thread->isFinished())
        loop.exec();
    if (dialog)
        dialog->disconnect(&loop);
    delete dialog;
}

} // namespace

bool doWithProgress(QWidget *window, const QString &what, const std::function<void(LongWork &)> &work)
{
    LongWork progress;
    const std::unique_ptr<QThread> thread(QThread::create([&] { work(progress); }));
    thread->start();
    if (!thread->wait(patience))
        showProgress(window, what, &progress, thread.get());
    thread->wait();
    return !progress.isCancelled();
}

} // namespace sasil
