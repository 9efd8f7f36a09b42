// SPDX-License-Identifier: MIT
#pragma once

#include "writing/foldplaces.h"

namespace sasil {

struct OldHead;

/// What is folded in a document: the heads of places, which it follows through edits. A place that comes to
/// stand elsewhere in the same edit, as a topic that is moved, stays folded.
///
/// Invariant: heads are ascending, each once, and each is the head of a place of the digest that it followed
/// last.
class Folds
{
public:
    [[nodiscard]] bool isEmpty() const { return m_heads.isEmpty(); }
    [[nodiscard]] const QList<qsizetype> &heads() const { return m_heads; }
    [[nodiscard]] bool contains(qsizetype head) const;
    /// Whether a head lies in \a range.
    [[nodiscard]] bool hasIn(TextRange range) const;

    void add(qsizetype head);
    void remove(qsizetype head);
    void clear() { m_heads.clear(); }
    /// Folds what is a place of \a digest among \a heads, and nothing else.
    void set(const Digest &digest, QList<qsizetype> heads);

    /// Topics [first, behind).
    struct Span
    {
        qsizetype first = 0;
        qsizetype behind = 0;
    };
    /// To be called after each edit. Answers with the topics of which something else may be hidden now.
    Span follow(const Digest &digest, const TopicChange &change);

    /// The same for an edit that nobody has looked at yet: heads in \a replaced are no longer folded.
    void follow(TextRange replaced, qsizetype length);

    /// The folded topic at or above \a topic that is the farthest up; nothing: it is in view.
    [[nodiscard]] std::optional<qsizetype> outermostOver(const Digest &digest, qsizetype topic) const;
    /// The folded places that hide \a offset, inner ones last.
    [[nodiscard]] QList<FoldPlace> hiding(const Digest &digest, qsizetype offset) const;

private:
    /// What stood below a folded heading may be gone: such topics before \a topic are folded no more. Answers
    /// with the first of them, or with \a topic.
    qsizetype removeEmptyAbove(const Digest &digest, qsizetype topic);
    [[nodiscard]] QList<bool> foldedAt(const QList<qsizetype> &starts) const;
    void followInside(const Digest &digest, const TopicChange &change, const QList<OldHead> &heads);

    QList<qsizetype> m_heads;
};

} // namespace sasil
