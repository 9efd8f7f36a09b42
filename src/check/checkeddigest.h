// SPDX-License-Identifier: MIT
#pragma once

#include "check/checker.h"

namespace sasil {

/// A digest with what was found in it. Each thread has its own.
class CheckedDigest
{
public:
    /// \a folder is where links to files beside it are looked for; empty: nowhere.
    CheckedDigest(const QString &text, const CheckSettings &settings, const QString &folder)
        : m_digest(Digest::parse(text, settings.labels())), m_checker(settings, folder)
    {
        m_checker.reset(m_digest);
    }

    [[nodiscard]] const Digest &digest() const { return m_digest; }
    [[nodiscard]] const Checker &checker() const { return m_checker; }
    /// For one question after the other while the digest stays as it is.
    [[nodiscard]] CheckContext context() const
    {
        return {m_digest, m_checker.settings(), m_checker.folder()};
    }

    /// Calls \a visit(topic, diagnostic) for each finding, in the order of the text.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (qsizetype topic = 0; topic < m_digest.topicCount(); ++topic) {
            for (const Diagnostic &diagnostic : m_checker.of(topic))
                visit(topic, diagnostic);
        }
    }

    /// What an edit of the text did.
    struct Change
    {
        TopicChange topics;
        QList<qsizetype> others; ///< topics elsewhere whose findings are others now
    };
    Change edit(TextRange range, QStringView text)
    {
        Change change{m_digest.edit(range.start, range.length(), text), {}};
        change.others = m_checker.update(m_digest, change.topics);
        return change;
    }

private:
    Digest m_digest;
    Checker m_checker;
};

} // namespace sasil
