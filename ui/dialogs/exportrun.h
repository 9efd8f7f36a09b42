// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "text/result.h"

#include <QObject>

namespace sasil {

class ExportMaker;

/// Carries out one export at a time. The target is written when the export is whole, and only then; an
/// export that fails or is cancelled leaves it as it was.
///
/// For PDF it needs what PdfExporter needs.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    explicit ExportRun(QObject *parent = nullptr);

    /// Exactly one of finished(), failed() and cancelled() follows, from the event loop. Ignored while one
    /// is running. \a made are the bytes of that very choice, where somebody has made them already.
    void start(const ExportSource &source, const ExportChoice &choice, const QByteArray &made = {});
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void progressed(int percent);                       ///< 0 to 100, of a PDF
    void warned(const QList<sasil::Message> &warnings); ///< of what is written all the same
    void finished(const QString &path);
    void failed(const sasil::Error &error);
    void cancelled();

private:
    void write(const QByteArray &bytes);
    void writeMade();

    ExportMaker *m_maker;
    QString m_target;
    QByteArray m_made; ///< still to be written; empty: there is nothing
};

} // namespace sasil
