// SPDX-License-Identifier: MIT
#include "digest/definitions.h"

#include "text/lineindex.h"

#include <QSet>

namespace sasil {

namespace {

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

QString definitionKey(QStringView label)
{
    return label.toString().simplified().toCaseFolded();
}

/// Whether "]:" stands in a text. Looking for one character first is an order of magnitude faster.
bool mayDefine(QStringView source)
{
    qsizetype bracket = source.indexOf(u']');
    while (bracket >= 0 && !source.sliced(bracket + 1).startsWith(u':'))
        bracket = source.indexOf(u']', bracket + 1);
    return bracket >= 0;
}

/// The key of a line like `[key]: target`, or nothing.
QStringView definitionLabel(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    if (indent > 3 || indent == line.size() || line[indent] != u'[')
        return {};
    const qsizetype end = line.indexOf(u"]:", indent);
    if (end <= indent + 1)
        return {};
    const QStringView label = line.sliced(indent + 1, end - indent - 1);
    return label.contains(u'[') || isBlank(label) ? QStringView() : label;
}

/// Whether \a next belongs to the definition on \a line: a target or a title of a link, or an indented line
/// of a footnote. Nothing else is taken along: carried to another topic, it must not open a block that takes
/// in that topic.
bool continuesDefinition(QStringView line, QStringView next)
{
    const QStringView label = definitionLabel(line);
    const QStringView trimmed = next.trimmed();
    if (label.startsWith(u'^') || (label.isEmpty() && line.startsWith(u' ')))
        return !trimmed.isEmpty() && (next.startsWith(u"    ") || next.startsWith(u'\t'));
    if (label.isEmpty() || trimmed.isEmpty())
        return false;
    return line.trimmed().endsWith(u"]:") ? trimmed[0].isLetterOrNumber() || trimmed[0] == u'/'
                                          : trimmed[0] == u'"' || trimmed[0] == u'\'';
}

} // namespace

Definitions readDefinitions(QStringView source)
{
    Definitions definitions;
    if (!mayDefine(source))
        return definitions;
    const LineIndex lines(source);
    QStringView fence;
    for (qsizetype i = 0; i < lines.lineCount(); ++i) {
        const QStringView line = slice(source, lines.line(i));
        const QStringView trimmed = line.trimmed();
        if (!fence.isEmpty() || trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~")) {
            if (fence.isEmpty())
                fence = trimmed.first(3);
            else if (trimmed.startsWith(fence))
                fence = {};
            continue;
        }
        const QStringView label = definitionLabel(line);
        if (label.isEmpty())
            continue;
        qsizetype last = i;
        while (last + 1 < lines.lineCount() &&
               continuesDefinition(slice(source, lines.line(last)), slice(source, lines.line(last + 1))))
            ++last;
        const QString key = definitionKey(label);
        if (!definitions.contains(key))
            definitions.insert(key, slice(source, {lines.line(i).start, lines.line(last).end}).toString());
        i = last;
    }
    return definitions;
}

std::vector<QString> mentionedKeys(QStringView text)
{
    constexpr qsizetype longestLabel = 1000; // CommonMark allows 999 characters
    std::vector<QString> keys;
    QSet<QString> seen;
    const auto mention = [&](qsizetype open, qsizetype close) {
        if (open < 0 || close - open > longestLabel)
            return;
        QString key = definitionKey(slice(text, {open + 1, close}));
        if (!key.isEmpty() && !seen.contains(key)) {
            seen.insert(key);
            keys.push_back(std::move(key));
        }
    };
    // A label holds no bracket that is not escaped, so the nearest one opens it. Backslashes in code escape
    // nothing: both readings count.
    qsizetype open = -1;
    qsizetype escapedOpen = -1;
    for (qsizetype i = text.indexOf(u'['); i >= 0 && i < text.size(); ++i) {
        const QChar c = text[i];
        if (c != u'[' && c != u']')
            continue;
        const bool isEscaped = i > 0 && text[i - 1] == u'\\';
        if (c == u'[') {
            (isEscaped ? escapedOpen : open) = i;
        } else {
            mention(open, i);
            mention(qMax(open, escapedOpen) == open ? -1 : escapedOpen, i);
            if (!isEscaped)
                open = escapedOpen = -1;
        }
    }
    return keys;
}

QString usedDefinitions(QStringView text, const std::function<QString(const QString &)> &find)
{
    QString used;
    QSet<QString> taken;
    // A footnote may use definitions itself.
    for (QString more = text.toString(); !more.isEmpty();) {
        QString found;
        for (const QString &key : mentionedKeys(more)) {
            if (taken.contains(key))
                continue;
            taken.insert(key);
            if (const QString definition = find(key); !definition.isNull())
                found += definition + QLatin1StringView("\n\n");
        }
        used += found;
        more = found;
    }
    return used;
}

} // namespace sasil
