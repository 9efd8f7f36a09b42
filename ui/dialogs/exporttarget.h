// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "text/message.h"

namespace sasil {

/// What can be said about a target before anything is written. Writing may still fail.
struct TargetVerdict
{
    bool isPossible = true;
    Message message; ///< why not, or what to know; may be empty
};

/// The file that is offered: in `folder`, with the name of the digest's file (or its title, where it has no
/// file) and the format's ending, and never the digest itself.
[[nodiscard]] QString suggestedTarget(const ExportSource &source, const ExportChoice &choice,
                                      const QString &folder);

/// `typed` as an absolute path with an ending of the format: another format's ending is replaced, otherwise
/// the format's own is added. `~/` is the home folder, and a relative path is one in `folder`. Empty for
/// an empty text and for a folder.
[[nodiscard]] QString targetPath(const QString &typed, ExportFormat format, const QString &folder);

/// `target` is an absolute path, or empty.
[[nodiscard]] TargetVerdict judgeTarget(const QString &target, const ExportSource &source);

} // namespace sasil
