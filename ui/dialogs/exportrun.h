// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "render/printpage.h"
#include "text/result.h"

#include <QObject>

#include <functional>

namespace sasil {

class PdfExporter;

/// Carries out one export at a time. The target is written when the export is whole, and only then; an
/// export that fails or is cancelled leaves it as it was.
///
/// For PDF it needs what PdfExporter needs.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    explicit ExportRun(QObject *parent = nullptr);
    ~ExportRun() override;

    /// Exactly one of finished(), failed() and cancelled() follows, from the event loop. Ignored while one
    /// is running.
    void start(const ExportSource &source, const ExportChoice &choice);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int percent); ///< 0 to 100, of a PDF
    void finished(const QString &path);
    void failed(const sasil::Error &error);
    void cancelled();

private:
    /// What is to be done with something that was made, in the thread of the window.
    using Then = std::function<void()>;
    /// Has a thread of its own make it, from a digest of its own: a page of a big digest takes seconds.
    void make(const ExportSource &source, const std::function<Then(const Digest &)> &work);
    void printPdf(const PrintPage &page, const QString &path, PdfPaper paper);
    void end(const Result<QByteArray> &bytes);

    PdfExporter *m_pdf = nullptr; ///< made for the first PDF
    QString m_target;
    quint64 m_run = 0; ///< counts starts and ends, so that a late call of an earlier run is dropped
    bool m_isRunning = false;
};

} // namespace sasil
