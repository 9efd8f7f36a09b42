// SPDX-License-Identifier: MIT
#include "check/context.h"

#include "check/ranking.h"
#include "digest/syntaxtree.h"

namespace sasil {

CheckContext::CheckContext(const Digest &digest, const CheckSettings &settings, const QString &folder)
    : m_digest(digest), m_settings(settings), m_folder(folder)
{
}

CheckContext::~CheckContext() = default;

const SyntaxTree &CheckContext::tree(qsizetype topic) const
{
    if (m_treeTopic != topic) {
        m_definitions = m_digest.foreignDefinitions(topic);
        const QStringView source = m_digest.source(topic);
        m_tree = std::make_unique<SyntaxTree>(source.sliced(treeStart(topic)), m_definitions);
        m_treeTopic = topic;
    }
    return *m_tree;
}

const FactRanking &CheckContext::ranking() const
{
    if (!m_ranking)
        m_ranking = std::make_unique<FactRanking>(m_digest);
    return *m_ranking;
}

} // namespace sasil
