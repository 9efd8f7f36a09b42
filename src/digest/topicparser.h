// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/topic.h"

#include <QStringView>

#include <functional>
#include <vector>

namespace sasil {

/// Reads \a text, which begins where a topic begins, into topics. Their starts count from the start of \a
/// text.
/// \a definitions are lines of Markdown that are read before it (usedDefinitions()); front matter is looked
/// for only
/// \a atDocumentStart.
///
/// What a topic reads as depends on its source and on these definitions alone: give several topics only where
/// no definition of one could reach another (mayUseDefinitions()), or read each of them again by itself.
std::vector<Topic> parseTopics(QStringView text, bool atDocumentStart, QStringView definitions,
                               const LabelSet &labels);

/// Whether a document that begins with \a text could have front matter, however far away its end is.
[[nodiscard]] bool mayOpenFrontMatter(QStringView text);

/// Whether \a text has anything that a definition could change.
[[nodiscard]] bool mayUseDefinitions(QStringView text);

/// The definitions of the keys that \a text mentions in brackets, as lines of Markdown. \a find gives a key's
/// definition; a null string: there is none.
QString usedDefinitions(QStringView text, const std::function<QString(const QString &key)> &find);

} // namespace sasil
