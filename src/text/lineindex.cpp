// SPDX-License-Identifier: MIT
#include "text/lineindex.h"

#include <algorithm>

namespace sasil {

LineIndex::LineIndex(QStringView text) : m_text(text), m_starts{0}
{
    m_starts.reserve(text.size() / 16 + 2);
    if (!text.contains(u'\r')) { // a search for one character is several times faster than a loop
        for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1))
            m_starts.append(i + 1);
        return;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n' || (text[i] == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n')))
            m_starts.append(i + 1);
    }
}

qsizetype LineIndex::lineAt(qsizetype offset) const
{
    return std::upper_bound(m_starts.begin(), m_starts.end(), offset) - m_starts.begin() - 1;
}

TextRange LineIndex::fullLine(qsizetype line) const
{
    const bool last = line + 1 >= m_starts.size();
    return {m_starts[line], last ? m_text.size() : m_starts[line + 1]};
}

TextRange LineIndex::line(qsizetype line) const
{
    TextRange range = fullLine(line);
    while (!range.isEmpty() && (m_text[range.end - 1] == u'\n' || m_text[range.end - 1] == u'\r'))
        --range.end;
    return range;
}

LineColumn LineIndex::position(qsizetype offset) const
{
    const qsizetype line = lineAt(offset);
    return {line + 1, offset - m_starts[line] + 1};
}

qsizetype LineIndex::offsetOfUtf8(qsizetype line, qsizetype byte) const
{
    const TextRange range = this->line(line);
    qsizetype offset = range.start;
    while (byte > 0 && offset < range.end) {
        const QChar c = m_text[offset];
        const bool pair =
            c.isHighSurrogate() && offset + 1 < range.end && m_text[offset + 1].isLowSurrogate();
        // cmark reads NUL as U+FFFD, which takes three; QString::toUtf8() makes "?" of a lone surrogate.
        const bool single = c.isSurrogate() || (c.unicode() < 0x80 && !c.isNull());
        byte -= pair ? 4 : single ? 1 : !c.isNull() && c.unicode() < 0x800 ? 2 : 3;
        offset += pair ? 2 : 1;
    }
    return offset;
}

} // namespace sasil
