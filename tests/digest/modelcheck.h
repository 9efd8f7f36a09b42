// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

namespace sasil {

/// One change of a text, as an editor reports it.
struct Change
{
    qsizetype position = 0;
    qsizetype removed = 0;
    QString added;
};

/// What is wrong with a model of \a text by itself: topics that do not tile it, ranges that do not nest,
/// items that are not found where they stand. Empty: nothing. Reads every topic.
[[nodiscard]] QString faultOf(const Digest &digest, const QString &text);

/// The first thing in which \a actual differs from \a expected, in words; empty: nothing.
[[nodiscard]] QString differenceOf(const Digest &actual, const Digest &expected);

/// A digest that is edited, and a fresh parse of the same text to compare it with after every edit.
class CheckedDigest
{
public:
    explicit CheckedDigest(const QString &text);

    [[nodiscard]] const Digest &digest() const { return m_digest; }
    [[nodiscard]] const QString &text() const { return m_text; }

    /// Makes \a change and tells what is wrong then: with the model, or with what the edit answered. Empty:
    /// nothing. Where \a keepUnread, a copy is compared, so that topics which nobody asked for are edited
    /// too.
    [[nodiscard]] QString edit(const Change &change, bool keepUnread = false);

private:
    QString m_text;
    Digest m_digest;
    Digest m_fresh;
};

} // namespace sasil
