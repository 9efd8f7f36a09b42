// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "publish/pdf/pdfjob.h"
#include "text/result.h"

#include <QObject>

namespace sasil {

class PdfExporter;

/// Makes the bytes of one export at a time, in threads and in the event loop: a page of a big digest takes
/// seconds. Writes no file.
///
/// For PDF it needs what PdfExporter needs.
class ExportMaker : public QObject
{
    Q_OBJECT

public:
    explicit ExportMaker(QObject *parent = nullptr);

    /// Exactly one of made() and failed() follows from the event loop, unless it is cancelled or another
    /// start takes its place.
    void start(const ExportSource &source, const ExportChoice &choice);
    /// Nothing more is told of what was started.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int percent);                       ///< 0 to 100, of a PDF
    void warned(const QList<sasil::Message> &warnings); ///< of what is made next
    void made(const QByteArray &bytes);
    void failed(const sasil::Error &error);

private:
    /// What a thread makes of a digest: what is still to be printed, or the bytes.
    struct Draft
    {
        std::optional<PdfJob> job;
        Result<QByteArray> bytes;
        QList<Message> warnings{};
    };

    [[nodiscard]] static Draft draft(const ExportSource &source, const ExportChoice &choice);
    void print(const PdfJob &job);
    void end(const Result<QByteArray> &bytes);

    PdfExporter *m_pdf = nullptr; ///< made for the first PDF
    quint64 m_run = 0; ///< counts starts and ends, so that a late answer of an earlier run is dropped
    bool m_isRunning = false;
};

} // namespace sasil
