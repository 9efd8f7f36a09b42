// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace sasil {

/// What a QTextDocument takes for the end of a block: it would not tell them apart afterwards.
enum class LineEnd : quint8 { Lf, CrLf, Cr, ParagraphSeparator, FrameBegin, FrameEnd };

/// How the lines of a text ended before "\n" took the place of all ends.
struct LineEnds
{
    LineEnd dominant = LineEnd::Lf; ///< the commonest of Lf, CrLf and Cr: new lines get it
    QList<LineEnd> ends; ///< of all lines, where one has another end than the dominant one; else empty
    QString text;        ///< the text that \c ends belongs to; empty where that is

    [[nodiscard]] bool isUniform() const { return ends.isEmpty(); }

    friend bool operator==(const LineEnds &, const LineEnds &) = default;
};

/// Makes "\n" the only line end of \a text and returns what the ends were.
LineEnds takeLineEnds(QString &text);

/// \a text, whose only line end is "\n", with line ends as in \a lineEnds: each line that was there before
/// keeps its own, and so does an edited line where as many lines stand between its unedited neighbours as
/// before. All others get the dominant end.
QString withLineEnds(const QString &text, const LineEnds &lineEnds);

} // namespace sasil
