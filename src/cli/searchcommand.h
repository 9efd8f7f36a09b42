// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace sasil {

/// `sasil search`: facts and opinions across a folder.
class SearchCommand : public CliCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Message summary() const override;
    [[nodiscard]] QString usage() const override;
    Result<ExitStatus> execute(const QStringList &arguments, Streams &streams) override;
};

} // namespace sasil
