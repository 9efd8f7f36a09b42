// SPDX-License-Identifier: MIT
#pragma once

#include "text/message.h"
#include "text/textedit.h"

#include <QLatin1StringView>
#include <QList>

#include <optional>

namespace sasil {

enum class Severity : quint8 { Off, Hint, Info, Warning, Error };

/// The name in settings, in JSON and on the command line; never translated.
[[nodiscard]] QLatin1StringView severityName(Severity severity);
[[nodiscard]] std::optional<Severity> severityFromName(QStringView name);
/// The name for a user, in the language of the installed translators.
[[nodiscard]] QString severityText(Severity severity);

/// A finding of a rule in one topic. It keeps the message's id and arguments, so that it can be shown in any
/// language.
struct Diagnostic
{
    QLatin1StringView rule; ///< the id, as in "opinion-without-fact"
    Severity severity = Severity::Off;
    Message message;
    TextRange range;      ///< relative to the start of its topic
    qsizetype block = -1; ///< the block of the topic that it is about; -1: none
    qsizetype item = -1;  ///< the item of that block; -1: the block as a whole

    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

/// One way to mend a finding.
struct Fix
{
    Message title;
    bool safe = false; ///< needs nobody's judgement: may be applied unseen
    TextEdits edits;   ///< of the document
};

/// Another place that a finding is about.
struct Related
{
    Message message;
    TextRange range; ///< in the document
};

/// A finding that a comment in the text keeps from being shown.
struct SuppressedDiagnostic
{
    Diagnostic diagnostic;
    QString reason; ///< as written; empty: none

    friend bool operator==(const SuppressedDiagnostic &, const SuppressedDiagnostic &) = default;
};

/// What is worked out about a finding only when someone asks, from the model as it is then.
struct DiagnosticDetails
{
    QList<Related> related;
    QList<Fix> fixes;
};

} // namespace sasil
