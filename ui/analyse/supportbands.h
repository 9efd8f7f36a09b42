// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"

#include <QString>

#include <vector>

namespace sasil {

/// Whether a fact supports an opinion.
enum class SupportMark : quint8 {
    None,
    Implied, ///< by where it stands: in the opinion's topic, or above or below it
    Cited,   ///< the opinion names it
};

/// A fact or an opinion in the table.
struct SupportEntry
{
    ItemPlace place;
    QString text;
    QString id;           ///< of a fact; empty: none
    QString from;         ///< of a fact of another topic than the band's: that topic's title, as in lists
    bool isAlone = false; ///< an opinion that no fact supports; a fact that supports nothing anywhere

    /// How it is called in the table: its id, if any, and its text.
    [[nodiscard]] QString title() const;
    friend bool operator==(const SupportEntry &, const SupportEntry &) = default;
};

/// One topic of the table: its facts, and its opinions with what supports them. Facts of other topics that
/// support an opinion here stand behind its own. Placeholders are left out.
struct SupportBand
{
    qsizetype topic = 0;
    QString title; ///< as in lists; empty before the first heading
    std::vector<SupportEntry> facts;
    std::vector<SupportEntry> opinions;
    std::vector<std::vector<SupportMark>> marks; ///< [fact][opinion]

    friend bool operator==(const SupportBand &, const SupportBand &) = default;
};

/// The topics that have facts or opinions, in the order of the document.
[[nodiscard]] std::vector<SupportBand> supportBands(const Digest &digest);

} // namespace sasil
