// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QByteArray>
#include <QUrl>

namespace sasil {

/// `sasil-digest`, the only scheme that the web engine may load: a secure scheme with hosts. It is never
/// local, gets no file access and is subject to the content security policy.
[[nodiscard]] QByteArray digestScheme();

/// `sasil-digest://digest/`, the address of the page that a LockedProfile serves. Relative addresses in the
/// page are therefore files under the digest's folder.
[[nodiscard]] QUrl digestUrl();

/// Makes the scheme known to the web engine. To be called before the application object is made; a second
/// call does nothing.
void registerScheme();

/// Everything that must happen before the application object is made, registerScheme() included:
/// turns off Chromium's background networking, and for root, and only for root, turns off Chromium's sandbox
/// (it refuses to start otherwise) and says so in one line on standard error. A second call does nothing.
void prepareWebEngine();

/// Whether the parts of the web engine are installed where they are looked for. To be asked before the first
/// page is made: the engine ends the whole program when it cannot find its helper program.
[[nodiscard]] Result<void> webEngineInstalled();

} // namespace sasil
