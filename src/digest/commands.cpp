// SPDX-License-Identifier: MIT
#include "digest/commands.h"

#include "digest/commands/sourcelines.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString languageOf(const Digest &digest, const QString &otherwise)
{
    bool hasLetters = false;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        for (const QChar c : digest.source(i)) {
            if (c.script() == QChar::Script_Hangul)
                return u"ko"_s;
            hasLetters |= c.isLetter();
        }
    }
    return hasLetters ? u"en"_s : otherwise;
}

Command addTopic(const Digest &digest, qsizetype offset, const QString &language)
{
    const qsizetype index = digest.topicAt(offset);
    const qsizetype level = index < 0 ? 1 : qMax(digest.topic(index).level, 1);
    const qsizetype end = index < 0 ? 0 : digest.subtreeEnd(index);
    const qsizetype position = end < digest.topicCount() && index >= 0 ? digest.start(end) : digest.length();
    const QString text = index < 0 ? QString() : digest.topic(end - 1).source;
    const QString lineEnd = lineEndOf(text);
    const QString title = languageOf(digest, language) == u"ko" ? u"새 주제"_s : u"New topic"_s;

    QString added;
    for (qsizetype ends = trailingLineEnds(text); !isBlank(text) && ends < 2; ++ends)
        added += lineEnd;
    added += QString(level, u'#') + u' ';
    const qsizetype start = position + added.size();
    added += title + lineEnd;
    if (position < digest.length())
        added += lineEnd;
    return {{{{position, position}, added}}, {start, start + title.size()}};
}

} // namespace sasil
