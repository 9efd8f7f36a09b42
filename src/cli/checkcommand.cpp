// SPDX-License-Identifier: MIT
#include "cli/checkcommand.h"

#include "cli/checkoptions.h"
#include "cli/checkrun.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString CheckCommand::name() const
{
    return u"check"_s;
}

Message CheckCommand::summary() const
{
    return {"cli", QT_TRANSLATE_NOOP(
                       "cli", "Check digests: print findings, with exit status 1 where there are errors")};
}

QString CheckCommand::usage() const
{
    return checkUsage();
}

Result<ExitStatus> CheckCommand::execute(const QStringList &arguments, Streams &streams)
{
    const Result<CheckOptions> options = readCheckOptions(arguments);
    return options ? CheckRun(*options, streams).run() : options.error();
}

} // namespace sasil
