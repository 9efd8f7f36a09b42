// SPDX-License-Identifier: MIT
#pragma once

#include "digest/commands.h"
#include "digest/week.h"
#include "writing/fuzzymatch.h"

#include <QDate>
#include <QStringList>

#include <functional>
#include <optional>

namespace sasil {

/// What of a digest can be completed.
enum class CompletionKind : quint8 {
    Label,    ///< at the start of a bullet or a line: `- **사`
    Citation, ///< an id in `(근거: `
    Week,     ///< at the start of a heading, in brackets: `# [`
    Heading,  ///< a heading's words: a week, or a title that another topic has
    Link,     ///< a file beside the digest: `](`
    Image,    ///< the same for `![](`
    Anchor,   ///< a heading of this digest: `](#`
};

/// A place where something is being written that can be completed.
struct CompletionPlace
{
    CompletionKind kind = CompletionKind::Label;
    TextRange replaced; ///< of the document: what a candidate takes the place of; the caret touches it
    QString typed;      ///< what narrows the candidates down, read as its place reads it
    QString
        folder; ///< of files: the one that is named before them, below the digest's; empty: the digest's own
    QString before; ///< goes before the candidate
    QString behind; ///< goes behind it, unless there is more to choose
    qsizetype skipped =
        0; ///< characters behind `replaced` that the caret goes past, unless there is more to choose
    bool isSure = false; ///< a writer surely wants candidates: they are shown without being asked for
    QStringList cited;   ///< ids that stand before it in its citation
    std::optional<ItemPlace> opinion{}; ///< that gets a citation, where none is begun in the text

    /// Whether the same candidates are for both.
    [[nodiscard]] bool hasListOf(const CompletionPlace &other) const
    {
        return kind == other.kind && replaced.start == other.replaced.start && folder == other.folder;
    }
};

/// How the words of a candidate are compared with what was typed.
enum class CompletionMatch : quint8 {
    Prefix, ///< they begin with it
    Inside, ///< they have it in one piece
    Fuzzy,  ///< FuzzyPattern::score(); the best come first
};

/// Something to choose.
struct CompletionCandidate
{
    QString text;             ///< what is shown, and compared
    QStringList others;       ///< what it is found by as well
    QString detail;           ///< what stands beside it
    Message note;             ///< the same, to be put into words; empty: none
    QString inserted;         ///< what takes the place of what was typed
    QString tip;              ///< all of what is shown shortened; empty: nothing is
    ItemPlace fact{-1, 0, 0}; ///< of a citation
    qsizetype topic = -1;     ///< of an anchor
    CompletionMatch match = CompletionMatch::Fuzzy;
    bool isOpinion = false; ///< of a label
    bool isFolder = false;  ///< there is more to choose in it
    bool waits = false;     ///< not shown before something is typed
};

struct FolderEntry
{
    QString name;
    bool isFolder = false;
};

/// What completing must know beside the digest.
struct CompletionSources
{
    QDate today;
    WeekRule weekRule = WeekRule::Thursday;
    QString language = QStringLiteral("en"); ///< that dates are shown in
    /// What a folder below the digest's holds; it is named with "/".
    std::function<QList<FolderEntry>(const QString &folder)> entries;
};

/// What is being written at the caret. Cheap: it looks at the caret's line, and into the topic around it
/// where that may be something.
[[nodiscard]] std::optional<CompletionPlace> completionAt(const Digest &digest, qsizetype caret);
/// The opinion at the caret as a place for a citation, though none is begun there; nothing: there is no
/// opinion.
[[nodiscard]] std::optional<CompletionPlace> citingAt(const Digest &digest, qsizetype caret);

/// One that fits what was typed.
struct CompletionHit
{
    qsizetype candidate = 0;  ///< an index of candidates()
    QList<TextRange> matched; ///< of its text
};

/// What can be chosen at a place. It is made when a list opens, and narrowed down at every key.
class CompletionList
{
public:
    CompletionList() = default;
    CompletionList(const Digest &digest, const CompletionPlace &place, const CompletionSources &sources);

    [[nodiscard]] const QList<CompletionCandidate> &candidates() const { return m_candidates; }
    /// Those that fit, best first, at most \a most.
    [[nodiscard]] QList<CompletionHit> narrowed(QStringView typed, qsizetype most = 50) const;

private:
    QList<CompletionCandidate> m_candidates;
    std::vector<std::vector<FuzzyText>>
        m_texts; ///< of each candidate: its text and what it is found by as well
};

/// What choosing a candidate does to the text. The candidate must be of a list for \a place.
[[nodiscard]] Result<Command> completed(const Digest &digest, const CompletionPlace &place,
                                        const CompletionCandidate &candidate);

} // namespace sasil
