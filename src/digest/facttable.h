// SPDX-License-Identifier: MIT
#pragma once

#include "digest/keyindex.h"

#include <QSet>

#include <map>
#include <optional>

namespace sasil {

struct DigestCounts
{
    qsizetype topics = 0; ///< headings
    qsizetype facts = 0;
    qsizetype opinions = 0;

    DigestCounts &operator+=(DigestCounts other);
    DigestCounts &operator-=(DigestCounts other);
    friend bool operator==(DigestCounts, DigestCounts) = default;
};

/// What two facts have in common that say the same in the same words: case, blanks, and marks at the end do
/// not count. Short whatever the text is; empty: it has no words.
[[nodiscard]] QString factKey(QStringView text);

/// What is known of a document's facts and opinions as a whole: counts, ids, and who says or cites the same.
/// Each is worked out over all topics at the first question, and follows the edits from then on.
class FactTable
{
public:
    [[nodiscard]] bool hasCounts() const { return m_counts.has_value(); }
    [[nodiscard]] bool hasIds() const { return m_ids.has_value(); }
    [[nodiscard]] bool hasWords() const { return m_words.has_value(); }
    void setCounts(DigestCounts counts) { m_counts = counts; }
    /// The topics to append, in the order of the document.
    void startIds() { m_ids.emplace(); }
    void appendIds(const LazyTopic *topic);
    void startWords();
    void appendWords(const LazyTopic *topic);

    [[nodiscard]] DigestCounts counts() const { return *m_counts; }
    /// The first topic with a fact of this id; null: none.
    [[nodiscard]] const LazyTopic *firstWithId(const QString &id) const { return m_ids->first(id); }
    [[nodiscard]] std::vector<const LazyTopic *> withId(const QString &id) const { return m_ids->topics(id); }
    /// The same for facts by their words (factKey()), and for the ids that opinions cite.
    [[nodiscard]] const LazyTopic *firstWithWords(const QString &key) const { return m_words->first(key); }
    [[nodiscard]] std::vector<const LazyTopic *> withWords(const QString &key) const
    {
        return m_words->topics(key);
    }
    [[nodiscard]] std::vector<const LazyTopic *> citing(const QString &id) const
    {
        return m_citing.topics(id);
    }
    /// The number of an id that no fact has and no opinion cites: the next after all, while that is one.
    [[nodiscard]] int freeNumber() const;

    /// Whether add() must have this topic read.
    [[nodiscard]] bool needs(const LazyTopic &topic) const
    {
        return hasCounts() || hasWords() || (hasIds() && mayHaveIds(topic.source()));
    }
    void remove(const LazyTopic *topic);
    void add(const LazyTopic *topic);
    /// After all were removed and added: \a topics is the new list, and those before \a changed are the same
    /// as before.
    void renew(const TopicList &topics, qsizetype changed);

    /// Where in \a topic, which has it, the first fact with an id, or with a key of words, stands: block and
    /// item.
    struct Place
    {
        qsizetype block = 0;
        qsizetype item = 0;
    };
    [[nodiscard]] Place placeOfId(const LazyTopic *topic, const QString &id) const;
    [[nodiscard]] Place placeOfWords(const LazyTopic *topic, const QString &key) const;

    [[nodiscard]] static DigestCounts countsOf(const Topic &topic);
    /// Whether a topic could have a fact with an id.
    [[nodiscard]] static bool mayHaveIds(QStringView source);

private:
    std::optional<DigestCounts> m_counts;
    std::optional<FirstIndex> m_ids;
    std::optional<FirstIndex> m_words;
    void countNumbers(const Topic &topic, int by);

    KeyIndex m_citing;                  ///< known where m_words is
    std::map<int, qsizetype> m_numbers; ///< of ids, and how many topics name each; known where m_words is
    /// The facts of the topic that was looked into last: a topic may have tens of thousands.
    struct Places
    {
        const LazyTopic *topic = nullptr;
        QHash<QString, Place> ids;
        QHash<QString, Place> words;
    };
    const Places &placesIn(const LazyTopic *topic) const;
    mutable Places m_places;
    QSet<QString> m_changedIds;   ///< between remove() or add() and renew()
    QSet<QString> m_changedWords; ///< the same
};

} // namespace sasil
