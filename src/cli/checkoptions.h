// SPDX-License-Identifier: MIT
#pragma once

#include "check/settings.h"
#include "text/result.h"

#include <QStringList>

namespace sasil {

/// What `sasil check` was asked for.
struct CheckOptions
{
    enum Format { Text, Json, Sarif };
    enum Fixing { None, Safe, All };

    Format format = Text;
    Fixing fixing = None;
    bool diff = false; ///< what the fixes would write is shown, and not written
    bool quiet = false;
    qsizetype maxWarnings = -1;            ///< -1: as many as there are
    QString stdinName;                     ///< where standard input would lie; empty: nowhere
    QString config;                        ///< the one file of settings; empty: those beside the digests
    QHash<QString, Severity> severities{}; ///< by rule id: they win over all settings
    QStringList operands;
};

[[nodiscard]] Result<CheckOptions> readCheckOptions(const QStringList &arguments);
[[nodiscard]] QString checkUsage();

} // namespace sasil
