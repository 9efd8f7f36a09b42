// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace sasil {

/// A shape of Markdown that is hard on parsers: deep, long, or never closed.
struct TortureShape
{
    const char *name = nullptr;
    QString (*make)(qsizetype length) = nullptr; ///< a document of about \a length characters
};

[[nodiscard]] const std::vector<TortureShape> &tortureShapes();

} // namespace sasil
