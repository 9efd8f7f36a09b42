// SPDX-License-Identifier: MIT
#include "commandrun.h"

#include "cli/commandline.h"

#include <QBuffer>

#include <cstdio>
#include <memory>

namespace sasil {

CommandRun runSasil(const QStringList &arguments, const QByteArray &input, bool onTerminal)
{
    const std::unique_ptr<FILE, int (*)(FILE *)> in(std::tmpfile(), std::fclose);
    if (!in || std::fwrite(input.constData(), 1, size_t(input.size()), in.get()) != size_t(input.size()))
        qFatal("no file for standard input");
    std::rewind(in.get());
    QBuffer outBuffer;
    QBuffer errBuffer;
    outBuffer.open(QIODevice::WriteOnly);
    errBuffer.open(QIODevice::WriteOnly);
    CommandRun run;
    {
        QTextStream out(&outBuffer);
        QTextStream err(&errBuffer);
        Streams streams{out, err, in.get(), onTerminal, onTerminal};
        run.status = runCommandLine(arguments, streams);
    }
    run.out = outBuffer.data();
    run.err = errBuffer.data();
    return run;
}

} // namespace sasil
