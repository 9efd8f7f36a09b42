// SPDX-License-Identifier: MIT
#include "palette/topicitems.h"

#include "session/documentsession.h"
#include "theme/icons.h"

#include <QCoreApplication>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

TopicItems::TopicItems(QList<ListedDigest> digests, const QList<ListedTopicPlace> &recent,
                       std::function<void(ListedTopicPlace)> chosen)
    : m_digests(std::move(digests)), m_chosen(std::move(chosen))
{
    for (qsizetype d = 0; d < m_digests.size(); ++d) {
        const Digest &digest = m_digests[d].session->digest();
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            if (digest.level(t) > 0)
                m_topics.push_back({d, t});
        }
    }
    for (const ListedTopicPlace place : recent) {
        const auto found = std::ranges::find(m_topics, place);
        if (found != m_topics.end() && !m_recent.contains(found - m_topics.begin()))
            m_recent.append(found - m_topics.begin());
    }
}

PaletteEntry TopicItems::entry(qsizetype index, bool isFiltered) const
{
    const ListedTopicPlace place = m_topics[size_t(index)];
    const DocumentSession *session = m_digests[place.digest].session;
    if (!session || place.topic >= session->digest().topicCount())
        return {};
    const Digest &digest = session->digest();
    const Topic &topic = digest.topic(place.topic);
    PaletteEntry entry;
    entry.text = topic.listTitle();
    if (entry.text.isEmpty())
        entry.text = QCoreApplication::translate("sasil::TopicItems", "Untitled topic");
    const TopicKind kind = digest.kind(place.topic);
    entry.icon = sasil::icon(kind == TopicKind::Topic   ? u"kind-topic"_s
                             : kind == TopicKind::Group ? u"kind-group"_s
                                                        : u"kind-stub"_s);
    const bool isApart = isFiltered || m_recent.contains(index);
    entry.indent = isApart ? 0 : topic.level - 1;
    entry.detail = placeOf(place, isApart);
    return entry;
}

QString TopicItems::placeOf(ListedTopicPlace place, bool withTopics) const
{
    const Digest &digest = m_digests[place.digest].session->digest();
    QStringList parts;
    for (qsizetype t = digest.parent(place.topic); withTopics && t >= 0; t = digest.parent(t))
        parts.prepend(digest.topic(t).listTitle());
    if (m_digests.size() > 1)
        parts.prepend(m_digests[place.digest].name);
    return parts.join(u" › "_s);
}

QStringList TopicItems::words(qsizetype index) const
{
    const ListedTopicPlace place = m_topics[size_t(index)];
    const DocumentSession *session = m_digests[place.digest].session;
    if (!session || place.topic >= session->digest().topicCount())
        return {};
    const Topic &topic = session->digest().topic(place.topic);
    QStringList words{topic.listTitle()};
    if (!topic.english.isEmpty())
        words.append(topic.english);
    if (m_digests.size() > 1)
        words.append(m_digests[place.digest].name + u' ' + words.first());
    return words;
}

QString TopicItems::prompt() const
{
    return QCoreApplication::translate("sasil::TopicItems", "Go to a topic");
}

QString TopicItems::emptyText(const QString &typed) const
{
    return typed.isEmpty()
               ? QCoreApplication::translate("sasil::TopicItems",
                                             "There are no topics yet. Every heading begins one.")
               : QCoreApplication::translate("sasil::TopicItems",
                                             "No topic matches “%1”.\nSome letters of its title are enough.")
                     .arg(typed);
}

void TopicItems::choose(qsizetype index)
{
    const ListedTopicPlace place = m_topics[size_t(index)];
    const DocumentSession *session = m_digests[place.digest].session;
    if (session && place.topic < session->digest().topicCount())
        m_chosen(place);
}

} // namespace sasil
