// SPDX-License-Identifier: MIT
#pragma once

#include "check/checkeddigest.h"
#include "cli/checkoptions.h"
#include "cli/command.h"

#include <QJsonValue>

#include <memory>

namespace sasil {

/// How findings are printed. What is said of a digest is worked out by whichever thread checked it, and
/// printed in the order of the paths.
class CheckReport
{
public:
    CheckReport() = default;
    virtual ~CheckReport() = default;
    CheckReport(const CheckReport &) = delete;
    CheckReport &operator=(const CheckReport &) = delete;

    /// What is said of the digest \a name. Called by several threads at once.
    [[nodiscard]] virtual QJsonValue describe(const QString &name, const CheckedDigest &checked) const = 0;
    /// Takes what was said of the next digest.
    virtual void add(const QJsonValue &description, Streams &streams) = 0;
    /// Ends the report; \a counts is of all digests.
    virtual void finish(const DiagnosticCounts &counts, Streams &streams) = 0;
};

/// `FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]`, a line a finding.
[[nodiscard]] std::unique_ptr<CheckReport> makeTextReport(bool colours);
/// The JSON of commandline.md.
[[nodiscard]] std::unique_ptr<CheckReport> makeJsonReport();
/// SARIF 2.1.0, with suppressed findings too.
[[nodiscard]] std::unique_ptr<CheckReport> makeSarifReport();

} // namespace sasil
