// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QDateTime>
#include <QString>

#include <string>

namespace sasil {

/// A date as PDF writes it (ISO 32000-1, 7.9.4), to the second.
[[nodiscard]] std::string pdfDate(const QDateTime &date);

/// A date as people write it into a front matter: ISO 8601, or year, month and day with anything between
/// them, as in "2024년 9월 26일". Without an hour it is the day's first one, without a zone UTC. Invalid: it
/// is none.
[[nodiscard]] QDateTime readDate(const QString &written);

/// What SOURCE_DATE_EPOCH says; invalid: nothing.
[[nodiscard]] QDateTime dateFromEnvironment();

/// The date of a document: of its front matter, else of the environment, else of its file; never the present,
/// so that the same document gives the same bytes. \a path: empty where it has no file. Invalid: it has none.
[[nodiscard]] QDateTime documentDate(const Digest &digest, const QString &path);

} // namespace sasil
