// SPDX-License-Identifier: MIT
#include "archive/database.h"

#include <QSqlError>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

SqlFailure failureOf(const QSqlError &error)
{
    // SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, and SQLITE_ERROR, which a table of another shape gives;
    // the low byte is the code, the others refine it.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const bool broken = code == 11 || code == 26 || code == 24 || code == 1;
    return {error.databaseText().isEmpty() ? error.driverText() : error.databaseText(), broken};
}

} // namespace

Database::~Database()
{
    close();
}

Database::Database(Database &&other) noexcept
    : m_name(std::exchange(other.m_name, {})), m_prepared(std::move(other.m_prepared)),
      m_query(std::exchange(other.m_query, nullptr))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_name = std::exchange(other.m_name, {});
        m_prepared = std::move(other.m_prepared);
        m_query = std::exchange(other.m_query, nullptr);
    }
    return *this;
}

std::optional<SqlFailure> Database::open(const QString &path)
{
    close();
    static std::atomic<quint64> counter = 0;
    m_name = u"sasil-index-%1"_s.arg(++counter);
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    connection.setDatabaseName(path);
    if (!connection.open()) {
        const SqlFailure failure = failureOf(connection.lastError());
        connection = {};
        close();
        return failure;
    }
    return {};
}

void Database::close()
{
    if (m_name.isEmpty())
        return;
    m_query = nullptr;
    m_prepared.clear();
    QSqlDatabase::removeDatabase(std::exchange(m_name, {}));
}

std::optional<SqlFailure> Database::run(const QString &statement, const QVariantList &values)
{
    if (m_query)
        m_query->finish();
    auto prepared = m_prepared.find(statement);
    if (prepared == m_prepared.end()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        if (!query.prepare(statement))
            return failureOf(query.lastError());
        prepared = m_prepared.emplace(statement, std::move(query)).first;
    }
    m_query = &prepared->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query->bindValue(int(i), values[i]);
    if (!m_query->exec())
        return failureOf(m_query->lastError());
    return {};
}

std::optional<SqlFailure> Database::endOfRows()
{
    const QSqlError error = m_query->lastError();
    m_query->finish();
    return error.isValid() ? std::optional(failureOf(error)) : std::nullopt;
}

std::optional<QVariant> Database::value(const QString &statement)
{
    if (run(statement) || !m_query->next())
        return {};
    const QVariant result = m_query->value(0);
    m_query->finish();
    return result;
}

} // namespace sasil
