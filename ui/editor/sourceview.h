// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>
#include <QTextBlock>

namespace sasil {

class SourceLayout;

/// How a source lies on the screen: rows on a grid, a column of text in the middle of the pane, room for a
/// margin at its left. What is text stays with QPlainTextEdit; what it paints is painted here, since Qt knows
/// no height of rows and goes through all lines that are folded away.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// A line of text that is in view, and its place in the viewport. A line has one row or more.
    struct Line
    {
        QTextBlock block;
        QRectF rect;
    };

    /// A row of a line, counted from 0.
    struct Row
    {
        QTextBlock block;
        int index = 0;
    };

    explicit SourceView(QWidget *parent);

    /// The lines in view from top to bottom, folded ones left out.
    [[nodiscard]] QList<Line> shownLines() const;
    /// Where a row of \a line stands in the viewport: as wide as its text, as high as the grid.
    [[nodiscard]] QRectF rowRect(const Line &line, int row) const;
    /// Makes the lines in view ready to be painted. Not to be called in the middle of an edit.
    void prepareShown();
    /// The row that a place of the text stands in; without a line where it is folded away.
    [[nodiscard]] Row rowOf(int position) const;
    /// The caret's row, as wide as the viewport; empty where it is folded away.
    [[nodiscard]] QRect caretRow() const;
    /// The row that is shown above; without a line: there is none.
    [[nodiscard]] Row rowBefore(const Row &row) const;
    [[nodiscard]] qreal heightOf(const Row &row) const;
    /// The line that is shown behind \a line; invalid: none.
    [[nodiscard]] QTextBlock nextShown(const QTextBlock &line) const;
    /// Qt's finds nothing between the letters of two rows.
    [[nodiscard]] QTextCursor cursorForPosition(const QPoint &at) const;

    void setRowHeight(qreal height);
    [[nodiscard]] qreal rowHeight() const;
    /// The text is at most \a width wide, in the middle of the pane; 0: as wide as that.
    void setColumn(int width);
    [[nodiscard]] int column() const { return m_column; }
    /// Room at the left of the text, which is nobody's yet.
    void setMarginWidth(int width);
    /// Where that room is, in the view.
    [[nodiscard]] QRect marginRect() const;

protected:
    /// Makes \a line ready to be painted: its formats.
    virtual void prepare(const QTextBlock &line);
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using PaintContext = QAbstractTextDocumentLayout::PaintContext;
    using FormatRange = QTextLayout::FormatRange;

    [[nodiscard]] QTextBlock firstShown() const;
    void layOutSides();
    [[nodiscard]] QPointF intoRow(const QPointF &at) const;
    void paintLine(QPainter *painter, const Line &line, const PaintContext &context,
                   const QRectF &clip) const;
    [[nodiscard]] QList<FormatRange> marksOn(const Line &line, const PaintContext &context) const;
    void paintGround(QPainter *painter, const Line &line, const FormatRange &mark) const;
    void paintCaret(QPainter *painter, const Line &line, const PaintContext &context) const;
    void paintPlaceholder(QPainter *painter) const;

    SourceLayout *m_layout;
    int m_column = 0;
    int m_marginWidth = 0;
    QMargins m_sides;
    bool m_hasSelection = false;
};

} // namespace sasil
