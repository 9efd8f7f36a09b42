// SPDX-License-Identifier: MIT
#include "cli/input.h"

#include "check/settingsfile.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

Error unreadable(const QString &reason)
{
    return {{"cli", QT_TRANSLATE_NOOP("cli", "Standard input cannot be read: %1."), {reason}}};
}

} // namespace

Result<Input> readInput(const QString &path, Streams &streams)
{
    if (path != u"-") {
        Result<FileContent> content = readFile(path);
        if (!content)
            return content.error();
        return Input{path, decode(content->bytes), content->stamp};
    }
    // QFile loses its way in a pipe that is slower than the reader.
    QByteArray bytes;
    std::array<char, 65536> buffer;
    for (size_t count; (count = std::fread(buffer.data(), 1, buffer.size(), streams.in)) > 0;)
        bytes.append(buffer.data(), qsizetype(count));
    if (std::ferror(streams.in) != 0)
        return unreadable(qt_error_string(errno));
    return Input{path, decode(bytes), {}};
}

Result<QStringList> expandPaths(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (path == u"-" || !info.isDir()) {
            if (path != u"-" && !info.exists())
                return Error{{"cli",
                              QT_TRANSLATE_NOOP("cli", "There is no file or folder %1. Check the path."),
                              {path}}};
            files.append(path);
            continue;
        }
        QStringList found;
        QDirIterator iterator(path, {u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext())
            found.append(iterator.next());
        found.sort();
        files += found;
    }
    return files;
}

QString folderOf(const QString &path)
{
    return path == u"-" ? QDir::currentPath() : QFileInfo(path).absolutePath();
}

Result<QHash<QString, CheckSettings>> settingsOf(const QStringList &folders, const QString &config)
{
    QHash<QString, CheckSettings> settings;
    QStringList problems;
    const LoadedSettings chosen = config.isEmpty() ? LoadedSettings() : readSettingsFile(config);
    for (const QString &folder : folders) {
        if (settings.contains(folder))
            continue;
        LoadedSettings loaded = config.isEmpty() ? loadSettings(folder) : chosen;
        settings.insert(folder, loaded.settings);
        std::ranges::stable_sort(loaded.problems, {}, [&](const SettingsProblem &problem) {
            return std::pair(loaded.files.indexOf(problem.file), problem.line);
        });
        for (const SettingsProblem &problem : loaded.problems) {
            // A file counts for the folders below it too.
            if (const QString text = problem.text(); !problems.contains(text))
                problems.append(text);
        }
    }
    if (problems.isEmpty())
        return settings;
    return Error{{"cli", "%1", {problems.join(u'\n')}}};
}

Result<CheckSettings> settingsOf(const QString &folder)
{
    const Result<QHash<QString, CheckSettings>> settings = settingsOf(QStringList{folder});
    return settings ? Result<CheckSettings>(settings->value(folder)) : settings.error();
}

Result<DigestInput> readDigest(const QString &path, Streams &streams)
{
    const Result<Input> input = readInput(path, streams);
    if (!input)
        return input.error();
    const Result<CheckSettings> settings = settingsOf(folderOf(path));
    if (!settings)
        return settings.error();
    Digest digest = Digest::parse(input->decoded.text, settings->labels());
    return DigestInput{*input, *settings, std::move(digest)};
}

} // namespace sasil
