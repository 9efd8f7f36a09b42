// SPDX-License-Identifier: MIT
#include "dialogs/libraries.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <cmark-gfm.h>
#include <qpdf/QPDF.hh>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString sqliteVersion()
{
    const QString connection = u"sasil-sqlite-version"_s;
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(u":memory:"_s);
        if (database.open()) {
            QSqlQuery query(u"SELECT sqlite_version()"_s, database);
            if (query.next())
                version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}

} // namespace

QList<Library> usedLibraries()
{
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s, QUrl(u"https://www.qt.io"_s)},
        {u"KSyntaxHighlighting"_s, QString(), u"MIT"_s,
         QUrl(u"https://invent.kde.org/frameworks/syntax-highlighting"_s)},
        {u"cmark-gfm"_s, QString::fromLatin1(cmark_version_string()), u"BSD-2-Clause"_s,
         QUrl(u"https://github.com/github/cmark-gfm"_s)},
        {u"qpdf"_s, QString::fromStdString(QPDF::QPDFVersion()), u"Apache-2.0"_s,
         QUrl(u"https://qpdf.org"_s)},
        {u"Hunspell"_s, QString(), u"LGPL-2.1-or-later OR MPL-1.1"_s, QUrl(u"https://hunspell.github.io"_s)},
        {u"SQLite"_s, sqliteVersion(), u"blessing"_s, QUrl(u"https://sqlite.org"_s)},
    };
}

} // namespace sasil
