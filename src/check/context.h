// SPDX-License-Identifier: MIT
#pragma once

#include "check/settings.h"
#include "digest/digest.h"
#include "digest/support.h"

#include <memory>
#include <vector>

namespace sasil {

class FactRanking;
struct InlineRun;
class SyntaxTree;

/// What rules look at: the model, what the user chose, and what is worked out only where a rule asks for it.
/// It lives no longer than the digest stays as it is, or than it is told how it changes.
class CheckContext
{
public:
    /// \a folder is the digest's, for links to files beside it; empty: it has none yet.
    CheckContext(const Digest &digest, const CheckSettings &settings, const QString &folder);
    ~CheckContext();
    CheckContext(const CheckContext &) = delete;
    CheckContext &operator=(const CheckContext &) = delete;

    /// The digest was edited. What is known of all facts follows, and costs only those that changed.
    void follow(const TopicChange &change);

    [[nodiscard]] const Digest &digest() const { return m_digest; }
    [[nodiscard]] const Topic &topic(qsizetype index) const { return m_digest.topic(index); }
    [[nodiscard]] const CheckSettings &settings() const { return m_settings; }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// The Markdown of a topic behind its front matter, where treeStart() is. Rules that suspect something
    /// ask for it, so that most topics need none. Valid until another topic is asked for.
    [[nodiscard]] const SyntaxTree &tree(qsizetype topic) const;
    /// The stretches of inline Markdown in tree(), in the order of the text.
    [[nodiscard]] const std::vector<InlineRun> &runs(qsizetype topic) const;
    /// The one that holds \a offset of the topic; null: none does, as in code and comments.
    [[nodiscard]] const InlineRun *runAt(qsizetype topic, qsizetype offset) const;
    [[nodiscard]] qsizetype treeStart(qsizetype topic) const { return this->topic(topic).frontMatter.end; }
    /// What an opinion rests on. All opinions of a topic that cite nothing rest on the same: it is found out
    /// once.
    [[nodiscard]] Support supportOf(ItemPlace opinion) const;
    /// The facts of the whole document, for suggestions.
    [[nodiscard]] const FactRanking &ranking() const;

private:
    const Digest &m_digest;
    const CheckSettings &m_settings;
    const QString &m_folder;
    mutable std::unique_ptr<SyntaxTree> m_tree;
    mutable std::vector<InlineRun> m_runs;
    mutable QString m_definitions;
    mutable qsizetype m_treeTopic = -1;
    mutable qsizetype m_supportTopic = -1;
    mutable Support m_support = Support::None; ///< of m_supportTopic, by its place
    mutable std::unique_ptr<FactRanking> m_ranking;
};

} // namespace sasil
