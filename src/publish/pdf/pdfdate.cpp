// SPDX-License-Identifier: MIT
#include "publish/pdf/pdfdate.h"

#include "digest/frontmatter.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sasil {

std::string pdfDate(const QDateTime &date)
{
    return "D:" + date.toUTC().toString(u"yyyyMMddHHmmss"_s).toStdString() + "Z";
}

QDateTime readDate(const QString &written)
{
    static const QRegularExpression hour(u"^(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}.*)$"_s);
    if (const auto match = hour.match(written); match.hasMatch()) {
        QDateTime date =
            QDateTime::fromString(match.captured(1) + u'T' + match.captured(2).remove(u' '), Qt::ISODate);
        if (date.isValid() && date.timeSpec() == Qt::LocalTime)
            date.setTimeZone(QTimeZone::UTC);
        if (date.isValid())
            return date.toUTC();
    }
    static const QRegularExpression day(u"(\\d{4})\\D{1,3}(\\d{1,2})\\D{1,3}(\\d{1,2})"_s);
    const QRegularExpressionMatch match = day.match(written);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() ? QDateTime(date, QTime(0, 0), QTimeZone::UTC) : QDateTime();
}

QDateTime dateFromEnvironment()
{
    bool isNumber = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(epoch, QTimeZone::UTC) : QDateTime();
}

QDateTime documentDate(const Digest &digest, const QString &path)
{
    if (const QDateTime written = readDate(readFrontMatter(digest).date); written.isValid())
        return written;
    if (const QDateTime given = dateFromEnvironment(); given.isValid())
        return given;
    return path.isEmpty() ? QDateTime() : QFileInfo(path).lastModified(QTimeZone::UTC);
}

} // namespace sasil
