// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sasil {

/// What one run of the command line gave.
struct CommandRun
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs `sasil` with these arguments inside this process, in the current folder, with \a input as its
/// standard input. Arguments that open the editor would become that program: they are for the test of the
/// program. \a onTerminal: as if both outputs were a terminal.
CommandRun runSasil(const QStringList &arguments, const QByteArray &input = {}, bool onTerminal = false);

} // namespace sasil
