// SPDX-License-Identifier: MIT
#include "editor/topicpath.h"

#include "session/documentsession.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString topicTitle(const DocumentSession &session, qsizetype topic)
{
    const QString title = session.digest().topic(topic).listTitle().simplified();
    return title.isEmpty() ? u"#"_s : title;
}

TopicPath TopicPath::of(const DocumentSession &session, qsizetype topic)
{
    const Digest &digest = session.digest();
    TopicPath path;
    if (topic < 0 || topic >= digest.topicCount() || digest.level(topic) == 0)
        return path;
    for (qsizetype i = topic; i >= 0; i = digest.parent(i))
        path.parts.prepend({i, topicTitle(session, i)});
    path.hasBelow = digest.subtreeEnd(topic) > topic + 1;
    path.facts = digest.topic(topic).itemCount(BlockKind::Fact);
    path.opinions = digest.topic(topic).itemCount(BlockKind::Opinion);
    for (const Diagnostic &finding : session.findings(topic))
        path.worst = qMax(path.worst, finding.severity);
    return path;
}

QList<qsizetype> topicsBelow(const DocumentSession &session, qsizetype parent)
{
    const Digest &digest = session.digest();
    const qsizetype end = parent < 0 ? digest.topicCount() : digest.subtreeEnd(parent);
    QList<qsizetype> topics;
    for (qsizetype i = parent + 1; i < end; i = qMax(i + 1, digest.subtreeEnd(i))) {
        if (digest.level(i) > 0)
            topics.append(i);
    }
    return topics;
}

} // namespace sasil
