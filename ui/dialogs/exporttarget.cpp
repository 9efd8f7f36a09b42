// SPDX-License-Identifier: MIT
#include "dialogs/exporttarget.h"

#include "digest/frontmatter.h"
#include "store/digestfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

TargetVerdict refused(const char *message, const QStringList &arguments = {})
{
    return {false, {"ExportTarget", message, arguments}};
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// A text as a plain name of a file: what file systems and shells dislike is left out.
QString fileName(const QString &text)
{
    QString name;
    for (const QChar c : text) {
        if ((c.isPrint() || c.isSpace()) && !u"/\\:*?\"<>|"_s.contains(c))
            name += c;
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.simplified().left(60).trimmed();
}

QString suffixFor(const ExportChoice &choice)
{
    switch (choice.page.content) {
    case Content::Facts:
        return QCoreApplication::translate("ExportTarget", "facts", "end of a file's name");
    case Content::Opinions:
        return QCoreApplication::translate("ExportTarget", "opinions", "end of a file's name");
    case Content::Everything:
        break;
    }
    return QCoreApplication::translate("ExportTarget", "copy", "end of a file's name");
}

bool isSameFile(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    const Result<QString> first = canonicalPath(a);
    const Result<QString> second = canonicalPath(b);
    return first && second && *first == *second;
}

} // namespace

QString suggestedTarget(const ExportSource &source, const ExportChoice &choice, const QString &folder)
{
    const QFileInfo file(source.path);
    QString name = source.path.isEmpty() ? fileName(titleOf(source.digest)) : file.completeBaseName();
    if (name.isEmpty())
        name = QCoreApplication::translate("ExportTarget", "digest", "name of a file");
    const QString ending = u'.' + formatName(choice.format);
    if (choice.format == ExportFormat::Markdown)
        name += u'-' + suffixFor(choice);
    return QDir::cleanPath(QDir(folder).absoluteFilePath(name + ending));
}

QString targetPath(const QString &typed, ExportFormat format, const QString &folder)
{
    QString path = QDir::fromNativeSeparators(typed.trimmed());
    if (path.isEmpty() || path == u"~" || path.endsWith(u'/'))
        return {};
    if (path.startsWith("~/"_L1))
        path.replace(0, 1, QDir::homePath());
    path = QDir::cleanPath(QDir(folder).absoluteFilePath(path));
    const auto named = formatFromPath(path);
    if (named == format)
        return path;
    if (named)
        path.chop(QFileInfo(path).suffix().size() + 1);
    return path + u'.' + formatName(format);
}

TargetVerdict judgeTarget(const QString &target, const ExportSource &source)
{
    if (target.isEmpty())
        return refused(QT_TRANSLATE_NOOP("ExportTarget", "Name the file to export to."));
    const QFileInfo file(target);
    const QFileInfo folder(file.absolutePath());
    if (!folder.exists())
        return refused(QT_TRANSLATE_NOOP("ExportTarget", "The folder %1 does not exist. Choose another one."),
                       {shown(folder.filePath())});
    if (!folder.isDir())
        return refused(QT_TRANSLATE_NOOP("ExportTarget", "%1 is not a folder. Choose another one."),
                       {shown(folder.filePath())});
    if (file.isDir())
        return refused(QT_TRANSLATE_NOOP("ExportTarget", "%1 is a folder. Choose another name."),
                       {file.fileName()});
    if (isSameFile(target, source.path))
        return refused(
            QT_TRANSLATE_NOOP("ExportTarget", "This is the digest itself. Choose another name or folder."));
    if (!folder.isWritable())
        return refused(
            QT_TRANSLATE_NOOP("ExportTarget",
                              "You have no permission to write into the folder %1. Choose another one."),
            {shown(folder.filePath())});
    if (!file.exists())
        return {};
    if (!file.isWritable())
        return refused(QT_TRANSLATE_NOOP("ExportTarget", "%1 is read-only. Choose another name."),
                       {file.fileName()});
    return {true,
            {"ExportTarget",
             QT_TRANSLATE_NOOP("ExportTarget", "Replaces the %1 that is there."),
             {file.fileName()}}};
}

} // namespace sasil
