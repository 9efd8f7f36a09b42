// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sasil {

/// The week that a heading names, as in "[9월 4주]". What is written may be impossible ("13월"): that is a
/// finding, not an error of reading.
struct WeekLabel
{
    /// The label of `9월 마지막 주` has no number.
    static constexpr int lastWeek = -1;

    QString label; ///< as written, without brackets
    int year = 0;  ///< 0: the label names none
    int month = 0;
    int week = 0; ///< of the month, from 1, or lastWeek

    friend bool operator==(const WeekLabel &, const WeekLabel &) = default;
};

enum class BlockKind : quint8 { Fact, Opinion, Other };

/// How a block is laid out in the source (design.md, "Layouts").
enum class BlockLayout : quint8 {
    None,         ///< of blocks of kind Other
    InlineBullet, ///< `- **사실:** text`, each item with a label of its own
    InlineText,   ///< `**의견:** text`
    Heading,      ///< `#### 내 생각` with lists or paragraphs below
    LabelBullet,  ///< a label bullet with a nested list: the layout that Sasil writes
    LabelText,    ///< a bold paragraph followed by a list
    Tag,          ///< `- [사실] text`
    Quote,        ///< `> **내 의견** text`
    Table,        ///< a table of two columns, headed by the labels
};

/// One fact or one opinion. Ranges are relative to the start of its topic.
///
/// A label may stand within an item, as in `- **사실:** a` with `- **의견:** b` below it: what it begins is a
/// block of its own. The outer item's range contains it; its text, id, citations and links do not.
struct Item
{
    TextRange range; ///< from its bullet (or its label or text) to its last character, nested parts included;
                     ///< of a table, the cell without the blanks around it
    TextRange content;     ///< the same without bullet, label and id
    QString text;          ///< plain text without markup; parts of several paragraphs are joined by "\n"
    QString subLabel;      ///< the bold line that it stands under within its block, as in "High confidence"
    QString id;            ///< of a fact, as in "F3"; empty: none
    QStringList citations; ///< the ids that an opinion names, each once, in the order of the text
    QStringList links;     ///< link targets, in the order of the text; those in a footnote at its reference

    friend bool operator==(const Item &, const Item &) = default;
};

/// A run of facts, of opinions, or of anything else. Ranges are relative to the start of its topic.
///
/// Blocks are in the order of their labels, so the last item that touches an offset is the innermost one.
/// Every character that is not blank and stands behind heading and front matter is in the range of a block:
/// what is neither fact nor opinion is Other, a maximal run of lines without the blank ones around it. The
/// ranges do not overlap, but for the two blocks of a table, which share its lines, and for a block within an
/// item or a label bullet of another.
struct Block
{
    BlockKind kind = BlockKind::Other;
    BlockLayout layout = BlockLayout::None;
    TextRange range;   ///< whole lines, from the block's first to its last one that is not blank
    TextRange label;   ///< the first label as written, from its first mark to its colon; empty for Other
    QString labelText; ///< the label's words as written, as in "Your Opinion"
    QList<Item> items; ///< of facts and opinions

    friend bool operator==(const Block &, const Block &) = default;
};

/// Link reference and footnote definitions of a text: their keys (case folded, with `^` for footnotes) and
/// their lines.
using Definitions = QHash<QString, QString>;

/// A heading with its own body, up to the next heading: the unit of everything. What stands before the first
/// heading of a document is a topic of level 0 without a title.
///
/// All ranges in it are relative to its start, which Digest knows: a topic does not change when one above it
/// grows.
struct Topic
{
    QString source;        ///< whole lines. The sources of all topics, one after the other, are the document
    int level = 0;         ///< of the heading, 1 to 6; 0 before the first heading
    TextRange heading;     ///< the heading's line(s) without the line end; empty at level 0
    TextRange frontMatter; ///< at level 0: the lines from `---` to `---`; empty where there are none
    QString title;         ///< plain text, without the week's label and the English title
    QString english;       ///< the English title of a bilingual heading; empty: none
    std::optional<WeekLabel> week;
    QString link; ///< where the whole title is a link: its target; else empty
    QList<Block> blocks;
    Definitions definitions; ///< those that stand in it; other topics may use them

    /// How many facts or opinions it has. An item with no text yet is none.
    [[nodiscard]] qsizetype itemCount(BlockKind kind) const;
    /// The title with the week before it, as in "[9월 4주] 제목": how a topic is called in lists.
    [[nodiscard]] QString listTitle() const;
    /// Whether it has a fact or opinion block, even an empty one.
    [[nodiscard]] bool hasBlocks() const;

    friend bool operator==(const Topic &, const Topic &) = default;
};

} // namespace sasil
