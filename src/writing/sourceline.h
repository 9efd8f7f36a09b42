// SPDX-License-Identifier: MIT
#pragma once

#include "text/textedit.h"
#include "writing/linemarks.h"

namespace sasil {

/// A line that a command rewrites. An underlined heading is one, with its underline.
struct SourceLine
{
    TextRange range;      ///< of the document, without the last line end
    QString text;         ///< of an underlined heading its words on one line
    LineMarks marks;      ///< of `text`; of an underlined heading with its level
    bool isFixed = false; ///< code, a table, HTML, a rule or front matter
    bool isUnderlined = false;

    /// Whether nothing stands there but marks of quotations.
    [[nodiscard]] bool isBlank() const
    {
        return text.size() == marks.words && marks.bullet.isEmpty() && marks.level == 0;
    }
    [[nodiscard]] QStringView words() const { return QStringView(text).sliced(marks.words); }
};

/// The lines that \a selection touches.
[[nodiscard]] QList<SourceLine> sourceLines(const Digest &digest, TextRange selection);

/// The lines above the one that begins at \a start, and below the one that ends at \a end.
[[nodiscard]] std::optional<SourceLine> lineAbove(const Digest &digest, qsizetype start);
[[nodiscard]] std::optional<SourceLine> lineBelow(const Digest &digest, qsizetype end);

/// Whether \a line without marks, right behind \a above, would be read as more of it.
[[nodiscard]] bool wouldGoOn(const SourceLine &above, const SourceLine &line);
/// The words of a line, without the `#` that may close a heading.
[[nodiscard]] QString withoutClosing(const SourceLine &line);

/// Lines and what became of them.
class RewrittenLines
{
public:
    /// \a wordsColumn: where the words of \a text begin.
    void add(const SourceLine &line, const QString &text, qsizetype wordsColumn);
    [[nodiscard]] const TextEdits &edits() const { return m_edits; }
    /// Where a place of the old text is now; in front of a line's words it goes to where they begin.
    [[nodiscard]] qsizetype mapped(qsizetype offset) const;

private:
    struct Line
    {
        SourceLine before;
        qsizetype words = 0; ///< the column where they begin now
        qsizetype grown = 0; ///< how much longer the lines before it are
        qsizetype length = 0;
    };

    QList<Line> m_lines;
    TextEdits m_edits;
    qsizetype m_grown = 0;
};

} // namespace sasil
