// SPDX-License-Identifier: MIT
#include "store/privatefolder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace sasil {

int makePrivateFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), 0700) == 0)
        return 0;
    if (errno == EEXIST)
        return QFileInfo(folder).isDir() ? 0 : ENOTDIR;
    const QString above = QFileInfo(folder).absolutePath();
    if (errno != ENOENT || above == folder)
        return errno;
    if (const int error = makePrivateFolder(above))
        return error;
    // Another program may have made it in between.
    return ::mkdir(name.constData(), 0700) == 0 || errno == EEXIST ? 0 : errno;
}

} // namespace sasil
