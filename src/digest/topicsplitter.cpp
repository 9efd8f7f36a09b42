// SPDX-License-Identifier: MIT
#include "digest/topicsplitter.h"

#include "digest/blockreader.h"
#include "digest/syntaxtree.h"

namespace sasil {

namespace {

/// The lines of a text, one after the other, as CommonMark ends them: at "\n", "\r\n" or "\r".
class LineReader
{
public:
    explicit LineReader(QStringView text, qsizetype offset = 0) : m_text(text), m_next(offset) {}

    [[nodiscard]] bool atEnd() const { return m_next == m_text.size(); }
    /// The next line without its end.
    TextRange take()
    {
        const TextRange line{m_next, qMin(find(u'\n', m_feed), find(u'\r', m_return))};
        m_next = line.end;
        if (m_next < m_text.size())
            m_next += m_text.sliced(m_next).startsWith(u"\r\n") ? 2 : 1;
        return line;
    }
    [[nodiscard]] qsizetype next() const { return m_next; }

private:
    /// The next \a c; \a known is where it was found last, so that the text is searched only once.
    qsizetype find(QChar c, qsizetype &known) const
    {
        if (known < m_next) {
            known = m_text.indexOf(c, m_next);
            known = known < 0 ? m_text.size() : known;
        }
        return known;
    }

    QStringView m_text;
    qsizetype m_next = 0;
    qsizetype m_feed = -1;
    qsizetype m_return = -1;
};

QStringView withoutBlanksAtEnd(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    return line;
}

bool isFrontMatterFence(QStringView line)
{
    return withoutBlanksAtEnd(line) == u"---";
}

bool isFrontMatterEnd(QStringView line)
{
    return isFrontMatterFence(line) || withoutBlanksAtEnd(line) == u"...";
}

/// Front matter: from a first line `---` to the next line `---` or `...`. Its end, behind the line end; 0:
/// there is none.
qsizetype frontMatterEnd(QStringView text)
{
    if (!mayOpenFrontMatter(text))
        return 0;
    LineReader lines(text);
    if (!isFrontMatterFence(slice(text, lines.take())))
        return 0;
    while (!lines.atEnd()) {
        if (isFrontMatterEnd(slice(text, lines.take())))
            return lines.next();
    }
    return 0;
}

/// What the first characters of a line tell.
enum class LineKind : quint8 {
    Blank,
    Heading, ///< `# …` without indent: at the top level, unless a fence or HTML is open
    Fence,   ///< without indent, where it opens or closes at the top level
    Comment, ///< `<!--` without indent: HTML until `-->`
    Unclear, ///< it may open a fence or HTML, be an underline, or be a heading in a list
    Other,   ///< nothing that begins a topic or hides one
};

qsizetype runLength(QStringView line, QChar c)
{
    qsizetype length = 0;
    while (length < line.size() && line[length] == c)
        ++length;
    return length;
}

bool consistsOf(QStringView line, QChar c)
{
    return runLength(line, c) == withoutBlanksAtEnd(line).size();
}

LineKind kindOf(QStringView line, bool afterBlank)
{
    const qsizetype indent = runLength(line, u' ');
    if (indent == line.size())
        return LineKind::Blank;
    if (indent > 3)
        return LineKind::Other; // code, or a part of a list
    const QStringView rest = line.sliced(indent);
    switch (rest[0].unicode()) {
    case u'#': {
        const qsizetype level = runLength(rest, u'#');
        if (level > 6 || (level < rest.size() && rest[level] != u' ' && rest[level] != u'\t'))
            return LineKind::Other;
        return indent == 0 ? LineKind::Heading : LineKind::Unclear;
    }
    case u'`':
    case u'~':
        if (runLength(rest, rest[0]) < 3 ||
            (rest[0] == u'`' && rest.sliced(runLength(rest, rest[0])).contains(u'`')))
            return LineKind::Other;
        return indent == 0 ? LineKind::Fence : LineKind::Unclear;
    case u'<':
        return indent == 0 && rest.startsWith(u"<!--") ? LineKind::Comment : LineKind::Unclear;
    case 0xfeff: // cmark passes over a byte order mark
        return LineKind::Unclear;
    case u'=':
    case u'-':
        return !afterBlank && consistsOf(rest, rest[0]) ? LineKind::Unclear : LineKind::Other;
    case u'\t':
        return withoutBlanksAtEnd(rest).isEmpty() ? LineKind::Blank : LineKind::Other;
    default:
        return LineKind::Other;
    }
}

class TopicSplitter
{
public:
    TopicSplitter(QStringView text, const LabelSet &labels, qsizetype start)
        : m_text(text), m_labels(labels), m_stretch(start)
    {
    }

