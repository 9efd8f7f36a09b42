// SPDX-License-Identifier: MIT
#include "check/settingsfile.h"

#include "check/rule.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// Errors come back as values: this library throws nothing.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.hpp>

#include <algorithm>
#include <string_view>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Reads the tables of a file and notes what it cannot use.
class SettingsReader
{
public:
    explicit SettingsReader(QString file) : m_file(std::move(file)) {}

    LoadedSettings read(const toml::table &table)
    {
        for (const auto &[key, value] : table) {
            const std::string_view name = key.str();
            if (name == "language")
                readLanguage(value);
            else if (name == "week-rule")
                readWeekRule(value);
            else if (name == "labels")
                readTable(value, name, [this](const auto &k, const auto &v) { readLabels(k, v); });
            else if (name == "rules")
                readTable(value, name, [this](const auto &k, const auto &v) { readRule(k, v); });
            else
                note(key.source(),
                     QT_TRANSLATE_NOOP("check", "There is no setting “%1”. There are language, "
                                                "week-rule, [labels] and [rules]."),
                     {toQString(name)});
        }
        return std::move(m_loaded);
    }

    void note(const toml::source_region &at, const char *source, const QStringList &arguments)
    {
        m_loaded.problems.append({m_file, qsizetype(at.begin.line), {"check", source, arguments}});
    }
    [[nodiscard]] const LoadedSettings &loaded() const { return m_loaded; }

private:
    static QString written(const toml::node &value)
    {
        if (const auto text = value.value_exact<std::string_view>())
            return toQString(*text);
        return toQString(toml::impl::node_type_friendly_names[size_t(value.type())]);
    }

    void readLanguage(const toml::node &value)
    {
        const QString language = written(value);
        if (value.is_string() && (language == u"ko" || language == u"en"))
            m_loaded.settings.language = language;
        else
            note(value.source(), QT_TRANSLATE_NOOP("check", "language is \"ko\" or \"en\", not “%1”."),
                 {language});
    }

    void readWeekRule(const toml::node &value)
    {
        const QString name = written(value);
        if (const auto rule = value.is_string() ? weekRuleFromString(name) : std::nullopt)
            m_loaded.settings.weekRule = rule;
        else
            note(value.source(),
                 QT_TRANSLATE_NOOP("check",
                                   "week-rule is \"thursday\", \"nth-monday\" or \"sunday-rows\", not “%1”."),
                 {name});
    }

    template <typename Read>
    void readTable(const toml::node &value, std::string_view name, Read read)
    {
        const toml::table *table = value.as_table();
        if (!table) {
            note(value.source(),
                 QT_TRANSLATE_NOOP("check", "%1 is a table: write [%1] on a line of its own."),
                 {toQString(name)});
            return;
        }
        for (const auto &[key, entry] : *table)
            read(key, entry);
    }

    void readLabels(const toml::key &key, const toml::node &value)
    {
        const bool isFact = key.str() == "fact";
        if (!isFact && key.str() != "opinion") {
            note(key.source(), QT_TRANSLATE_NOOP("check", "[labels] has fact and opinion, not “%1”."),
                 {toQString(key.str())});
            return;
        }
        QStringList labels;
        bool isRight = value.is_array();
        if (const toml::array *array = value.as_array()) {
            for (const toml::node &label : *array) {
                isRight &= label.is_string() && !written(label).trimmed().isEmpty();
                labels.append(written(label));
            }
        }
        if (isRight)
            (isFact ? m_loaded.settings.factLabels : m_loaded.settings.opinionLabels) = labels;
        else
            note(value.source(),
                 QT_TRANSLATE_NOOP("check", "The labels of %1 are a list of words, as in [\"…\"]."),
                 {toQString(key.str())});
    }

    void readRule(const toml::key &key, const toml::node &value)
    {
        const QString id = toQString(key.str());
        const auto severity = value.is_string() ? severityFromName(written(value)) : std::nullopt;
        if (!findRule(id))
            note(key.source(), QT_TRANSLATE_NOOP("check", "There is no rule “%1”. See sasil rules."), {id});
        else if (severity)
            m_loaded.settings.severities.insert(id, *severity);
        else
            note(value.source(),
                 QT_TRANSLATE_NOOP("check",
                                   "%1 is \"off\", \"hint\", \"info\", \"warning\" or \"error\", not “%2”."),
                 {id, written(value)});
    }

