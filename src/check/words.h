// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QStringView>

#include <span>
#include <vector>

namespace sasil {

/// The words of a text that carry its content (rules.md, "Precision comes first"): in NFC, with case folded,
/// split where the script changes, Korean particles and English endings taken off, words that every text has
/// left out.
[[nodiscard]] QStringList contentWords(QStringView text);

/// What two texts can have in common: of Hangul words the pairs of syllables that stand beside each other, of
/// all others the whole word. Sorted, each once.
using ContentSet = std::vector<quint32>;
[[nodiscard]] ContentSet contentSet(QStringView text);
/// That of several texts together.
[[nodiscard]] ContentSet contentSet(std::span<const QStringView> texts);
/// Whether they have anything in common.
[[nodiscard]] bool intersect(const ContentSet &a, const ContentSet &b);

} // namespace sasil
