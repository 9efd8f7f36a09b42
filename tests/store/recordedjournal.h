// SPDX-License-Identifier: MIT
#pragma once

#include "store/journal.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <random>

namespace sasil {

QByteArray bytesOf(const QString &path);
/// Fails the test that runs where the file cannot be written.
void put(const QString &path, const QByteArray &bytes);

/// One with everything in it that a header can hold.
JournalOrigin mixedOrigin();

/// An edit of a text of \a length; odd characters among what it adds.
TextEdit someEdit(std::mt19937 &random, qsizetype length);

/// A journal's bytes, and the text that belongs to each length at which a record ends.
struct Recorded
{
    QByteArray bytes;
    QMap<qsizetype, QString> texts;
};

/// The journal of some edits with checkpoints between them, made in \a folder and gone from it. Empty after
/// an error.
Recorded recordedJournal(const QString &folder);

} // namespace sasil
