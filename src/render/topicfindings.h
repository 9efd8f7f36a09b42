// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QHash>

namespace sasil {

/// The findings of one topic as HTML, by the places that they are about: \a blocks and items of the model.
///
/// A page for readers to be shows the gravest error of a block, and no more. Where all are shown, each stands
/// in its place with its severity as a word.
class TopicFindings
{
public:
    enum class Shown : quint8 { Errors, ErrorsToFix, All };

    TopicFindings(const QList<Diagnostic> &findings, Shown shown);

    /// Whether no fact supports the opinions of a block.
    [[nodiscard]] bool isUnsupported(qsizetype block) const;
    [[nodiscard]] QString ofBlock(qsizetype block) const;
    [[nodiscard]] QString ofItem(qsizetype block, qsizetype item) const;
    /// What is not about one of \a blocks.
    [[nodiscard]] QString apart(const QList<qsizetype> &blocks) const;

private:
    [[nodiscard]] QString html(qsizetype index) const;
    [[nodiscard]] QString fixHtml(qsizetype index) const;

    const QList<Diagnostic> &m_findings;
    Shown m_shown;
    QHash<qsizetype, qsizetype> m_gravest; ///< the gravest errors by their blocks
};

} // namespace sasil
