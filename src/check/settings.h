// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "digest/labels.h"
#include "digest/week.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace sasil {

/// What a user chose about checking (rules.md, "Settings"). What is not there keeps its default, so that one
/// folder's settings can be completed by those of the folder above it.
struct CheckSettings
{
    QHash<QString, Severity> severities;      ///< by rule id; a rule that is not named keeps its own
    std::optional<QString> language;          ///< of generated labels and citations: "ko" or "en"
    std::optional<WeekRule> weekRule;         ///< default: Thursday
    std::optional<QStringList> factLabels;    ///< besides those of design.md
    std::optional<QStringList> opinionLabels; ///< the same

    [[nodiscard]] Severity severityOf(QLatin1StringView rule, Severity byDefault) const
    {
        return severities.value(QString(rule), byDefault);
    }
    /// The labels that digests are read with.
    [[nodiscard]] LabelSet labels() const;
    /// Takes from \a outer what is not set here, key by key.
    void completeWith(const CheckSettings &outer);

    friend bool operator==(const CheckSettings &, const CheckSettings &) = default;
};

} // namespace sasil
