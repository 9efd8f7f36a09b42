// SPDX-License-Identifier: MIT
#include "archive/carryover.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

/// A heading's content as written, without its marks, on one line: that of `## Title ##` and of an underlined
/// one.
QString headingSource(const Topic &topic)
{
    static const QRegularExpression marks(u"^ {0,3}#{1,6}(?:[ \\t]+|$)"_s);
    static const QRegularExpression closing(u"(?:^|[ \\t]+)#+[ \\t]*$"_s);
    const QString written = slice(topic.source, topic.heading).toString();
    if (marks.match(written).hasMatch())
        return QString(written).remove(marks).remove(closing).trimmed();
    QStringList lines = written.split(u'\n', Qt::SkipEmptyParts);
    lines.removeLast();
    return lines.join(u' ').simplified();
}

QStringView body(const Topic &topic)
{
    return QStringView(topic.source).sliced(topic.heading.end);
}

/// \a text without blank lines around it and without the rule that sets a topic apart from the next one.
QStringView trimmedBody(QStringView text)
{
    static const QRegularExpression separator(
        u"(?:^|\\n)[ \\t]*\\n {0,3}(?:(?:-[ \\t]*){3,}|(?:\\*[ \\t]*){3,}|(?:_[ \\t]*){3,})$"_s);
    const auto withoutBlankLines = [](QStringView part) {
        while (!part.isEmpty() && part.back().isSpace())
            part.chop(1);
        for (qsizetype end = part.indexOf(u'\n'); end >= 0 && part.first(end).trimmed().isEmpty();
             end = part.indexOf(u'\n'))
            part = part.sliced(end + 1);
        return part;
    };
    text = withoutBlankLines(text);
    const QRegularExpressionMatch match = separator.matchView(text);
    return match.hasMatch() ? withoutBlankLines(text.first(match.capturedStart())) : text;
}

/// An empty heading, or one that names a week and nothing else, leaves nothing to come back to.
bool isWorthCarrying(const Digest &digest, qsizetype index)
{
    const Topic &topic = digest.topic(index);
    if (topic.level == 0 || digest.kind(index) != TopicKind::Stub)
        return false;
    return !trimmedBody(body(topic)).isEmpty() || !topic.link.isEmpty() ||
           (!topic.title.isEmpty() && !(topic.week && topic.week->label == topic.title));
}

} // namespace

QList<qsizetype> carriedTopics(const Digest &previous)
{
    const qsizetype title = seriesTitle(previous).topic;
    QList<qsizetype> topics;
    for (qsizetype i = 0; i < previous.topicCount(); ++i) {
        if (i != title && isWorthCarrying(previous, i))
            topics.append(i);
    }
    return topics;
}

QString carriedStubs(const Digest &previous)
{
    QStringList stubs;
    QStringList definitions;
    for (const qsizetype i : carriedTopics(previous)) {
        const Topic &topic = previous.topic(i);
        const QStringView text = trimmedBody(body(topic));
        const bool apart = body(topic).sliced(std::min<qsizetype>(1, body(topic).size())).startsWith(u'\n');
        const QString gap = text.isEmpty() ? u""_s : apart ? u"\n\n"_s : u"\n"_s;
        stubs.append(u"## "_s + headingSource(topic) + gap + text.toString());
        definitions += previous.foreignDefinitions(i).split(u'\n', Qt::SkipEmptyParts);
    }
    QString result = stubs.join("\n\n"_L1);
    const QStringList carried = result.split(u'\n');
    definitions.removeIf([&](const QString &line) { return carried.contains(line); });
    definitions.removeDuplicates();
    return definitions.isEmpty() ? result : result + u"\n\n"_s + definitions.join(u'\n');
}

SeriesTitle seriesTitle(const Digest &previous)
{
    for (qsizetype i = 0; i < previous.topicCount(); ++i) {
        const Topic &topic = previous.topic(i);
        if (topic.level == 0)
            continue;
        const bool bare = previous.kind(i) != TopicKind::Topic && trimmedBody(body(topic)).isEmpty();
        if (topic.level != 1 || topic.week || !topic.link.isEmpty() || topic.title.isEmpty() || !bare)
            break;
        return {i, topic.title, headingSource(topic)};
    }
    return {};
}

QString frontMatterValue(const Digest &digest, const QString &key)
{
    if (digest.topicCount() == 0)
        return {};
    const Topic &first = digest.topic(0);
    const QStringView frontMatter = slice(first.source, first.frontMatter);
    for (const QStringView line : frontMatter.split(u'\n')) {
        if (!line.startsWith(key + u':'))
            continue;
        QStringView value = line.sliced(key.size() + 1).trimmed();
        const bool single = value.size() > 1 && value.startsWith(u'\'') && value.endsWith(u'\'');
        const bool quoted = value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"');
        if (single)
            return value.sliced(1, value.size() - 2).toString().replace("''"_L1, "'"_L1);
        static const QRegularExpression escape(u"\\\\([\"\\\\])"_s);
        return quoted ? value.sliced(1, value.size() - 2).toString().replace(escape, u"\\1"_s)
                      : value.toString();
    }
    return {};
}

QString yamlScalar(const QString &text)
{
    // Letters, digits and a few marks in between are safe; no bool, null or number is longer and holds a
    // blank.
    static const QRegularExpression plain(
        u"^\\p{L}[\\p{L}\\p{M}\\p{N} .,_/()&+'!?·-]*$|^\\d[\\p{L}\\p{N} .,-]*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression special(u"^(?:true|false|yes|no|on|off|null|y|n)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (plain.match(text).hasMatch() && !special.match(text).hasMatch() && !text.endsWith(u' '))
        return text;
    return u'"' + QString(text).replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
}

QString withUnixLineEnds(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

} // namespace sasil
