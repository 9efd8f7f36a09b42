// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace sasil {

/// A sentence for a user, kept as its English source and its arguments, so that it can be said in whatever
/// language is chosen at the time it is shown.
///
/// Write the source as QT_TRANSLATE_NOOP("CONTEXT", "… %1 …") with the same CONTEXT as given here, and
/// lupdate finds it.
struct Message
{
    const char *context = "";
    const char *source = "";
    QStringList arguments{}; ///< for %1, %2, … of the source
    int count = -1;          ///< for %n of the source; -1: it has none

    /// The sentence in the language of the installed translators.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return *source == '\0'; }

    friend bool operator==(const Message &a, const Message &b)
    {
        return qstrcmp(a.context, b.context) == 0 && qstrcmp(a.source, b.source) == 0 &&
               a.arguments == b.arguments && a.count == b.count;
    }
};

} // namespace sasil
