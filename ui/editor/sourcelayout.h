// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextLayout>

namespace sasil {

/// Lays out a source: rows stand on a grid of a height of its own, lines that are folded away cost nothing,
/// and neither does a long document. Qt's own layout gives rows the height that their fonts have, lays out
/// what is folded away, and looks for the widest line among all whenever the widest one has become narrower;
/// here it only keeps the width.
///
/// A line of text (a QTextBlock) has one row or more. It is laid out when somebody asks for its rows. Heights
/// are logical pixels.
class SourceLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    /// The width of rows, with the document's margins at both sides.
    void setWidth(qreal width);
    void setRowHeight(qreal height);
    [[nodiscard]] qreal rowHeight() const { return m_rowHeight; }
    /// While it is quiet, nobody is told of changes: they are made by who is about to paint.
    void setQuiet(bool quiet) { m_quiet = quiet; }

    [[nodiscard]] QSizeF documentSize() const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &line) const override;
    /// Where a row of \a line stands, from the line's top: as wide as its text, as high as the grid. The rows
    /// of a line leave no gaps.
    [[nodiscard]] QRectF rowRect(const QTextBlock &line, int row) const;
    /// Lays out \a line where it is not.
    void ensureRows(const QTextBlock &line) const;

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    [[nodiscard]] qreal heightOf(const QTextLine &row) const;
    [[nodiscard]] qreal heightOf(const QTextBlock &line) const;
    void layOut(QTextBlock line);
    /// Forgets the rows of the lines from \a first to \a last.
    void forget(QTextBlock first, const QTextBlock &last);
    void tellSize();

    qreal m_width = 0;     ///< 0: as wide as lines are
    qreal m_rowHeight = 0; ///< 0: as the font sets them
    int m_lines = 1;       ///< of the document that was told of last
    bool m_quiet = false;
    bool m_isTelling = false; ///< of another size
};

} // namespace sasil
