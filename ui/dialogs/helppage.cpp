// SPDX-License-Identifier: MIT
#include "dialogs/helppage.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <array>
#include <utility>

namespace sasil {

namespace {

constexpr int ColumnWidth = 720; // some 45 Korean characters or 90 Latin ones a line
constexpr int ColumnMargin = 28;
constexpr int CodeLead = 4;

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int x, int y) { return int(x + (y - x) * part); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

void styleHeading(const QTextBlock &at, QTextBlockFormat &block, double size)
{
    constexpr std::array scale{1.9, 1.35, 1.12, 1.0, 1.0, 1.0};
    const int level = block.headingLevel();
    QList<QTextLayout::FormatRange> parts = at.textFormats();
    for (QTextLayout::FormatRange &part : parts) {
        part.format.clearProperty(QTextFormat::FontSizeAdjustment); // it would win over a size in points
        part.format.setFontPointSize(size * scale[size_t(qBound(1, level, 6) - 1)]);
        part.format.setFontWeight(QFont::Bold);
        QTextCursor cursor(at);
        cursor.setPosition(at.position() + part.start);
        cursor.setPosition(at.position() + part.start + part.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(part.format);
    }
    block.setTopMargin(level == 1 ? 0 : 22);
    block.setBottomMargin(level == 1 ? 14 : 8);
    block.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
}

bool isCode(const QTextBlock &block)
{
    return block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

/// The blocks of code from `first` on, as first and last position.
std::pair<int, int> codeAt(QTextBlock first)
{
    const int start = first.position();
    QTextBlock last = first;
    while (isCode(last.next()))
        last = last.next();
    return {start, last.position() + last.length() - 1};
}

/// Makes a paragraph that holds nothing take no room: a frame always has one before it.
void flatten(QTextBlock block)
{
    if (!block.isValid() || block.length() > 1)
        return;
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QTextCursor(block).setBlockFormat(format);
}

/// Moving blocks into a frame takes their format from them.
void styleCode(const QTextFrame *frame)
{
    QTextCharFormat text;
    text.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    QTextBlockFormat block;
    block.setLineHeight(CodeLead, QTextBlockFormat::LineDistanceHeight);
    QTextCursor cursor = frame->firstCursorPosition();
    cursor.setPosition(frame->lastPosition(), QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(text);
    cursor.setBlockFormat(block);
}

/// Lays each piece of code into a frame of its own colour. A block's own background would leave gaps between
/// the lines and no room around them.
void frameCode(QTextDocument *document, const QColor &back)
{
    QList<std::pair<int, int>> pieces;
    for (QTextBlock at = document->begin(); at.isValid(); at = at.next()) {
        if (isCode(at) && !isCode(at.previous()))
            pieces.prepend(codeAt(at));
    }
    QTextFrameFormat format;
    format.setBackground(back);
    format.setPadding(10);
    format.setTopMargin(4);
    format.setBottomMargin(14);
    for (const auto &[start, end] : std::as_const(pieces)) {
        QTextCursor cursor(document);
        cursor.setPosition(start);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        const QTextFrame *const frame = cursor.insertFrame(format);
        styleCode(frame);
        flatten(document->findBlock(frame->firstPosition() - 1));
        flatten(document->findBlock(frame->lastPosition() + 1));
    }
}

void styleTable(QTextTable *table, const QColor &line)
{
    QTextTableFormat format = table->format();
    format.setBorderCollapse(true);
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setTopMargin(4);
    format.setBottomMargin(16);
    table->setFormat(format);
    for (int row = 0; row < table->rows(); ++row) {
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(row, column);
            QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
            cellFormat.setPadding(6);
            cellFormat.setRightPadding(14);
            cellFormat.setBottomBorder(1);
            cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            cellFormat.setBottomBorderBrush(line);
            cell.setFormat(cellFormat);
        }
    }
}

void styleTables(const QTextFrame *frame, const QColor &line)
{
    for (QTextFrame *child : frame->childFrames()) {
        if (auto *const table = qobject_cast<QTextTable *>(child))
            styleTable(table, line);
        styleTables(child, line);
    }
}

} // namespace

HelpPage::HelpPage(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(ColumnMargin);
    document()->setUndoRedoEnabled(false);
}

void HelpPage::showMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

void HelpPage::render()
{
    document()->setMarkdown(m_markdown, QTextDocument::MarkdownDialectGitHub);
    document()->setDocumentMargin(ColumnMargin);
    const double size = font().pointSizeF() > 0 ? font().pointSizeF() : 10;
    const QColor back = mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.06);
    const QColor line = mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.22);
    for (QTextBlock at = document()->begin(); at.isValid(); at = at.next()) {
        QTextCursor cursor(at);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextBlockFormat block = at.blockFormat();
        block.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
        if (block.headingLevel() > 0)
            styleHeading(at, block, size);
        else if (isCode(at))
            continue;
        else if (QTextCursor(at).currentTable())
            block.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        else
            block.setBottomMargin(at.textList() ? 4 : 12);
        cursor.setBlockFormat(block);
    }
    styleTables(document()->rootFrame(), line);
    frameCode(document(), back);
    moveCursor(QTextCursor::Start);
}

void HelpPage::centreColumn()
{
    const int spare = width() - verticalScrollBar()->sizeHint().width() - ColumnWidth - 2 * ColumnMargin;
    const int side = qMax(0, spare / 2);
    setViewportMargins(side, 0, side, 0);
}

void HelpPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const int place = verticalScrollBar()->value();
    render();
    verticalScrollBar()->setValue(place);
}

void HelpPage::resizeEvent(QResizeEvent *event)
{
    centreColumn();
    QTextBrowser::resizeEvent(event);
}

} // namespace sasil
