// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pdf/pagestructure.h"

#include <qpdf/QPDF.hh>

namespace sasil {

/// Tags what the web engine printed, which it does not do itself: tells by the text of each line which
/// element of the page it belongs to, and marks what is no text as decoration. Before anything is laid over
/// the pages. Throws what qpdf throws.
void writeTags(QPDF &pdf, const PageStructure &structure);

} // namespace sasil
