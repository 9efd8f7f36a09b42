// SPDX-License-Identifier: MIT
#include "cli/editorprogram.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <unistd.h>
#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

Error openEditor(const QStringList &arguments)
{
    QString program = QCoreApplication::applicationDirPath() + u"/sasil-editor"_s;
    if (!QFileInfo(program).isExecutable())
        program = QStandardPaths::findExecutable(u"sasil-editor"_s);
    if (program.isEmpty())
        return {
            {"cli", QT_TRANSLATE_NOOP(
                        "cli", "The program sasil-editor is not installed; the window and PDF need it.")}};
    std::vector<QByteArray> encoded{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        encoded.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &argument : encoded)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    execv(argv.front(), argv.data());
    return {
        {"cli", QT_TRANSLATE_NOOP("cli", "%1 cannot be started: %2."), {program, qt_error_string(errno)}}};
}

} // namespace sasil
