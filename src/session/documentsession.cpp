// SPDX-License-Identifier: MIT
#include "session/documentsession.h"

#include "render/page.h"

#include <algorithm>
#include <utility>

namespace sasil {

namespace {

/// What is read and checked in a few milliseconds is not worth waiting for.
constexpr qsizetype readAtOnce = 100'000;
constexpr int sliceMs = 4;

} // namespace

DocumentSession::DocumentSession(QObject *parent) : QObject(parent)
{
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, [this] { proceed(QDeadlineTimer(sliceMs)); });
}

void DocumentSession::setSettings(const CheckSettings &settings, const QString &folder)
{
    const CheckSettings before = m_checker.settings();
    if (before == settings && m_checker.folder() == folder)
        return;
    const Checker old = std::exchange(m_checker, Checker(settings, folder));
    const bool readsTheSame = before.factLabels == settings.factLabels &&
                              before.opinionLabels == settings.opinionLabels &&
                              before.language == settings.language;
    if (!readsTheSame) {
        read(m_digest.text());
        return;
    }
    m_heldTopic = -1;
    if (!m_ready) {
        m_checker.begin(m_digest);
        return;
    }
    m_checker.reset(m_digest);
    DocumentChange change;
    change.revision = ++m_revision;
    for (qsizetype i = 0; i < m_digest.topicCount(); ++i) {
        if (old.of(i) != m_checker.of(i))
            change.refreshed.append(i);
    }
    Q_EMIT documentChanged(change);
}

void DocumentSession::reset(const QString &text)
{
    ++m_loads;
    read(text);
}

void DocumentSession::read(const QString &text)
{
    ++m_revision;
    m_digest = Digest::parse(text, m_checker.settings().labels());
    m_checker.begin(m_digest);
    m_heldTopic = -1;
    m_ready = false;
    if (text.size() <= readAtOnce) {
        makeReady();
        return;
    }
    if (!m_readingHeld)
        m_reading.start();
    Q_EMIT documentReset();
}

void DocumentSession::holdReading(bool held)
{
    m_readingHeld = held;
    if (held)
        m_reading.stop();
    else if (!m_ready)
        m_reading.start();
}

void DocumentSession::makeReady()
{
    if (m_ready)
        return;
    proceed(QDeadlineTimer(QDeadlineTimer::Forever));
}

void DocumentSession::proceed(QDeadlineTimer deadline)
{
    if (!m_checker.proceed(m_digest, deadline))
        return;
    m_reading.stop();
    m_ready = true;
    Q_EMIT documentReset();
}

bool DocumentSession::isMuch(qsizetype removed, qsizetype added)
{
    return qMax(removed, added) > readAtOnce;
}

void DocumentSession::edit(qsizetype position, qsizetype removed, const QString &added)
{
    if (isMuch(removed, added.size())) {
        QString text = m_digest.text();
        read(text.replace(position, removed, added));
        return;
    }
    DocumentChange change;
    change.revision = ++m_revision;
    if (!m_ready) {
        m_checker.update(m_digest, m_digest.edit(position, removed, added));
        return;
    }
    // The kind of the topic before those replaced hangs on the level of the next one. It is one of these.
    const qsizetype from = qMax(m_digest.topicAt(position) - 2, qsizetype(0));
    QList<TopicKind> kinds;
    for (qsizetype i = from; i < qMin(from + 3, m_digest.topicCount()); ++i)
        kinds.append(m_digest.kind(i));

    change.topics = m_digest.edit(position, removed, added);
    change.refreshed = m_checker.update(m_digest, change.topics) + change.topics.others;
    const qsizetype before = change.topics.first - 1;
    if (before >= from && kinds.value(before - from) != m_digest.kind(before))
        change.refreshed.append(before);
    qsizetype held = m_heldTopic;
    if (held >= change.topics.first)
        held = held < change.topics.first + change.topics.removed
                   ? -1
                   : held + change.topics.added - change.topics.removed;
    if (const qsizetype freed = holdAt(position + added.size(), held); freed >= 0)
        change.refreshed.append(freed);
    std::sort(change.refreshed.begin(), change.refreshed.end());
    change.refreshed.erase(std::unique(change.refreshed.begin(), change.refreshed.end()),
                           change.refreshed.end());
    Q_EMIT documentChanged(change);
}

qsizetype DocumentSession::holdAt(qsizetype offset, qsizetype heldBefore)
{
    const qsizetype topic = m_hold ? m_digest.topicAt(offset) : -1;
    m_heldTopic = -1;
    if (topic >= 0) {
        m_unheld.clear();
        for (const Diagnostic &finding : m_checker.of(topic)) {
            if (!m_hold(topic, finding))
                m_unheld.append(finding);
        }
        if (m_unheld.size() < m_checker.of(topic).size())
            m_heldTopic = topic;
    }
    return heldBefore == topic ? -1 : heldBefore;
}

void DocumentSession::refreshHeld()
{
    if (m_heldTopic < 0 || !m_ready)
        return;
    const qsizetype topic = m_heldTopic;
    const QList<Diagnostic> before = m_unheld;
    holdAt(m_digest.start(topic), topic);
    if (findings(topic) == before)
        return;
    DocumentChange change;
    change.revision = m_revision;
    change.refreshed = {topic};
    Q_EMIT documentChanged(change);
}

DiagnosticCounts DocumentSession::findingCounts() const
{
    DiagnosticCounts counts = m_checker.counts();
    if (m_heldTopic < 0)
        return counts;
    for (const Diagnostic &finding : m_checker.of(m_heldTopic))
        --counts.bySeverity[size_t(finding.severity)];
    for (const Diagnostic &finding : m_unheld)
        ++counts.bySeverity[size_t(finding.severity)];
    return counts;
}

QString DocumentSession::section(qsizetype topic) const
{
    return previewSection(m_digest, topic, findings(topic));
}

} // namespace sasil
