// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace sasil {

/// `sasil export`: a digest as Markdown, HTML or PDF.
class ExportCommand : public CliCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Message summary() const override;
    [[nodiscard]] QString usage() const override;
    Result<ExitStatus> execute(const QStringList &arguments, Streams &streams) override;
};

} // namespace sasil
