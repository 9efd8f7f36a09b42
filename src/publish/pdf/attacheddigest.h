// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pdfoptions.h"
#include "text/result.h"

#include <QByteArray>
#include <QDateTime>

class QPDF;

namespace sasil {

/// Puts a file into `pdf`, as the source that the document was made from (ISO 32000-2, 14.13), with its size,
/// its MD5 and, where it is valid, its date. Throws what qpdf throws.
void attachSource(QPDF &pdf, const PdfAttachment &source, const QDateTime &modified);

/// The bytes of the digest that a PDF was made from. Fails where the bytes are no PDF that can be read, and
/// where there is no digest in it, or not the one that was put there.
[[nodiscard]] Result<QByteArray> attachedDigest(const QByteArray &pdf);

/// Whether a file begins as a PDF does.
[[nodiscard]] bool looksLikePdf(const QByteArray &bytes);

} // namespace sasil
