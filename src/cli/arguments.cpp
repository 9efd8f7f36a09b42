// SPDX-License-Identifier: MIT
#include "cli/arguments.h"

#include <algorithm>

namespace sasil {

Error usageError(const char *source, const QStringList &arguments)
{
    return {{"cli", source, arguments}};
}

Result<Arguments> Arguments::parse(const QStringList &arguments, const QList<OptionSpec> &specs)
{
    Arguments parsed;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == u"--") {
            parsed.m_operands += arguments.sliced(i + 1);
            break;
        }
        if (!argument.startsWith(u'-') || argument == u"-") {
            parsed.m_operands.append(argument);
            continue;
        }
        const qsizetype equals = argument.startsWith(u"--") ? argument.indexOf(u'=') : -1;
        const QString name = equals < 0 ? argument : argument.first(equals);
        const auto spec = std::find_if(specs.begin(), specs.end(), [&](const OptionSpec &candidate) {
            return candidate.names.contains(name);
        });
        if (spec == specs.end())
            return usageError(QT_TRANSLATE_NOOP("cli", "There is no option %1 here. See sasil help COMMAND."),
                              {name});
        if (spec->value == OptionSpec::None && equals >= 0)
            return usageError(QT_TRANSLATE_NOOP("cli", "The option %1 takes no value. Leave it out."),
                              {name});
        QString value;
        if (equals >= 0) {
            value = argument.sliced(equals + 1);
        } else if (spec->value == OptionSpec::Required) {
            if (++i == arguments.size())
                return usageError(
                    QT_TRANSLATE_NOOP("cli", "The option %1 needs a value. Write it behind the option."),
                    {name});
            value = arguments[i];
        }
        parsed.m_options[spec->names.first()].append(value);
    }
    return parsed;
}

QString Arguments::value(const QString &name, const QString &byDefault) const
{
    const QStringList all = m_options.value(name);
    return all.isEmpty() ? byDefault : all.last();
}

} // namespace sasil
