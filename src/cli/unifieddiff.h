// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace sasil {

/// What makes \a after of \a before, as a unified diff with three lines of context that `patch -p0` applies
/// to the file \a name; empty where both are the same. Lines end at "\n": whatever stands before it, as the
/// "\r" of other line ends, is kept byte by byte.
[[nodiscard]] QByteArray unifiedDiff(const QString &name, const QByteArray &before, const QByteArray &after);

} // namespace sasil
