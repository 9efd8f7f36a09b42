// SPDX-License-Identifier: MIT
#include "publish/pdf/attacheddigest.h"

#include "publish/pdf/pdfdate.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFLogger.hh>

#include <QCryptographicHash>

#include <algorithm>

namespace sasil {
namespace {

constexpr const char *RelationshipKey = "/AFRelationship";
constexpr const char *SourceName = "/Source";

Error error(const char *source)
{
    return Error{Message{"Pdf", source, {}}};
}

Error noPdf()
{
    return error(QT_TRANSLATE_NOOP("Pdf", "This is no PDF that can be read."));
}

Error noDigest()
{
    return error(QT_TRANSLATE_NOOP("Pdf",
                                   "There is no digest in this PDF. Only a PDF that Sasil made has one, "
                                   "as long as no other program has taken it out."));
}

Error damaged()
{
    return error(QT_TRANSLATE_NOOP("Pdf", "The digest in this PDF is damaged."));
}

Result<QByteArray> contentOf(const QPDFEFStreamObjectHelper &file)
{
    const std::shared_ptr<Buffer> data = QPDFObjectHandle(file.getObjectHandle()).getStreamData();
    const QByteArray bytes(reinterpret_cast<const char *>(data->getBuffer()),
                           static_cast<qsizetype>(data->getSize()));
    const std::string checksum = QPDFEFStreamObjectHelper(file.getObjectHandle()).getChecksum();
    const QByteArray actual = QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
    if (!checksum.empty() && checksum != actual.toStdString())
        return damaged();
    return bytes;
}

bool isAscii(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return c < u'\x7f'; });
}

} // namespace

void attachSource(QPDF &pdf, const PdfAttachment &source, const QDateTime &modified)
{
    if (source.name.isEmpty())
        return;
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, source.bytes.toStdString());
    stream.setSubtype("text/markdown");
    if (modified.isValid())
        stream.setModDate(pdfDate(modified));
    const std::string name = source.name.toStdString();
    auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
    file.setFilename(name, isAscii(source.name) ? name : "digest.md");
    file.getObjectHandle().replaceKey(RelationshipKey, QPDFObjectHandle::newName(SourceName));
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(name, file);
    QPDFObjectHandle files = QPDFObjectHandle::newArray();
    files.appendItem(file.getObjectHandle());
    pdf.getRoot().replaceKey("/AF", files);
}

Result<QByteArray> attachedDigest(const QByteArray &pdf)
{
    QPDF document;
    document.setLogger(QPDFLogger::create());
    document.setSuppressWarnings(true);
    try {
        document.processMemoryFile("pdf", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        for (const auto &[name, file] : QPDFEmbeddedFileDocumentHelper(document).getEmbeddedFiles()) {
            const QPDFObjectHandle relationship = file->getObjectHandle().getKey(RelationshipKey);
            const QPDFObjectHandle stream = file->getEmbeddedFileStream();
            if (relationship.isName() && relationship.getName() == SourceName && stream.isStream())
                return contentOf(QPDFEFStreamObjectHelper(stream));
        }
    } catch (const std::exception &) {
        return noPdf();
    }
    return noDigest();
}

bool looksLikePdf(const QByteArray &bytes)
{
    return bytes.startsWith("%PDF-");
}

} // namespace sasil
