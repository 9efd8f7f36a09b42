// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace sasil {

/// A library that the program is made with.
struct Library
{
    QString name;
    QString version; ///< of the one in use, asked at run time; empty: it does not tell
    QString licence; ///< SPDX
    QUrl home;
};

[[nodiscard]] QList<Library> usedLibraries();

} // namespace sasil
