// SPDX-License-Identifier: MIT
#include "store/textcodec.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF", 3);
constexpr QByteArrayView utf16LeMark("\xFF\xFE", 2);
constexpr QByteArrayView utf16BeMark("\xFE\xFF", 2);

/// ICU's name for the table that other programs call CP949; its own "CP949" and "EUC-KR" are other tables.
constexpr const char *windows949 = "windows-949";

/// ICU gives these for the single bytes 80 and FF, which mean nothing in the encoding.
bool isStray949(QChar c)
{
    return c == u'\u0080' || c == u'\uF8F7';
}

std::optional<QByteArray> encoded949(QStringView text)
{
    QStringEncoder encoder(windows949);
    if (!encoder.isValid() || std::any_of(text.begin(), text.end(), isStray949))
        return {};
    const QByteArray bytes = encoder.encode(text);
    return encoder.hasError() ? std::nullopt : std::optional(bytes);
}

/// With U+FFFD for what is invalid; nothing where the codec is missing.
std::optional<QString> mended949(const QByteArray &bytes)
{
    QStringDecoder decoder(windows949);
    if (!decoder.isValid())
        return {};
    // A first half of a character at the very end is an error only when something follows.
    QString text = decoder.decode(bytes + '\n');
    text.chop(1);
    std::replace_if(text.begin(), text.end(), isStray949, QChar(QChar::ReplacementCharacter));
    return text;
}

qsizetype damageIn(const QString &text)
{
    return text.count(QChar(QChar::ReplacementCharacter));
}

QString decodedUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

/// By hand, since unpaired surrogates must stay as they are.
QString decodedUtf16(QByteArrayView bytes, Encoding encoding)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    if (encoding == Encoding::Utf16LE)
        qFromLittleEndian<char16_t>(bytes.data(), text.size(), text.data());
    else
        qFromBigEndian<char16_t>(bytes.data(), text.size(), text.data());
    return text;
}

QByteArray encodedUtf16(const QString &text, Encoding encoding)
{
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    if (encoding == Encoding::Utf16LE)
        qToLittleEndian<char16_t>(text.utf16(), text.size(), bytes.data());
    else
        qToBigEndian<char16_t>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

DecodedText decoded(QString text, TextFormat format)
{
    format.lineEnds = takeLineEnds(text);
    return {text, format};
}

DecodedText damaged(QString text, TextFormat format, const QByteArray &bytes)
{
    format.damaged = true;
    DecodedText result = decoded(std::move(text), format);
    result.format.damagedBytes = bytes;
    result.format.damagedText = result.text;
    return result;
}

DecodedText decodeUtf16(const QByteArray &bytes, Encoding encoding)
{
    const TextFormat format{encoding, true, false, {}, {}, {}};
    const QByteArrayView content = QByteArrayView(bytes).sliced(2);
    QString text = decodedUtf16(content, encoding);
    if (content.size() % 2 == 0)
        return decoded(text, format);
    return damaged(text + QChar(QChar::ReplacementCharacter), format, bytes);
}

/// The first character that is no character at all: half of a pair.
qsizetype unpairedSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isLowSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return i;
        ++i;
    }
    return -1;
}

/// The first character that windows-949 lacks. Line by line first: most of a text can be encoded.
qsizetype lackingIn949(QStringView text)
{
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        if (!encoded949(text.sliced(start, end - start))) {
            for (qsizetype i = start; i < end;) {
                const qsizetype length = text[i].isHighSurrogate() && i + 1 < end ? 2 : 1;
                if (!encoded949(text.sliced(i, length)))
                    return i;
                i += length;
            }
        }
        start = end;
    }
    return -1;
}

QString lineNumber(QStringView text, qsizetype offset)
{
    return QString::number(text.first(offset).count(u'\n') + 1);
}

Error surrogateError(const QString &text, qsizetype offset)
{
    const QString code = u"U+"_s + QString::number(text[offset].unicode(), 16).toUpper();
    return Error{
        {"Store",
         QT_TRANSLATE_NOOP("Store", "Line %2 holds half a character (%1), which only UTF-16 can keep. Please "
                                    "remove it and save again."),
         {code, lineNumber(text, offset)}}};
}

