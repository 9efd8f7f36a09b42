// SPDX-License-Identifier: MIT
#include "publish/pdf/pageoverlay.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sasil {
namespace {

constexpr qreal PointsPerMillimetre = 72 / 25.4;
constexpr int UnitsPerPoint = 20;
constexpr qreal TextSize = 8.5;     // pt
constexpr qreal ContentsSize = 9.5; // pt, as print.css has the contents
/// How far down its margin the middle of head and foot stands.
constexpr qreal HeadHeight = 0.55;
constexpr qreal FootHeight = 0.5;
/// A margin that holds a line, points.
constexpr qreal LeastMargin = 16;
/// From one dot of the contents' leaders to the next, and from words to the first and last one, points.
constexpr qreal DotStep = 5;
constexpr qreal DotSize = 0.8;
constexpr qreal DotGap = 4;
/// The engine tells places in whole pixels, rounded up: half of one, in points.
constexpr qreal Rounding = 0.375;

constexpr QRgb Ink = qRgb(0x4a, 0x4f, 0x5a);
constexpr QRgb DotInk = qRgb(0x74, 0x7a, 0x86);

bool setPage(QPdfWriter &writer, const QSizeF &size)
{
    return writer.setPageLayout(
        QPageLayout(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF(), QPageLayout::Point, QMarginsF()));
}

/// Draws what stands on one sheet after the other. Lengths are points.
class SheetPainter
{
public:
    SheetPainter(QPainter &painter, const QMarginsF &margins)
        : m_painter(painter), m_margins(margins * PointsPerMillimetre)
    {
        m_font.setFamilies(printFamily());
    }

    void paint(const Sheet &sheet)
    {
        const qreal width = sheet.size.width() - m_margins.left() - m_margins.right();
        setSize(TextSize);
        const qreal capital = QFontMetricsF(m_font, m_painter.device()).capHeight() / UnitsPerPoint;
        if (m_margins.top() >= LeastMargin)
            drawWords({m_margins.left(), m_margins.top() * HeadHeight + capital / 2},
                      fitting(sheet.head, width));
        if (m_margins.bottom() >= LeastMargin) {
            const qreal middle = sheet.size.height() - m_margins.bottom() * (1 - FootHeight);
            drawWords({m_margins.left() + (width - widthOf(sheet.foot)) / 2, middle + capital / 2},
                      sheet.foot);
        }
        setSize(ContentsSize);
        for (const ContentsNumber &number : sheet.contents)
            drawNumber(number, sheet.size.width() - m_margins.right());
    }

private:
    void setSize(qreal size)
    {
        m_font.setPointSizeF(size);
        m_painter.setFont(m_font);
    }

    [[nodiscard]] qreal advance(const QString &word) const
    {
        return QFontMetricsF(m_font, m_painter.device()).horizontalAdvance(word) / UnitsPerPoint;
    }

    [[nodiscard]] qreal widthOf(const QString &text) const
    {
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        qreal width = words.isEmpty() ? 0 : advance(u" "_s) * static_cast<qreal>(words.size() - 1);
        for (const QString &word : words)
            width += advance(word);
        return width;
    }

    [[nodiscard]] QString fitting(const QString &text, qreal width) const
    {
        if (widthOf(text) <= width)
            return text;
        return QFontMetricsF(m_font, m_painter.device())
            .elidedText(text, Qt::ElideRight, width * UnitsPerPoint);
    }

    /// Draws the words one by one: the family has one glyph for U+0001 and the blank, and the blank would be
    /// extracted as the former.
    void drawWords(QPointF place, const QString &text)
    {
        m_painter.setPen(QColor(Ink));
        const qreal blank = advance(u" "_s);
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            m_painter.drawText(place * UnitsPerPoint, word);
            place.rx() += advance(word) + blank;
        }
    }

    /// Dots stand above each other in all lines, since they are counted from the right edge.
    void drawNumber(const ContentsNumber &number, qreal right)
    {
        const QPointF base(right, number.end.y() + Rounding);
        const qreal numberLeft = right - widthOf(number.label);
        drawWords({numberLeft, base.y()}, number.label);
        const qreal widest = advance(u"000"_s);
        const qreal last =
            right - std::ceil((std::max(widest, right - numberLeft) + DotGap) / DotStep) * DotStep;
        const qreal first = last - std::floor((last - number.end.x() - DotGap) / DotStep) * DotStep;
        if (first > last)
            return;
        QPen dots(QColor(DotInk), DotSize * UnitsPerPoint, Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({0.001, DotStep / DotSize - 0.001});
        m_painter.setPen(dots);
        m_painter.drawLine(QPointF(first, base.y() - DotSize / 2) * UnitsPerPoint,
                           QPointF(last + DotSize / 4, base.y() - DotSize / 2) * UnitsPerPoint);
    }

    QPainter &m_painter;
    QMarginsF m_margins;
    QFont m_font;
};

} // namespace

QStringList printFamily()
{
    return {u"NanumGothic"_s, u"나눔고딕"_s};
}

Result<void> requireFamily(const QStringList &names)
{
    if (std::ranges::any_of(names, &QFontDatabase::hasFamily))
        return {};
    return Error{
        Message{"Pdf",
                QT_TRANSLATE_NOOP("Pdf", "The font %1, in which digests are printed, is missing. Please "
                                         "install it (on Debian and Ubuntu: the package fonts-nanum)."),
                {names.value(0)}}};
}

Result<QByteArray> drawSheets(const QList<Sheet> &sheets, const QMarginsF &margins)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72 * UnitsPerPoint);
    setPage(writer, sheets.value(0).size);
    QPainter painter;
    if (sheets.isEmpty() || !painter.begin(&writer))
        return Error{Message{"Pdf", QT_TRANSLATE_NOOP("Pdf", "The page numbers could not be drawn."), {}}};
    SheetPainter sheetPainter(painter, margins);
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (i > 0) {
            setPage(writer, sheets.at(i).size);
            writer.newPage();
        }
        sheetPainter.paint(sheets.at(i));
    }
    painter.end();
    return pdf;
}

} // namespace sasil
