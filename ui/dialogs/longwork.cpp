// SPDX-License-Identifier: MIT
#include "dialogs/longwork.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
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

// Milliseconds. A window that fills before its user's eyes may take longer until there is a dialog: what is
// typed meanwhile waits for it, where a dialog would get the keys.
constexpr int patience = 500;
constexpr int patienceWithSlices = 2000;
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
    // Whoever is typing shall not cancel.
    dialog->findChild<QPushButton *>()->setAutoDefault(false);
    dialog->setFocusPolicy(Qt::StrongFocus);
    dialog->setFocus();
    dialog->setMinimumWidth(qMax(least, dialog->sizeHint().width()));
    return dialog;
}

/// What a user sees of the work, once it has taken a while.
class ProgressView : public QObject
{
public:
    ProgressView(QWidget *window, const QString &what, LongWork *work, int wait)
        : m_window(window), m_what(what), m_work(work), m_patience(wait)
    {
        connect(&m_look, &QTimer::timeout, this, &ProgressView::look);
        m_look.start(betweenLooks);
    }

    ~ProgressView() override
    {
        if (m_dialog)
            m_dialog->disconnect(this);
        delete m_dialog;
    }

    /// Lets the window live for a moment. Before there is a dialog, what its user does has to wait.
    void processEvents(QEventLoop::ProcessEventsFlags flags)
    {
        m_loop.processEvents(m_dialog ? flags : flags | QEventLoop::ExcludeUserInputEvents);
        if (m_patience.hasExpired() && !m_dialog && !m_isShown)
            show();
    }

private:
    void show()
    {
        m_isShown = true;
        m_dialog = makeDialog(m_window, m_what);
        connect(m_dialog, &QProgressDialog::canceled, this, [this] {
            m_work->cancel();
            // Qt hides it; the work may need a moment to see that it is not wanted.
            m_dialog->findChild<QPushButton *>()->setEnabled(false);
            m_dialog->setLabelText(QCoreApplication::translate("sasil::LongWork", "Cancelling…"));
            m_dialog->show();
        });
        // It goes with its window, if that is closed.
        connect(m_dialog, &QObject::destroyed, this, [this] { m_work->cancel(); });
        look();
        m_dialog->show();
    }

    void look()
    {
        if (m_dialog)
            m_dialog->setValue(qBound(0, int(m_work->done() * steps), steps));
    }

    QPointer<QWidget> m_window;
    QString m_what;
    LongWork *m_work;
    QDeadlineTimer m_patience;
    QTimer m_look;
    QEventLoop m_loop;
    QPointer<QProgressDialog> m_dialog;
    bool m_isShown = false;
};

} // namespace

bool doWithProgress(QWidget *window, const QString &what, const std::function<void(LongWork &)> &work)
{
    LongWork progress;
    const std::unique_ptr<QThread> thread(QThread::create([&] { work(progress); }));
    ProgressView view(window, what, &progress, patience);
    thread->start();
    while (!thread->isFinished())
        view.processEvents(QEventLoop::WaitForMoreEvents);
    thread->wait();
    return !progress.isCancelled();
}

bool doInSlices(QWidget *window, const QString &what, const std::function<bool(LongWork &)> &slice)
{
    LongWork progress;
    ProgressView view(window, what, &progress, patienceWithSlices);
    while (!progress.isCancelled() && slice(progress))
        view.processEvents(QEventLoop::AllEvents);
    return !progress.isCancelled();
}

} // namespace sasil
