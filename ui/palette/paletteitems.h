// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <QStringList>

namespace sasil {

/// How something that can be chosen is shown.
struct PaletteEntry
{
    QIcon icon;
    QString text;
    QString detail; ///< quiet, at the right
    QString shortcut;
    QString tip;    ///< what there is to say about it; of one that cannot be chosen, why
    int indent = 0; ///< in steps
    bool isEnabled = true;
};

/// What a palette lists. It is asked for entries one by one, so that long lists cost nothing before they are
/// seen.
class PaletteItems
{
public:
    PaletteItems() = default;
    virtual ~PaletteItems() = default;
    PaletteItems(const PaletteItems &) = delete;
    PaletteItems &operator=(const PaletteItems &) = delete;

    [[nodiscard]] virtual qsizetype count() const = 0;
    /// \a isFiltered: it stands among those that fit, not in its place in the whole list.
    [[nodiscard]] virtual PaletteEntry entry(qsizetype index, bool isFiltered) const = 0;
    /// What an entry is found by, its text first.
    [[nodiscard]] virtual QStringList words(qsizetype index) const = 0;
    /// Those that stand first while nothing is typed; they are preferred among equals.
    [[nodiscard]] virtual QList<qsizetype> recent() const { return {}; }
    [[nodiscard]] virtual bool isEnabled(qsizetype /*index*/) const { return true; }

    [[nodiscard]] virtual QString prompt() const = 0;
    /// What to say where nothing fits \a typed, or where there is nothing at all: then it is empty.
    [[nodiscard]] virtual QString emptyText(const QString &typed) const = 0;

    virtual void choose(qsizetype index) = 0;
};

} // namespace sasil
