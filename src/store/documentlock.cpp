// SPDX-License-Identifier: MIT
#include "store/documentlock.h"

#include "store/digestfile.h"
#include "store/privatefolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace sasil {

namespace {

Error lockError(const QString &path, int error)
{
    return Error{
        {"Store",
         QT_TRANSLATE_NOOP("Store", "Whether another window has %1 open cannot be told (%2). Please do not "
                                    "edit it in two windows."),
         {path, qt_error_string(error)}}};
}

QByteArray ownEntry()
{
    return (QString::number(QCoreApplication::applicationPid()) + u'\n' + QSysInfo::machineHostName() +
            u'\n' + QCoreApplication::applicationName() + u'\n' +
            QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u'\n')
        .toUtf8();
}

/// As much as the file tells: its owner may be about to write it.
LockHolder readHolder(PosixFile &file)
{
    constexpr qint64 longestEntry = 4096;
    QByteArray bytes;
    LockHolder holder;
    if (file.readAll(bytes, longestEntry) != 0)
        return holder;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    if (lines.size() < 4)
        return holder;
    holder.processId = lines[0].toLongLong();
    holder.host = lines[1];
    holder.program = lines[2];
    holder.since = QDateTime::fromString(lines[3], Qt::ISODate);
    return holder;
}

} // namespace

QString lockFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/sasil/locks"_L1;
}

Result<DocumentLock> DocumentLock::acquire(const QString &path, const QString &folder)
{
    constexpr int attempts = 20;
    const auto canonical = canonicalPath(path);
    if (!canonical)
        return canonical.error();
    if (const int error = makePrivateFolder(folder))
        return lockError(path, error);
    const QByteArray key = QCryptographicHash::hash(canonical->toUtf8(), QCryptographicHash::Sha256).toHex();
    DocumentLock lock;
    lock.m_lockPath = folder + u'/' + QLatin1StringView(key) + ".lock"_L1;
    const QByteArray name = QFile::encodeName(lock.m_lockPath);
    for (int i = 0; i < attempts; ++i) {
        PosixFile file;
        if (const int error = file.open(AT_FDCWD, name, O_RDWR | O_CREAT | O_NOFOLLOW, 0600))
            return lockError(path, error);
        const int error = file.lock();
        if (error == EWOULDBLOCK) {
            lock.m_holder = readHolder(file);
            return lock;
        }
        if (error)
            return lockError(path, error);
        // The one who had it removes the file while we wait for nothing: then it is another file's turn.
        if (!file.isNamed(AT_FDCWD, name))
            continue;
        // On a full disk the lock holds all the same; only its holder has no name.
        (void)file.truncate(0);
        (void)file.write(ownEntry());
        lock.m_file = std::move(file);
        return lock;
    }
    return lockError(path, EAGAIN);
}

DocumentLock &DocumentLock::operator=(DocumentLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_lockPath = std::move(other.m_lockPath);
        m_file = std::move(other.m_file);
        m_holder = std::move(other.m_holder);
    }
    return *this;
}

void DocumentLock::release()
{
    if (!m_file.isOpen())
        return;
    removeFile(AT_FDCWD, QFile::encodeName(m_lockPath));
    (void)m_file.close();
}

} // namespace sasil
