// SPDX-License-Identifier: MIT
#pragma once

#include "cli/checkoptions.h"
#include "cli/checkreport.h"
#include "cli/input.h"

namespace sasil {

/// What one digest's check gave. Nothing is written or printed yet.
struct CheckOutcome
{
    Input input;
    DiagnosticCounts counts;
    QJsonValue description;           ///< for the report; null where none was wanted
    std::optional<QByteArray> mended; ///< what the file is to hold, where fixes change it
    QByteArray printed;               ///< in place of findings: a diff, or standard input mended
};

/// One run of `sasil check`: its digests are checked on all cores, written and printed in the order of their
/// paths.
class CheckRun
{
public:
    CheckRun(CheckOptions options, Streams &streams);

    Result<ExitStatus> run();

private:
    [[nodiscard]] QString folderOfInput(const QString &path) const;
    Result<void> readSettings();
    [[nodiscard]] int threads() const;
    /// Called by several threads at once.
    [[nodiscard]] Result<CheckOutcome> check(const QString &path) const;
    Result<void> mend(CheckedDigest &checked, const QString &name, CheckOutcome &outcome) const;
    Result<void> take(const CheckOutcome &outcome);
    void print(const QByteArray &bytes);
    [[nodiscard]] bool hasTooMany() const;

    CheckOptions m_options;
    Streams &m_streams;
    QStringList m_paths;
    QHash<QString, CheckSettings> m_settings; ///< by folder
    std::unique_ptr<CheckReport> m_report;
    DiagnosticCounts m_counts;
};

} // namespace sasil
