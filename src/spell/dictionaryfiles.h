// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QStringList>

#include <optional>

namespace sasil {

/// A Hunspell dictionary: two files.
struct DictionaryFiles
{
    QString affix; ///< NAME.aff
    QString words; ///< NAME.dic

    friend bool operator==(const DictionaryFiles &, const DictionaryFiles &) = default;
};

/// Where dictionaries may lie, the first that has one counts: the folders that DICPATH names, those of the
/// user and of the system.
[[nodiscard]] QStringList dictionaryFolders();

/// The best dictionary of a language ("ko", "en"): that of \a locale's country ("en_GB"), else the usual one,
/// else any.
[[nodiscard]] std::optional<DictionaryFiles>
findDictionary(const QString &language, const QStringList &folders, const QString &locale = QLocale().name());

} // namespace sasil
