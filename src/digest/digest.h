// SPDX-License-Identifier: MIT
#pragma once

#include "digest/definitiontable.h"
#include "digest/facttable.h"
#include "digest/labels.h"
#include "digest/topiclist.h"

#include <QList>

#include <optional>

namespace sasil {

struct EditWindow;

/// What an edit did to the list of topics: \a removed topics from \a first on were replaced by \a added ones.
struct TopicChange
{
    qsizetype first = 0;
    qsizetype removed = 0;
    qsizetype added = 0;
    /// Topics elsewhere (by their new index) that read differently because a definition that they use
    /// changed.
    QList<qsizetype> others;
    /// The \a removed topics as they were.
    std::vector<TopicPointer> replaced = {};

    friend bool operator==(const TopicChange &a, const TopicChange &b)
    {
        return a.first == b.first && a.removed == b.removed && a.added == b.added && a.others == b.others;
    }
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

/// The model of a document, derived from its text: topics in the order of the document, and the tree that
/// their levels make. Where topics begin is known at once; a topic is read when someone asks for it.
///
/// Invariants: any text gives a model; the topics' sources, one after the other, are the text; after any
/// sequence of edits the model equals that of a fresh parse. An edit costs the topics that it touches, and a
/// pass over the starts of those behind.
///
/// One thread at a time may use a digest; copies are cheap, share what was read, and may go to other threads.
class Digest
{
public:
    Digest() = default;
    static Digest parse(const QString &text, const LabelSet &labels = {});

    /// A copy that has yet to find out what is known of all facts: cheap, where only a few topics are asked
    /// for.
    [[nodiscard]] Digest withoutFacts() const;

    /// Replaces \a removed characters at \a position by \a added. Only topics whose text changed, or that use
    /// a definition which changed, will be read again.
    TopicChange edit(qsizetype position, qsizetype removed, QStringView added);

    [[nodiscard]] QString text() const;
    /// The part of the text that \a range covers.
    [[nodiscard]] QString text(TextRange range) const;
    [[nodiscard]] qsizetype length() const { return m_topics.length(); }

    [[nodiscard]] qsizetype topicCount() const { return m_topics.size(); }
    /// Valid until an edit replaces the topic.
    [[nodiscard]] const Topic &topic(qsizetype index) const
    {
        const Topic *known = m_topics.at(index)->topic();
        return known ? *known : read(index);
    }
    /// What is known without reading a topic: its text, where it begins in the document, its heading's level.
    [[nodiscard]] const QString &source(qsizetype index) const { return m_topics.at(index)->source(); }
    [[nodiscard]] qsizetype start(qsizetype index) const { return m_topics.start(index); }
    [[nodiscard]] int level(qsizetype index) const { return m_topics.tree().level(index); }
    [[nodiscard]] TextRange range(qsizetype index) const { return m_topics.range(index); }
    /// A range of a topic as one of the document.
    [[nodiscard]] TextRange inDocument(qsizetype topic, TextRange local) const
    {
        return local.shifted(start(topic));
    }
    /// The topic that holds \a offset; the last one at the document's end; -1 where there are no topics.
    [[nodiscard]] qsizetype topicAt(qsizetype offset) const { return m_topics.indexAt(offset); }

    /// The topic above \a index in the tree; -1: it is at the top. Text before the first heading is above
    /// nothing.
    [[nodiscard]] qsizetype parent(qsizetype index) const { return m_topics.tree().parent(index); }
    /// The index behind the last topic below \a index.
    [[nodiscard]] qsizetype subtreeEnd(qsizetype index) const { return m_topics.tree().subtreeEnd(index); }
    [[nodiscard]] TopicKind kind(qsizetype index) const;

    [[nodiscard]] const Item &item(ItemPlace place) const;
    [[nodiscard]] bool hasItem(ItemPlace place) const;
    /// The range of an item in the document.
    [[nodiscard]] TextRange range(ItemPlace place) const;
    /// The item that \a offset stands in or at the end of.
    [[nodiscard]] std::optional<ItemPlace> itemAt(qsizetype offset) const;
    /// The first fact with this id. The first question reads every topic that may have one.
    [[nodiscard]] std::optional<ItemPlace> factById(const QString &id) const;
    /// The first fact that says the same as this one in the same words (factKey()); itself where none stands
    /// before it. The first question reads all topics.
    [[nodiscard]] ItemPlace firstSameFact(ItemPlace fact) const;
    /// The topics, in no order, with a fact of this key or id, or with an opinion that cites the id. Seldom
    /// one too many.
    [[nodiscard]] QList<qsizetype> topicsWithFact(const QString &key) const;
    [[nodiscard]] QList<qsizetype> topicsWithId(const QString &id) const;
    [[nodiscard]] QList<qsizetype> topicsCiting(const QString &id) const;
    /// The first topic with a fact of this key or id; -1: none.
    [[nodiscard]] qsizetype firstTopicWithFact(const QString &key) const;
    [[nodiscard]] qsizetype firstTopicWithId(const QString &id) const;
    /// An id that no fact has and no opinion cites: the number behind the highest one. The first question
    /// reads all topics.
    [[nodiscard]] QString freeFactId() const;
    /// The first question reads all topics.
    [[nodiscard]] DigestCounts counts() const;

    /// Definitions that \a topic uses and that stand in other topics, as lines of Markdown.
    [[nodiscard]] QString foreignDefinitions(qsizetype topic) const;
    [[nodiscard]] const LabelSet &labels() const { return m_labels; }

    friend bool operator==(const Digest &a, const Digest &b);

private:
    const Topic &read(qsizetype index) const;
    /// Makes the table of facts know ids, or words.
    void findIds() const;
    void findWords() const;
    [[nodiscard]] QList<qsizetype> indicesOf(const std::vector<const LazyTopic *> &topics) const;
    [[nodiscard]] EditWindow windowAround(qsizetype position, qsizetype removed, QStringView added) const;
    [[nodiscard]] bool movesFrontMatter(const EditWindow &window, qsizetype position, qsizetype added) const;
    void keepWhatIsSame(EditWindow &window, qsizetype delta) const;
    /// Puts an unread topic in a topic's place.
    void forget(qsizetype index);
    /// The facts of a topic that comes into the document.
    void addFacts(qsizetype index);

    LabelSet m_labels;
    TopicList m_topics;
    DefinitionTable m_definitions;
    mutable FactTable m_facts;
};

} // namespace sasil
