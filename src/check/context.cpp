// SPDX-License-Identifier: MIT
#include "check/context.h"

#include "check/inlineruns.h"
#include "check/ranking.h"

#include <algorithm>
#include <utility>

namespace sasil {

CheckContext::CheckContext(const Digest &digest, const CheckSettings &settings, const QString &folder)
    : m_digest(digest), m_settings(settings), m_folder(folder)
{
}

CheckContext::~CheckContext() = default;

void CheckContext::follow(const TopicChange &change)
{
    m_treeTopic = -1;
    m_supportTopic = -1;
    if (m_ranking)
        m_ranking->follow(m_digest, change);
}

const SyntaxTree &CheckContext::tree(qsizetype topic) const
{
    if (m_treeTopic != topic) {
        m_definitions = m_digest.foreignDefinitions(topic);
        const QStringView source = m_digest.source(topic);
        m_tree = std::make_unique<SyntaxTree>(source.sliced(treeStart(topic)), m_definitions);
        m_runs = inlineRuns(*m_tree);
        m_treeTopic = topic;
    }
    return *m_tree;
}

const std::vector<InlineRun> &CheckContext::runs(qsizetype topic) const
{
    static_cast<void>(tree(topic));
    return m_runs;
}

const InlineRun *CheckContext::runAt(qsizetype topic, qsizetype offset) const
{
    const std::vector<InlineRun> &all = runs(topic);
    const qsizetype local = offset - treeStart(topic);
    const auto behind =
        std::ranges::upper_bound(all, local, {}, [](const InlineRun &run) { return run.range.start; });
    if (behind == all.begin() || !std::prev(behind)->range.contains(local))
        return nullptr;
    return &*std::prev(behind);
}

Support CheckContext::supportOf(ItemPlace opinion) const
{
    if (citesFact(m_digest, m_digest.item(opinion)))
        return Support::Cited;
    if (std::exchange(m_supportTopic, opinion.topic) != opinion.topic)
        m_support = supportByPlace(m_digest, opinion.topic);
    return m_support;
}

const FactRanking &CheckContext::ranking() const
{
    if (!m_ranking)
        m_ranking = std::make_unique<FactRanking>(m_digest);
    return *m_ranking;
}

} // namespace sasil
