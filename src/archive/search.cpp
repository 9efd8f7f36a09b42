// SPDX-License-Identifier: MIT
#include "archive/search.h"

#include "archive/digestfiles.h"
#include "archive/textmatch.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

/// Columns of a hit, in this order: path, kind, the six of its place, title, the four of the week, text,
/// English title.
enum Column { Path, Kind, Place, Title = Place + 6, Week, Text = Week + 4, English };

constexpr int topicKind = 2;

QString itemsQuery()
{
    return u"SELECT f.path AS path, i.kind AS kind, i.first AS first, i.last AS last, i.first_line, "
           u"i.first_column,"
           " i.last_line, i.last_column, t.title, t.week_label, t.week_year, t.week_month, t.week_number, "
           "i.text, ''"
           " FROM items i JOIN topics t ON t.id = i.topic JOIN files f ON f.id = i.file"
           " WHERE i.kind IN (%1) AND instr(coalesce(i.folded, i.text), ?) > 0"_s;
}

QString topicsQuery()
{
    return u"SELECT f.path AS path, %1 AS kind, t.first AS first, t.last AS last, t.first_line, "
           u"t.first_column,"
           " t.last_line, t.last_column, t.title, t.week_label, t.week_year, t.week_month, t.week_number, "
           "t.title,"
           " t.english FROM topics t JOIN files f ON f.id = t.file WHERE t.level > 0"
           " AND (instr(coalesce(t.title_folded, t.title), ?) > 0"
           " OR instr(coalesce(t.english_folded, t.english), ?) > 0)"_s.arg(topicKind);
}

TextPlace placeIn(const QSqlQuery &row)
{
    const auto number = [&](int column) { return qsizetype(row.value(Place + column).toLongLong()); };
    return {{number(0), number(1)}, {number(2), number(3)}, {number(4), number(5)}};
}

std::optional<WeekLabel> weekIn(const QSqlQuery &row)
{
    if (row.isNull(Week))
        return {};
    return WeekLabel{row.value(Week).toString(), row.value(Week + 1).toInt(), row.value(Week + 2).toInt(),
                     row.value(Week + 3).toInt()};
}

Hit hitIn(const QSqlQuery &row, const QString &folded)
{
    Hit hit;
    hit.kind = HitKind(row.value(Kind).toInt());
    hit.file = row.value(Path).toString();
    hit.week = weekIn(row);
    hit.topic = row.value(Title).toString();
    hit.text = row.value(Text).toString();
    hit.place = placeIn(row);
    hit.matches = matchRanges(hit.text, folded);
    if (hit.kind == HitKind::Topic && hit.matches.isEmpty() && !folded.isEmpty()) {
        hit.text = row.value(English).toString();
        hit.matches = matchRanges(hit.text, folded);
    }
    return hit;
}

} // namespace

Result<QList<Hit>> search(Index &index, const QString &query, const SearchOptions &options)
{
    const QString folded = query.isEmpty() ? u""_s : foldedForMatching(query);
    QStringList parts;
    QVariantList values;
    if (options.facts || options.opinions) {
        parts.append(itemsQuery().arg(!options.opinions ? u"0"_s : !options.facts ? u"1"_s : u"0, 1"_s));
        values.append(folded);
    }
    if (options.topics) {
        parts.append(topicsQuery());
        values += {folded, folded};
    }
    if (parts.isEmpty())
        return QList<Hit>();
    values.append(qint64(options.limit.value_or(-1)));
    const QString statement = parts.join(" UNION ALL "_L1) + u" ORDER BY path, first, last, kind LIMIT ?"_s;
    Database &database = index.database();
    if (const auto failure = database.run(statement, values))
        return index.unusable(*failure);
    QList<Hit> hits;
    while (database.query().next())
        hits.append(hitIn(database.query(), folded));
    if (const auto failure = database.endOfRows())
        return index.unusable(*failure);
    return hits;
}

Result<FolderSearch> searchFolder(const QString &folder, const QString &query, const SearchOptions &options,
                                  const RefreshOptions &refreshOptions)
{
    if (!QFileInfo(folder).isDir())
        return digestFiles(folder).error();
    const auto searchThrough = [&](const QString &database) -> Result<FolderSearch> {
        Result<Index> index = Index::open(database);
        if (!index)
            return index.error();
        const Result<RefreshReport> report = index->refresh(folder, refreshOptions);
        if (!report)
            return report.error();
        const Result<QList<Hit>> hits = search(*index, query, options);
        if (!hits)
            return hits.error();
        return FolderSearch{*hits, *report};
    };
    Result<FolderSearch> found = searchThrough(indexPath(folder));
    return found ? found : searchThrough(u":memory:"_s);
}

} // namespace sasil
