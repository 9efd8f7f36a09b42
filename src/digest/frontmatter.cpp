// SPDX-License-Identifier: MIT
#include "digest/frontmatter.h"

#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

/// Reads values of YAML that stand on one line.
class ValueReader
{
public:
    explicit ValueReader(QStringView text) : m_text(text) {}

    /// A value up to a character of \a ends or a comment.
    QString scalar(QStringView ends)
    {
        skipBlanks();
        if (current() == u'"' || current() == u'\'')
            return quoted(ends);
        const qsizetype start = m_position;
        while (!atEnd() && !ends.contains(current()) && !isComment())
            ++m_position;
        return m_text.sliced(start, m_position - start).trimmed().toString();
    }

    /// `[a, "b, c"]`
    QStringList flowList()
    {
        QStringList values;
        ++m_position;
        for (;;) {
            const QString value = scalar(u",]");
            if (!value.isEmpty())
                values.append(value);
            skipBlanks();
            if (current() != u',')
                return values;
            ++m_position;
        }
    }

    [[nodiscard]] bool isFlowList()
    {
        skipBlanks();
        return current() == u'[';
    }

private:
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] QChar current() const { return atEnd() ? QChar() : m_text[m_position]; }
    [[nodiscard]] bool isComment() const
    {
        return current() == u'#' && (m_position == 0 || m_text[m_position - 1].isSpace());
    }
    void skipBlanks()
    {
        bool isInComment = false;
        for (; !atEnd(); ++m_position) {
            isInComment = current() != u'\n' && (isInComment || isComment());
            if (!isInComment && !current().isSpace())
                return;
        }
    }

    QString quoted(QStringView ends)
    {
        const QChar quote = current();
        QString value;
        for (++m_position; !atEnd(); ++m_position) {
            if (current() == quote && quote == u'\'' && m_text.sliced(m_position).startsWith(u"''")) {
                ++m_position;
            } else if (current() == quote) {
                ++m_position;
                break;
            } else if (current() == u'\\' && quote == u'"') {
                ++m_position;
                value += escape();
                continue;
            }
            value += current();
        }
        while (!atEnd() && !ends.contains(current()))
            ++m_position;
        return value;
    }

    /// What a backslash and the character here stand for.
    QString escape()
    {
        static constexpr std::pair<char16_t, char16_t> simple[]{
            {u'n', u'\n'}, {u't', u'\t'}, {u'r', u'\r'}, {u'0', u'\0'}, {u'_', u'\u00a0'}};
        for (const auto &[written, meant] : simple) {
            if (current() == written)
                return QString(QChar(meant));
        }
        const int digits = current() == u'x' ? 2 : current() == u'u' ? 4 : current() == u'U' ? 8 : 0;
        if (digits == 0 || m_position + digits >= m_text.size())
            return atEnd() ? QString() : QString(current());
        bool isNumber = false;
        const char32_t code = m_text.sliced(m_position + 1, digits).toUInt(&isNumber, 16);
        if (!isNumber || code > QChar::LastValidCodePoint)
            return QString(current());
        m_position += digits;
        return QString::fromUcs4(&code, 1);
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

/// Reads the keys of a front matter line by line.
class FrontMatterReader
{
public:
    explicit FrontMatterReader(QStringView source)
    {
        for (QStringView line : source.split(u'\n')) {
            while (line.endsWith(u'\r'))
                line.chop(1);
            m_lines.append(line);
        }
    }

    FrontMatter read()
    {
        // Its first line is `---`.
        for (m_next = 1; m_next < m_lines.size();) {
            const QStringView line = m_lines[m_next++];
            const qsizetype colon = colonOf(line);
            if (colon > 0)
                readKey(keyOf(line.first(colon)), line.sliced(colon + 1));
        }
        return m_matter;
    }

private:
    /// The colon behind the key of a line at the top level; -1: it has none.
    static qsizetype colonOf(QStringView line)
    {
        if (line.isEmpty() || line[0].isSpace() || line[0] == u'#' || line[0] == u'-')
            return -1;
        for (qsizetype i = line.indexOf(u':'); i >= 0; i = line.indexOf(u':', i + 1)) {
            if (i + 1 == line.size() || line[i + 1].isSpace())
                return i;
        }
        // `title:제목` is no YAML, but what its writer means is plain.
        return line.indexOf(u':');
    }

    static QString keyOf(QStringView key) { return ValueReader(key).scalar({}).toLower(); }

    void readKey(const QString &key, QStringView value)
    {
        if (key == u"tags")
            m_matter.tags = list(value);
        else if (key == u"title")
            m_matter.title = scalar(value);
        else if (key == u"author")
            m_matter.author = isList(value) ? list(value).join(u", "_s) : scalar(value);
        else if (key == u"date")
            m_matter.date = scalar(value);
        else if (key == u"lang" || key == u"language")
            m_matter.language = scalar(value);
    }

    static bool isList(QStringView value)
    {
        return ValueReader(value).isFlowList() || ValueReader(value).scalar({}).isEmpty();
    }

    QString scalar(QStringView value)
    {
        const QStringView trimmed = value.trimmed();
        if (trimmed.startsWith(u'|') || trimmed.startsWith(u'>'))
            return blockScalar(trimmed[0] == u'>');
        QString text = ValueReader(value).scalar({});
        // A plain or quoted value may go on below, indented.
        if (isOpenQuote(trimmed) || (!trimmed.startsWith(u'"') && !trimmed.startsWith(u'\''))) {
            QString joined = value.toString();
            const qsizetype before = m_next;
            while (m_next < m_lines.size() && indentOf(m_lines[m_next]) > 0 && !isBlank(m_lines[m_next]) &&
                   !m_lines[m_next].trimmed().startsWith(u"- "))
                joined += u' ' + m_lines[m_next++].trimmed().toString();
            if (m_next > before)
                text = ValueReader(joined).scalar({});
        }
        return text;
    }

    static bool isOpenQuote(QStringView value)
    {
        return value.size() == 1 || (value.startsWith(u'"') && !value.sliced(1).contains(u'"')) ||
               (value.startsWith(u'\'') && !value.sliced(1).contains(u'\''));
    }

    /// The indented lines of `|` or, joined by blanks, of `>`.
    QString blockScalar(bool isFolded)
    {
        QString text;
        qsizetype indent = -1;
        bool isParagraphEnd = false;
        for (; m_next < m_lines.size(); ++m_next) {
            const QStringView line = m_lines[m_next];
            if (isBlank(line)) {
                isParagraphEnd = !text.isEmpty();
                continue;
            }
            if (indent < 0)
                indent = indentOf(line);
            if (indent == 0 || indentOf(line) < indent)
                break;
            if (!text.isEmpty())
                text += isParagraphEnd ? (isFolded ? u"\n"_s : u"\n\n"_s) : (isFolded ? u" "_s : u"\n"_s);
            isParagraphEnd = false;
            text += line.sliced(indent);
        }
        return text.trimmed();
    }

    QStringList list(QStringView value)
    {
        if (ValueReader(value).isFlowList())
            return flowList(value);
        const QString single = ValueReader(value).scalar({});
        if (!single.isEmpty()) {
            QStringList values;
            for (const QString &part : scalar(value).split(u',', Qt::SkipEmptyParts))
                values.append(part.trimmed());
            return values;
        }
        QStringList values;
        for (; m_next < m_lines.size(); ++m_next) {
            const QStringView line = m_lines[m_next].trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (!line.startsWith(u'-') || (line.size() > 1 && !line[1].isSpace()))
                break;
            const QString item = ValueReader(line.sliced(1)).scalar({});
            if (!item.isEmpty())
                values.append(item);
        }
        return values;
    }

    /// A list in brackets may take several lines.
    QStringList flowList(QStringView value)
    {
        QString joined = value.toString();
        while (!joined.contains(u']') && m_next < m_lines.size() && m_lines[m_next] != u"---" &&
               colonOf(m_lines[m_next]) < 0)
            joined += u'\n' + m_lines[m_next++].trimmed().toString();
        ValueReader reader(joined);
        return reader.isFlowList() ? reader.flowList() : QStringList();
    }

    QList<QStringView> m_lines;
    qsizetype m_next = 0;
    FrontMatter m_matter;
};

} // namespace

FrontMatter readFrontMatter(const Digest &digest)
{
    if (digest.topicCount() == 0)
        return {};
    const Topic &head = digest.topic(0);
    return readFrontMatter(slice(head.source, head.frontMatter));
}

FrontMatter readFrontMatter(QStringView source)
{
    return FrontMatterReader(source).read();
}

QString titleOf(const Digest &digest)
{
    QString title = readFrontMatter(digest).title;
    if (!title.isEmpty())
        return title;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (digest.level(i) > 0 && !digest.topic(i).title.isEmpty())
            return digest.topic(i).title;
    }
    return {};
}

} // namespace sasil
