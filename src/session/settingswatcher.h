// SPDX-License-Identifier: MIT
#pragma once

#include "check/settingsfile.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace sasil {

/// The settings of a digest's folder, read again when a settings file there, or in a folder above it,
/// changes, comes or goes.
class SettingsWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SettingsWatcher(QObject *parent = nullptr);

    /// Empty: the digest has no folder yet, and no settings.
    void setFolder(const QString &folder);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const LoadedSettings &loaded() const { return m_loaded; }
    /// Reads them again now.
    void reload();

Q_SIGNALS:
    /// The folder, the settings, or what is wrong in them.
    void changed();

private:
    void watch();

    QString m_folder;
    LoadedSettings m_loaded;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< editors save in several steps
};

} // namespace sasil
