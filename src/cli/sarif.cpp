// SPDX-License-Identifier: MIT
#include "cli/sarif.h"

#include <QDir>
#include <QUrl>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A text as a message holds it: braces would be places for arguments, brackets before a parenthesis a link.
QString escaped(QString text)
{
    return text.replace(u"{"_s, u"{{"_s).replace(u"}"_s, u"}}"_s).replace(u"]("_s, u"\\]("_s);
}

} // namespace

QString sarifUri(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    if (QDir::isAbsolutePath(clean))
        return QString::fromLatin1(QUrl::fromLocalFile(clean).toEncoded());
    // A colon would end a scheme.
    return QString::fromLatin1(QUrl::toPercentEncoding(clean, "/"));
}

QString sarifLevel(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Info:
    case Severity::Hint:
        return u"note"_s;
    case Severity::Off:
        break;
    }
    return u"none"_s;
}

QJsonObject sarifMessage(const Message &message)
{
    return {{u"text"_s, escaped(message.text())}};
}

QJsonObject sarifRegion(const LineIndex &lines, TextRange range)
{
    const LineColumn start = lines.position(range.start);
    const LineColumn end = lines.position(range.end);
    return {{u"startLine"_s, qint64(start.line)},
            {u"startColumn"_s, qint64(start.column)},
            {u"endLine"_s, qint64(end.line)},
            {u"endColumn"_s, qint64(end.column)}};
}

QJsonObject sarifRule(const Rule &rule, const QString &help)
{
    const bool isOn = rule.severity != Severity::Off;
    return {{u"id"_s, QString(rule.id)},
            {u"shortDescription"_s, sarifMessage(rule.summary)},
            {u"help"_s, QJsonObject{{u"text"_s, help}, {u"markdown"_s, help}}},
            {u"defaultConfiguration"_s,
             QJsonObject{{u"level"_s, sarifLevel(rule.severity)}, {u"enabled"_s, isOn}}},
            {u"properties"_s, QJsonObject{{u"severity"_s, QString(severityName(rule.severity))}}}};
}

} // namespace sasil
