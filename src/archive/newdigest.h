// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/week.h"
#include "text/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace sasil {

/// What a new digest is made from.
struct NewDigest
{
    QDate day; ///< any day of the week that the digest is for; of an ISO week its Monday, whatever the rule
    WeekRule rule = WeekRule::Thursday;
    /// Korean gives the Korean template, every other language the English one. Nothing: the language that the
    /// labels of \c pattern are written in, else those of \c previous; Korean where neither has any.
    std::optional<QLocale::Language> language;
    /// The text of the digest whose stubs are carried over; its author and the title of its first heading go
    /// on as well. Empty: there is none.
    QString previous;
    LabelSet labels; ///< that \c previous is read with
    QString author;  ///< empty: that of \c previous
    /// A template of the user's own; empty: the shipped one of the language. Its places are {{week}} (the
    /// week's label), {{iso}} ("2024-W39"), {{date}}, {{first}} and {{last}} (days as 2024-09-26), {{title}},
    /// {{heading}} (the title as Markdown), {{author}} and {{stubs}}. A line whose places are all empty is
    /// left out; what is no place stays as it is.
    QString pattern;
    QString title; ///< empty: usualTitle()
};

/// The title that a digest has where none is given: that of \c previous (seriesTitle()), else "뉴스" or
/// "News".
QString usualTitle(const NewDigest &options);
/// The language that a digest will be in.
QLocale::Language languageOf(const NewDigest &options);

/// The text of a digest for the week, with "\n" as line end. An error where \c day is no date.
Result<QString> newDigest(const NewDigest &options);

/// The name that the digest for the week of \a day is usually saved under: "2024-w39.md".
QString suggestedFileName(QDate day, WeekRule rule = WeekRule::Thursday);

} // namespace sasil
