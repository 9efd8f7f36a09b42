// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "text/textedit.h"

namespace sasil {

/// The source of a topic as a digest of its own, with the definitions of other topics that it uses.
class LoneTopic
{
public:
    LoneTopic(const QString &source, const QString &definitions, const LabelSet &labels);

    /// Whether it is one topic by itself; else there is nothing to be said of it.
    [[nodiscard]] bool isOne() const { return m_isOne; }
    [[nodiscard]] const Digest &digest() const { return m_digest; }
    [[nodiscard]] const Topic &topic() const { return m_digest.topic(0); }
    [[nodiscard]] const QString &source() const { return m_source; }
    /// What readers are told, by the model and by the page: the same of two sources that differ in style
    /// alone, and in tracking parameters.
    [[nodiscard]] QString said() const;

private:
    QString m_source;
    Digest m_digest;
    bool m_isOne = false;
};

/// Changes the source of a topic as far as it says the same then.
class CleaningProof
{
public:
    CleaningProof(const QString &source, const QString &definitions, const LabelSet &labels);

    [[nodiscard]] LoneTopic read(const QString &source) const { return {source, m_definitions, m_labels}; }
    [[nodiscard]] bool holds(const QString &source) const;
    /// \a source with those of \a changes that hold, each as a whole; no two of them may overlap.
    [[nodiscard]] QString changed(const QString &source, const QList<TextEdits> &changes) const;

private:
    QString m_definitions;
    LabelSet m_labels;
    QString m_said;
};

} // namespace sasil
