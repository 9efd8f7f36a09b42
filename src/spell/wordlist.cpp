// SPDX-License-Identifier: MIT
#include "spell/wordlist.h"

#include <QFile>

namespace sasil {

using namespace Qt::StringLiterals;

WordList readWordList(QStringView text)
{
    WordList list;
    for (QStringView line : text.tokenize(u'\n')) {
        line = line.first(qMax(0, line.contains(u'#') ? line.indexOf(u'#') : line.size())).trimmed();
        if (const qsizetype arrow = line.indexOf(u'>'); arrow >= 0) {
            const QString wrong = line.first(arrow).trimmed().toString();
            const QString right = line.sliced(arrow + 1).trimmed().toString();
            if (wrong.endsWith(u'-') && right.endsWith(u'-'))
                list.misspeltBeginnings.insert(wrong.chopped(1), right.chopped(1));
            else
                list.misspelt.insert(wrong, right);
            continue;
        }
        for (const QStringView word : line.tokenize(u' ', Qt::SkipEmptyParts))
            list.words.append(word.toString());
    }
    return list;
}

WordList builtInWordList(const QString &language)
{
    QFile file(u":/spelling/"_s + language + u".txt"_s);
    return file.open(QIODevice::ReadOnly) ? readWordList(QString::fromUtf8(file.readAll())) : WordList();
}

} // namespace sasil
