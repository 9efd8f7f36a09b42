// SPDX-License-Identifier: MIT
#include "session/settingswatcher.h"

#include <QDir>

namespace sasil {

SettingsWatcher::SettingsWatcher(QObject *parent) : QObject(parent)
{
    constexpr int settling = 100;
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, &SettingsWatcher::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    // A folder tells of every file in it: only a settings file that came or went is worth reading.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this](const QString &path) {
        const QString file = QDir(path).filePath(settingsFileName);
        if (QFileInfo::exists(file) != m_loaded.files.contains(file))
            m_soon.start();
    });
}

void SettingsWatcher::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_loaded = loadSettings(folder);
    watch();
    Q_EMIT changed();
}

void SettingsWatcher::reload()
{
    const LoadedSettings before = std::exchange(m_loaded, loadSettings(m_folder));
    watch();
    const auto texts = [](const LoadedSettings &loaded) {
        QStringList list;
        for (const SettingsProblem &problem : loaded.problems)
            list.append(problem.text());
        return list;
    };
    if (!(before.settings == m_loaded.settings) || texts(before) != texts(m_loaded))
        Q_EMIT changed();
}

void SettingsWatcher::watch()
{
    if (const QStringList known = m_watcher.files() + m_watcher.directories(); !known.isEmpty())
        m_watcher.removePaths(known);
    if (m_folder.isEmpty())
        return;
    QStringList paths = m_loaded.files;
    QDir dir(m_folder);
    dir.makeAbsolute();
    do
        paths.append(dir.path());
    while (dir.cdUp());
    m_watcher.addPaths(paths);
}

} // namespace sasil
