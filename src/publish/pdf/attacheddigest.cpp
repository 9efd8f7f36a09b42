// SPDX-License-Identifier: MIT
#include "publish/pdf/attacheddigest.h"

#include "publish/pdf/pdfdate.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFLogger.hh>

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace sasil {
namespace {

constexpr const char *RelationshipKey = "/AFRelationship";
constexpr const char *SourceName = "/Source";
constexpr const char *DigestType = "text/markdown";
constexpr qsizetype LargestDigest = qsizetype(64) * 1024 * 1024;

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

Error tooLarge()
{
    return error(QT_TRANSLATE_NOOP("Pdf", "The digest in this PDF is too large."));
}

/// Takes what is unpacked, up to a limit: a few bytes may unpack to more than there is room for.
class LimitedSink : public Pipeline
{
public:
    LimitedSink() : Pipeline("digest", nullptr) {}

    void write(const unsigned char *data, std::size_t size) override
    {
        if (static_cast<qsizetype>(size) > LargestDigest - m_bytes.size()) {
            m_isFull = true;
            throw std::runtime_error("too large");
        }
        m_bytes.append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    }
    void finish() override {}

    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    bool m_isFull = false;
};

Result<QByteArray> contentOf(const QPDFEFStreamObjectHelper &file)
{
    LimitedSink sink;
    bool isUnpacked = false;
    bool isWhole = false;
    try {
        isWhole = QPDFObjectHandle(file.getObjectHandle())
                      .pipeStreamData(&sink, &isUnpacked, 0, qpdf_dl_generalized, true);
    } catch (const std::exception &) {
        isWhole = false;
    }
    if (sink.isFull())
        return tooLarge();
    if (!isWhole || !isUnpacked)
        return damaged();
    const QByteArray &bytes = sink.bytes();
    const std::string checksum = QPDFEFStreamObjectHelper(file.getObjectHandle()).getChecksum();
    const QByteArray actual = QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
    if (!checksum.empty() && checksum != actual.toStdString())
        return damaged();
    return bytes;
}

/// Other programs attach other sources: documents, tables, drawings.
bool isText(QPDFFileSpecObjectHelper &file, const QPDFObjectHandle &stream)
{
    if (QPDFEFStreamObjectHelper(stream).getSubtype() == DigestType)
        return true;
    const QString name = QString::fromStdString(file.getFilename());
    return std::ranges::any_of(std::array{".md"_L1, ".markdown"_L1, ".txt"_L1},
                               [&name](auto ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
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
    stream.setSubtype(DigestType);
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
            if (relationship.isName() && relationship.getName() == SourceName && stream.isStream() &&
                isText(*file, stream))
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
