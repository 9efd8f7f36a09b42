// SPDX-License-Identifier: MIT
#include "session/documentsession.h"

#include "render/page.h"

#include <algorithm>
#include <utility>

namespace sasil {

DocumentSession::DocumentSession(QObject *parent) : QObject(parent)
{
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
        reset(m_digest.text());
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
    ++m_revision;
    m_digest = Digest::parse(text, m_checker.settings().labels());
    m_checker.reset(m_digest);
    Q_EMIT documentReset();
}

void DocumentSession::edit(qsizetype position, qsizetype removed, const QString &added)
{
    DocumentChange change;
    change.revision = ++m_revision;
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
    std::sort(change.refreshed.begin(), change.refreshed.end());
    change.refreshed.erase(std::unique(change.refreshed.begin(), change.refreshed.end()),
                           change.refreshed.end());
    Q_EMIT documentChanged(change);
}

QStringList DocumentSession::sections() const
{
    return topicSections(m_digest, m_checker);
}

QString DocumentSession::section(qsizetype topic) const
{
    return previewSection(m_digest, m_checker, topic);
}

} // namespace sasil
