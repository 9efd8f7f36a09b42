// SPDX-License-Identifier: MIT
#include "web/digestimage.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sasil {

using namespace Qt::StringLiterals;

bool isPlainRelativePath(QStringView path)
{
    const bool oddCharacter = std::ranges::any_of(path, [](QChar c) {
        return c == u'\\' || c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter;
    });
    if (oddCharacter)
        return false;
    const auto parts = path.split(u'/');
    return std::ranges::none_of(parts,
                                [](QStringView part) { return part.isEmpty() || part.startsWith(u'.'); });
}

static bool looksLikeSvg(QByteArrayView data)
{
    const QByteArray start = data.first(std::min<qsizetype>(data.size(), 4096)).toByteArray();
    QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.sliced(3) : start;
    text = text.trimmed();
    if (text.startsWith("<svg"))
        return true;
    return (text.startsWith("<?xml") || text.startsWith("<!--") || text.startsWith("<!DOCTYPE svg")) &&
           text.contains("<svg");
}

QByteArray imageType(QByteArrayView data)
{
    if (data.startsWith("\x89PNG\r\n\x1A\n"))
        return "image/png"_ba;
    if (data.startsWith("\xFF\xD8\xFF"))
        return "image/jpeg"_ba;
    if (data.startsWith("GIF87a") || data.startsWith("GIF89a"))
        return "image/gif"_ba;
    if (data.size() >= 12 && data.startsWith("RIFF") && data.sliced(8).startsWith("WEBP"))
        return "image/webp"_ba;
    if (data.size() >= 12 && (data.sliced(4).startsWith("ftypavif") || data.sliced(4).startsWith("ftypavis")))
        return "image/avif"_ba;
    if (data.size() >= 26 && data.startsWith("BM"))
        return "image/bmp"_ba;
    return looksLikeSvg(data) ? "image/svg+xml"_ba : QByteArray();
}

/// The bytes of a regular file whose name is already canonical. Neither a link put there meanwhile nor a pipe
/// is followed.
static std::optional<QByteArray> readRegularFile(const QString &canonical)
{
    const int descriptor =
        ::open(QFile::encodeName(canonical).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > largestDigestImage)
        return std::nullopt;
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return std::nullopt;
    return file.read(largestDigestImage);
}

std::optional<DigestImage> readDigestImage(const QString &folder, QStringView path)
{
    if (folder.isEmpty() || !isPlainRelativePath(path))
        return std::nullopt;
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString file = QFileInfo(root + u'/' + path.toString()).canonicalFilePath();
    const QString prefix = root.endsWith(u'/') ? root : root + u'/';
    if (root.isEmpty() || !file.startsWith(prefix) ||
        !isPlainRelativePath(QStringView(file).sliced(prefix.size())))
        return std::nullopt;
    auto data = readRegularFile(file);
    if (!data)
        return std::nullopt;
    QByteArray type = imageType(*data);
    if (type.isEmpty())
        return std::nullopt;
    return DigestImage{std::move(type), *std::move(data)};
}

} // namespace sasil
