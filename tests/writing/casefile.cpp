// SPDX-License-Identifier: MIT
#include "casefile.h"

#include <QFile>

namespace sasil {

using namespace Qt::StringLiterals;

QString WritingCase::part(const QString &wanted) const
{
    for (const auto &[key, text] : parts) {
        if (key == wanted)
            return text;
    }
    return {};
}

void WritingCase::setPart(const QString &wanted, const QString &text)
{
    for (auto &[key, value] : parts) {
        if (key == wanted) {
            value = text;
            return;
        }
    }
    parts.append({wanted, text});
}

QList<WritingCase> readCases(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QList<WritingCase> cases;
    bool isFirstLine = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).chopped(1).split(u'\n')) {
        if (line.startsWith(u"%% ")) {
            cases.append({line.sliced(3).section(u": "_s, 1), line.sliced(3).section(u": "_s, 0, 0), {}});
            cases.last().parts.append({u"before"_s, {}});
            isFirstLine = true;
        } else if (line.startsWith(u"%: ")) {
            cases.last().parts.append({line.sliced(3), {}});
            isFirstLine = true;
        } else {
            QString &text = cases.last().parts.last().second;
            text += isFirstLine ? line : u'\n' + line;
            isFirstLine = false;
        }
    }
    return cases;
}

void writeCases(const QString &path, const QList<WritingCase> &cases)
{
    QString text;
    for (const WritingCase &one : cases) {
        text += u"%% "_s + one.command + u": "_s + one.name + u'\n';
        for (const auto &[key, value] : one.parts)
            text += (key == u"before" ? QString() : u"%: "_s + key + u'\n') + value + u'\n';
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

MarkedText unmarked(const QString &marked)
{
    QString text = marked;
    const qsizetype caret = text.indexOf(u'‸');
    if (caret >= 0)
        return {text.remove(caret, 1), {caret, caret}};
    const qsizetype start = text.indexOf(u'‹');
    text.remove(start, 1);
    const qsizetype end = text.indexOf(u'›');
    if (start < 0 || end < start)
        qFatal("no caret: %s", qPrintable(marked));
    return {text.remove(end, 1), {start, end}};
}

QString marked(QString text, TextRange selection)
{
    if (selection.isEmpty())
        return text.insert(selection.start, u'‸');
    return text.insert(selection.end, u'›').insert(selection.start, u'‹');
}

} // namespace sasil
