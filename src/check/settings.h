// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QHash>

namespace sasil {

/// What a user chose about checking.
struct CheckSettings
{
    QHash<QString, Severity> severities; ///< by rule id; a rule that is not named keeps its own

    [[nodiscard]] Severity severityOf(QLatin1StringView rule, Severity byDefault) const
    {
        return severities.value(QString(rule), byDefault);
    }
};

} // namespace sasil
