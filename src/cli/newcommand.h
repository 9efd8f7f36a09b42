// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace sasil {

/// `sasil new`: a digest for a week.
class NewCommand : public CliCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Message summary() const override;
    [[nodiscard]] QString usage() const override;
    Result<ExitStatus> execute(const QStringList &arguments, Streams &streams) override;
};

} // namespace sasil
