// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"
#include "text/lineindex.h"

#include <QJsonObject>

namespace sasil {

/// The parts of SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format") that Sasil writes.

inline constexpr QLatin1StringView sarifSchema{
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"};

/// A file's address: relative where its path is, percent-encoded.
[[nodiscard]] QString sarifUri(const QString &path);
/// error, warning, note (of info and hint) or none (of off).
[[nodiscard]] QString sarifLevel(Severity severity);
[[nodiscard]] QJsonObject sarifMessage(const Message &message);
/// Lines and columns from 1, the end exclusive; columns in UTF-16 code units, as the run's columnKind says.
[[nodiscard]] QJsonObject sarifRegion(const LineIndex &lines, TextRange range);
/// A rule with its page of help, as Markdown.
[[nodiscard]] QJsonObject sarifRule(const Rule &rule, const QString &help);

} // namespace sasil
