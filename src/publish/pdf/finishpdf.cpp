// SPDX-License-Identifier: MIT
#include "publish/pdf/finishpdf.h"

#include "publish/pdf/attacheddigest.h"
#include "publish/pdf/pdfmetadata.h"
#include "publish/pdf/pdfoutline.h"
#include "publish/pdf/pdftags.h"
#include "publish/pdf/qpdfdocument.h"
#include "publish/pdf/sheet.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sasil {
namespace {

constexpr const char *OverlayName = "/SasilOverlay";

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
        pages[i].addPageContents(pdf.newStream(std::string("\nQ\n/Artifact << /Type /Pagination >> BDC\nq ") +
                                               OverlayName + " Do Q\nEMC\n"),
                                 false);
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

/// What the engine told only for the contents' sake.
void removeOwnPlaces(QPDF &pdf, const PrintPage &page)
{
    QPDFObjectHandle destinations = pdf.getRoot().getKey("/Dests");
    if (!destinations.isDictionary())
        return;
    destinations.removeKey("/" + bodyAnchor().toStdString());
    for (const PrintOutlineEntry &entry : page.outline)
        destinations.removeKey("/" + contentsAnchor(entry).toStdString());
}

QByteArray write(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setRecompressFlate(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &printed, const QByteArray &overlay, const PrintPage &page,
                             const PdfOptions &options)
{
    const Result<PrintedPages> pages = readPrinted(printed);
    if (!pages)
        return pages.error();
    try {
        QPDF pdf;
        readDocument(pdf, "printed", printed);
        writeTags(pdf, readStructure(page.html));
        QPDF sheets; // lives until the end: what is copied from it is read when it is written
        if (!overlay.isEmpty()) {
            readDocument(sheets, "overlay", overlay);
            layOver(pdf, sheets);
        }
        removeLocalLinks(pdf);
        writeOutline(pdf, page.outline);
        removeOwnPlaces(pdf, page);
        writePageLabels(pdf, frontPages(*pages, page));
        writeMetadata(pdf, page, options);
        attachSource(pdf, options.source, options.created);
        return write(pdf);
    } catch (const std::exception &exception) {
        return finishingFailure(exception);
    }
}

} // namespace sasil
