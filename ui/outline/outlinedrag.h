// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands/itemsteps.h"
#include "digest/commands/topicmove.h"

#include <memory>

class QMimeData;

namespace sasil {

class DocumentSession;
struct Excerpt;

/// Rows that something is done with.
struct OutlineRows
{
    Topics topics; ///< in their order, none below another
    Items items;   ///< in their order, none under one of the topics

    [[nodiscard]] bool isEmpty() const { return topics.isEmpty() && items.isEmpty(); }
};

/// Where rows go: topics beside or under another one, items beside an item or to a topic.
struct OutlineDrop
{
    qsizetype topic = -1;
    TopicPlace place = TopicPlace::Under;
    ItemTarget item;
};

/// Whether rows may go there, or why not.
[[nodiscard]] Result<void> canDrop(const Digest &digest, const OutlineRows &rows, const OutlineDrop &drop);
[[nodiscard]] Error mixedRows();

/// Rows as they go to other programs: topics with all below them, then facts and opinions.
[[nodiscard]] Excerpt excerptOf(const OutlineRows &rows, const Digest &digest);

/// Rows on their way by drag and drop: they are known to the document that they come from, and only while it
/// does not change. Other programs get them as text.
[[nodiscard]] QString outlineMimeType();
[[nodiscard]] std::unique_ptr<QMimeData> packed(const OutlineRows &rows, const DocumentSession &session);
/// Nothing: they are of another document, or of this one as it was.
[[nodiscard]] std::optional<OutlineRows> unpacked(const QMimeData &data, const DocumentSession &session);

} // namespace sasil
