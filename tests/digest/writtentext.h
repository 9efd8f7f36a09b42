// SPDX-License-Identifier: MIT
#pragma once

#include "digest/topic.h"

#include <QRandomGenerator>

#include <vector>

namespace sasil {

/// An item as it should be read.
struct ExpectedItem
{
    QString text;
    QString id;
    QStringList citations;
    QStringList links;
};

/// An item as it is written, without the indent and the bullet of its list, and as it should be read.
struct WrittenItem
{
    QStringList lines;
    ExpectedItem expected;
};

/// What may stand in an item: depends on what it is written into.
enum class ItemSpace : quint8 {
    Cell,      ///< one line
    Paragraph, ///< lines of one paragraph
    ListItem,  ///< more paragraphs, code, quotations and bullets as well
};

/// Writes words, marks, labels and items at random, and knows what they should be read as.
class TextWriter
{
public:
    explicit TextWriter(QRandomGenerator &random) : m_random(random) {}

    [[nodiscard]] bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    [[nodiscard]] qsizetype below(qsizetype end) { return qsizetype(m_random.bounded(qint64(end))); }
    [[nodiscard]] const QString &any(const QStringList &of) { return of[below(of.size())]; }

    /// Words without markup, of one language or of both.
    [[nodiscard]] QString words(qsizetype count);
    /// A fact or an opinion with what may be in it: marks, links, an id, citations.
    [[nodiscard]] WrittenItem item(BlockKind kind, ItemSpace space);

    /// The words of a label, in any case and normal form.
    [[nodiscard]] QString labelWords(BlockKind kind);
    /// A label with a colon, mostly bold, as it stands before text or alone.
    [[nodiscard]] QString boldLabel(BlockKind kind);
    /// A label that may do without bold or colon because nothing stands behind it.
    [[nodiscard]] QString loneLabel(BlockKind kind);
    /// `[사실]`, for the start of an item.
    [[nodiscard]] QString tag(BlockKind kind);

    /// Definitions that items written so far use and that stand nowhere yet.
    [[nodiscard]] QStringList takeDefinitions();

private:
    struct Piece
    {
        QString markdown;
        QString plain;
        QString link;
    };
    [[nodiscard]] Piece piece();
    [[nodiscard]] Piece linkPiece();
    [[nodiscard]] Piece reference();
    [[nodiscard]] Piece footnote();
    void writeText(WrittenItem &item);
    void writeId(WrittenItem &item);
    void writeCitation(WrittenItem &item);
    void addPart(WrittenItem &item);
    [[nodiscard]] QString address();

    QRandomGenerator &m_random;
    int m_lastId = 0;
    int m_lastKey = 0;
    QStringList m_definitions;
};

} // namespace sasil
