// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"

#include <QHash>
#include <QStringList>

namespace sasil {

/// The options that a command takes. Names are written with their dashes, as in "--format" or "-o".
struct OptionSpec
{
    QStringList names;
    enum Value { None, Required, Optional } value = None; ///< Optional: only as `--name=value`
};

/// A command's arguments taken apart: options with their values, and the rest in order.
class Arguments
{
public:
    /// `--` ends the options; `-` alone is an operand. An unknown option or a missing value is an error that
    /// names it.
    static Result<Arguments> parse(const QStringList &arguments, const QList<OptionSpec> &specs);

    /// Whether an option was given, by its first name.
    [[nodiscard]] bool has(const QString &name) const { return m_options.contains(name); }
    [[nodiscard]] QString value(const QString &name, const QString &byDefault = {}) const;
    [[nodiscard]] QStringList values(const QString &name) const { return m_options.value(name); }
    [[nodiscard]] const QStringList &operands() const { return m_operands; }

private:
    QHash<QString, QStringList> m_options;
    QStringList m_operands;
};

/// An error of how a command was called; its caller adds how it is called rightly.
[[nodiscard]] Error usageError(const char *source, const QStringList &arguments);

} // namespace sasil
