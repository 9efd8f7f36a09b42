// SPDX-License-Identifier: MIT
#pragma once

#include "digest/topic.h"

#include <QStringView>

#include <bitset>
#include <optional>
#include <vector>

namespace sasil {

/// The words that make a line the label of facts or of opinions (design.md, "Labels"), and the language that
/// Sasil writes them in.
class LabelSet
{
public:
    /// The labels that every digest may use.
    LabelSet();

    /// The language of labels and citations that are written anew, "ko" or "en"; empty: what the document
    /// uses.
    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language) { m_language = language; }

    /// Adds labels of a user's own, as settings name them. Marks around them are left out.
    void add(BlockKind kind, const QStringList &labels);
    /// The kind of a whole label; compared in NFC, with case folded and blanks collapsed. A prefix never
    /// matches.
    [[nodiscard]] std::optional<BlockKind> find(QStringView label) const;
    /// Whether any label may begin with \a first: a cheap question before find(), since few texts begin so.
    [[nodiscard]] bool mayBeginWith(QChar first) const;
    /// No label is written longer than this.
    [[nodiscard]] qsizetype longest() const { return m_longest; }

private:
    struct Entry
    {
        QString label; ///< in NFC, with case folded
        BlockKind kind = BlockKind::Other;
    };

    void addFirst(const QString &form);

    QString m_language;
    std::vector<Entry> m_kinds;
    std::bitset<1024> m_firsts; ///< what labels begin with, by firstBit()
    qsizetype m_longest = 40;
};

/// A label at the start of a line or a paragraph. Offsets count from the start of the text that was looked
/// at.
struct LabelMatch
{
    BlockKind kind = BlockKind::Other;
    QString text;        ///< its words as written
    TextRange marked;    ///< with marks, remark and colon
    qsizetype after = 0; ///< where the text behind it begins; the end of the line where there is none
    bool alone = false;  ///< nothing stands behind it on its line
    bool tag = false;    ///< `[사실]`
    bool strong = false; ///< has emphasis marks
    bool colon = false;  ///< has a colon
};

/// Where a label is looked for: what may stand without bold and colon differs. The header cells of a table
/// are read like headings.
enum class LabelPlace { Paragraph, ListItem, Heading, Quote };

/// The label that \a text (what stands behind bullet, `#` or `>`) begins with, if it does. It is matched on
/// the source, not on parsed emphasis, since CommonMark leaves `**의견:**바로` unbolded.
std::optional<LabelMatch> matchLabel(QStringView text, LabelPlace place, const LabelSet &labels);

} // namespace sasil
