// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"

#include <QString>

#include <optional>

namespace sasil {

/// A line of a list or of a quotation, by its source: `> ` marks, blanks, a bullet or a number, a box, and a
/// label that is written anew for each item (`- **사실:** text`, `- [사실] text`).
struct ListLine
{
    QString quote;  ///< `> ` marks in front; empty: none
    QString indent; ///< the blanks behind them
    QString bullet; ///< `-`, `*`, `+`, or a number with its delimiter; empty: the line begins no item
    QString gap;    ///< the blanks behind the bullet
    QString box;    ///< `[ ] ` of a task; empty: none
    QString label;  ///< `**사실:** ` or `[사실] `; empty: none, or nothing stands behind it
    QString id;     ///< `[F3] ` of a fact
    QString text;   ///< the rest

    /// \a line has no line end.
    static ListLine of(const QString &line, const LabelSet &labels);

    [[nodiscard]] bool isItem() const { return !bullet.isEmpty(); }
    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty(); }
    /// Whether the text is a label alone, with its items to come below.
    [[nodiscard]] bool isLabelAlone(const LabelSet &labels) const;
    [[nodiscard]] std::optional<int> number() const;
    /// The line with another number.
    [[nodiscard]] QString bulletWithNumber(int number) const;

    /// Columns of the line.
    [[nodiscard]] qsizetype bulletColumn() const { return quote.size() + indent.size(); }
    [[nodiscard]] qsizetype contentColumn() const { return bulletColumn() + bullet.size() + gap.size(); }
    [[nodiscard]] qsizetype textColumn() const
    {
        return contentColumn() + box.size() + label.size() + id.size();
    }
    /// What the next item of this list begins with.
    [[nodiscard]] QString nextLead() const;
};

} // namespace sasil
