// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

#include <QElapsedTimer>

namespace sasil {

/// A line on a terminal's standard error that tells how far long work is. It is gone when this is.
class ProgressLine
{
public:
    /// \a isShown: false where nobody would see it, or wants to.
    ProgressLine(Streams &streams, qsizetype total, bool isShown);
    ~ProgressLine() { erase(); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// Shows that so many digests are checked, a few times a second at most.
    void show(qsizetype done);
    /// Makes room for what is printed, which may be on the same terminal.
    void erase();

private:
    Streams &m_streams;
    qsizetype m_total;
    bool m_isShown;
    bool m_isThere = false;
    QElapsedTimer m_shownSince;
};

} // namespace sasil
