// SPDX-License-Identifier: MIT
#include "publish/pdf/finishpdf.h"

#include "publish/pdf/pdfmetadata.h"
#include "publish/pdf/pdfoutline.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QUrl>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace sasil {
namespace {

constexpr const char *OverlayName = "/SasilOverlay";

Error failure(const std::exception &exception)
{
    return Error{
        Message{"Pdf",
                QT_TRANSLATE_NOOP("Pdf", "The PDF could not be finished (%1). Please export it again."),
                {QString::fromUtf8(exception.what())}}};
}

/// Reads `bytes`, which must outlive `pdf`.
void read(QPDF &pdf, const char *name, const QByteArray &bytes)
{
    pdf.setLogger(QPDFLogger::create());
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile(name, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (QPDFPageDocumentHelper(pdf).getAllPages().empty())
        throw std::runtime_error("no pages");
}

void layOver(QPDF &pdf, QPDF &overlay)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    std::vector<QPDFPageObjectHelper> sheets = QPDFPageDocumentHelper(overlay).getAllPages();
    for (std::size_t i = 0; i < pages.size() && i < sheets.size(); ++i) {
        const QPDFObjectHandle form = pdf.copyForeignObject(sheets[i].getFormXObjectForPage());
        QPDFObjectHandle resources = pages[i].getAttribute("/Resources", true);
        if (!resources.getKey("/XObject").isDictionary())
            resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
        resources.getKey("/XObject").replaceKey(OverlayName, form);
        // The engine's content leaves its own scale behind, so it is fenced in.
        pages[i].addPageContents(pdf.newStream("q\n"), true);
        pages[i].addPageContents(pdf.newStream(std::string("\nQ\nq ") + OverlayName + " Do Q\n"), false);
        pages[i].coalesceContentStreams();
    }
}

/// Links within the document have no address.
bool leadsSomewhere(const QPDFObjectHandle &annotation)
{
    const QPDFObjectHandle address = annotation.getKey("/A").getKeyIfDict("/URI");
    if (!address.isString())
        return true;
    const QString scheme = QUrl(QString::fromStdString(address.getUTF8Value())).scheme();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

/// A link to a file beside the digest means nothing on another machine, and the engine writes it with the
/// address of its own page.
void removeLocalLinks(QPDF &pdf)
{
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        const QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
        if (!annotations.isArray())
            continue;
        QPDFObjectHandle kept = QPDFObjectHandle::newArray();
        for (const QPDFObjectHandle &annotation : annotations.getArrayAsVector()) {
            if (leadsSomewhere(annotation))
                kept.appendItem(annotation);
        }
        page.getObjectHandle().replaceKey("/Annots", kept);
    }
}

QByteArray write(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setRecompressFlate(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QList<QSizeF>> pageSizes(const QByteArray &pdf)
{
    try {
        QPDF document;
        read(document, "printed", pdf);
        QList<QSizeF> sizes;
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(document).getAllPages()) {
            const QPDFObjectHandle::Rectangle box = page.getMediaBox().getArrayAsRectangle();
            sizes.append(QSizeF(box.urx - box.llx, box.ury - box.lly));
        }
        return sizes;
    } catch (const std::exception &exception) {
        return failure(exception);
    }
}

Result<QByteArray> finishPdf(const QByteArray &printed, const QByteArray &overlay, const PrintPage &page,
                             const PdfOptions &options)
{
    try {
        QPDF pdf;
        read(pdf, "printed", printed);
        QPDF sheets; // lives until the end: what is copied from it is read when it is written
        if (!overlay.isEmpty()) {
            read(sheets, "overlay", overlay);
            layOver(pdf, sheets);
        }
        removeLocalLinks(pdf);
        writeOutline(pdf, page.outline);
        writeMetadata(pdf, page, options);
        return write(pdf);
    } catch (const std::exception &exception) {
        return failure(exception);
    }
}

} // namespace sasil
