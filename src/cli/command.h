// SPDX-License-Identifier: MIT
#pragma once

#include "text/message.h"
#include "text/result.h"

#include <QStringList>
#include <QTextStream>

#include <cstdio>

namespace sasil {

/// What the command line's programs end with (commandline.md).
enum ExitStatus : int { Done = 0, HasFindings = 1, CouldNot = 2 };

/// The standard streams of one run. A test gives its own.
struct Streams
{
    QTextStream &out;
    QTextStream &err;
    FILE *in = stdin;
    bool colours = false;  ///< standard output is a terminal and NO_COLOR is not set
    bool progress = false; ///< standard error is a terminal
};

/// One command of `sasil`, as in `sasil check`. It parses its own arguments.
class CliCommand
{
public:
    CliCommand() = default;
    virtual ~CliCommand() = default;
    CliCommand(const CliCommand &) = delete;
    CliCommand &operator=(const CliCommand &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Message summary() const = 0;
    /// How it is called, and its options, one a line.
    [[nodiscard]] virtual QString usage() const = 0;
    /// Runs with the arguments behind the command's name. An error is printed by the caller, status CouldNot.
    virtual Result<ExitStatus> execute(const QStringList &arguments, Streams &streams) = 0;
};

} // namespace sasil
