// SPDX-License-Identifier: MIT
#include "publish/useddefinitions.h"

#include "digest/definitions.h"

namespace sasil {

QString definitionsFor(const QString &text, const Digest &digest, const Definitions &known)
{
    Definitions all;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        for (auto i = topic.definitions.cbegin(); i != topic.definitions.cend(); ++i) {
            if (!all.contains(i.key()) && !known.contains(i.key()))
                all.insert(i.key(), i.value());
        }
    }
    if (all.isEmpty())
        return {};
    const auto find = [&all](const QString &key) { return all.value(key); };
    QString used = usedDefinitions(text, find);
    for (QString more; (more = usedDefinitions(text + used, find)) != used;)
        used = more;
    return used;
}

} // namespace sasil
