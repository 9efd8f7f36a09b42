// SPDX-License-Identifier: MIT
#include "spell/dictionaryfiles.h"

#include <QDir>
#include <QStandardPaths>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

std::optional<DictionaryFiles> filesIn(const QString &folder, const QString &name)
{
    const QString path = QDir(folder).filePath(name);
    DictionaryFiles files{path + u".aff"_s, path + u".dic"_s};
    if (QFileInfo(files.affix).isReadable() && QFileInfo(files.words).isReadable() &&
        QFileInfo(files.words).size() > 0)
        return files;
    return std::nullopt;
}

/// The names that a language's dictionary may have, best first.
QStringList namesOf(const QString &language, const QStringList &folders, const QString &locale)
{
    QStringList names;
    if (locale.startsWith(language + u'_'))
        names.append(locale);
    names.append(language == u"en" ? u"en_US"_s : language + u'_' + language.toUpper());
    if (language == u"ko")
        names.append(u"ko_KR"_s);
    names.append(language);
    for (const QString &folder : folders) {
        const QStringList found =
            QDir(folder).entryList({language + u"_*.dic"_s}, QDir::Files | QDir::Readable, QDir::Name);
        for (const QString &file : found)
            names.append(file.chopped(4));
    }
    names.removeDuplicates();
    return names;
}

} // namespace

QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        folders.append(data + u"/hunspell"_s);
        folders.append(data + u"/myspell/dicts"_s);
    }
    folders.append(u"/usr/share/hunspell"_s);
    folders.removeDuplicates();
    return folders;
}

std::optional<DictionaryFiles> findDictionary(const QString &language, const QStringList &folders,
                                              const QString &locale)
{
    for (const QString &name : namesOf(language, folders, locale)) {
        for (const QString &folder : folders) {
            if (const auto files = filesIn(folder, name))
                return files;
        }
    }
    return std::nullopt;
}

} // namespace sasil
