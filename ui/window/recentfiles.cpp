// SPDX-License-Identifier: MIT
#include "window/recentfiles.h"

#include "theme/icons.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString key = u"recentFiles"_s;

/// "file.md — ~/digests": the name first, since folders are often the same.
QString label(const QString &path)
{
    const QFileInfo info(path);
    QString folder = QDir::toNativeSeparators(info.absolutePath());
    if (folder == QDir::homePath() || folder.startsWith(QDir::homePath() + u'/'))
        folder.replace(0, QDir::homePath().size(), u"~"_s);
    return (info.fileName() + u" — "_s + folder).replace(u'&', u"&&"_s);
}

} // namespace

RecentFiles::RecentFiles(QSettings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
}

QStringList RecentFiles::paths() const
{
    return m_settings->value(key).toStringList();
}

void RecentFiles::add(const QString &path)
{
    QStringList all = paths();
    all.removeAll(path);
    all.prepend(path);
    m_settings->setValue(key, all.mid(0, limit));
}

void RecentFiles::remove(const QString &path)
{
    QStringList all = paths();
    if (all.removeAll(path) > 0)
        m_settings->setValue(key, all);
}

void RecentFiles::clear()
{
    m_settings->remove(key);
}

void RecentFiles::fill(QMenu *menu)
{
    menu->clear();
    for (const QString &path : paths()) {
        if (QFileInfo::exists(path))
            menu->addAction(label(path), this, [this, path] { Q_EMIT chosen(path); })->setToolTip(path);
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("No digest was opened yet: File → Open finds one"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    menu->addAction(icon(u"clear"_s), tr("&Clear This List"), this, &RecentFiles::clear);
}

} // namespace sasil
