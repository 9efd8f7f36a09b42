// SPDX-License-Identifier: MIT
#include "cli/json.h"

#include <QJsonDocument>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QJsonObject positionJson(const LineIndex &lines, qsizetype offset)
{
    const LineColumn position = lines.position(offset);
    return {{u"line"_s, qint64(position.line)}, {u"column"_s, qint64(position.column)}};
}

} // namespace

QJsonObject rangeJson(const LineIndex &lines, TextRange range)
{
    return {{u"start"_s, positionJson(lines, range.start)}, {u"end"_s, positionJson(lines, range.end)}};
}

void printJson(QTextStream &out, const QJsonObject &object)
{
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

} // namespace sasil
