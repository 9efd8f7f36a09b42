// SPDX-License-Identifier: MIT
#include "writing/prosecounter.h"

#include "digest/nodeprose.h"

#include <utility>

namespace sasil {

ProseCounter::ProseCounter(QString source, TextRange part, QString definitions)
    : m_source(std::move(source)), m_part(part), m_definitions(std::move(definitions))
{
    if (m_part.isEmpty())
        m_at = m_part.end;
    else if (m_source.size() > longestWhole && m_part.start > 0)
        m_at = m_source.lastIndexOf(u'\n', m_part.start - 1) + 1; // what a line is is seen at its start
}

qsizetype ProseCounter::pieceEnd() const
{
    const QStringView source = m_source;
    if (m_at == 0 && source.size() <= longestWhole)
        return source.size();
    const qsizetype lineEnd = source.indexOf(u'\n', m_part.end);
    const qsizetype wanted = lineEnd < 0 ? source.size() : lineEnd;
    const qsizetype most = m_at + longestWhole;
    if (wanted <= most)
        return wanted;
    for (qsizetype at = source.lastIndexOf(u"\n\n", most - 3); at > m_at + longestWhole / 2;
         at = source.lastIndexOf(u"\n\n", at - 1)) {
        if (!source[at + 2].isSpace())
            return at + 2;
    }
    const qsizetype line = source.lastIndexOf(u'\n', most - 1);
    if (line > m_at)
        return line + 1;
    return source[most].isLowSurrogate() ? most - 1 : most;
}

void ProseCounter::step()
{
    if (isDone())
        return;
    const TextRange piece{m_at, pieceEnd()};
    const TextRange part{qMax(piece.start, m_part.start), qMin(piece.end, m_part.end)};
    const QStringList prose =
        proseOf(slice(m_source, piece), m_definitions,
                part == piece ? std::nullopt : std::optional(part.shifted(-piece.start)));
    for (const QString &text : prose)
        m_counts += TextCounts::of(text);
    m_at = piece.end;
}

TextCounts ProseCounter::of(const QString &source, TextRange part, const QString &definitions)
{
    ProseCounter counter(source, part, definitions);
    while (!counter.isDone())
        counter.step();
    return counter.counts();
}

} // namespace sasil
