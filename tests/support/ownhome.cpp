// SPDX-License-Identifier: MIT
#include "support/ownhome.h"

#include <QFile>

namespace sasil {

using namespace Qt::StringLiterals;

OwnHome::OwnHome()
{
    if (!m_folder.isValid())
        qFatal("there is no place for a home folder");
    for (const char *name : {"HOME", "XDG_CONFIG_HOME"})
        qputenv(name, QFile::encodeName(m_folder.path()));
    qputenv("XDG_STATE_HOME", QFile::encodeName(at(u"state"_s)));
}

} // namespace sasil
