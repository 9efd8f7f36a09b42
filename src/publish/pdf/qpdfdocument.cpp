// SPDX-License-Identifier: MIT
#include "publish/pdf/qpdfdocument.h"

#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <stdexcept>

namespace sasil {

void readDocument(QPDF &pdf, const char *name, const QByteArray &bytes)
{
    pdf.setLogger(QPDFLogger::create());
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile(name, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (QPDFPageDocumentHelper(pdf).getAllPages().empty())
        throw std::runtime_error("no pages");
}

Error finishingFailure(const std::exception &exception)
{
    return Error{
        Message{"Pdf",
                QT_TRANSLATE_NOOP("Pdf", "The PDF could not be finished (%1). Please export it again."),
                {QString::fromUtf8(exception.what())}}};
}

} // namespace sasil
