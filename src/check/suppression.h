// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QStringList>
#include <QStringView>

namespace sasil {

/// A comment that keeps findings from being shown (rules.md, "Settings"), as in
/// `<!-- sasil-disable-next-line RULE: reason -->`. Several rules are separated by blanks or commas; without
/// one it means all.
struct Suppression
{
    enum Kind : quint8 {
        NextLine, ///< findings that begin on the next line that is not blank
        Disable,  ///< from here on
        Enable,   ///< up to here
        File,     ///< in the whole document
    };

    Kind kind = NextLine;
    QStringList rules; ///< empty: all
    QString reason;    ///< behind the colon; empty: none
    TextRange range;   ///< the comment, in its topic
    TextRange line;    ///< of NextLine: where findings that it suppresses begin
    bool isLast =
        false; ///< of NextLine: only blank lines stand behind it, so that it is the next topic's heading

    [[nodiscard]] bool names(QLatin1StringView rule) const { return rules.isEmpty() || rules.contains(rule); }

    friend bool operator==(const Suppression &, const Suppression &) = default;
};

/// The comments in \a source, code left out, in their order. Most texts have none, which is found at once.
[[nodiscard]] QList<Suppression> readSuppressions(QStringView source);

} // namespace sasil
