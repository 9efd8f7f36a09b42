// SPDX-License-Identifier: MIT
#include "publish/htmlexport.h"

#include "publish/imagepath.h"
#include "publish/validhtml.h"
#include "web/digestimage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1 << 20;
/// A larger image would make a page that mail does not take.
constexpr qint64 largestInside = 8 * megabyte;

/// An image as a section has it: its attributes are escaped.
struct Image
{
    QString source;
    QString description;
    QString title;
};

/// Why an image is not inside: what its reader is told, and what whoever exports is told.
struct Problem
{
    Message inPlace;
    Message warning;
};

bool isRemote(const QString &source)
{
    return source.startsWith(u"http:", Qt::CaseInsensitive) ||
           source.startsWith(u"https:", Qt::CaseInsensitive);
}

QString megabytes(qint64 bytes)
{
    return QString::number((bytes + megabyte - 1) / megabyte);
}

/// Puts the images of a folder into sections.
class ImageInserter
{
public:
    explicit ImageInserter(HtmlTarget target) : m_target(std::move(target)) {}

    QString insert(const QString &sections)
    {
        static const QRegularExpression image(
            u"<img src=\"([^\"]*)\" alt=\"([^\"]*)\"(?: title=\"([^\"]*)\")? />"_s);
        QString result;
        qsizetype at = 0;
        for (auto matches = image.globalMatch(sections); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QString before = sections.sliced(at, match.capturedStart() - at);
            noteLinks(before);
            result +=
                before + shown({match.captured(1), match.captured(2), match.captured(3)}, match.captured());
            at = match.capturedEnd();
        }
        return result + sections.sliced(at);
    }

    [[nodiscard]] const QList<Message> &problems() const { return m_problems; }

private:
    /// Whether what stands behind \a html is in a link.
    void noteLinks(const QString &html)
    {
        const qsizetype opened = html.lastIndexOf(u"<a ");
        const qsizetype closed = html.lastIndexOf(u"</a>");
        if (opened >= 0 || closed >= 0)
            m_isInLink = opened > closed;
    }

    QString shown(const Image &image, const QString &written)
    {
        if (isRemote(image.source))
            return m_target.remoteImages ? written : linked(image);
        const QString path = imagePath(image.source);
        const std::optional<DigestImage> read = readDigestImage(m_target.folder, path);
        if (!read || read->data.size() > largestInside)
            return replaced(image, problemOf(path));
        const QString data =
            QString::fromLatin1("data:" + read->mimeType + ";base64," + read->data.toBase64());
        const QString title = image.title.isEmpty() ? QString() : u" title=\""_s + image.title + u'"';
        return u"<img src=\""_s + data + u"\" alt=\""_s + image.description + u'"' + title + u" />"_s;
    }

    [[nodiscard]] QString linked(const Image &image) const
    {
        const QString words = image.description.isEmpty() ? image.source : image.description;
        return m_isInLink
                   ? u"<span class=\"remote-image\">"_s + words + u"</span>"_s
                   : u"<a class=\"remote-image\" href=\""_s + image.source + u"\">"_s + words + u"</a>"_s;
    }

    QString replaced(const Image &image, const Problem &problem)
    {
        if (!m_problems.contains(problem.warning))
            m_problems.append(problem.warning);
        const QString words = image.description.isEmpty() ? QString() : image.description + u" – "_s;
        return u"<span class=\"blocked-image\">"_s + words + problem.inPlace.text().toHtmlEscaped() +
               u"</span>"_s;
    }

    [[nodiscard]] Problem problemOf(const QString &path) const
    {
        const QFileInfo file(QDir(m_target.folder), path);
        const Message missing{"publish", QT_TRANSLATE_NOOP("publish", "the image %1 is missing"), {path}};
        if (m_target.folder.isEmpty())
            return {
                missing,
                {"publish",
                 QT_TRANSLATE_NOOP("publish", "The image %1 is looked for beside the digest, which has no "
                                              "file. Save the digest first."),
                 {path}}};
        if (!isPlainRelativePath(path))
            return {
                missing,
                {"publish",
                 QT_TRANSLATE_NOOP("publish", "The image %1 is not in the digest's folder. Put it there."),
                 {path}}};
        if (!file.exists())
            return {
                missing,
                {"publish",
                 QT_TRANSLATE_NOOP("publish", "The image %1 is missing in the digest's folder. Put it there, "
                                              "or take it out of the digest."),
                 {path}}};
        if (file.size() > largestInside)
            return {{"publish", QT_TRANSLATE_NOOP("publish", "the image %1 is too large to be here"), {path}},
                    {"publish",
                     QT_TRANSLATE_NOOP("publish",
                                       "The image %1 has %2 MB, too much to be put into the page. Make "
                                       "it smaller: at most %3 MB."),
                     {path, megabytes(file.size()), megabytes(largestInside)}}};
        return {
            {"publish", QT_TRANSLATE_NOOP("publish", "the image %1 cannot be shown"), {path}},
            {"publish",
             QT_TRANSLATE_NOOP("publish", "The file %1 is no image that can be shown. Use a PNG, JPEG, GIF, "
                                          "WebP, AVIF, BMP or SVG file of the digest's folder."),
             {path}}};
    }

    HtmlTarget m_target;
    QList<Message> m_problems;
    bool m_isInLink = false;
};

/// The page forbids itself what it has no need of.
QString withPolicy(QString page, bool remoteImages)
{
    const QString charset = u"<meta charset=\"utf-8\">\n"_s;
    const QString images = remoteImages ? u"data: https: http:"_s : u"data:"_s;
    const QString policy =
        u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src "_s + images +
        u"; style-src 'unsafe-inline'\">\n"_s;
    return page.insert(page.indexOf(charset) + charset.size(), policy);
}

/// The same digest has the same ids, and another one others.
QString idPrefix(const Digest &digest)
{
    const QByteArray hash =
        QCryptographicHash::hash(digest.text().toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"sasil-"_s + QString::fromLatin1(hash.first(8)) + u'-';
}

} // namespace

QString exportHtml(const Digest &digest, const HtmlDocumentOptions &options, const HtmlTarget &target)
{
    const QString written = htmlSections(digest, options, true);
    const QString sections = ImageInserter(target).insert(withoutLocalLinks(validHtml(written)));
    if (target.fragment)
        return withIdPrefix(sections, idPrefix(digest));
    return withPolicy(withValidCharacters(htmlPage(digest, options, sections)), target.remoteImages);
}

QList<Message> imageProblems(const Digest &digest, const HtmlDocumentOptions &options,
                             const HtmlTarget &target)
{
    if (!digest.text().contains(u"!["))
        return {};
    ImageInserter inserter(target);
    (void)inserter.insert(htmlSections(digest, options, true));
    return inserter.problems();
}

} // namespace sasil
