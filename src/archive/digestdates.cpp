// SPDX-License-Identifier: MIT
#include "archive/digestdates.h"

#include "archive/carryover.h"
#include "store/textcodec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBytes = 8192;

QDate dayOfName(const QString &name, WeekRule rule)
{
    static const QRegularExpression week(u"(?<!\\d)(\\d{4})[-_. ]?W(\\d{2})(?!\\d)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression date(u"(?<!\\d)((?:19|20)\\d{2})([-_. ]?)(\\d{2})\\2(\\d{2})(?!\\d)"_s);
    if (const auto match = week.match(name); match.hasMatch()) {
        const auto named = isoWeekFromString(QString(match.captured(1) + u"-W"_s + match.captured(2)));
        if (named)
            return firstDay(weekOf(*named, rule), rule);
    }
    const auto match = date.match(name);
    return {match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()};
}

/// The first day of the week that \a label means, seen from \a about.
QDate dayOfLabel(const WeekLabel &label, QDate about, WeekRule rule)
{
    QDate nearest;
    for (int year = about.year() - 1; year <= about.year() + 1; ++year) {
        const int labelled = label.year > 0 ? label.year : year;
        const int week =
            label.week == WeekLabel::lastWeek ? weeksInMonth(labelled, label.month, rule) : label.week;
        const QDate day = firstDay(Week{labelled, label.month, week}, rule);
        if (day.isValid() &&
            (!nearest.isValid() || std::abs(about.daysTo(day)) < std::abs(about.daysTo(nearest))))
            nearest = day;
    }
    return nearest;
}

QString beginningOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.read(readBytes);
    // A character that is cut would be a damaged one.
    if (bytes.size() == readBytes && bytes.contains('\n'))
        bytes.truncate(bytes.lastIndexOf('\n') + 1);
    return withUnixLineEnds(decode(bytes).text);
}

QDate dayOfText(const QString &path, QDate about, WeekRule rule)
{
    const Digest digest = Digest::parse(beginningOf(path));
    const QDate written = QDate::fromString(frontMatterValue(digest, u"date"_s).left(10), Qt::ISODate);
    if (written.isValid())
        return written;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (const auto &week = digest.topic(i).week)
            return dayOfLabel(*week, about, rule);
    }
    return {};
}

} // namespace

QList<DatedDigest> datedDigests(const QString &folder, WeekRule rule)
{
    QList<DatedDigest> digests;
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*.md"_s, u"*.markdown"_s}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &file : files) {
        const QDate saved = file.lastModified().date();
        QDate day = dayOfName(file.completeBaseName(), rule);
        if (!day.isValid())
            day = dayOfText(file.absoluteFilePath(), saved, rule);
        digests.append({file.absoluteFilePath(), day.isValid() ? day : saved});
    }
    std::ranges::stable_sort(digests, std::ranges::greater(), &DatedDigest::day);
    return digests;
}

std::optional<DatedDigest> latestBefore(const QList<DatedDigest> &digests, QDate day, WeekRule rule)
{
    const QDate first = firstDay(weekOf(day, rule), rule);
    const auto found = std::ranges::find_if(digests, [first](const DatedDigest &d) { return d.day < first; });
    return found == digests.end() ? std::nullopt : std::optional(*found);
}

} // namespace sasil
