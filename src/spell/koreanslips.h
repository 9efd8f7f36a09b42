// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <functional>

namespace sasil {

/// Tells whether something is a word.
using WordTest = std::function<bool(const QString &)>;

/// Words one slip away from another word. A slip is another letter, one too many or too few at the end of a
/// syllable, a letter on the wrong side of a syllable's end, a syllable twice, or two in the wrong order.
struct NearWords
{
    QStringList alike; ///< those that sound nearly so
    QStringList others;

    [[nodiscard]] bool isEmpty() const { return alike.isEmpty() && others.isEmpty(); }
};

/// At most \a most. Words that sound like \a word are asked of \a isAlike, others of \a isKnown, which may be
/// stricter.
///
/// In the first \a stem syllables, where those are only two, only letters count that sound alike: everything
/// so short is one letter away from something.
[[nodiscard]] NearWords nearWords(const QString &word, qsizetype stem, const WordTest &isAlike,
                                  const WordTest &isKnown, qsizetype most);

/// Particles that stood behind \a before as they are behind \a after: 를 for 을, and so on.
[[nodiscard]] QString particlesFor(QChar before, QChar after, const QString &particles);

} // namespace sasil
