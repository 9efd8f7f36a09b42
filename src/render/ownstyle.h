// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QList>
#include <QString>

namespace sasil {

/// A style sheet that a user brings along, made harmless: it loads nothing, and it stays within the `<style>`
/// that it is put in.
///
/// Left out, each with the rule or declaration that it stands in: `@import` and whatever is no rule for
/// pages; addresses, unless they hold an image or a font themselves (`data:`); other functions that take
/// addresses; what is no style at all. The rest is kept as it was written, comments aside.
struct OwnStyle
{
    enum class Why : quint8 { Elsewhere, NoStyle };
    struct LeftOut
    {
        Why why = Why::NoStyle;
        int line = 1; ///< from 1
    };

    QString css;
    QList<LeftOut> leftOut;

    /// What its writer should know, a sentence for each why; empty: nothing.
    [[nodiscard]] QList<Message> problems() const;
};

[[nodiscard]] OwnStyle harmlessStyle(const QString &written);

/// Fails where the file cannot be read, is no text in UTF-8, or is larger than a style sheet can be.
[[nodiscard]] Result<OwnStyle> readOwnStyle(const QString &path);

} // namespace sasil
