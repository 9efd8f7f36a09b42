// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <qpdf/QPDF.hh>

#include <QByteArray>

#include <exception>

namespace sasil {

/// Reads `bytes`, which must outlive `pdf`, without a word on standard error. Throws what qpdf throws, and
/// where there are no pages.
void readDocument(QPDF &pdf, const char *name, const QByteArray &bytes);

/// What a user is told of an exception while a PDF is made.
[[nodiscard]] Error finishingFailure(const std::exception &exception);

} // namespace sasil
