// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QObject>
#include <QStringList>

namespace sasil {

/// The words that a user says are right in every digest: a plain text file, one a line. It is read when
/// someone first asks, and again before each change, since other programs may write it too.
class OwnWords : public QObject
{
    Q_OBJECT

public:
    explicit OwnWords(QString path = usualPath(), QObject *parent = nullptr);

    [[nodiscard]] static QString usualPath(); ///< words.txt in the user's data folder

    /// In the order in which they were added.
    [[nodiscard]] const QStringList &words();
    /// Both change nothing where the file cannot be written.
    Result<void> add(const QString &word);
    Result<void> remove(const QString &word);

Q_SIGNALS:
    void changed();

private:
    Result<void> read();
    Result<void> write(const QStringList &words);

    QString m_path;
    QStringList m_words;
    bool m_isRead = false;
};

} // namespace sasil
