// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <map>
#include <optional>

namespace sasil {

/// Why SQLite refused something.
struct SqlFailure
{
    QString text;
    bool broken = false; ///< the database is damaged or is none: making it anew helps
};

/// A connection to an SQLite database, closed with its object. It may be used only in the thread that opened
/// it, and needs a QCoreApplication (Qt's SQL drivers are plugins).
class Database
{
public:
    Database() = default;
    ~Database();
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;

    /// Connects to the file \a path, which SQLite makes where it is not there, or to ":memory:".
    std::optional<SqlFailure> open(const QString &path);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_name.isEmpty(); }

    /// Runs one statement with \a values for its "?". Its rows are in query() until the next statement runs.
    /// Statements are kept prepared: values belong into \a values.
    std::optional<SqlFailure> run(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] QSqlQuery &query() { return *m_query; }
    /// To be asked when query() has no next row: whether that was for an error.
    [[nodiscard]] std::optional<SqlFailure> endOfRows();
    /// The only value of the statement's first row; nothing where it fails or has no row.
    std::optional<QVariant> value(const QString &statement);

private:
    QString m_name; ///< of the connection; empty: closed
    std::map<QString, QSqlQuery> m_prepared;
    QSqlQuery *m_query = nullptr; ///< the last one that ran, in m_prepared
};

} // namespace sasil
