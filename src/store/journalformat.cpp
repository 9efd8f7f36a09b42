// SPDX-License-Identifier: MIT
#include "store/journalformat.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <array>

namespace sasil {

namespace {

constexpr qsizetype frameSize = 9;
constexpr QDataStream::Version streamVersion = QDataStream::Qt_6_0;

constexpr std::array<quint32, 256> makeCrcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

quint32 crc32(QByteArrayView bytes, quint32 previous)
{
    static constexpr std::array<quint32, 256> table = makeCrcTable();
    quint32 value = ~previous;
    for (const char byte : bytes)
        value = table[(value ^ quint8(byte)) & 0xFF] ^ (value >> 8);
    return ~value;
}

template <typename... Values>
QByteArray streamed(const Values &...values)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    (stream << ... << values);
    return bytes;
}

template <typename... Values>
bool readInto(QByteArrayView payload, Values &...values)
{
    QDataStream stream(QByteArray::fromRawData(payload.data(), payload.size()));
    stream.setVersion(streamVersion);
    (stream >> ... >> values);
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

std::optional<JournalOrigin> originFrom(QByteArrayView payload)
{
    JournalOrigin origin;
    FileStamp &stamp = origin.stamp;
    TextFormat &format = origin.format;
    quint8 encoding = 0;
    quint8 dominant = 0;
    QByteArray ends;
    if (!readInto(payload, origin.path, stamp.sha256, stamp.size, stamp.modified, stamp.inode, encoding,
                  format.byteOrderMark, format.damaged, dominant, ends, format.lineEnds.text,
                  format.damagedBytes, format.damagedText))
        return {};
    if (encoding > quint8(Encoding::Windows949) || dominant > quint8(LineEnd::FrameEnd))
        return {};
    if (!ends.isEmpty() && ends.size() != format.lineEnds.text.count(u'\n'))
        return {};
    for (const char end : std::as_const(ends)) {
        if (quint8(end) > quint8(LineEnd::FrameEnd))
            return {};
        format.lineEnds.ends += LineEnd(end);
    }
    format.encoding = Encoding(encoding);
    format.lineEnds.dominant = LineEnd(dominant);
    return origin;
}

std::optional<TextEdit> editFrom(QByteArrayView payload, qsizetype length)
{
    qint64 position = 0;
    qint64 removed = 0;
    TextEdit edit;
    if (!readInto(payload, position, removed, edit.text))
        return {};
    if (position < 0 || removed < 0 || position > length || removed > length - position)
        return {};
    edit.range = {position, position + removed};
    return edit;
}

struct Record
{
    JournalRecord type = JournalRecord::Header;
    QByteArrayView payload;
    quint32 check = 0;
    qint64 end = 0;
};

/// The whole and valid record that begins at \a start.
std::optional<Record> recordAt(QByteArrayView bytes, qint64 start, quint32 previous)
{
    if (bytes.size() - start < frameSize)
        return {};
    const QByteArrayView frame = bytes.sliced(start, frameSize);
    const qint64 length = qFromLittleEndian<quint32>(frame.data());
    const auto type = quint8(frame[4]);
    if (length > bytes.size() - start - frameSize || type < quint8(JournalRecord::Header) ||
        type > quint8(JournalRecord::Edit))
        return {};
    const QByteArrayView payload = bytes.sliced(start + frameSize, length);
    const quint32 check = crc32(payload, crc32(frame.first(5), previous));
    if (check != qFromLittleEndian<quint32>(frame.data() + 5))
        return {};
    return Record{JournalRecord(type), payload, check, start + frameSize + length};
}

/// Where the edits since the last text begin, so that the ones before it need not be applied.
struct ChainEnd
{
    QList<Record> edits;
    Record text;
    bool complete = false;
};

std::optional<ChainEnd> chainBehind(QByteArrayView bytes, const Record &header)
{
    std::optional<Record> record = recordAt(bytes, header.end, header.check);
    if (!record || record->type != JournalRecord::Text)
        return {};
    ChainEnd chain;
    Record last;
    for (; record && record->type != JournalRecord::Header; record = recordAt(bytes, last.end, last.check)) {
        last = *record;
        if (record->type == JournalRecord::Edit) {
            chain.edits += *record;
        } else {
            chain.text = *record;
            chain.edits.clear();
        }
    }
    chain.complete = last.end == bytes.size();
    return chain;
}

} // namespace

QByteArray journalMagic()
{
    return QByteArrayLiteral("sasil journal 1\n");
}

FramedRecord framed(JournalRecord type, const QByteArray &payload, quint32 previous)
{
    FramedRecord record;
    record.bytes.resize(frameSize);
    qToLittleEndian(quint32(payload.size()), record.bytes.data());
    record.bytes[4] = char(type);
    record.check = crc32(payload, crc32(QByteArrayView(record.bytes).first(5), previous));
    qToLittleEndian(record.check, record.bytes.data() + 5);
    record.bytes += payload;
    return record;
}

QByteArray headerPayload(const JournalOrigin &origin)
{
    const FileStamp &stamp = origin.stamp;
    const TextFormat &format = origin.format;
    QByteArray ends;
    for (const LineEnd end : format.lineEnds.ends)
        ends += char(end);
    return streamed(origin.path, stamp.sha256, stamp.size, stamp.modified, stamp.inode,
                    quint8(format.encoding), format.byteOrderMark, format.damaged,
                    quint8(format.lineEnds.dominant), ends, format.lineEnds.text, format.damagedBytes,
                    format.damagedText);
}

QByteArray textPayload(const QString &text)
{
    return streamed(text);
}

QByteArray editPayload(const TextEdit &edit)
{
    return streamed(qint64(edit.range.start), qint64(edit.range.length()), edit.text);
}

std::optional<JournalContent> journalContent(QByteArrayView bytes)
{
    if (!bytes.startsWith(journalMagic()))
        return {};
    const std::optional<Record> header = recordAt(bytes, journalMagic().size(), journalSeed);
    if (!header || header->type != JournalRecord::Header)
        return {};
    const std::optional<JournalOrigin> origin = originFrom(header->payload);
    const std::optional<ChainEnd> chain = chainBehind(bytes, *header);
    JournalContent content;
    QString &text = content.document.text;
    if (!origin || !chain || !readInto(chain->text.payload, text))
        return {};
    content.document.origin = *origin;
    content.document.complete = chain->complete;
    content.headerSize = header->end;
    content.headerCheck = header->check;
    content.validSize = chain->text.end;
    content.check = chain->text.check;
    content.textBytes = chain->text.payload.size();
    for (const Record &record : chain->edits) {
        const std::optional<TextEdit> edit = editFrom(record.payload, text.size());
        if (!edit) {
            content.document.complete = false;
            break;
        }
        text.replace(edit->range.start, edit->range.length(), edit->text);
        content.validSize = record.end;
        content.check = record.check;
        content.editBytes += record.payload.size();
        ++content.edits;
    }
    return content;
}

} // namespace sasil
