// SPDX-License-Identifier: MIT
#pragma once

#include "archive/digestdates.h"
#include "archive/newdigest.h"
#include "text/result.h"

#include <functional>

class QSettings;

namespace sasil {

/// What a digest for a week begins with, and where it goes.
struct NewDigestChoice
{
    static constexpr QLatin1StringView korean{"ko"};
    static constexpr QLatin1StringView english{"en"};

    QDate day;               ///< any day of the week
    QString title;           ///< empty: the usual one
    QString pattern;         ///< of the shipped templates \c korean or \c english, else the path of a file
    QString previous;        ///< the digest that stubs are carried over from; empty: none
    QString folder;          ///< absolute
    QString fileName;        ///< as typed
    bool carriesOver = true; ///< whether stubs are to be carried over where there is a digest to carry from

    [[nodiscard]] bool hasOwnTemplate() const
    {
        return !pattern.isEmpty() && pattern != korean && pattern != english;
    }
    /// The file, with its ending; empty: it has no name.
    [[nodiscard]] QString path() const;
};

/// The text of a digest as it is in a tab, which its file may not have yet; nothing: it is in none.
using OpenText = std::function<std::optional<QString>(const QString &path)>;

/// The rule of weeks in a folder.
[[nodiscard]] WeekRule weekRuleIn(const QString &folder);

/// What `sasil new` makes of the same. An error where the template or the digest before cannot be read.
[[nodiscard]] Result<NewDigest> newDigestFor(const NewDigestChoice &choice, const OpenText &openText);

/// What can be said about a choice before anything is written. Writing may still fail.
struct NewDigestVerdict
{
    bool isPossible = true;
    bool isThere = false; ///< the file is: it can be opened instead
    Message message;      ///< why not, or what to know; may be empty
};
[[nodiscard]] NewDigestVerdict judge(const NewDigestChoice &choice);

/// Writes the digest, and makes its folder where it is missing. Never writes over a file.
[[nodiscard]] Result<void> writeNewDigest(const NewDigestChoice &choice, const QString &text);

/// What was chosen last time: template (empty: none was), folder, and whether stubs are carried over. The
/// rest is each digest's own.
[[nodiscard]] NewDigestChoice rememberedNewDigest(const QSettings &settings);
void rememberNewDigest(QSettings &settings, const NewDigestChoice &choice);
/// The same where it is chosen for all digests to come; an empty template and folder are forgotten.
void setUsualNewDigest(QSettings &settings, const NewDigestChoice &choice);
/// The templates of the user's own that were chosen, the latest one first; those that are gone are left out.
[[nodiscard]] QStringList ownTemplates(const QSettings &settings);

} // namespace sasil
