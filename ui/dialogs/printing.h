// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "text/result.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QPrintDialog;
class QPrinter;
class QProgressDialog;

namespace sasil {

class ExportMaker;

/// Prints a digest from a window, as a user sees it: asks for the printer, makes the same PDF that an export
/// makes, and has its pages drawn, with how far that is and a way to cancel it. What goes wrong is told in
/// one box.
///
/// Needs what PdfExporter needs.
class Printing : public QObject
{
    Q_OBJECT

public:
    explicit Printing(QWidget *window);
    ~Printing() override;

    /// Ignored while it prints. Of the choice, the paper is the one of the printer.
    void print(const ExportSource &source, const ExportChoice &choice);
    /// The same with pages that are made already.
    void printPdf(const QByteArray &pdf, PdfPaper paper, const QString &title);
    [[nodiscard]] bool isPrinting() const { return m_isPrinting; }

Q_SIGNALS:
    void printed(); ///< all of it is with the printer, or in its file
    void failed(const sasil::Error &error);
    void cancelled();

private:
    void ask(PdfPaper paper, const QString &title);
    void make();
    void draw(const QByteArray &pdf);
    void fail(const Error &error);
    void end();

    QWidget *m_window;
    ExportMaker *m_maker;
    QPointer<QPrintDialog> m_dialog;
    QPointer<QProgressDialog> m_progress; ///< while the pages are made
    std::unique_ptr<QPrinter> m_printer;  ///< while its user is asked, and the pages are made
    ExportSource m_source;
    ExportChoice m_choice;
    QByteArray m_pdf; ///< empty: it is still to be made
    bool m_isPrinting = false;
};

} // namespace sasil
