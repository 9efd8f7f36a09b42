// SPDX-License-Identifier: MIT
#pragma once

#include <QTemporaryDir>

namespace sasil {

/// A home folder with nothing in it, for a test that opens documents: no test sees the recovery journals,
/// locks and settings of another one. To be made before the application object.
class OwnHome
{
public:
    OwnHome();

    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace sasil
