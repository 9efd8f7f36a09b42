// SPDX-License-Identifier: MIT
#include "cli/editorprogram.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstdio>
#include <unistd.h>
#include <vector>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Makes \a bytes the standard input of this process; nothing changes where that fails.
bool setStandardInput(const QByteArray &bytes)
{
    FILE *file = std::tmpfile(); // stays open for the program that this one becomes
    if (!file || std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file) != size_t(bytes.size()))
        return false;
    return std::fseek(file, 0, SEEK_SET) == 0 && dup2(fileno(file), STDIN_FILENO) >= 0;
}

} // namespace

Error openEditor(const QStringList &arguments, const std::optional<QByteArray> &input)
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
    argv.reserve(encoded.size() + 1);
    for (QByteArray &argument : encoded)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    if (!input || setStandardInput(*input))
        execv(argv.front(), argv.data());
    return {
        {"cli", QT_TRANSLATE_NOOP("cli", "%1 cannot be started: %2."), {program, qt_error_string(errno)}}};
}

} // namespace sasil