Error lackingError(const QString &text, qsizetype offset)
{
    const qsizetype length = text[offset].isHighSurrogate() ? 2 : 1;
    return Error{{"Store",
                  QT_TRANSLATE_NOOP(
                      "Store", "The file's encoding (%3) lacks the character “%1” of line %2. Please save "
                               "as UTF-8, or remove it."),
                  {text.mid(offset, length), lineNumber(text, offset), encodingName(Encoding::Windows949)}}};
}

/// \a text has lines as a user counts them, \a ended has the file's line ends.
Result<QByteArray> encodeUtf8(const QString &text, const QString &ended, bool byteOrderMark)
{
    if (const qsizetype offset = unpairedSurrogate(text); offset >= 0)
        return surrogateError(text, offset);
    return byteOrderMark ? utf8Mark.toByteArray() + ended.toUtf8() : ended.toUtf8();
}

/// The arguments mean what they mean in encodeUtf8().
Result<QByteArray> encode949(const QString &text, const QString &ended)
{
    if (const qsizetype offset = unpairedSurrogate(text); offset >= 0)
        return surrogateError(text, offset);
    const std::optional<QByteArray> bytes = encoded949(ended);
    if (!bytes) {
        const qsizetype offset = lackingIn949(text);
        if (offset >= 0)
            return lackingError(text, offset);
    }
    // Few characters only can be so unlucky, and the file would be read as another text the next time.
    if (!bytes || decode(*bytes).text != text) {
        return Error{
            {"Store",
             QT_TRANSLATE_NOOP("Store", "Saved in the file's encoding (%1), this text could not be told from "
                                        "another one. Please save as UTF-8."),
             {encodingName(Encoding::Windows949)}}};
    }
    return *bytes;
}

} // namespace

DecodedText decode(const QByteArray &bytes)
{
    if (bytes.startsWith(utf16LeMark))
        return decodeUtf16(bytes, Encoding::Utf16LE);
    if (bytes.startsWith(utf16BeMark))
        return decodeUtf16(bytes, Encoding::Utf16BE);
    TextFormat format;
    format.byteOrderMark = bytes.startsWith(utf8Mark);
    const QByteArrayView content = QByteArrayView(bytes).sliced(format.byteOrderMark ? utf8Mark.size() : 0);
    if (QUtf8StringView(content.data(), content.size()).isValidUtf8())
        return decoded(decodedUtf8(content), format);
    QString text = decodedUtf8(content);
    const std::optional<QString> text949 = format.byteOrderMark ? std::nullopt : mended949(bytes);
    if (text949) {
        const TextFormat format949{Encoding::Windows949, false, false, {}, {}, {}};
        if (encoded949(*text949) == bytes)
            return decoded(*text949, format949);
        // A few bad bytes are no reason to show none of the text.
        if (2 * damageIn(*text949) < damageIn(text))
            return damaged(*text949, format949, bytes);
    }
    return damaged(std::move(text), format, bytes);
}

Result<QByteArray> encode(const QString &text, const TextFormat &format)
{
    if (format.damaged) {
        if (text == format.damagedText)
            return format.damagedBytes;
        return Error{{"Store",
                      QT_TRANSLATE_NOOP(
                          "Store", "The file holds bytes that are not text in its encoding (%1), and the "
                                   "edited text cannot keep them. Please save as UTF-8 under another name."),
                      {encodingName(format.encoding)}}};
    }
    const QString ended = withLineEnds(text, format.lineEnds);
    switch (format.encoding) {
    case Encoding::Utf8:
        return encodeUtf8(text, ended, format.byteOrderMark);
    case Encoding::Windows949:
        return encode949(text, ended);
    case Encoding::Utf16LE:
        return utf16LeMark.toByteArray() + encodedUtf16(ended, format.encoding);
    case Encoding::Utf16BE:
        break;
    }
    return utf16BeMark.toByteArray() + encodedUtf16(ended, format.encoding);
}

TextFormat asUtf8(TextFormat format)
{
    format.byteOrderMark = format.byteOrderMark && format.encoding == Encoding::Utf8;
    format.encoding = Encoding::Utf8;
    format.damaged = false;
    format.damagedBytes.clear();
    format.damagedText.clear();
    return format;
}

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"UTF-8"_s;
    case Encoding::Utf16LE:
        return u"UTF-16LE"_s;
    case Encoding::Utf16BE:
        return u"UTF-16BE"_s;
    case Encoding::Windows949:
        break;
    }
    return u"CP949"_s;
}

} // namespace sasil
