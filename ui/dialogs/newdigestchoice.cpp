// SPDX-License-Identifier: MIT
#include "dialogs/newdigestchoice.h"

#include "check/settingsfile.h"
#include "store/digestfile.h"
#include "store/textcodec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto TemplateKey = "newDigest/template"_L1;
constexpr auto TemplatesKey = "newDigest/templates"_L1;
constexpr auto FolderKey = "newDigest/folder"_L1;
constexpr auto CarryKey = "newDigest/carryOver"_L1;

constexpr qsizetype mostTemplates = 6;

Message said(const char *source, const QStringList &arguments = {})
{
    return {"NewDigestDialog", source, arguments};
}

NewDigestVerdict refused(const char *source, const QStringList &arguments = {})
{
    return {false, false, said(source, arguments)};
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QLocale::Language languageFrom(const QString &name)
{
    return name == NewDigestChoice::korean ? QLocale::Korean : QLocale::English;
}

Result<QString> readText(const QString &path)
{
    const Result<FileContent> content = readFile(path);
    if (!content)
        return content.error();
    return decode(content->bytes).text;
}

/// The nearest folder of \a path that is there.
QFileInfo existingFolder(const QString &path)
{
    QFileInfo folder(path);
    while (!folder.exists() && folder.absolutePath() != folder.absoluteFilePath())
        folder.setFile(folder.absolutePath());
    return folder;
}

} // namespace

QString NewDigestChoice::path() const
{
    const QString name = fileName.trimmed();
    if (name.isEmpty())
        return {};
    const bool hasEnding =
        name.endsWith(".md"_L1, Qt::CaseInsensitive) || name.endsWith(".markdown"_L1, Qt::CaseInsensitive);
    return QDir::cleanPath(QDir(folder).absoluteFilePath(hasEnding ? name : name + ".md"_L1));
}

WeekRule weekRuleIn(const QString &folder)
{
    return loadSettings(folder).settings.weekRule.value_or(WeekRule::Thursday);
}

Result<NewDigest> newDigestFor(const NewDigestChoice &choice, const OpenText &openText)
{
    const CheckSettings settings = loadSettings(choice.folder).settings;
    NewDigest digest;
    digest.day = choice.day;
    digest.rule = settings.weekRule.value_or(digest.rule);
    digest.title = choice.title;
    if (choice.hasOwnTemplate()) {
        const Result<QString> pattern = readText(choice.pattern);
        if (!pattern)
            return pattern.error();
        if (pattern->trimmed().isEmpty())
            return Error{
                said(QT_TRANSLATE_NOOP("NewDigestDialog", "The template %1 is empty. Choose another one."),
                     {shown(choice.pattern)})};
        digest.pattern = *pattern;
        if (settings.language)
            digest.language = languageFrom(*settings.language);
    } else {
        digest.language = languageFrom(choice.pattern);
    }
    if (choice.previous.isEmpty())
        return digest;
    if (const auto open = openText ? openText(choice.previous) : std::nullopt) {
        digest.previous = *open;
    } else {
        const Result<QString> previous = readText(choice.previous);
        if (!previous)
            return previous.error();
        digest.previous = *previous;
    }
    digest.labels = loadSettings(QFileInfo(choice.previous).absolutePath()).settings.labels();
    return digest;
}

NewDigestVerdict judge(const NewDigestChoice &choice)
{
    if (choice.fileName.trimmed().isEmpty())
        return refused(QT_TRANSLATE_NOOP("NewDigestDialog", "Name the file of the digest."));
    if (choice.fileName.contains(u'/'))
        return refused(
            QT_TRANSLATE_NOOP("NewDigestDialog", "A file's name has no “/” in it. Choose its folder below."));
    if (choice.fileName.trimmed().startsWith(u'.'))
        return refused(QT_TRANSLATE_NOOP(
            "NewDigestDialog", "A file whose name begins with “.” is hidden. Choose another name."));
    if (choice.folder.isEmpty())
        return refused(QT_TRANSLATE_NOOP("NewDigestDialog", "Choose the folder of the digest."));
    const QFileInfo file(choice.path());
    if (file.isDir())
        return refused(QT_TRANSLATE_NOOP("NewDigestDialog", "%1 is a folder. Choose another name."),
                       {file.fileName()});
    if (file.exists())
        return {false, true,
                said(QT_TRANSLATE_NOOP("NewDigestDialog",
                                       "%1 is there already. Open it, or choose another name."),
                     {file.fileName()})};
    const QFileInfo folder = existingFolder(choice.folder);
    if (!folder.isDir())
        return refused(QT_TRANSLATE_NOOP("NewDigestDialog", "%1 is not a folder. Choose another one."),
                       {shown(folder.filePath())});
    if (!folder.isWritable())
        return refused(
            QT_TRANSLATE_NOOP("NewDigestDialog",
                              "You have no permission to write into the folder %1. Choose another one."),
            {shown(folder.filePath())});
    if (folder.absoluteFilePath() != QDir::cleanPath(choice.folder))
        return {true, false,
                said(QT_TRANSLATE_NOOP("NewDigestDialog", "The folder is new, and will be made."))};
    return {};
}

Result<void> writeNewDigest(const NewDigestChoice &choice, const QString &text)
{
    if (!QDir().mkpath(choice.folder))
        return Error{
            said(QT_TRANSLATE_NOOP("NewDigestDialog", "The folder %1 cannot be made. Choose another one."),
                 {shown(choice.folder)})};
    // Somebody else may have made the file meanwhile: the null stamp refuses that.
    const Result<FileStamp> written = writeFile(choice.path(), text.toUtf8(), FileStamp());
    return written ? Result<void>() : written.error();
}

NewDigestChoice rememberedNewDigest(const QSettings &settings)
{
    NewDigestChoice choice;
    choice.pattern = settings.value(TemplateKey).toString();
    if (choice.hasOwnTemplate() && !QFileInfo(choice.pattern).isFile())
        choice.pattern.clear();
    choice.folder = settings.value(FolderKey).toString();
    choice.carriesOver = settings.value(CarryKey, true).toBool();
    return choice;
}

void rememberNewDigest(QSettings &settings, const NewDigestChoice &choice)
{
    if (!choice.pattern.isEmpty())
        settings.setValue(TemplateKey, choice.pattern);
    settings.setValue(FolderKey, choice.folder);
    settings.setValue(CarryKey, choice.carriesOver);
    if (!choice.hasOwnTemplate())
        return;
    QStringList own = ownTemplates(settings);
    own.removeAll(choice.pattern);
    own.prepend(choice.pattern);
    settings.setValue(TemplatesKey, own.mid(0, mostTemplates));
}

void setUsualNewDigest(QSettings &settings, const NewDigestChoice &choice)
{
    settings.remove(TemplateKey);
    rememberNewDigest(settings, choice);
}

QStringList ownTemplates(const QSettings &settings)
{
    QStringList own = settings.value(TemplatesKey).toStringList();
    own.removeIf([](const QString &path) { return !QFileInfo(path).isFile(); });
    return own;
}

} // namespace sasil
