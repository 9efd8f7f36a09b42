// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QString>

#include <vector>

namespace sasil {

/// A text in NFC, and where its characters stand in the text as written: macOS and some web pages write 한 as
/// three letters and é as two, and who looks for one means the other as well. Half a surrogate pair is U+FFFD
/// here: text() is valid UTF-16.
class ComposedText
{
public:
    explicit ComposedText(const QString &written);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The range of the text as written that a range of text() stands for. Of what was composed it has all or
    /// nothing.
    [[nodiscard]] TextRange written(TextRange composed) const;
    /// The range of text() whose characters begin in \a written.
    [[nodiscard]] TextRange composed(TextRange written) const;

private:
    void append(QStringView written, qsizetype start);

    QString m_text;
    std::vector<TextRange> m_places; ///< of each character, in the text as written; empty: both are the same
};

} // namespace sasil
