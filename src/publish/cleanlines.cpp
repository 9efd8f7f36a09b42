// SPDX-License-Identifier: MIT
#include "publish/cleanlines.h"

#include "digest/commands/topictext.h"
#include "writing/linestructure.h"

#include <QHash>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

class LineCleaner
{
public:
    explicit LineCleaner(const LoneTopic &topic)
        : m_topic(topic.topic()), m_lines(topic.source(), topic.topic().frontMatter.end)
    {
    }

    QList<TextEdits> changes()
    {
        bulletChanges();
        for (int i = 0; i < m_lines.lineCount(); ++i) {
            if (isKept(i))
                continue;
            if (m_lines.line(i).isBlank()) {
                i = blankChange(i);
            } else {
                endOfLineChange(i);
                if (i > 0 && needsBlankBefore(i))
                    m_changes.append({{{start(i), start(i)}, u"\n"_s}});
            }
        }
        return m_changes;
    }

private:
    [[nodiscard]] qsizetype start(int line) const { return m_lines.line(line).range.start; }
    [[nodiscard]] QStringView textOf(int line) const { return m_lines.text(m_lines.line(line).range); }
    [[nodiscard]] bool isFence(int line) const
    {
        const QStringView words = textOf(line).trimmed();
        return words.startsWith(u"```") || words.startsWith(u"~~~");
    }
    /// Code and front matter, without the fences around code.
    [[nodiscard]] bool isKept(int line) const
    {
        return m_lines.line(line).isLiteral || start(line) < m_topic.frontMatter.end;
    }
    [[nodiscard]] bool isComment(int line) const
    {
        return textOf(line).contains(u"<!--") || endsComment(line);
    }
    [[nodiscard]] bool endsComment(int line) const { return textOf(line).contains(u"-->"); }

    /// The item before one of the same list; another bullet begins another list. -1: none.
    [[nodiscard]] int itemBefore(int item) const
    {
        const auto markOf = [this](int i) { return m_lines.source()[m_lines.container(i).markEnd - 1]; };
        const int before = m_lines.siblingBefore(item);
        return before >= 0 && markOf(before) == markOf(item) ? before : -1;
    }

    /// The bullets of a list change together, so that it stays one.
    void bulletChanges()
    {
        QHash<int, qsizetype> lists; // by an item: the change of its list
        for (int line = 0; line < m_lines.lineCount(); ++line) {
            const LineStructure::Line &read = m_lines.line(line);
            for (int i = read.opened; i >= 0 && i <= read.container; ++i) {
                if (!m_lines.isItem(i) || isKept(line))
                    continue;
                const int before = itemBefore(i);
                const qsizetype list = before >= 0 ? lists.value(before, m_changes.size()) : m_changes.size();
                lists.insert(i, list);
                if (list == m_changes.size())
                    m_changes.append(TextEdits());
                const LineStructure::Container &item = m_lines.container(i);
                const QStringView mark = m_lines.text({item.mark, item.markEnd});
                if (mark == u"*" || mark == u"+")
                    m_changes[list].append({{item.mark, item.markEnd}, u"-"_s});
            }
        }
    }

    /// Makes one of a run of blank lines. Answers its last line.
    int blankChange(int first)
    {
        int last = first;
        while (last + 1 < m_lines.lineCount() && m_lines.line(last + 1).isBlank() && !isKept(last + 1))
            ++last;
        if (last + 1 >= m_lines.lineCount())
            return last; // the end is changed by itself
        const QStringView run = m_lines.text({start(first), start(last + 1)});
        const bool isQuoted = run.contains(u'>');
        if (!isQuoted && run != u"\n") {
            const bool isBesideComment = (first > 0 && isComment(first - 1)) || isComment(last + 1);
            const qsizetype lines = first == 0 ? 0 : isBesideComment ? last - first + 1 : 1;
            m_changes.append({{{start(first), start(last + 1)}, QString(lines, u'\n')}});
        }
        return last;
    }

    void endOfLineChange(int line)
    {
        const TextRange range = m_lines.line(line).range;
        qsizetype end = range.end;
        while (end > range.start && isBlankChar(m_lines.source()[end - 1]))
            --end;
        if (end == range.end)
            return;
        // Two blanks break the line.
        const bool breaks = range.end - end >= 2 && goesOn(line);
        m_changes.append({{{end, range.end}, breaks ? u"\\"_s : QString()}});
    }

    /// Whether the paragraph of a line goes on in the next one.
    [[nodiscard]] bool goesOn(int line) const
    {
        const bool defines = textOf(line).trimmed().startsWith(u'[') && textOf(line).contains(u"]:");
        if (line + 1 >= m_lines.lineCount() || defines)
            return false;
        const LineStructure::Line &next = m_lines.line(line + 1);
        return m_lines.line(line).isParagraph && next.isParagraph && !next.startsParagraph &&
               !next.isBlank() && next.opened < 0;
    }

    /// The outermost list or quotation that a line stands in; -1: none.
    [[nodiscard]] int outermost(int line) const
    {
        int container = m_lines.line(line).container;
        while (container >= 0 && m_lines.container(container).parent >= 0)
            container = m_lines.container(container).parent;
        return container;
    }

    /// Whether another block begins on a line right below the one before.
    [[nodiscard]] bool needsBlankBefore(int line) const
    {
        const LineStructure::Line &before = m_lines.line(line - 1);
        const LineStructure::Line &here = m_lines.line(line);
        if (before.isBlank() || here.isLazy || isComment(line - 1) || isComment(line))
            return false;
        const qsizetype above = start(line) - 1;
        if (above <= m_topic.heading.end && m_topic.level > 0)
            return above == m_topic.heading.end;
        if (start(line) == m_topic.frontMatter.end || beginsBlock(line))
            return true;
        const int inside = outermost(line);
        if (inside != outermost(line - 1))
            return inside < 0 || !m_lines.isItem(inside) || itemBefore(inside) < 0;
        if (inside >= 0)
            return false;
        const bool opens = here.opensLiteral && isFence(line);
        const bool closed = before.isLiteral && isFence(line - 1);
        return opens || closed;
    }

    /// Whether a block of facts or opinions begins there, or ended on the line before.
    [[nodiscard]] bool beginsBlock(int line) const
    {
        const qsizetype at = start(line);
        const auto isOuter = [this](const Block &block) {
            for (const Block &other : m_topic.blocks) {
                if (&other != &block && other.range.contains(block.range) && other.range != block.range)
                    return false;
            }
            return true;
        };
        for (const Block &block : m_topic.blocks) {
            const bool isEdge = block.range.start == at ||
                                block.range.start + contentEnd(slice(m_topic.source, block.range)) == at - 1;
            if (block.kind != BlockKind::Other && isEdge && isOuter(block))
                return true;
        }
        return false;
    }

    const Topic &m_topic;
    LineStructure m_lines;
    QList<TextEdits> m_changes;
};

} // namespace

QList<TextEdits> lineChanges(const LoneTopic &topic)
{
    return LineCleaner(topic).changes();
}

QList<TextEdits> endChange(const QString &source)
{
    const qsizetype end = contentEnd(source);
    qsizetype written = end;
    while (written > 0 && isBlankChar(source[written - 1]))
        --written;
    const QString lineEnd = written == 0 ? QString() : u"\n"_s;
    return {{{{written, source.size()}, lineEnd}}};
}

} // namespace sasil
