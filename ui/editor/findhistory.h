// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace sasil {

/// What was looked for lately and how, to be used again in all find bars and at the next start.
class FindHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 20;

    struct Options
    {
        bool caseSensitive = false;
        bool wholeWords = false;
        bool regularExpression = false;
        bool keepCase = false;

        friend bool operator==(const Options &, const Options &) = default;
    };

    /// \a settings must outlive it; null: everything is forgotten with it.
    explicit FindHistory(QSettings *settings, QObject *parent = nullptr);

    /// The latest first.
    [[nodiscard]] const QStringList &queries() const { return m_queries; }
    [[nodiscard]] const QStringList &replacements() const { return m_replacements; }
    void addQuery(const QString &query);
    void addReplacement(const QString &replacement);

    [[nodiscard]] const Options &options() const { return m_options; }
    void setOptions(const Options &options);

private:
    QSettings *m_settings;
    QStringList m_queries;
    QStringList m_replacements;
    Options m_options;
};

} // namespace sasil
