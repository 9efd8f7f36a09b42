// SPDX-License-Identifier: MIT
#pragma once

#include "digest/modelcheck.h"

#include <QByteArrayView>

#include <optional>

namespace sasil {

/// A document and edits of it, read from bytes that a fuzzer varies.
///
/// The document is UTF-8 up to a byte 0x1e. Each edit is three bytes or more: two for the position (low byte
/// first, modulo the text's length), one for how many characters are removed (its highest bit: a copy is
/// compared, CheckedDigest::edit()), one for what is added: below 0xc0 a piece of markup (modulo their
/// number), from 0xc0 on as many bytes of UTF-8 as it is above that.
class EditBytes
{
public:
    explicit EditBytes(QByteArrayView bytes);

    [[nodiscard]] const QString &document() const { return m_document; }
    /// The next edit of a text of \a length; nothing: there is no more.
    [[nodiscard]] std::optional<Change> next(qsizetype length);
    /// Whether the last edit keeps topics unread.
    [[nodiscard]] bool keepsUnread() const { return m_keepsUnread; }

private:
    [[nodiscard]] int takeByte();

    QString m_document;
    QByteArrayView m_rest;
    bool m_keepsUnread = false;
};

} // namespace sasil
