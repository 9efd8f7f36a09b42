// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace sasil {

/// A page of the help: a file below `:/help/LANGUAGE/`.
struct HelpEntry
{
    QString page;  ///< "index.md", "rules/opinion-without-fact.md"
    QString title; ///< its first heading
};

/// All pages in the order in which they are listed; those of rules come last.
[[nodiscard]] QList<HelpEntry> helpEntries(const QString &language);
/// Empty: there is no such page.
[[nodiscard]] QString helpText(const QString &page, const QString &language);
/// The page that a link on `page` leads to; empty where it leads out of the help.
[[nodiscard]] QString linkedPage(const QString &page, const QString &link);

} // namespace sasil