    std::vector<TopicStart> split()
    {
        bool afterBlank = true;
        for (LineReader lines(m_text, m_stretch); !lines.atEnd();) {
            const TextRange line = lines.take();
            const LineKind kind = kindOf(slice(m_text, line), afterBlank);
            afterBlank = kind == LineKind::Blank;
            if (kind == LineKind::Heading)
                heading(line);
            else if (kind == LineKind::Unclear)
                m_isClear = false;
            else if (kind == LineKind::Fence && m_isClear)
                skipFence(lines, slice(m_text, line));
            else if (kind == LineKind::Comment && m_isClear)
                skipComment(lines, slice(m_text, line));
        }
        if (!m_isClear)
            askCmark(m_text.size());
        return std::move(m_starts);
    }

private:
    /// A line that is a heading, unless something above it is still open.
    void heading(TextRange line)
    {
        const qsizetype length = line.end - m_stretch;
        if (m_isClear) {
            add(line);
        } else if (length < m_nextLength) {
            return;
        } else if (!askCmark(line.end, line.start)) {
            m_nextLength = 2 * length; // what is open may be open to the document's end: ask seldom
            return;
        }
        m_stretch = line.start;
        m_isClear = true;
        m_nextLength = 0;
    }

    void skipFence(LineReader &lines, QStringView opening) const
    {
        const QChar mark = opening[0];
        const qsizetype length = runLength(opening, mark);
        for (bool isClosed = false; !isClosed && !lines.atEnd();) {
            const QStringView line = slice(m_text, lines.take());
            const qsizetype indent = runLength(line, u' ');
            const QStringView rest = line.sliced(indent);
            isClosed = indent <= 3 && runLength(rest, mark) >= length && consistsOf(rest, mark);
        }
    }

    void skipComment(LineReader &lines, QStringView line) const
    {
        while (!line.contains(u"-->") && !lines.atEnd())
            line = slice(m_text, lines.take());
    }

    void add(TextRange line)
    {
        const QStringView text = slice(m_text, line);
        if (!headingLabel(text, m_labels))
            m_starts.push_back({line.start, int(runLength(text, u'#')), 0});
    }

    /// Adds the headings that cmark finds from the stretch's start to \a end. Where \a last is given, only if
    /// a heading begins there: then nothing above it is open.
    bool askCmark(qsizetype end, qsizetype last = -1)
    {
        const SyntaxTree tree(slice(m_text, {m_stretch, end}));
        std::vector<TopicStart> found;
        bool hasLast = false;
        for (cmark_node *node = tree.firstNode(); node; node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) != CMARK_NODE_HEADING)
                continue;
            const qsizetype start = m_stretch + tree.lines().line(tree.firstLine(node)).start;
            hasLast |= start == last;
            if (!labelOf(tree, node, LabelPlace::Heading, m_labels))
                found.push_back({start, cmark_node_get_heading_level(node), 0});
        }
        if (last >= 0 && !hasLast)
            return false;
        // The stretch begins with the heading that was added before.
        const bool isKnown =
            !m_starts.empty() && !found.empty() && m_starts.back().offset == found.front().offset;
        m_starts.insert(m_starts.end(), found.begin() + (isKnown ? 1 : 0), found.end());
        return true;
    }

    QStringView m_text;
    const LabelSet &m_labels;
    std::vector<TopicStart> m_starts;
    qsizetype m_stretch = 0;    ///< the last place where nothing was open
    bool m_isClear = true;      ///< nothing since then can have opened anything
    qsizetype m_nextLength = 0; ///< of a stretch that is worth asking about
};

} // namespace

qsizetype headingLineLength(QStringView text)
{
    LineReader lines(text);
    return kindOf(slice(text, lines.take()), true) == LineKind::Heading ? lines.next() : 0;
}

bool mayOpenFrontMatter(QStringView text)
{
    return text.startsWith(u"---");
}

bool touchesFrontMatterEnd(QStringView text, TextRange range)
{
    const qsizetype before =
        qMax(text.first(range.start).lastIndexOf(u'\n'), text.first(range.start).lastIndexOf(u'\r'));
    LineReader lines(text, before + 1);
    bool isEnd = false;
    while (!isEnd && !lines.atEnd() && lines.next() <= range.end)
        isEnd = isFrontMatterEnd(slice(text, lines.take()));
    return isEnd;
}

std::vector<TopicStart> splitTopics(QStringView text, bool atDocumentStart, const LabelSet &labels)
{
    const qsizetype bodyStart = atDocumentStart ? frontMatterEnd(text) : 0;
    std::vector<TopicStart> starts = TopicSplitter(text, labels, bodyStart).split();
    if (!text.isEmpty() && (bodyStart > 0 || starts.empty() || starts.front().offset > 0))
        starts.insert(starts.begin(), {0, 0, bodyStart});
    return starts;
}

} // namespace sasil
