// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pdfoptions.h"
#include "render/printpage.h"
#include "text/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace sasil {

class PrintJob;

/// Makes PDFs of print pages, one at a time: prints them with the locked-down web engine and finishes what it
/// printed.
///
/// Works in the event loop of the thread that it lives in, which must be the application's; the finishing
/// runs in a thread of the global pool. No display is needed (platform "offscreen"). Writes no file. Needs
/// what LockedProfile needs (web/scheme.h).
class PdfExporter : public QObject
{
    Q_OBJECT

public:
    explicit PdfExporter(QObject *parent = nullptr);
    ~PdfExporter() override;

    /// Starts an export; one that is still running is cancelled. Exactly one of finished(), failed() and
    /// cancelled() follows, from the event loop.
    void start(const PrintPage &page, const PdfOptions &options);
    /// Does nothing where nothing runs.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job != nullptr || m_isFinishing; }

    /// How long an export may go without any progress before it fails; two minutes at first.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

Q_SIGNALS:
    void finished(const QByteArray &pdf);
    void failed(const sasil::Error &error);
    void cancelled();
    /// 0 to 100, never falling within an export.
    void progressed(int percent);

private:
    void finish(const QByteArray &printed);
    void advance(int percent);
    /// The engine does not say how far it is while it prints: as far as it would be if that took as long in
    /// proportion to loading as it mostly does.
    void guess();
    void tell(int percent);
    void fail(const Error &error);
    void stop();

    PrintJob *m_job = nullptr; ///< a child; null where nothing is printed
    QTimer m_watch;
    QTimer m_guess;        ///< while it prints
    QElapsedTimer m_clock; ///< since the start
    qint64 m_loaded = 0;   ///< when the page was loaded, ms
    std::chrono::milliseconds m_patience{std::chrono::minutes(2)};
    PrintPage m_print;
    PdfOptions m_options;
    quint64 m_run = 0; ///< counts starts and ends, so that the late answers of an earlier run are dropped
    int m_percent = 0;
    bool m_isFinishing = false;
};

} // namespace sasil
