// SPDX-License-Identifier: MIT
#include "session/documentsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace sasil {

namespace {

// Milliseconds.
constexpr int sliceTime = 3;
constexpr int tellEvery = 60;

} // namespace

DocumentSearch::DocumentSearch(const DocumentSession *session, QObject *parent)
    : QObject(parent), m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DocumentSearch::proceed);
    connect(session, &DocumentSession::documentChanged, this, &DocumentSearch::followEdit);
    connect(session, &DocumentSession::documentReset, this, &DocumentSearch::followReset);
}

void DocumentSearch::start(const TextSearch &search, qsizetype place)
{
    m_search = search;
    m_search.mayGrow = search.mayGrow && !search.regularExpression;
    m_next = qMax<qsizetype>(0, digest().topicAt(place));
    m_told.invalidate();
    begin(false);
}

void DocumentSearch::stop()
{
    start({}, 0);
}

void DocumentSearch::begin(bool mayGrow)
{
    m_soon.stop();
    m_matcher.reset();
    m_problem = {};
    m_isCut = false;
    m_isFirstPass = true;
    m_grows = mayGrow;
    m_revision = m_session->revision();
    m_results.reset(digest().topicCount());
    if (!m_search.query.isEmpty()) {
        TextSearch search = m_search;
        search.mayGrow = mayGrow;
        if (Result<TextMatcher> matcher = TextMatcher::make(search))
            m_matcher = std::move(*matcher);
        else
            m_problem = matcher.error().message;
    }
    if (m_matcher)
        proceed();
    else
        Q_EMIT changed();
}

void DocumentSearch::proceed()
{
    if (!m_matcher)
        return;
    const QDeadlineTimer deadline(sliceTime);
    bool goesOn = !results().isComplete();
    while (goesOn && !deadline.hasExpired()) {
        m_next = m_results.firstWaiting(m_next);
        goesOn = searchTopic(m_next) && !m_results.isComplete();
    }
    if (goesOn) {
        m_soon.start();
        if (!m_told.isValid() || m_told.hasExpired(tellEvery))
            tell();
    } else if (m_matcher && m_results.count() == 0 && m_search.mayGrow && !m_grows) {
        begin(true);
    } else {
        m_isFirstPass = false;
        tell();
    }
}

bool DocumentSearch::searchTopic(qsizetype topic)
{
    const TextMatcher::Found found =
        m_matcher->find(digest().source(topic), searchedParts(digest(), topic, m_search));
    m_results.set(topic, found.matches);
    m_isCut = m_results.count() >= mostMatches;
    if (m_isCut)
        m_results.giveUp();
    if (found.isTooComplex) {
        m_problem = {
            "TextSearch",
            QT_TRANSLATE_NOOP("TextSearch",
                              "This regular expression takes too long. Make it simpler or more exact.")};
        m_matcher.reset();
        m_results.reset(digest().topicCount());
        m_results.giveUp();
    }
    return !m_isCut && !found.isTooComplex;
}

const SearchResults &DocumentSearch::results() const
{
    // A session that still reads its document tells of no edit.
    if (m_revision != m_session->revision()) {
        m_revision = m_session->revision();
        m_results.reset(digest().topicCount());
    }
    return m_results;
}

void DocumentSearch::tell()
{
    m_told.start();
    Q_EMIT changed();
}

void DocumentSearch::followReset()
{
    // The same text comes again when its session has read all of it.
    if (m_revision == m_session->revision()) {
        m_soon.start();
        return;
    }
    m_search.range.reset();
    start(m_search, 0);
}

void DocumentSearch::followEdit(const DocumentChange &change)
{
    if (!m_matcher || change.revision == m_revision)
        return;
    if (change.revision == m_revision + 1) {
        m_revision = change.revision;
        m_results.follow(change.topics);
        m_next = change.topics.first;
    }
    m_soon.start();
}

TextEdits DocumentSearch::replacementsIn(qsizetype topic, const QList<TextRange> &matches,
                                         const Replacement &replacement) const
{
    const QList<QStringList> captures =
        m_matcher->captures(digest().source(topic), searchedParts(digest(), topic, m_search), matches);
    TextEdits edits;
    for (qsizetype i = 0; i < matches.size(); ++i)
        edits.append({digest().inDocument(topic, matches[i]), replacement.of(captures[i])});
    return edits;
}

TextEdits DocumentSearch::replacementOf(TextRange match, const Replacement &replacement) const
{
    if (!m_matcher || results().indexOf(digest(), match) < 0)
        return {};
    const qsizetype topic = digest().topicAt(match.start);
    return replacementsIn(topic, {match.shifted(-digest().start(topic))}, replacement);
}

TextEdits DocumentSearch::replacements(const Replacement &replacement) const
{
    TextEdits edits;
    for (qsizetype i = 0; m_matcher && i < digest().topicCount(); ++i) {
        const std::vector<TextRange> &own = results().of(i);
        if (!own.empty())
            edits += replacementsIn(i, QList<TextRange>(own.begin(), own.end()), replacement);
    }
    return edits;
}

} // namespace sasil
