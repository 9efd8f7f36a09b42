// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace sasil {

/// What makes a text speak like an opinion in the writer's own voice, as it is written there ("필요함",
/// "should"); empty: nothing does. The cues are those of rules.md, "Precision comes first". Sentences that
/// are attributed to someone, words in quotation marks, and what a law or a rule asks for do not count.
[[nodiscard]] QString opinionCue(QStringView text);

} // namespace sasil
