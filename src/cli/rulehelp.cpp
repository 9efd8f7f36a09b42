// SPDX-License-Identifier: MIT
#include "cli/rulehelp.h"

#include "text/translations.h"

#include <QFile>

namespace sasil {

using namespace Qt::StringLiterals;

QString helpPage(const Rule &rule)
{
    QFile file(u":/help/"_s + currentLanguage() + u"/rules/"_s + rule.id + u".md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return rule.summary.text() + u'\n';
    return QString::fromUtf8(file.readAll());
}

} // namespace sasil
