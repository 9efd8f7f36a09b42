// SPDX-License-Identifier: MIT
#include "writing/pasting.h"

#include "writing/caretline.h"
#include "writing/linkcompletion.h"
#include "writing/links.h"
#include "writing/markdowntable.h"
#include "writing/pastedcells.h"
#include "writing/pastedlines.h"
#include "writing/selectedruns.h"
#include "writing/sourceline.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// No longer text is looked at for what it could be.
constexpr qsizetype longestAddress = 4000;
constexpr qsizetype longestTable = 500'000;

Command put(TextRange range, const QString &text)
{
    const qsizetype end = range.start + text.size();
    return {{{range, text}}, {end, end}};
}

/// Whether \a range is words of one line that can become a link: no code, no link, no address.
bool canBeLinked(const Digest &digest, TextRange range)
{
    const QString words = digest.text(range);
    if (words.isEmpty() || words.contains(u'\n') || isAddress(words))
        return false;
    const QList<SelectedRun> runs = selectedRuns(digest, range);
    if (runs.size() != 1 || runs[0].pieces.size() != 1 ||
        runs[0].pieces[0] != range.shifted(-runs[0].range.start))
        return false;
    const TextRange piece = runs[0].pieces[0];
    const auto overlaps = [piece](TextRange other) {
        return other.start < piece.end && piece.start < other.end;
    };
    return std::ranges::none_of(linkSpans(runs[0].text), overlaps, &LinkSpan::all);
}

/// An empty line, or an empty bullet, of a topic that is a stub or only has topics below it.
bool isStubLine(const Digest &digest, qsizetype offset)
{
    const qsizetype topic = digest.topicAt(offset);
    if (topic < 0 || digest.level(topic) == 0 || digest.topic(topic).hasBlocks())
        return false;
    const QString line = digest.text(lineAt(digest, offset));
    return lineMarks(line).words == line.size() && lineMarks(line).level == 0;
}

QString linkTo(const QString &address, const QString &title)
{
    const QString words = title.simplified();
    return words.isEmpty() || words == address
               ? u'<' + address + u'>'
               : u'[' + asLinkWords(words) + u"]("_s + asLinkTarget(address) + u')';
}

Command stubBullet(const Digest &digest, qsizetype offset, const QString &link)
{
    const TextRange line = lineAt(digest, offset);
    const QString written = digest.text(line);
    const LineMarks marks = lineMarks(written);
    if (!marks.bullet.isEmpty())
        return put({line.start + marks.bullet.end, line.end}, u' ' + link);
    const QChar bullet = bulletOfStubs(digest, offset);
    return put({line.start + marks.quotes, line.end}, bullet + u" "_s + link);
}

/// The cells that \a pasted is; empty: it is none.
QList<QStringList> cellsOf(const PastedText &pasted, const QString &text)
{
    // Programs give cells as text with tabs as well.
    const bool mayBe = (text.isEmpty() || text.contains(u'\t')) && text.size() < longestTable;
    if (!mayBe)
        return {};
    return pasted.html.isEmpty() ? cellsOfTabs(text) : cellsOfHtml(pasted.html);
}

bool isInTable(const Digest &digest, qsizetype offset)
{
    return QStringView(digest.text(lineAt(digest, offset))).trimmed().startsWith(u'|');
}

} // namespace

QString asPlainText(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (const QChar end : {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(end, u'\n');
    // A mark of byte order is none of the text.
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

Command pasted(const Digest &digest, TextRange selection, const PastedText &pasted)
{
    const QString text = asPlainText(pasted.text);
    if (digest.length() > 0 && !caretLineAt(digest, selection.start))
        return put(selection, text);
    if (const QList<QStringList> cells = cellsOf(pasted, text);
        !cells.isEmpty() && !isInTable(digest, selection.start))
        return pastedBlock(digest, selection, MarkdownTable::of(asMarkdownCells(cells)).written().text);
    const QString address = text.size() < longestAddress ? text.trimmed() : QString();
    if (isAddress(address)) {
        const TextRange words =
            trimmed(digest.text(selection), {0, selection.length()}).shifted(selection.start);
        if (canBeLinked(digest, words)) {
            const QString link = withEscapedBrackets(digest.text(words));
            return put(words, u'[' + link + u"]("_s + asLinkTarget(address) + u')');
        }
        if (selection.isEmpty() && isStubLine(digest, selection.start))
            return stubBullet(digest, selection.start, linkTo(address, pasted.title));
    }
    return put(selection, text.contains(u'\n') ? continuedLines(digest, selection, text) : text);
}

Command droppedAddress(const Digest &digest, qsizetype caret, const QString &address, const QString &title)
{
    if (digest.length() > 0 && !caretLineAt(digest, caret))
        return put({caret, caret}, address);
    if (isStubLine(digest, caret))
        return stubBullet(digest, caret, linkTo(address, title));
    return putApart(digest, caret, linkTo(address, title));
}

Command droppedFiles(const Digest &digest, qsizetype caret, const QStringList &paths)
{
    QStringList links;
    for (const QString &path : paths) {
        QStringList folders = path.split(u'/');
        const QString name = folders.last();
        for (QString &folder : folders)
            folder = escapedForLink(folder);
        const QString target = u"]("_s + folders.join(u'/') + u')';
        if (isImageFile(name))
            links.append(u"!["_s + asLinkWords(name.section(u'.', 0, -2)) + target);
        else
            links.append(u'[' + asLinkWords(name) + target);
    }
    if (digest.length() > 0 && !caretLineAt(digest, caret))
        return put({caret, caret}, paths.join(u'\n'));
    const QString line = digest.text(lineAt(digest, caret));
    const bool isAlone = lineMarks(line).words == line.size() && lineMarks(line).bullet.isEmpty();
    return putApart(digest, caret, links.join(isAlone ? u"\n\n"_s : u" "_s));
}

} // namespace sasil
