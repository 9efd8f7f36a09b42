// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace sasil {

/// `sasil rules`: every rule, or one rule's page of help.
class RulesCommand : public CliCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Message summary() const override;
    [[nodiscard]] QString usage() const override;
    Result<ExitStatus> execute(const QStringList &arguments, Streams &streams) override;
};

} // namespace sasil
