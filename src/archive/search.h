// SPDX-License-Identifier: MIT
#pragma once

#include "archive/digestrows.h"
#include "archive/index.h"
#include "text/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace sasil {

enum class HitKind : quint8 { Fact, Opinion, Topic };

/// A fact, an opinion or a topic's title that holds the query.
struct Hit
{
    HitKind kind = HitKind::Fact;
    QString file; ///< relative to the folder, with "/"
    /// Of its topic, or of the nearest topic above that one that has a week.
    std::optional<WeekLabel> week;
    QString topic; ///< the topic's title, without week and English title
    /// Of a fact or an opinion: its plain text. Of a topic: its title, or its English title where only that
    /// holds the query.
    QString text;
    TextPlace place;          ///< in the digest; of a topic: its heading and own body
    QList<TextRange> matches; ///< where the query stands in \c text; ascending, without overlaps
};

struct SearchOptions
{
    bool facts = true;
    bool opinions = true;
    bool topics = true;
    std::optional<qsizetype> limit; ///< of hits; nothing: all
};

/// Everything in \a index whose text holds \a query, by file, then by place. A text holds it where the
/// NFC-normalised, case-folded query is a substring of the text in the same form; so every text holds an
/// empty one. An error where the database cannot be read; refreshing the index mends one that is damaged.
Result<QList<Hit>> search(Index &index, const QString &query, const SearchOptions &options = {});

/// What a search of a folder found.
struct FolderSearch
{
    QList<Hit> hits;
    RefreshReport report; ///< its errors are of files that are missing from the hits
};

/// Searches the digests in \a folder as they are now, through the folder's index in the user's cache; where
/// that cannot be used, through one in memory. An error where \a folder cannot be read.
Result<FolderSearch> searchFolder(const QString &folder, const QString &query,
                                  const SearchOptions &options = {},
                                  const RefreshOptions &refreshOptions = {});

} // namespace sasil
