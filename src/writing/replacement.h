// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sasil {

/// What is put in the place of something that was found.
///
/// For a regular expression `\1` to `\9` and `$1` to `$9` stand for what its groups hold, `${12}` for later
/// ones, `\0`,
/// `$0` and `$&` for the whole match; `\n` is a line end, `\t` a tab, `\\` and `$$` are `\` and `$`. Anything
/// else behind `\` or `$` stands for itself, with the `\` or `$`. Otherwise the text is taken as it is.
class Replacement
{
public:
    Replacement() = default;
    /// With \a keepsCase it is written in capitals where what was found is, or with a capital, or without.
    Replacement(const QString &text, bool isTemplate, bool keepsCase);

    /// \a captures as TextMatcher::captures() gives them: the first is the whole match.
    [[nodiscard]] QString of(const QStringList &captures) const;

private:
    struct Piece
    {
        QString text;
        qsizetype group = -1; ///< -1: it is text
    };
    void read(QStringView text);
    void add(QChar c);

    QList<Piece> m_pieces;
    bool m_keepsCase = false;
};

} // namespace sasil