    QString m_file;
    LoadedSettings m_loaded;
};

} // namespace

QString SettingsProblem::text() const
{
    return line > 0 ? u"%1:%2: %3"_s.arg(file).arg(line).arg(message.text())
                    : u"%1: %2"_s.arg(file, message.text());
}

LoadedSettings parseSettings(const QByteArray &toml, const QString &file)
{
    SettingsReader reader(file);
    const toml::parse_result parsed = toml::parse(std::string_view(toml.constData(), size_t(toml.size())));
    LoadedSettings loaded;
    if (parsed) {
        loaded = reader.read(parsed.table());
        std::ranges::stable_sort(loaded.problems, {}, &SettingsProblem::line);
    } else {
        reader.note(parsed.error().source(),
                    QT_TRANSLATE_NOOP("check",
                                      "This is no TOML (%1). Mend the line; until then nothing in the "
                                      "file counts."),
                    {toQString(parsed.error().description())});
        loaded = reader.loaded();
    }
    loaded.files.append(file);
    return loaded;
}

LoadedSettings readSettingsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        LoadedSettings loaded;
        const Message message{"check",
                              QT_TRANSLATE_NOOP("check", "The settings cannot be read: %1. Check the path."),
                              {file.errorString()}};
        loaded.problems.append({path, 0, message});
        return loaded;
    }
    return parseSettings(file.readAll(), path);
}

LoadedSettings loadSettings(const QString &folder)
{
    LoadedSettings all;
    if (folder.isEmpty())
        return all;
    QDir dir(folder);
    dir.makeAbsolute();
    do {
        const QString path = dir.filePath(settingsFileName);
        if (!QFile::exists(path))
            continue;
        const LoadedSettings here = readSettingsFile(path);
        all.settings.completeWith(here.settings);
        all.problems += here.problems;
        all.files += here.files;
    } while (dir.cdUp());
    return all;
}

Result<QByteArray> withRule(const QByteArray &toml, const QString &file, QLatin1StringView rule,
                            Severity severity)
{
    const QByteArray line =
        QByteArray(rule.data(), rule.size()) + " = \"" + severityName(severity).data() + "\"";
    QString text = QString::fromUtf8(toml);
    const QString newLine = text.contains("\r\n"_L1) ? u"\r\n"_s : u"\n"_s;
    const QRegularExpression header(u"^[ \\t]*\\[[ \\t]*rules[ \\t]*\\][ \\t]*(#[^\\r\\n]*)?(?=\\r?$)"_s,
                                    QRegularExpression::MultilineOption);
    const QRegularExpression known(
        u"^[ \\t]*[\"']?%1[\"']?[ \\t]*=[ \\t]*[^#\\r\\n]*?(?=[ \\t]*(#[^\\r\\n]*)?\\r?$)"_s.arg(
            QString(rule)),
        QRegularExpression::MultilineOption);
    const QRegularExpressionMatch at = header.match(text);
    if (!at.hasMatch()) {
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += newLine;
        text += (text.isEmpty() ? QString() : newLine) + u"[rules]"_s + newLine + QString::fromUtf8(line) +
                newLine;
    } else if (const QRegularExpressionMatch entry = known.match(text, at.capturedEnd()); entry.hasMatch()) {
        text.replace(entry.capturedStart(), entry.capturedLength(), QString::fromUtf8(line));
    } else {
        qsizetype end = text.indexOf(u'\n', at.capturedEnd());
        if (end < 0) {
            text += newLine;
            end = text.size() - 1;
        }
        text.insert(end + 1, QString::fromUtf8(line) + newLine);
    }
    // Dotted keys and the like are written otherwise than this looks for: what was made must read as meant.
    QByteArray made = text.toUtf8();
    const LoadedSettings before = parseSettings(toml, file);
    const LoadedSettings after = parseSettings(made, file);
    CheckSettings meant = before.settings;
    meant.severities.insert(QString(rule), severity);
    if (!(after.settings == meant) || after.problems.size() > before.problems.size())
        return Error{
            {"check",
             QT_TRANSLATE_NOOP("check", "%1 cannot be changed safely. Write %2 under [rules] yourself."),
             {file, QString::fromUtf8(line)}}};
    return made;
}

} // namespace sasil
