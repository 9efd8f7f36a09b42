// SPDX-License-Identifier: MIT
#pragma once

namespace sasil {

/// The paper of a PDF.
enum class PdfPaper { A4, Letter };

} // namespace sasil
