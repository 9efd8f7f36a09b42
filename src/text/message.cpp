// SPDX-License-Identifier: MIT
#include "text/message.h"

#include <QCoreApplication>

namespace sasil {

QString Message::text() const
{
    if (isEmpty())
        return {};
    const QString pattern = QCoreApplication::translate(context, source, nullptr, count);
    // One pass over the pattern: an argument that itself holds "%1" stays as it is.
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit();
        const qsizetype number = isPlace ? pattern[i + 1].digitValue() : 0;
        if (number >= 1 && number <= arguments.size()) {
            result += arguments[number - 1];
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

} // namespace sasil
