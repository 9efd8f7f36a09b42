// SPDX-License-Identifier: MIT
#include "check/settings.h"

namespace sasil {

LabelSet CheckSettings::labels() const
{
    LabelSet labels;
    labels.add(BlockKind::Fact, factLabels.value_or(QStringList()));
    labels.add(BlockKind::Opinion, opinionLabels.value_or(QStringList()));
    labels.setLanguage(language.value_or(QString()));
    return labels;
}

void CheckSettings::completeWith(const CheckSettings &outer)
{
    const auto complete = [](auto &own, const auto &other) {
        if (!own)
            own = other;
    };
    complete(language, outer.language);
    complete(weekRule, outer.weekRule);
    complete(factLabels, outer.factLabels);
    complete(opinionLabels, outer.opinionLabels);
    for (auto severity = outer.severities.begin(); severity != outer.severities.end(); ++severity) {
        if (!severities.contains(severity.key()))
            severities.insert(severity.key(), severity.value());
    }
}

} // namespace sasil
