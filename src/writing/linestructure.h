// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/sourcelines.h"
#include "text/textrange.h"

#include <QString>

#include <vector>

namespace sasil {

/// The column behind \a c, which stands in \a column: a tab goes on to the next multiple of four.
[[nodiscard]] constexpr int columnBehind(QChar c, int column)
{
    return c == u'\t' ? (column / 4 + 1) * 4 : column + 1;
}

/// The lines of a topic with the quotations and the items of lists that they stand in, as CommonMark nests
/// them. It is read for somebody who writes: a bullet that waits for its text is an item, though below a
/// paragraph cmark sees an underline in it; and a date (`2024. 9. 26.`) is none.
class LineStructure
{
public:
    enum class Kind : quint8 { Quote, Item };

    /// A quotation or an item. Columns count from the start of its first line.
    struct Container
    {
        Kind kind = Kind::Quote;
        int parent = -1;       ///< what it stands in, an index smaller than its own; -1: nothing
        int line = 0;          ///< where it begins
        int lastLine = 0;      ///< the last line in it that is not blank
        qsizetype mark = 0;    ///< where `>`, the bullet or the number stands
        qsizetype markEnd = 0; ///< behind that
        qsizetype content = 0; ///< behind the blanks after it
        int column = 0;        ///< of the mark
        int contentColumn = 0; ///< where what stands in it begins
        int width = 0;         ///< what further lines have before that, behind what the parent takes
    };

    struct Line
    {
        TextRange range;        ///< without its line end
        qsizetype words = 0;    ///< behind marks and blanks
        int container = -1;     ///< the innermost one; of a blank line, as far as its blanks reach
        int opened = -1;        ///< the first that begins here; those behind it up to `container` do so, too
        bool isLiteral = false; ///< code, a comment or front matter: marks are text
        bool opensLiteral = false; ///< the lines behind it are
        bool isLazy = false;       ///< it goes on with a paragraph, without the marks of what that stands in
        bool isParagraph = false;
        bool startsParagraph = false;

        /// Whether nothing stands on it but marks of quotations.
        [[nodiscard]] bool isBlank() const { return words == range.end && opened < 0; }
        [[nodiscard]] bool isWordless() const { return words == range.end; }
    };

    /// \a literal: how much of the text's start is no Markdown.
    explicit LineStructure(QString source, qsizetype literal = 0);

    [[nodiscard]] const QString &source() const { return m_source; }
    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    [[nodiscard]] const Line &line(int index) const { return m_lines[size_t(index)]; }
    /// The line that holds \a offset, or ends there.
    [[nodiscard]] int lineAt(qsizetype offset) const;
    [[nodiscard]] const Container &container(int index) const { return m_containers[size_t(index)]; }
    [[nodiscard]] bool isItem(int index) const { return index >= 0 && container(index).kind == Kind::Item; }
    [[nodiscard]] QStringView text(TextRange range) const { return slice(m_source, range); }

    /// The item that a container is, or stands in; -1: none.
    [[nodiscard]] int itemAround(int index) const;
    [[nodiscard]] bool isWithin(int index, int outer) const;
    /// The items before and behind one of the same list; of a list the blank lines between its items are
    /// part. -1: none.
    [[nodiscard]] int siblingBefore(int item) const;
    [[nodiscard]] int siblingBehind(int item) const;
    /// The first item in \a item that begins below \a line, and the last in it; -1: none.
    [[nodiscard]] int firstChildBelow(int item, int line) const;
    [[nodiscard]] int lastChild(int item) const;
    /// Whether blank lines stand between an item and its siblings.
    [[nodiscard]] bool isLoose(int item) const;

    /// What a line has before the mark of \a index, on its first line; bullets are blanks.
    [[nodiscard]] QString before(int index) const;
    /// What further lines in \a index begin with; -1: nothing.
    [[nodiscard]] QString inside(int index) const;
    /// The same of a blank line.
    [[nodiscard]] QString blankInside(int index) const;
    /// What stands before the words of a line, with blanks for bullets.
    [[nodiscard]] QString beforeWords(int line) const;
    /// Where the blanks begin that indent the line within the quotations that \a item stands in.
    [[nodiscard]] qsizetype indentStart(int line, int item) const;
    /// The column of a place of the text.
    [[nodiscard]] int columnOf(qsizetype offset) const;

private:
    friend class LineScanner;

    [[nodiscard]] bool areOnlyBlank(int first, int last) const;
    [[nodiscard]] QString withoutBullets(int line, TextRange range) const;

    QString m_source;
    std::vector<Line> m_lines;
    std::vector<Container> m_containers; ///< in the order of their marks
};

} // namespace sasil
