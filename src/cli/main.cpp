// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <unistd.h>

int main(int argc, char *argv[])
{
    // A limit on file sizes is then an error that can be told, not the end.
    signal(SIGXFSZ, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sasil"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SASIL_VERSION));
    QFile outFile;
    QFile errFile;
    if (!outFile.open(stdout, QIODevice::WriteOnly) || !errFile.open(stderr, QIODevice::WriteOnly))
        return sasil::CouldNot;
    QTextStream out(&outFile);
    QTextStream err(&errFile);
    sasil::Streams streams{out, err, stdin,
                           isatty(STDOUT_FILENO) != 0 && !qEnvironmentVariableIsSet("NO_COLOR"),
                           isatty(STDERR_FILENO) != 0};
    const int status = sasil::runCommandLine(QCoreApplication::arguments().sliced(1), streams);
    out.flush();
    return outFile.flush() && out.status() == QTextStream::Ok ? status : int(sasil::CouldNot);
}
