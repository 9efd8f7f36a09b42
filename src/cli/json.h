// SPDX-License-Identifier: MIT
#pragma once

#include "text/lineindex.h"

#include <QJsonObject>
#include <QTextStream>

namespace sasil {

/// A range as the JSON contract has it: lines and columns from 1, the end exclusive.
[[nodiscard]] QJsonObject rangeJson(const LineIndex &lines, TextRange range);

/// Writes a document, indented, with a line end.
void printJson(QTextStream &out, const QJsonObject &object);

} // namespace sasil
