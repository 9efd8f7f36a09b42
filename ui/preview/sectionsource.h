// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sasil {

/// Where the preview gets its sections from, when it is about to show them: those of a digest's topics, in
/// its order, counted from 0.
class SectionSource
{
public:
    virtual ~SectionSource() = default;

    [[nodiscard]] virtual qsizetype count() const = 0;
    /// How much is to be read in it, in characters: a section that the page does not hold gets room after it.
    [[nodiscard]] virtual qsizetype length(qsizetype index) const = 0;
    /// How many lines of the source it is made of.
    [[nodiscard]] virtual qsizetype lineCount(qsizetype index) const = 0;
    /// `<section class="topic …">…</section>`, see src/render.
    [[nodiscard]] virtual QString html(qsizetype index) const = 0;
};

} // namespace sasil
