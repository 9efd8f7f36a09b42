// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace sasil {

/// The largest image file that is shown, bytes.
inline constexpr qint64 largestDigestImage = qint64(32) * 1024 * 1024;

/// The bytes of an image file, and the type that the bytes themselves show.
struct DigestImage
{
    QByteArray mimeType;
    QByteArray data;
};

/// Whether a path, as it stands decoded in an address, may name a file under the digest's folder at all:
/// relative, no empty part, no part that begins with a dot ("..", hidden files), no backslash and no control
/// character.
[[nodiscard]] bool isPlainRelativePath(QStringView path);

/// "image/png" and the like by the first bytes, whatever the file's name says; empty: not an image that is
/// shown (PNG, JPEG, GIF, WebP, AVIF, BMP, SVG).
[[nodiscard]] QByteArray imageType(QByteArrayView data);

/// Reads the image at a path relative to the digest's folder. Nothing, if the path is not plain, leads out of
/// the folder or to a hidden file by a symbolic link, is not a regular file, is larger than
/// largestDigestImage or no image.
[[nodiscard]] std::optional<DigestImage> readDigestImage(const QString &folder, QStringView path);

} // namespace sasil
