// SPDX-License-Identifier: MIT
// Runs a fuzz target over the files of the folders (or the files) that are named: the committed corpus is a
// test.

#include "fuzztarget.h"

#include <QByteArray>
#include <QDirIterator>
#include <QFile>

namespace {

/// Whether \a path could be read; the target ends the program where it finds something.
bool runFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(path));
        return false;
    }
    const QByteArray bytes = file.readAll();
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
    return true;
}

int runAll(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return runFile(path) ? 1 : 0;
    int count = 0;
    for (QDirIterator files(path, QDir::Files); files.hasNext();)
        count += runFile(files.next()) ? 1 : 0;
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i)
        count += runAll(QString::fromLocal8Bit(argv[i]));
    std::printf("%d inputs\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
