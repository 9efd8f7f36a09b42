// SPDX-License-Identifier: MIT
#pragma once

#include "writing/linestructure.h"

namespace sasil {

/// Reads the lines of a LineStructure, one after the other. It follows CommonMark's reading of blocks: what a
/// line goes on in, what begins on it, and whether it is text, code or a comment.
class LineScanner
{
public:
    LineScanner(LineStructure &structure, qsizetype literal)
        : m_structure(structure), m_source(structure.m_source), m_front(literal)
    {
    }

    void read();

private:
    using Line = LineStructure::Line;
    using Container = LineStructure::Container;

    struct Place
    {
        qsizetype at = 0;
        int column = 0;
    };
    struct Depth
    {
        size_t reached = 0;  ///< how many of the open containers the line goes on in
        size_t indented = 0; ///< of a blank line: how many its blanks reach into
    };
    /// What goes on as code or as a comment until its end comes.
    struct Literal
    {
        enum Kind : quint8 { None, Fence, Comment, InlineComment } kind = None;
        QStringView fence;
        size_t depth = 0;
    };

    void readLine(TextRange range);
    void readMarkdown(Line &line, Depth depth);
    void readLiteral(Line &line);
    void readWords(Line &line, bool goesOn);
    void readComment(Line &line);
    void add(Line &line);
    [[nodiscard]] Depth match();
    bool openOne(std::vector<int> &open, bool goesOn);
    void openItem(Container item, Place mark, qsizetype length);
    void openQuote(Container quote, Place mark);
    void take(int columns);
    [[nodiscard]] Place behindBlanks() const;
    [[nodiscard]] QStringView rest(qsizetype at) const { return m_source.sliced(at, m_end - at); }

    LineStructure &m_structure;
    QStringView m_source;
    qsizetype m_front;
    std::vector<int> m_open;
    Literal m_literal;
    bool m_isParagraph = false; ///< one goes on in the innermost open container
    qsizetype m_at = 0;         ///< in the line that is read
    qsizetype m_end = 0;
    int m_column = 0;
};

} // namespace sasil
