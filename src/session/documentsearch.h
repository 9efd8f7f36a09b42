// SPDX-License-Identifier: MIT
#pragma once

#include "session/documentsession.h"
#include "text/textedit.h"
#include "writing/replacement.h"
#include "writing/searchresults.h"
#include "writing/textmatcher.h"

#include <QElapsedTimer>
#include <QTimer>

namespace sasil {

/// What a TextSearch finds in an open document, kept up to date edit by edit. Topics are searched in slices,
/// while nothing else is to be done: the first one at once, so that a small document is done when start()
/// returns. An edit costs no more than a note that its topics wait.
class DocumentSearch : public QObject
{
    Q_OBJECT

public:
    /// Where there are more matches than this, the rest is left out.
    static constexpr qsizetype mostMatches = 1'000'000;

    /// \a session must outlive it, but for its destructor.
    explicit DocumentSearch(const DocumentSession *session, QObject *parent = nullptr);

    /// Looks for something else, beginning with the topic at \a place. An empty query is the same as stop().
    void start(const TextSearch &search, qsizetype place);
    void stop();
    /// Goes on now, for the time of one slice, beginning with what was edited last.
    void proceed();
    /// To be told after each edit where the selection that is searched stands now. It has no other text than
    /// before, but for what the edit changed.
    void moveRange(TextRange range) { m_search.range = range; }

    [[nodiscard]] bool isActive() const { return m_matcher.has_value(); }
    [[nodiscard]] const TextSearch &search() const { return m_search; }
    [[nodiscard]] const SearchResults &results() const;
    [[nodiscard]] const Digest &digest() const { return m_session->digest(); }
    /// Whether the whole document has never been searched yet.
    [[nodiscard]] bool isFirstPass() const { return m_isFirstPass; }
    /// Why nothing can be found: what is wrong in a regular expression. Empty: nothing is.
    [[nodiscard]] const Message &problem() const { return m_problem; }
    /// Whether matches were left out.
    [[nodiscard]] bool isCut() const { return m_isCut; }

    /// The edit that replaces a match; empty: it is none.
    [[nodiscard]] TextEdits replacementOf(TextRange match, const Replacement &replacement) const;
    /// The edits that replace all matches that have been found.
    [[nodiscard]] TextEdits replacements(const Replacement &replacement) const;

Q_SIGNALS:
    /// More is known, or less. While a whole document is searched it comes now and then, and at the end.
    void changed();

private:
    void begin(bool mayGrow);
    void followReset();
    /// Whether the search goes on.
    bool searchTopic(qsizetype topic);
    void tell();
    void followEdit(const DocumentChange &change);
    /// \a matches in the offsets of the topic.
    [[nodiscard]] TextEdits replacementsIn(qsizetype topic, const QList<TextRange> &matches,
                                           const Replacement &replacement) const;

    const DocumentSession *m_session;
    TextSearch m_search;
    std::optional<TextMatcher> m_matcher;
    mutable SearchResults m_results; ///< of the text at m_revision
    mutable quint64 m_revision = 0;
    Message m_problem;
    QTimer m_soon;
    QElapsedTimer m_told;
    qsizetype m_next = 0; ///< the topic to go on with
    bool m_grows = false;
    bool m_isCut = false;
    bool m_isFirstPass = true;
};

} // namespace sasil
