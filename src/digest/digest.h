// SPDX-License-Identifier: MIT
#pragma once

#include "digest/labels.h"
#include "digest/topic.h"

#include <QList>

#include <vector>

namespace sasil {

/// What an edit did to the list of topics: \a removed topics from \a first on were replaced by \a added ones.
struct TopicChange
{
    qsizetype first = 0;
    qsizetype removed = 0;
    qsizetype added = 0;
    /// Topics elsewhere (by their new index) that read differently because a definition that they use
    /// changed.
    QList<qsizetype> others;

    friend bool operator==(const TopicChange &, const TopicChange &) = default;
};

/// What a topic is for (design.md, "The document model").
enum class TopicKind : quint8 {
    Topic, ///< has facts or opinions
    Group, ///< has none, but topics below it
    Stub,  ///< has neither: a link or a note to come back to
};

/// Where an item stands: indices into the topics, their blocks, and their items.
struct ItemPlace
{
    qsizetype topic = 0;
    qsizetype block = 0;
    qsizetype item = 0;

    friend bool operator==(ItemPlace, ItemPlace) = default;
};

struct DigestCounts
{
    qsizetype topics = 0; ///< headings
    qsizetype facts = 0;
    qsizetype opinions = 0;

    friend bool operator==(DigestCounts, DigestCounts) = default;
};

/// The model of a document, derived from its text: topics in the order of the document, and the tree that
/// their levels make.
///
/// Invariants: any text gives a model; the topics' sources, one after the other, are the text; after any
/// sequence of edits the model equals that of a fresh parse.
class Digest
{
public:
    Digest() = default;
    static Digest parse(const QString &text, const LabelSet &labels = {});

    /// Replaces \a removed characters at \a position by \a added and reads again only the topics whose text
    /// changed.
    TopicChange edit(qsizetype position, qsizetype removed, QStringView added);

    [[nodiscard]] QString text() const;
    /// The part of the text that \a range covers.
    [[nodiscard]] QString text(TextRange range) const;
    [[nodiscard]] qsizetype length() const { return topicCount() == 0 ? 0 : range(topicCount() - 1).end; }

    [[nodiscard]] qsizetype topicCount() const { return qsizetype(m_topics.size()); }
    [[nodiscard]] const Topic &topic(qsizetype index) const { return m_topics[size_t(index)]; }
    /// The level of the topic's heading. Like source() and start(), it is known without reading the topic.
    [[nodiscard]] int level(qsizetype index) const { return topic(index).level; }
    [[nodiscard]] const QString &source(qsizetype index) const { return topic(index).source; }
    /// Where the topic begins in the document.
    [[nodiscard]] qsizetype start(qsizetype index) const { return m_starts[size_t(index)]; }
    [[nodiscard]] TextRange range(qsizetype index) const
    {
        return {start(index), start(index) + source(index).size()};
    }
    /// A range of a topic as one of the document.
    [[nodiscard]] TextRange inDocument(qsizetype topic, TextRange local) const
    {
        return local.shifted(start(topic));
    }
    /// The topic that holds \a offset; the last one at the document's end; -1 where there are no topics.
    [[nodiscard]] qsizetype topicAt(qsizetype offset) const;

    /// The topic above \a index in the tree; -1: it is at the top. Text before the first heading is above
    /// nothing.
    [[nodiscard]] qsizetype parent(qsizetype index) const { return m_parents[size_t(index)]; }
    /// The index behind the last topic below \a index.
    [[nodiscard]] qsizetype subtreeEnd(qsizetype index) const;
    [[nodiscard]] TopicKind kind(qsizetype index) const;

    [[nodiscard]] const Item &item(ItemPlace place) const;
    /// The range of an item in the document.
    [[nodiscard]] TextRange range(ItemPlace place) const;
    /// The item that \a offset stands in or at the end of.
    [[nodiscard]] std::optional<ItemPlace> itemAt(qsizetype offset) const;
    /// The first fact with this id.
    [[nodiscard]] std::optional<ItemPlace> factById(const QString &id) const;

    [[nodiscard]] DigestCounts counts() const;
    /// Definitions that \a topic uses and that stand in other topics, as lines of Markdown.
    [[nodiscard]] QString foreignDefinitions(qsizetype topic) const;
    [[nodiscard]] const LabelSet &labels() const { return m_labels; }

    friend bool operator==(const Digest &a, const Digest &b)
    {
        return a.m_topics == b.m_topics && a.m_starts == b.m_starts;
    }

private:
    struct DefinitionPlace
    {
        qsizetype topic = 0;
        QString text;
    };

    void updateTree();
    [[nodiscard]] bool mayMoveFrontMatter(qsizetype position, QStringView added) const;
    /// Reads a topic again by itself where definitions could change it. Returns whether it reads differently.
    bool resolve(qsizetype index);
    QList<qsizetype> resolveOthers(const QHash<QString, DefinitionPlace> &before, const TopicChange &change);

    LabelSet m_labels;
    std::vector<Topic> m_topics;
    std::vector<qsizetype> m_starts;
    std::vector<qsizetype> m_parents;
    QHash<QString, ItemPlace> m_factIds;           ///< the first fact of each id
    QHash<QString, DefinitionPlace> m_definitions; ///< the first definition of each key
};

} // namespace sasil
