// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.h"
#include "text/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace sasil {

struct RefreshOptions
{
    QStringList factLabels;    ///< beside those that every digest may use
    QStringList opinionLabels; ///< as above
    /// Called in the caller's thread while files are read, with how many of the changed ones are done.
    std::function<void(qsizetype done, qsizetype total)> progress;
};

/// What a refresh did.
struct RefreshReport
{
    qsizetype files = 0;   ///< in the index now
    qsizetype read = 0;    ///< new ones, and those whose content changed
    qsizetype removed = 0; ///< no longer there, or no longer readable
    QList<Error> errors;   ///< one for each file or folder that could not be read; the rest is in the index
};

/// The topics, facts and opinions of a folder of digests, in an SQLite database of its own, so that a search
/// need not read every file again.
///
/// It only ever reads digests. The database holds nothing that cannot be made again from them: one that is
/// damaged, or that another version made, is made anew; a file that is no index is set aside as PATH.bak
/// first. An Index belongs to the thread that made it and needs a QCoreApplication.
class Index
{
public:
    /// Opens or makes the database \a path; ":memory:" keeps it in memory. An error where it cannot be made
    /// there (no permission, no space, no regular file, or a digest's name).
    static Result<Index> open(const QString &path);

    /// Brings the index to what \a folder holds now. Reads files whose time or size changed, on all cores,
    /// and parses those whose content did. An error where the folder or the database cannot be used at all.
    Result<RefreshReport> refresh(const QString &folder, const RefreshOptions &options = {});

    /// For search.h: runs a query; its rows are in database().query().
    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] Error unusable(const SqlFailure &failure) const;

private:
    explicit Index(const QString &path) : m_path(path) {}

    std::optional<SqlFailure> connect();
    std::optional<SqlFailure> makeTables();
    std::optional<SqlFailure> rebuild();

    QString m_path;
    Database m_database;
};

/// Where the index of \a folder is kept: a file in the user's cache folder.
QString indexPath(const QString &folder);

} // namespace sasil
