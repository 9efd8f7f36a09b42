// SPDX-License-Identifier: MIT
#include "check/diagnostic.h"

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"off"_L1, "hint"_L1, "info"_L1, "warning"_L1, "error"_L1};

} // namespace

QLatin1StringView severityName(Severity severity)
{
    return names[size_t(severity)];
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == names[i])
            return Severity(i);
    }
    return std::nullopt;
}

QString severityText(Severity severity)
{
    static constexpr std::array texts{QT_TRANSLATE_NOOP("check", "Off"), QT_TRANSLATE_NOOP("check", "Hint"),
                                      QT_TRANSLATE_NOOP("check", "Note"),
                                      QT_TRANSLATE_NOOP("check", "Warning"),
                                      QT_TRANSLATE_NOOP("check", "Error")};
    return Message{"check", texts[size_t(severity)]}.text();
}

} // namespace sasil
