// SPDX-License-Identifier: MIT
#pragma once

#include "store/lineends.h"
#include "text/result.h"

#include <QByteArray>
#include <QString>

namespace sasil {

enum class Encoding : quint8 { Utf8, Utf16LE, Utf16BE, Windows949 };

/// What a file's bytes were besides their text: with it, an unedited text is encoded to exactly the same
/// bytes. Cheap to copy.
struct TextFormat
{
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    bool damaged = false; ///< some of the bytes were invalid, and stand as U+FFFD in the text
    LineEnds lineEnds;
    QByteArray damagedBytes; ///< all the bytes; empty unless damaged
    QString damagedText;     ///< the text that was made of them; empty unless damaged

    friend bool operator==(const TextFormat &, const TextFormat &) = default;
};

struct DecodedText
{
    QString text; ///< "\n" is its only line end; all other characters are the file's own, NUL and U+2028 too
    TextFormat format;
};

/// Never fails: UTF-16 with a byte order mark, else UTF-8 with one or without, else windows-949 where the
/// bytes are valid in it, else whichever of both is damaged less.
DecodedText decode(const QByteArray &bytes);

/// The bytes of \a text: the very ones that \a format was made of, where the text is as decode() gave it;
/// otherwise every untouched line keeps its line end.
///
/// Fails for an edited text whose format is damaged, and for a character that the encoding lacks. The error
/// names the character and its line and offers UTF-8 where that helps: encode it then with asUtf8().
Result<QByteArray> encode(const QString &text, const TextFormat &format);

/// \a format as UTF-8, no longer damaged, with the same line ends; what was damaged becomes U+FFFD for good.
TextFormat asUtf8(TextFormat format);

/// The name that people know an encoding by, not translated: "UTF-8", "UTF-16LE", "CP949".
QString encodingName(Encoding encoding);

} // namespace sasil
