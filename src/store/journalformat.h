// SPDX-License-Identifier: MIT
#pragma once

#include "store/journal.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace sasil {

/// A journal's bytes: a magic line, then records, each framed as the payload's length (quint32), the type
/// (quint8), a check (quint32) and the payload, all numbers little-endian. A check is the CRC-32 of length,
/// type and payload, continued from the record before: a record that is lost or doubled breaks the chain.
///
/// First comes one Header, then one Text, then Edits and further Texts, each of which replaces all before it.
enum class JournalRecord : quint8 { Header = 1, Text = 2, Edit = 3 };

QByteArray journalMagic();
/// The check from which the first record continues.
inline constexpr quint32 journalSeed = 0x53415349;

/// \a payload as a record behind the one whose check is \a previous.
struct FramedRecord
{
    QByteArray bytes;
    quint32 check = 0;
};
FramedRecord framed(JournalRecord type, const QByteArray &payload, quint32 previous);

QByteArray headerPayload(const JournalOrigin &origin);
QByteArray textPayload(const QString &text);
QByteArray editPayload(const TextEdit &edit);

/// What the valid prefix of a journal's bytes says. Where it ends, a writer continues.
struct JournalContent
{
    RecoveredDocument document; ///< but for the time
    qint64 headerSize = 0;
    quint32 headerCheck = 0;
    qint64 validSize = 0;
    quint32 check = 0;
    qint64 textBytes = 0;
    qint64 edits = 0; ///< since the last text
    qint64 editBytes = 0;
};

/// Nothing where not even the first text is whole. Takes any bytes.
std::optional<JournalContent> journalContent(QByteArrayView bytes);

} // namespace sasil
