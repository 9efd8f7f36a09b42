// SPDX-License-Identifier: MIT
#include "dialogs/helppages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const QString &language)
{
    return u":/help/"_s + language + u'/';
}

QString titleOfPage(const QString &page, const QString &language)
{
    for (const QString &line : helpText(page, language).split(u'\n')) {
        if (line.startsWith("# "_L1))
            return line.sliced(2).trimmed();
    }
    return page;
}

} // namespace

QList<HelpEntry> helpEntries(const QString &language)
{
    QStringList pages{u"index.md"_s, u"writing.md"_s, u"keyboard.md"_s, u"publishing.md"_s,
                      u"commandline.md"_s};
    const QDir folder(folderOf(language));
    for (const QString &file : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        if (!pages.contains(file))
            pages.append(file);
    }
    const QDir rules(folder.filePath(u"rules"_s));
    for (const QString &file : rules.entryList({u"*.md"_s}, QDir::Files, QDir::Name))
        pages.append(u"rules/"_s + file);
    QList<HelpEntry> entries;
    for (const QString &page : std::as_const(pages)) {
        if (folder.exists(page))
            entries.append({page, titleOfPage(page, language)});
    }
    return entries;
}

QString helpText(const QString &page, const QString &language)
{
    QFile file(folderOf(language) + page);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString linkedPage(const QString &page, const QString &link)
{
    const QUrl url(link);
    if (!url.isRelative() || !url.path().endsWith(".md"_L1))
        return {};
    const QString path = QDir::cleanPath(QFileInfo(page).path() + u'/' + url.path());
    return path.startsWith("../"_L1) ? QString() : path;
}

} // namespace sasil
