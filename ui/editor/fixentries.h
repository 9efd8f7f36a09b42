// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QList>
#include <QString>

#include <functional>

namespace sasil {

class DocumentSession;

/// Something that can be done about a finding: a line of the popup that Ctrl+. opens.
struct FixEntry
{
    enum Kind : quint8 {
        Apply,     ///< this fix
        FixAll,    ///< every finding of the rule
        FixSafe,   ///< everything that needs no judgement
        Ignore,    ///< a comment with a reason
        SwitchOff, ///< the rule, for the folder
        Explain,   ///< the rule's help
    };

    Kind kind = Apply;
    QString title;
    TextEdits edits; ///< of Apply
    qsizetype topic = 0;
    Diagnostic finding;
};

/// What can be done at \a offset: the fixes of the findings there first, then what else there is for each of
/// them. Findings of the whole item or block at the place count too, so that the fix is found anywhere in an
/// opinion.
[[nodiscard]] QList<FixEntry> fixEntriesAt(const DocumentSession &session, qsizetype offset);
/// Whether one of these is a fix, of a finding that \a isShown says yes to.
[[nodiscard]] bool hasFixesAt(const DocumentSession &session, qsizetype offset,
                              const std::function<bool(qsizetype topic, const Diagnostic &finding)> &isShown);

/// What edits change, line by line: the lines before with "-", those after with "+".
struct ChangedLine
{
    bool isAdded = false;
    QString text;

    friend bool operator==(const ChangedLine &, const ChangedLine &) = default;
};
[[nodiscard]] QList<ChangedLine> changedLines(const DocumentSession &session, const TextEdits &edits);

} // namespace sasil
