// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStringList>

namespace sasil {

/// What a dictionary should know and does not: words, and words that it should not let pass.
struct WordList
{
    QStringList words;
    QHash<QString, QString> misspelt;           ///< to what they should be
    QHash<QString, QString> misspeltBeginnings; ///< the same, with anything behind them
};

/// Lines of words, as in `엔비디아 메타`, and of one wrong spelling each, as in `메세지 > 메시지`, with a
/// hyphen behind both where they are beginnings. What stands behind `#` is a comment.
[[nodiscard]] WordList readWordList(QStringView text);

/// The one that comes with the program for a language ("ko", "en").
[[nodiscard]] WordList builtInWordList(const QString &language);

} // namespace sasil
