// SPDX-License-Identifier: MIT
#include "publish/withoutcomments.h"

#include "digest/commands/citationtext.h"
#include "digest/commands/sourcelines.h"

#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto opening = "<!--"_L1;
constexpr auto closing = "-->"_L1;
constexpr auto bare = "<!-- -->"_L1;

/// Where the comment that begins at \a start ends; -1: it is none.
qsizetype commentEnd(QStringView text, qsizetype start)
{
    // `<!-->` is a comment, too.
    const qsizetype end = text.indexOf(closing, start + 2);
    if (end >= 0)
        return end + closing.size();
    static const QRegularExpression marks(u"^[\\s>]*(?:(?:[-+*]|\\d+[.)])[ \\t]+)*$"_s);
    const TextRange before{lineStart(text, start), start};
    return marks.matchView(slice(text, before)).hasMatch() ? text.size() : -1;
}

/// The first comment from \a from on; empty: there is none.
TextRange nextComment(QStringView text, qsizetype from)
{
    const QList<TextRange> code = codeRanges(text);
    for (qsizetype at = text.indexOf(opening, from); at >= 0; at = text.indexOf(opening, at + 1)) {
        const bool isCode = std::ranges::any_of(code, [at](TextRange range) { return range.contains(at); });
        const bool isEscaped = at > 0 && text[at - 1] == u'\\' && (at < 2 || text[at - 2] != u'\\');
        const qsizetype end = isCode || isEscaped ? -1 : commentEnd(text, at);
        if (end >= 0)
            return {at, end};
    }
    return {};
}

/// A comment with the lines that are its own, or with the blanks before it where others follow.
TextRange withBlanks(QStringView text, TextRange comment)
{
    const qsizetype end = lineEnd(text, comment.end);
    const bool endsLine = isBlank(slice(text, {comment.end, end}));
    TextRange wide = comment;
    if (endsLine || isBlankChar(text[comment.end])) {
        while (wide.start > 0 && isBlankChar(text[wide.start - 1]))
            --wide.start;
    }
    if (!endsLine)
        return wide;
    const bool isWholeLine = wide.start == lineStart(text, comment.start);
    return {wide.start, isWholeLine ? behindLineEnd(text, end) : end};
}

QString stripped(QString text)
{
    for (TextRange comment = nextComment(text, 0); !comment.isEmpty();
         comment = nextComment(text, qMin(comment.start, text.size()))) {
        comment = withBlanks(text, comment);
        text.remove(comment.start, comment.length());
    }
    return text;
}

QString emptied(QString text)
{
    for (TextRange comment = nextComment(text, 0); !comment.isEmpty();
         comment = nextComment(text, comment.start + bare.size()))
        text.replace(comment.start, comment.length(), bare);
    return text;
}

/// What a piece says, a line for each thing.
QStringList said(const QString &markdown, const LabelSet &labels)
{
    QStringList lines;
    const Digest digest = Digest::parse(markdown, labels);
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        lines << u"%1 %2"_s.arg(topic.level).arg(topic.listTitle());
        for (const Block &block : topic.blocks) {
            lines << u"%1 %2"_s.arg(int(block.kind)).arg(int(block.layout));
            for (const Item &item : block.items)
                lines << QStringList{item.id, item.text.simplified(), item.links.join(u' '),
                                     item.citations.join(u' ')}
                             .join(u'|');
        }
    }
    return lines;
}

} // namespace

QString withoutComments(const QString &markdown, const LabelSet &labels)
{
    if (!markdown.contains(opening))
        return markdown;
    const QString text = stripped(markdown);
    return said(text, labels) == said(markdown, labels) ? text : emptied(markdown);
}

} // namespace sasil
