// SPDX-License-Identifier: MIT
#pragma once

#include "digest/keyindex.h"

#include <optional>

namespace sasil {

/// Link reference and footnote definitions of a document: the first of each key holds for all topics, as in
/// CommonMark.
class DefinitionTable
{
public:
    /// All topics of a document; the table must be empty.
    void build(const TopicList &topics);

    /// What replace() must know of the document before the edit.
    struct Before;
    /// \a removed will be replaced by \a added.
    [[nodiscard]] Before before(std::span<const TopicPointer> removed,
                                std::span<const ListedTopic> added) const;
    /// Follows an edit, when \a topics has been changed. Gives the topics that use a definition which is not
    /// what it was before.
    std::set<const LazyTopic *> replace(const Before &before, std::span<const TopicPointer> removed,
                                        std::span<const ListedTopic> added, const TopicList &topics);
    /// Follows TopicList::setTopic().
    void substitute(const LazyTopic *was, const LazyTopic *is, const TopicList &topics);

    /// Definitions of other topics that \a topic uses, as lines of Markdown.
    [[nodiscard]] QString usedBy(const LazyTopic *topic) const;

private:
    /// The first definition of a key.
    struct First
    {
        const LazyTopic *topic = nullptr; ///< null: there is none
        QString text;
    };
    [[nodiscard]] First first(const QString &key) const;
    void buildMentions(const TopicList &topics);
    void add(const LazyTopic *topic);
    void remove(const LazyTopic *topic);
    void renew(const QString &key, const TopicList &topics);

    FirstIndex m_definitions;
    std::optional<KeyIndex> m_mentions; ///< from the first definition on: most documents have none
};

struct DefinitionTable::Before
{
    QHash<QString, First> firsts; ///< of every key that is defined in what the edit removes or adds
};

} // namespace sasil
