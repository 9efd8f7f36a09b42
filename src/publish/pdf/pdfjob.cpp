// SPDX-License-Identifier: MIT
#include "publish/pdf/pdfjob.h"

#include "publish/exporting.h"
#include "publish/imagepath.h"
#include "publish/markdownexport.h"
#include "publish/pdf/pdfdate.h"
#include "web/digestimage.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The path of the first image of the page that is not to be had from `folder`; null: all are there.
QString missingImage(const QString &html, const QString &folder)
{
    static const QRegularExpression image(u"<img src=\"([^\"]*)\""_s);
    for (const QRegularExpressionMatch &match : image.globalMatch(html)) {
        const QString path = imagePath(match.captured(1));
        if (!readDigestImage(folder, path))
            return path;
    }
    return {};
}

Error imageError(const QString &path)
{
    return Error{Message{"Pdf",
                         QT_TRANSLATE_NOOP("Pdf", "The image %1 is missing in the digest's folder, or is no "
                                                  "image that can be shown. Put it there, or take it out of "
                                                  "the digest."),
                         {path}}};
}

/// The name that the digest gets inside the PDF.
QString sourceName(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty())
        return u"digest.md"_s;
    const bool isPdf = file.suffix().compare("pdf"_L1, Qt::CaseInsensitive) == 0;
    return isPdf ? file.completeBaseName() + u".md"_s : file.fileName();
}

/// What the file's own encoding has no room for is no reason to do without a PDF.
QByteArray sourceBytes(const QString &text, const TextFormat &format)
{
    const Result<QByteArray> bytes = encode(text, format);
    return bytes ? *bytes : text.toUtf8();
}

} // namespace

Result<PdfJob> pdfJob(const ExportSource &source, const ExportOptions &options)
{
    const Result<ExportContent> content = exportContent(source, options);
    if (!content)
        return content.error();
    PdfJob job;
    job.page = printPage(content->digest, content->page);
    job.options.digestFolder = source.folder();
    if (const QString missing = missingImage(job.page.html, source.folder()); !missing.isNull())
        return imageError(missing);
    job.options.source = {sourceName(source.path),
                          sourceBytes(exportMarkdown(content->digest, content->page.content), source.format)};
    job.options.paper = options.paper;
    job.options.margins = options.margins.value_or(job.options.margins);
    job.options.created = documentDate(content->digest, source.path);
    return job;
}

} // namespace sasil
