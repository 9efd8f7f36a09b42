// SPDX-License-Identifier: MIT
#include "editor/ownwords.h"

#include "store/digestfile.h"
#include "store/fileproblem.h"
#include "store/privatefolder.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace sasil {

using namespace Qt::StringLiterals;

OwnWords::OwnWords(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
}

QString OwnWords::usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/sasil/words.txt"_s;
}

const QStringList &OwnWords::words()
{
    if (!std::exchange(m_isRead, true))
        (void)read();
    return m_words;
}

Result<void> OwnWords::read()
{
    if (!QFileInfo::exists(m_path))
        return {};
    const Result<FileContent> content = readFile(m_path);
    if (!content)
        return content.error();
    m_words.clear();
    for (const QString &line : QString::fromUtf8(content->bytes).split(u'\n')) {
        const QString word = line.trimmed().normalized(QString::NormalizationForm_C);
        if (!word.isEmpty() && !m_words.contains(word))
            m_words.append(word);
    }
    return {};
}

Result<void> OwnWords::write(const QStringList &words)
{
    const QString folder = QFileInfo(m_path).path();
    if (const int error = makePrivateFolder(folder))
        return systemError(error, folder, true);
    const QString text = words.isEmpty() ? QString() : words.join(u'\n') + u'\n';
    if (Result<void> written = writeWhole(m_path, text.toUtf8()); !written)
        return written;
    m_isRead = true;
    m_words = words;
    Q_EMIT changed();
    return {};
}

Result<void> OwnWords::add(const QString &word)
{
    if (Result<void> known = read(); !known)
        return known;
    return word.isEmpty() || m_words.contains(word) ? Result<void>() : write(m_words + QStringList(word));
}

Result<void> OwnWords::remove(const QString &word)
{
    if (Result<void> known = read(); !known)
        return known;
    QStringList words = m_words;
    return words.removeAll(word) > 0 ? write(words) : Result<void>();
}

} // namespace sasil
