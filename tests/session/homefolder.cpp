// SPDX-License-Identifier: MIT
#include "homefolder.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sasil {

bool HomeFolder::isValid() const
{
    return recoveryFolder().startsWith(path()) && lockFolder().startsWith(path());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString noted(DocumentFile &file, const QString &text, const TextEdit &edit)
{
    file.noteEdit(edit, [&] { return text; });
    return applied(text, {edit});
}

QString journalText()
{
    const QDir folder(recoveryFolder());
    const QStringList names = folder.entryList({u"*.journal"_s}, QDir::Files);
    if (names.size() != 1)
        return {};
    const auto recovered = recoverJournal(folder.filePath(names.first()));
    return recovered ? recovered->text : QString();
}

bool hasJournal()
{
    return !QDir(recoveryFolder()).entryList(QDir::Files | QDir::Hidden).isEmpty();
}

} // namespace sasil
