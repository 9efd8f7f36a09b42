// SPDX-License-Identifier: MIT
#include "writing/links.h"

#include "digest/commands/citationtext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Nobody writes longer ones; what looks like one must not be passed again and again.
constexpr qsizetype longestTarget = 4000;

/// Behind the parenthesis that closes the target that begins at \a start; -1: none does.
qsizetype targetEnd(QStringView text, qsizetype start)
{
    const qsizetype end = qMin(text.size(), start + longestTarget);
    int depth = 1;
    bool isAngled = false;
    for (qsizetype i = start; i < end; ++i) {
        const QChar c = text[i];
        if (c == u'\\')
            ++i;
        else if (c == u'<' && i == start)
            isAngled = true;
        else if (c == u'>')
            isAngled = false;
        else if (c == u'(' && !isAngled)
            ++depth;
        else if (c == u')' && !isAngled && --depth == 0)
            return i + 1;
    }
    return -1;
}

/// The link whose words close with the bracket at \a close; empty: it is none.
LinkSpan linkBehind(QStringView text, qsizetype open, qsizetype close)
{
    LinkSpan link;
    link.isImage = open > 0 && text[open - 1] == u'!' && (open < 2 || text[open - 2] != u'\\');
    link.words = {open + 1, close};
    const QChar next = close + 1 < text.size() ? text[close + 1] : QChar();
    qsizetype end = -1;
    if (next == u'(') {
        end = targetEnd(text, close + 2);
    } else if (next == u'[') {
        end = text.indexOf(u']', close + 2);
        end = end > close + 2 ? end + 1 : -1;
    }
    if (end < 0)
        return {};
    link.target = {close + 2, end - 1};
    link.all = {open - (link.isImage ? 1 : 0), end};
    return link;
}

const QRegularExpression &address()
{
    static const QRegularExpression pattern(
        u"(?:https?|ftps?|sftp)://[^\\s<>\"“”‘’「」『』《》〈〉]+|mailto:[^\\s<>@]+@[^\\s<>]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// How much at the end of an address ends its sentence rather.
qsizetype trailingMarks(QStringView address)
{
    qsizetype end = address.size();
    while (end > 0) {
        const QStringView part = address.first(end);
        const bool isUnopened = part.endsWith(u')') && part.count(u')') > part.count(u'(');
        if (!isUnopened && !QStringView(u".,;:!?]*").contains(part.back()))
            break;
        --end;
    }
    return address.size() - end;
}

} // namespace

QList<LinkSpan> linkSpans(QStringView text)
{
    QList<LinkSpan> links;
    QList<qsizetype> open;
    const QList<TextRange> code = codeRanges(text);
    auto nextCode = code.begin();
    for (qsizetype i = 0; i < text.size(); ++i) {
        while (nextCode != code.end() && nextCode->end <= i)
            ++nextCode;
        if (nextCode != code.end() && nextCode->contains(i)) {
            i = nextCode->end - 1;
        } else if (text[i] == u'\\') {
            ++i;
        } else if (text[i] == u'[') {
            open.append(i);
        } else if (text[i] == u']' && !open.isEmpty()) {
            const LinkSpan link = linkBehind(text, open.takeLast(), i);
            if (link.all.isEmpty())
                continue;
            links.append(link);
            i = link.all.end - 1;
        } else if (text[i] == u'<') {
            const qsizetype end = text.indexOf(u'>', i);
            if (end < 0 || !isAddress(text.sliced(i + 1, end - i - 1)))
                continue;
            links.append({{i, end + 1}, {i + 1, i + 1}, {i + 1, end}, false});
            i = end;
        }
    }
    std::ranges::sort(links, {}, [](const LinkSpan &link) { return link.all.start; });
    return links;
}

bool isAddress(QStringView text)
{
    const QRegularExpressionMatch match = address().matchView(text);
    return match.hasMatch() && match.capturedLength() == text.size();
}

TextRange addressAt(QStringView text, qsizetype offset)
{
    for (auto matches = address().globalMatchView(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        TextRange range{match.capturedStart(), match.capturedEnd()};
        range.end -= trailingMarks(slice(text, range));
        const bool isAngled = range.start > 0 && text[range.start - 1] == u'<' && range.end < text.size() &&
                              text[range.end] == u'>';
        if (isAngled)
            range = {range.start - 1, range.end + 1};
        if (range.touches(offset))
            return range;
    }
    return {offset, offset};
}

QString asLinkTarget(QStringView address)
{
    int depth = 0;
    bool isBalanced = true;
    for (const QChar c : address) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        isBalanced = isBalanced && depth >= 0;
    }
    isBalanced = isBalanced && depth == 0;
    QString target;
    for (const QChar c : address) {
        const bool isMark = c == u'<' || c == u'>' || c == u'\\' || c == u'|' || c.isSpace();
        if (isMark || (!isBalanced && (c == u'(' || c == u')')))
            target += QString::fromLatin1(QUrl::toPercentEncoding(QString(c)));
        else
            target += c;
    }
    return target;
}

QString asLinkWords(QStringView words)
{
    QString escaped;
    for (const QChar c : words.toString().simplified()) {
        if (QStringView(u"\\[]`*_<|").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString withEscapedBrackets(QStringView markdown)
{
    QList<qsizetype> escaped;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        if (markdown[i] == u'\\')
            ++i;
        else if (markdown[i] == u'[')
            open.append(i);
        else if (markdown[i] == u']' && open.isEmpty())
            escaped.append(i);
        else if (markdown[i] == u']')
            open.removeLast();
    }
    escaped += open;
    std::ranges::sort(escaped, std::ranges::greater());
    QString result = markdown.toString();
    for (const qsizetype at : std::as_const(escaped))
        result.insert(at, u'\\');
    return result;
}

} // namespace sasil
