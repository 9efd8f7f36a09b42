// SPDX-License-Identifier: MIT
#include "editbytes.h"

#include "digest/randomedits.h"

namespace sasil {

namespace {

constexpr char separator = 0x1e;
constexpr int firstOfText = 0xc0;
constexpr int unreadBit = 0x80;

} // namespace

EditBytes::EditBytes(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf(separator);
    m_document = QString::fromUtf8(end < 0 ? bytes : bytes.first(end));
    m_rest = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
}

int EditBytes::takeByte()
{
    const auto byte = uchar(m_rest.front());
    m_rest = m_rest.sliced(1);
    return byte;
}

std::optional<Change> EditBytes::next(qsizetype length)
{
    constexpr qsizetype shortest = 4;
    if (m_rest.size() < shortest)
        return std::nullopt;
    Change change;
    change.position = takeByte();
    change.position = (change.position + qsizetype(takeByte()) * 0x100) % (length + 1);
    const int removed = takeByte();
    m_keepsUnread = (removed & unreadBit) != 0;
    change.removed = qMin<qsizetype>(removed & ~unreadBit, length - change.position);
    const int added = takeByte();
    if (added < firstOfText) {
        change.added = markupPieces()[added % markupPieces().size()];
    } else {
        const qsizetype count = qMin<qsizetype>(added - firstOfText, m_rest.size());
        change.added = QString::fromUtf8(m_rest.first(count));
        m_rest = m_rest.sliced(count);
    }
    return change;
}

} // namespace sasil
