// SPDX-License-Identifier: MIT
#pragma once

#include "check/settings.h"
#include "text/result.h"

#include <QList>
#include <QString>

namespace sasil {

/// The name of the settings beside a digest or in a folder above it.
inline constexpr QLatin1StringView settingsFileName{".sasil.toml"};

/// Something in a settings file that cannot be used. The rest of the file still holds, but for a file that is
/// no TOML at all.
struct SettingsProblem
{
    QString file;
    qsizetype line = 0; ///< from 1; 0: the file as a whole
    Message message;    ///< what is wrong, and what is allowed

    /// "FILE:LINE: MESSAGE"
    [[nodiscard]] QString text() const;
};

struct LoadedSettings
{
    CheckSettings settings;
    QList<SettingsProblem> problems;
    QStringList files; ///< that were read, the nearest first
};

/// What \a toml, the text of \a file, says.
[[nodiscard]] LoadedSettings parseSettings(const QByteArray &toml, const QString &file);
/// One file, as `--config` names it. A file that cannot be read is a problem.
[[nodiscard]] LoadedSettings readSettingsFile(const QString &file);
/// The settings of a digest in \a folder: the nearest file wins, key by key. An empty folder has none.
[[nodiscard]] LoadedSettings loadSettings(const QString &folder);

/// \a toml with \a rule at \a severity, and nothing else changed. Fails where \a toml cannot be read, or sets
/// rules in a way that this cannot change.
[[nodiscard]] Result<QByteArray> withRule(const QByteArray &toml, const QString &file, QLatin1StringView rule,
                                          Severity severity);

} // namespace sasil
