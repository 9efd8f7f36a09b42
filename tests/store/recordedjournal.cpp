// SPDX-License-Identifier: MIT
#include "recordedjournal.h"

#include <QFile>
#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sasil {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    // Made anew: some file systems write a truncated file to the disk at once, which takes long.
    QFile::remove(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

JournalOrigin mixedOrigin()
{
    JournalOrigin origin;
    origin.path = u"/home/a/주간.md"_s;
    origin.stamp = {QByteArray(32, 'h'), 12, 34, 56};
    origin.format = decode("\xEF\xBB\xBF"
                           "a\r\nb\nc\r")
                        .format;
    return origin;
}

TextEdit someEdit(std::mt19937 &random, qsizetype length)
{
    const auto start = qsizetype(random() % size_t(length + 1));
    const auto removed = qsizetype(random() % size_t(std::min<qsizetype>(length - start, 5) + 1));
    static const QStringList added{u"가"_s,     u""_s, u"\n"_s, u"\U0001F600"_s, QString(QChar(0xD800)),
                                   u"사실: a"_s};
    return {{start, start + removed}, added[qsizetype(random() % size_t(added.size()))]};
}

Recorded recordedJournal(const QString &folder)
{
    std::mt19937 random(7);
    QString text = u"# 주간\n- **사실:** a\n"_s;
    auto journal = Journal::start(folder, mixedOrigin(), text);
    Recorded recorded;
    if (!journal)
        return recorded;
    const auto note = [&] { recorded.texts[bytesOf(journal->path()).size()] = text; };
    note();
    for (int i = 0; i < 30; ++i) {
        const TextEdit edit = someEdit(random, text.size());
        text = applied(text, {edit});
        journal->append(edit);
        if (!journal->flush())
            return {};
        note();
        if (i % 10 == 9 && !journal->checkpoint(text))
            return {};
        note();
    }
    recorded.bytes = bytesOf(journal->path());
    if (!journal->discard())
        return {};
    return recorded;
}

} // namespace sasil
