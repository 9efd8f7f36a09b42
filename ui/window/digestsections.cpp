// SPDX-License-Identifier: MIT
#include "window/digestsections.h"

#include "render/page.h"
#include "session/documentsession.h"

#include <algorithm>

namespace sasil {

qsizetype DigestSections::count() const
{
    return std::max<qsizetype>(m_session->digest().topicCount(), 1);
}

qsizetype DigestSections::length(qsizetype index) const
{
    const Digest &digest = m_session->digest();
    if (digest.topicCount() == 0)
        return 0;
    const qsizetype end = index + 1 < digest.topicCount() ? digest.start(index + 1) : digest.length();
    return end - digest.start(index);
}

qsizetype DigestSections::lineCount(qsizetype index) const
{
    const Digest &digest = m_session->digest();
    if (digest.topicCount() == 0)
        return 1;
    const Topic &topic = digest.topic(index);
    return QStringView(topic.source).sliced(topic.frontMatter.end).count(u'\n') + 1;
}

QString DigestSections::html(qsizetype index) const
{
    return m_session->digest().topicCount() == 0 ? emptyPageSection() : m_session->section(index);
}

} // namespace sasil
