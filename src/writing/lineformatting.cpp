// SPDX-License-Identifier: MIT
#include "writing/lineformatting.h"

#include "writing/listlines.h"
#include "writing/sourceline.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestLevel = 6;

Error nothingToFormat()
{
    return {
        {"writing", QT_TRANSLATE_NOOP("writing", "Code, tables, HTML and front matter stay as they are.")}};
}

/// The lines that a command is about: those with words, or the only one.
QList<SourceLine> wordedLines(const Digest &digest, TextRange selection)
{
    QList<SourceLine> lines = sourceLines(digest, selection);
    const bool isOne = lines.size() == 1;
    lines.removeIf([isOne](const SourceLine &line) { return line.isFixed || (!isOne && line.isBlank()); });
    return lines;
}

/// What stands at the end of a line and is no word: two blanks break it.
QStringView blanksBehind(const SourceLine &line)
{
    const QStringView words = line.words();
    return words.sliced(words.trimmed().isEmpty() ? 0 : words.lastIndexOf(words.trimmed().back()) + 1);
}

Command commandOf(const RewrittenLines &rewritten, TextRange selection)
{
    return {rewritten.edits(), {rewritten.mapped(selection.start), rewritten.mapped(selection.end)}};
}

bool looksLikeUnderline(const SourceLine &line)
{
    const QStringView marks = QStringView(line.text).trimmed();
    return !marks.isEmpty() && (marks.count(u'=') == marks.size() || marks.count(u'-') == marks.size());
}

/// A line without `#`, bullet and the like, set apart where it would be read as part of another.
QString plain(const Digest &digest, const SourceLine &line, bool isFirst, bool isLast, qsizetype &words)
{
    const QString prefix = line.text.first(line.isUnderlined ? 0 : line.marks.quotes);
    QString text = prefix + withoutClosing(line);
    words = prefix.size();
    if (line.marks.level == 0)
        text += blanksBehind(line);
    const std::optional<SourceLine> above = isFirst ? lineAbove(digest, line.range.start) : std::nullopt;
    if (above && wouldGoOn(*above, line)) {
        text.prepend(prefix.trimmed() + u'\n');
        words += prefix.trimmed().size() + 1;
    }
    const std::optional<SourceLine> below = isLast ? lineBelow(digest, line.range.end) : std::nullopt;
    if (below && looksLikeUnderline(*below))
        text += u'\n';
    return text;
}

/// The column that a quotation around a line begins in: that of the one it has, or of the text.
qsizetype quoteColumn(const SourceLine &line)
{
    return line.marks.quotes > 0 ? line.text.indexOf(u'>') : line.marks.indent;
}

/// \a text may be an underlined heading, which has several lines.
QString withQuote(const QString &text, qsizetype column, bool isForWords)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        line = line.leftJustified(column, u' ');
        line.insert(column, isForWords || line.size() > column ? u"> "_s : u">"_s);
    }
    return lines.join(u'\n');
}

QString withoutQuote(QString text, qsizetype column)
{
    const QStringView behind = QStringView(text).sliced(column);
    text.remove(column, behind.startsWith(u"> ") ? 2 : behind.startsWith(u'>') ? 1 : 0);
    return text.trimmed().isEmpty() ? QString() : text;
}

Result<Command> quoted(const Digest &digest, TextRange selection)
{
    QList<SourceLine> lines = sourceLines(digest, selection);
    lines.removeIf([&](const SourceLine &line) {
        const qsizetype topic = digest.topicAt(line.range.start);
        return topic >= 0 &&
               digest.inDocument(topic, digest.topic(topic).frontMatter).contains(line.range.start);
    });
    if (lines.isEmpty())
        return nothingToFormat();
    const auto isText = [&](const SourceLine &line) {
        return lines.size() == 1 || !line.isBlank() || line.marks.quotes > 0;
    };
    // Where all stand deeper, as in a list, the quotation does as well.
    qsizetype column = -1;
    bool isOn = true;
    for (const SourceLine &line : std::as_const(lines)) {
        if (!isText(line))
            continue;
        column = column < 0 ? quoteColumn(line) : qMin(column, quoteColumn(line));
        isOn = isOn && line.marks.quotes > 0;
    }
    RewrittenLines rewritten;
    for (const SourceLine &line : std::as_const(lines)) {
        const QString text =
            isOn ? withoutQuote(line.text, quoteColumn(line))
                 : withQuote(digest.text(line.range), qMax(qsizetype(0), column), isText(line));
        rewritten.add(line, text, lineMarks(text).words);
    }
    return commandOf(rewritten, selection);
}

} // namespace

Result<Command> setHeading(const Digest &digest, TextRange selection, int level)
{
    const QList<SourceLine> lines = wordedLines(digest, selection);
    if (lines.isEmpty())
        return nothingToFormat();
    const bool isOn =
        std::ranges::all_of(lines, [level](const SourceLine &line) { return line.marks.level == level; });
    RewrittenLines rewritten;
    for (const SourceLine &line : lines) {
        if (level == 0 || isOn) {
            qsizetype words = 0;
            const bool isPlain = line.marks.kind() == LineKind::Plain;
            const QString text = plain(digest, line, &line == &lines.first(), &line == &lines.last(), words);
            rewritten.add(line, isPlain ? line.text : text, isPlain ? line.marks.words : words);
            continue;
        }
        const QString prefix = line.text.first(line.isUnderlined ? 0 : line.marks.quotes);
        const QString mark = prefix + QString(level, u'#') + u' ';
        rewritten.add(line, mark + withoutClosing(line), mark.size());
    }
    return commandOf(rewritten, selection);
}

Result<Command> shiftHeading(const Digest &digest, TextRange selection, int deeper)
{
    QList<SourceLine> lines = wordedLines(digest, selection);
    lines.removeIf([](const SourceLine &line) { return line.marks.level == 0; });
    if (lines.isEmpty())
        return Error{{"writing", QT_TRANSLATE_NOOP("writing", "There is no heading at the cursor.")}};
    RewrittenLines rewritten;
    for (const SourceLine &line : std::as_const(lines)) {
        const int level = line.marks.level + deeper;
        if (level < 1)
            return Error{{"writing", QT_TRANSLATE_NOOP("writing", "The heading is at the highest level.")}};
        if (level > deepestLevel)
            return Error{{"writing", QT_TRANSLATE_NOOP("writing", "The heading is at the deepest level.")}};
        const QString prefix = line.text.first(line.isUnderlined ? 0 : line.marks.quotes);
        const QString mark = prefix + QString(level, u'#') + u' ';
        rewritten.add(line, mark + withoutClosing(line), mark.size());
    }
    return commandOf(rewritten, selection);
}

Result<Command> toggleLines(const Digest &digest, TextRange selection, LineFormat format)
{
    if (format == LineFormat::Quote)
        return quoted(digest, selection);
    const ListLines list(digest, selection, format);
    if (list.isEmpty())
        return nothingToFormat();
    return commandOf(list.rewritten(), selection);
}

} // namespace sasil
