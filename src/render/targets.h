// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// Whether a link may keep \a target: http, https, mailto, a fragment, or a path below the digest's folder.
[[nodiscard]] bool isAllowedLink(const QString &target);
/// Whether an image may keep \a target: a path below the digest's folder, and http and https where \a remote.
[[nodiscard]] bool isAllowedImage(const QString &target, bool remote);

/// The name of the file that a target leads to; empty: it has none.
[[nodiscard]] QString fileNameOf(const QString &target);

} // namespace sasil
