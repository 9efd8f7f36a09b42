// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/topic.h"
#include "text/lineindex.h"

#include <QList>
#include <QString>

#include <optional>

namespace sasil {

/// A place in a digest's text, as offsets and as a person counts.
struct TextPlace
{
    TextRange range;
    LineColumn start;
    LineColumn end;

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

/// What the index keeps of a fact or an opinion.
struct ItemRow
{
    BlockKind kind = BlockKind::Fact;
    TextPlace place;
    QString text;
};

/// What the index keeps of a topic.
struct TopicRow
{
    int level = 0;
    TextPlace place; ///< of its heading and own body
    QString title;
    QString english;
    std::optional<WeekLabel>
        week;             ///< its own, or that of the nearest topic above it in the tree that has one
    QList<ItemRow> items; ///< in the order of the text
};

/// What the index keeps of a digest, in the order of its text. May be called in any thread.
QList<TopicRow> digestRows(const QString &text, const LabelSet &labels);

} // namespace sasil
