// SPDX-License-Identifier: MIT
#pragma once

#include "digest/topic.h"

#include <QStringView>

#include <functional>
#include <vector>

namespace sasil {

/// The definitions in a topic's source, code fences left out. It looks at nothing but the source, so that a
/// topic has the same definitions whatever stands around it.
[[nodiscard]] Definitions readDefinitions(QStringView source);

/// The keys that \a text mentions in brackets, each once: what a definition elsewhere could change.
[[nodiscard]] std::vector<QString> mentionedKeys(QStringView text);

/// The definitions of the keys that \a text mentions, and of those that these definitions mention, as lines
/// of Markdown. \a find gives a key's definition; a null string: there is none.
[[nodiscard]] QString usedDefinitions(QStringView text,
                                      const std::function<QString(const QString &key)> &find);

} // namespace sasil
