// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "modelcheck.h"
#include "text/textedit.h"

#include <QRandomGenerator>

#include <optional>
#include <vector>

namespace sasil {

/// Pieces of markup that change how what is around them reads.
[[nodiscard]] const QStringList &markupPieces();

/// The edits that a structural command makes at a random place; nothing: it is not possible there.
[[nodiscard]] std::optional<TextEdits> randomCommand(const Digest &digest, QRandomGenerator &random);

/// What a person does next: types or takes back a few characters, pastes, cuts, moves lines, replaces a word
/// everywhere, calls a command. One change a keystroke; each means the text after those before it.
[[nodiscard]] std::vector<Change> randomStep(const Digest &digest, const QString &text,
                                             QRandomGenerator &random);

/// What takes \a changes of \a text back.
[[nodiscard]] std::vector<Change> inverse(const std::vector<Change> &changes, QString text);

} // namespace sasil
