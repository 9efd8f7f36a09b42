// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace sasil {

// The tables of the index. Whoever changes them, or what is written into them, raises indexVersion; a new
// version of the program reads all digests again anyway.

/// PRAGMA application_id of our databases ("SAS1"), by which a file is known to be an index.
constexpr qint32 indexApplicationId = 0x53415331;
/// PRAGMA user_version.
constexpr int indexVersion = 1;

/// The statements that make an empty database an index.
inline QStringList indexSchema()
{
    using namespace Qt::StringLiterals;
    return {
        // What the rows depend on beside the files: see IndexRefresh.
        u"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        // Times in milliseconds since 1970 UTC; -1: so fresh that a later change could bear the same.
        u"CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, modified INTEGER NOT NULL,"
        " changed INTEGER NOT NULL, size INTEGER NOT NULL, hash BLOB NOT NULL)"_s,
        // folded: as compared (textmatch.h); NULL: the same as the text.
        u"CREATE TABLE topics (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, level INTEGER NOT NULL,"
        " first INTEGER NOT NULL, last INTEGER NOT NULL, first_line INTEGER NOT NULL, first_column INTEGER "
        "NOT NULL,"
        " last_line INTEGER NOT NULL, last_column INTEGER NOT NULL, title TEXT NOT NULL, title_folded TEXT,"
        " english TEXT NOT NULL, english_folded TEXT, week_label TEXT, week_year INTEGER, week_month INTEGER,"
        " week_number INTEGER)"_s,
        // kind: 0 a fact, 1 an opinion.
        u"CREATE TABLE items (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, topic INTEGER NOT NULL,"
        " kind INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, first_line INTEGER NOT NULL,"
        " first_column INTEGER NOT NULL, last_line INTEGER NOT NULL, last_column INTEGER NOT NULL,"
        " text TEXT NOT NULL, folded TEXT)"_s,
        u"CREATE INDEX topics_of_file ON topics (file)"_s,
        u"CREATE INDEX items_of_file ON items (file)"_s,
        u"PRAGMA application_id = %1"_s.arg(indexApplicationId),
        u"PRAGMA user_version = %1"_s.arg(indexVersion),
    };
}

} // namespace sasil
