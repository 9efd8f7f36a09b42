// SPDX-License-Identifier: MIT
#include "editor/highlighting.h"

#include "session/documentsession.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

namespace sasil {

namespace {

constexpr int mostAtOnce = 100; ///< lines that an edit colours before it is done
constexpr int mostAbove = 1000; ///< lines that are read to colour one
constexpr qint64 sliceInMs = 4;

/// What is known of a line. It goes with the line.
struct LineState : QTextBlockUserData
{
    LineColours::State start;
    LineColours::State end;
    int generation = 0;
    bool isColoured = false;
};

LineState *stateOf(const QTextBlock &line)
{
    return static_cast<LineState *>(line.userData());
}

LineState *madeStateOf(QTextBlock line)
{
    if (!line.userData())
        line.setUserData(new LineState);
    return stateOf(line);
}

} // namespace

Highlighting::Highlighting(QTextDocument *document, DocumentSession *session, QObject *parent)
    : QObject(parent), m_document(document), m_session(session)
{
    connect(document, &QTextDocument::contentsChange, this, &Highlighting::followChange);
    connect(session, &DocumentSession::documentReset, this, &Highlighting::forgetAll);
    connect(session, &DocumentSession::documentChanged, this, [this](const DocumentChange &change) {
        // Lines elsewhere may begin a topic now, or do so no more.
        if (change.topics.added > 1 || change.topics.removed > 1 ||
            change.topics.added != change.topics.removed)
            forgetAll();
    });
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &Highlighting::goOn);
}

bool Highlighting::isInStep() const
{
    return m_loading || m_session->digest().length() == m_document->characterCount() - 1;
}

void Highlighting::setLoading(bool loading)
{
    m_loading = loading;
    if (!loading)
        forgetAll();
}

bool Highlighting::beginsTopic(const QTextBlock &line) const
{
    const Digest &digest = m_session->digest();
    const qsizetype topic = digest.topicAt(line.position());
    return topic < 0 || digest.start(topic) == line.position();
}

const Highlighting::State *Highlighting::endOf(const QTextBlock &line) const
{
    const LineState *known = line.isValid() ? stateOf(line) : nullptr;
    return known && known->generation == m_generation ? &known->end : nullptr;
}

Highlighting::State Highlighting::stateBefore(const QTextBlock &line)
{
    int above = 0;
    QTextBlock first = line;
    while (!beginsTopic(first) && !endOf(first.previous()) && above < mostAbove) {
        first = first.previous();
        ++above;
    }
    const State *known = beginsTopic(first) ? nullptr : endOf(first.previous());
    if (above == mostAbove && !known) {
        m_unread = QTextCursor(m_document);
        m_unread.setPosition(int(m_session->digest().start(m_session->digest().topicAt(line.position()))));
        m_idle.start();
    }
    State state = known ? *known : State();
    for (; first != line; first = first.next())
        state = readState(first, state);
    return state;
}

Highlighting::State Highlighting::readState(const QTextBlock &line, const State &start)
{
    LineState *known = madeStateOf(line);
    if (known->generation == m_generation && known->start == start)
        return known->end;
    known->end = m_colours.read(line.text(), start);
    known->start = start;
    known->generation = m_generation;
    known->isColoured = false;
    return known->end;
}

Highlighting::State Highlighting::colour(const QTextBlock &line, const State &start)
{
    LineState *known = madeStateOf(line);
    known->end = m_colours.read(line.text(), start);
    known->start = start;
    known->generation = m_generation;
    known->isColoured = true;
    setFormats(line);
    return known->end;
}

void Highlighting::prepare(const QTextBlock &line)
{
    if (!isInStep())
        return;
    const State start = stateBefore(line);
    const LineState *known = stateOf(line);
    if (!known || known->generation != m_generation || !known->isColoured || known->start != start)
        colour(line, start);
}

void Highlighting::followChange(int position, int /*removed*/, int added)
{
    if (m_loading)
        return;
    QTextBlock line = m_document->findBlock(position);
    QTextBlock last = m_document->findBlock(position + added);
    if (!last.isValid())
        last = m_document->lastBlock();
    const LineState *known = stateOf(line);
    // What nobody sees is not worth more than to be known as out of date.
    if (!isInStep() || !known || !known->isColoured || last.blockNumber() - line.blockNumber() > mostAtOnce) {
        forgetAll();
        return;
    }
    State state = stateBefore(line);
    for (const QTextBlock end = last.next(); line != end; line = line.next())
        state = colour(line, beginsTopic(line) ? State() : state);
    followState(line, state);
}

void Highlighting::followState(QTextBlock line, State state)
{
    for (int i = 0; line.isValid() && !beginsTopic(line); ++i, line = line.next()) {
        const LineState *known = stateOf(line);
        if (!known || known->generation != m_generation || i == mostAtOnce) {
            forgetAll();
            return;
        }
        if (known->start == state)
            return;
        state = colour(line, state);
    }
}

void Highlighting::forgetAll()
{
    ++m_generation;
    m_idle.stop();
    Q_EMIT outdated();
}

void Highlighting::goOn()
{
    QElapsedTimer time;
    time.start();
    QTextBlock line = m_unread.block();
    State state = beginsTopic(line) ? State() : stateBefore(line);
    bool isDone = false;
    while (!isDone && time.elapsed() < sliceInMs) {
        const LineState *known = stateOf(line);
        const bool isKnown = known && known->generation == m_generation;
        const bool isWrong = isKnown && known->start != state;
        const bool isSeen = isKnown && known->isColoured;
        state = readState(line, state);
        if (isWrong && isSeen)
            Q_EMIT outdated();
        line = line.next();
        isDone = !line.isValid() || beginsTopic(line);
    }
    if (isDone)
        m_idle.stop();
    else
        m_unread.setPosition(line.position());
}

void Highlighting::setFormats(const QTextBlock &line)
{
    QTextLayout *layout = line.layout();
    const QList<QTextLayout::FormatRange> before = layout->formats();
    QList<QTextLayout::FormatRange> formats;
    const int composed = int(layout->preeditAreaText().size());
    const int at = layout->preeditAreaPosition();
    // How an input method wants to see what it composes stays as it is.
    for (const QTextLayout::FormatRange &range : before) {
        if (composed > 0 && range.start >= at && range.start + range.length <= at + composed)
            formats.append(range);
    }
    for (QTextLayout::FormatRange range : m_colours.formats()) {
        if (composed > 0 && range.start >= at)
            range.start += composed;
        else if (composed > 0 && range.start + range.length > at)
            range.length += composed;
        formats.append(range);
    }
    if (formats == before)
        return;
    layout->setFormats(formats);
    m_document->markContentsDirty(line.position(), line.length());
}

void Highlighting::setDark(bool dark, bool contrast)
{
    if (m_colours.setDark(dark, contrast))
        forgetAll();
}

void Highlighting::setBackslashFamily(const QString &family)
{
    if (m_colours.setBackslashFamily(family))
        forgetAll();
}

} // namespace sasil
