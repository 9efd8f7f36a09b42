// SPDX-License-Identifier: MIT
#pragma once

#include "preview/sectionsource.h"

namespace sasil {

class DocumentSession;

/// The sections of a document's preview: one a topic, and in an empty document one that says what to do.
class DigestSections : public SectionSource
{
public:
    /// \a session must outlive it.
    explicit DigestSections(const DocumentSession *session) : m_session(session) {}

    [[nodiscard]] qsizetype count() const override;
    [[nodiscard]] qsizetype length(qsizetype index) const override;
    [[nodiscard]] qsizetype lineCount(qsizetype index) const override;
    [[nodiscard]] QString html(qsizetype index) const override;

private:
    const DocumentSession *m_session;
};

} // namespace sasil
