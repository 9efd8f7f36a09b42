// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

class QMenu;

namespace sasil {

/// The digests that were opened last, the latest first, kept in the settings.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype limit = 12;

    /// \a settings must outlive it.
    explicit RecentFiles(QSettings *settings, QObject *parent = nullptr);

    void add(const QString &path);
    void remove(const QString &path);
    void clear();
    [[nodiscard]] QStringList paths() const;

    /// Fills \a menu anew with the files that are still there, and with what clears the list.
    void fill(QMenu *menu);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    QSettings *m_settings;
};

} // namespace sasil
