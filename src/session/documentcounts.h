// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "writing/prosecounter.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <list>
#include <optional>
#include <vector>

namespace sasil {

class DocumentSession;
struct DocumentChange;

/// How much there is in a document, in a topic, or in what is selected.
struct ContentCounts
{
    TextCounts text; ///< what a reader sees (digest/nodeprose.h), front matter left out
    /// Of a selection: those of which a part is selected, of a topic a part of its heading.
    DigestCounts parts;

    ContentCounts &operator+=(const ContentCounts &other);
    ContentCounts &operator-=(const ContentCounts &other);
    friend bool operator==(const ContentCounts &, const ContentCounts &) = default;
};

/// Counts a document topic by topic while nothing else is to be done, in slices of about a millisecond, and
/// follows its edits: each costs its own topics, and nothing while the key is on its way.
///
/// What has not been counted yet has no counts. countsChanged() comes when everything has them again.
class DocumentCounts : public QObject
{
    Q_OBJECT

public:
    /// Where somebody is at work, as offsets of the document.
    struct Place
    {
        qsizetype caret = 0;
        TextRange selection;
    };

    /// \a session must outlive it.
    explicit DocumentCounts(DocumentSession *session, QObject *parent = nullptr);

    /// Nothing is counted while nobody looks. It begins inactive.
    void setActive(bool active);
    /// Asked each time the selection is counted.
    void setPlaceOf(std::function<Place()> placeOf) { m_placeOf = std::move(placeOf); }
    [[nodiscard]] Place place() const { return m_placeOf ? m_placeOf() : Place(); }
    /// The selection is another one.
    void noteSelection();

    [[nodiscard]] std::optional<ContentCounts> document() const;
    /// A topic with its own body alone, and with all topics below it.
    [[nodiscard]] std::optional<ContentCounts> topic(qsizetype index) const;
    [[nodiscard]] std::optional<ContentCounts> subtree(qsizetype index) const;
    /// Nothing where nothing is selected.
    [[nodiscard]] const std::optional<ContentCounts> &selection() const { return m_selected; }
    [[nodiscard]] const DocumentSession &session() const { return m_session; }

Q_SIGNALS:
    void countsChanged();

private:
    struct Entry
    {
        ContentCounts counts;
        bool isKnown = false;
    };
    /// What is being counted of a topic.
    struct Work
    {
        qsizetype topic = 0;
        ProseCounter counter;
    };

    void reset();
    void follow(const DocumentChange &change);
    void forget(qsizetype topic);
    void moveWork(const TopicChange &change);
    void begin();
    void schedule(int delay);
    void slice();
    /// Each does a little and answers whether there is more of it to do.
    bool countTopics();
    bool countSelection();
    void beginSelection();
    void addPart(qsizetype topic, TextRange part);

    DocumentSession &m_session;
    std::function<Place()> m_placeOf;
    QTimer m_timer;
    bool m_active = false;
    std::vector<Entry> m_topics;
    qsizetype m_unknown = 0;      ///< how many of them are not counted
    qsizetype m_firstUnknown = 0; ///< none is unknown before it
    ContentCounts m_sum;          ///< of those that are counted
    std::optional<Work> m_work;
    bool m_selectionIsOld = true;
    bool m_countsSelection = false;
    TextRange m_wholeTopics;    ///< indices of those that are selected from end to end
    std::list<Work> m_parts;    ///< those selected in part, still to be counted
    ContentCounts m_partsSoFar; ///< what has been counted of these
    std::optional<ContentCounts> m_selected;
};

} // namespace sasil
