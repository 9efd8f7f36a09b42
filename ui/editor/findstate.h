// SPDX-License-Identifier: MIT
#pragma once

#include "text/message.h"

#include <QCoreApplication>

#include <optional>

class QLocale;

namespace sasil {

enum class FindDirection : quint8 { Next, Previous };

/// How a search in an editor stands.
struct FindState
{
    Q_DECLARE_TR_FUNCTIONS(sasil::FindState)

public:
    qsizetype count = 0;
    qsizetype current = -1;  ///< from 0; -1: no match is selected
    bool isActive = false;   ///< something is looked for
    bool isComplete = true;  ///< the whole document has been searched
    bool isFirst = false;    ///< it is searched for the first time: not after an edit
    bool isCut = false;      ///< there are more matches than are counted
    qsizetype replaced = -1; ///< how many were replaced just now, all at once; -1: nobody asked
    std::optional<FindDirection> wentRound; ///< over the end or the start, by the last step
    Message problem;                        ///< why nothing can be found

    /// Whether it is known that nothing is found.
    [[nodiscard]] bool isInVain() const { return isActive && isComplete && count == 0 && replaced < 0; }
    /// In few words, without the problem.
    [[nodiscard]] QString text(const QLocale &locale) const;
    /// What the last step went over; empty: nothing.
    [[nodiscard]] QString roundText() const;
};

} // namespace sasil
