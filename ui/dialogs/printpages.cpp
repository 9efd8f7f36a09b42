// SPDX-License-Identifier: MIT
#include "dialogs/printpages.h"

#include "store/digestfile.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QTemporaryDir>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Dots an inch. More is not seen, and a page of them would fill the memory.
constexpr int finest = 600;
constexpr int finestInFile = 300;

Error error(const char *source, const QStringList &arguments = {})
{
    return Error{{"Printing", source, arguments}};
}

bool writesFile(const QPrinter &printer)
{
    return printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty();
}

/// The pages to print, from 0, in their order.
QList<int> wantedPages(const QPrinter &printer, int count)
{
    int first = 1;
    int last = count;
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        first = printer.fromPage();
        last = printer.toPage() > 0 ? qMin(printer.toPage(), count) : count;
    }
    QList<int> pages;
    for (int page = first; page <= last; ++page)
        pages.append(page - 1);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(pages);
    if (printer.supportsMultipleCopies() || writesFile(printer))
        return pages;
    QList<int> copies;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < printer.copyCount(); ++copy)
            copies += pages;
        return copies;
    }
    for (const int page : std::as_const(pages))
        copies += QList<int>(printer.copyCount(), page);
    return copies;
}

void drawPage(QPainter &painter, const QPrinter &printer, QPdfDocument &document, int page)
{
    const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
    const QSizeF size = document.pagePointSize(page).scaled(paper.size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(QRectF(QPointF(), paper.size()).center());
    const qreal dots = writesFile(printer) ? finestInFile : finest;
    const qreal scale = qMin(1.0, dots / printer.resolution());
    const QImage image = document.render(page, (size * scale).toSize());
    painter.drawImage(place, image);
}

Result<void> drawPages(const QList<int> &pages, QPdfDocument &document, QPrinter &printer, LongWork &work)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return error(QT_TRANSLATE_NOOP("Printing", "The printer “%1” does not answer. Is it switched on, "
                                                   "and connected?"),
                     {printer.printerName()});
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (work.isCancelled()) {
            printer.abort();
            return {};
        }
        if (i > 0 && !printer.newPage())
            return error(QT_TRANSLATE_NOOP("Printing", "The printer stopped. The pages up to %1 were sent."),
                         {QString::number(i)});
        drawPage(painter, printer, document, pages[i]);
        work.setDone(double(i + 1) / double(pages.size()));
    }
    painter.end();
    return {};
}

/// Draws into a file of its own first, so that what is there stays until there is something better.
Result<void> drawFile(const QList<int> &pages, QPdfDocument &document, QPrinter &printer, LongWork &work)
{
    const QString target = printer.outputFileName();
    const QTemporaryDir folder;
    const QString draft = folder.filePath(u"pages.pdf"_s);
    printer.setOutputFileName(draft);
    const Result<void> drawn = drawPages(pages, document, printer, work);
    printer.setOutputFileName(target);
    if (!drawn || work.isCancelled())
        return drawn;
    QFile file(draft);
    if (!file.open(QIODevice::ReadOnly))
        return error(QT_TRANSLATE_NOOP("Printing", "The pages could not be drawn. Is the disk full?"));
    return writeWhole(target, file.readAll());
}

} // namespace

Result<void> printPages(const QByteArray &pdf, QPrinter &printer, LongWork &work)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const int count = document.pageCount();
    const QList<int> pages = wantedPages(printer, count);
    if (pages.isEmpty())
        return error(QT_TRANSLATE_NOOP("Printing", "There are only %1 pages. Choose others to print."),
                     {QString::number(count)});
    if (!writesFile(printer))
        return drawPages(pages, document, printer, work);
    const bool isWhole = pages.size() == count && std::ranges::is_sorted(pages);
    if (isWhole && !work.isCancelled())
        return writeWhole(printer.outputFileName(), pdf);
    return drawFile(pages, document, printer, work);
}

} // namespace sasil
