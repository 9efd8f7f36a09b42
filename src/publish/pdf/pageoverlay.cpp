// SPDX-License-Identifier: MIT
#include "publish/pdf/pageoverlay.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sasil {
namespace {

constexpr qreal PointsPerMillimetre = 72 / 25.4;
constexpr int UnitsPerPoint = 20;
constexpr qreal NumberSize = 8.5; // pt
/// How far down the foot margin the number's middle stands.
constexpr qreal NumberHeight = 0.5;

constexpr QRgb Ink = qRgb(0x4a, 0x4f, 0x5a);

bool setPage(QPdfWriter &writer, const QSizeF &size)
{
    return writer.setPageLayout(
        QPageLayout(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF(), QPageLayout::Point, QMarginsF()));
}

/// Draws the words one by one: the family has one glyph for U+0001 and the blank, and the blank would be
/// extracted as the former.
void drawNumber(QPainter &painter, const QSizeF &size, qreal foot, qsizetype page, qsizetype pages)
{
    const QStringList words{QString::number(page), u"/"_s, QString::number(pages)};
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal blank = metrics.horizontalAdvance(u' ');
    qreal width = blank * static_cast<qreal>(words.size() - 1);
    for (const QString &word : words)
        width += metrics.horizontalAdvance(word);
    const qreal middle = (size.height() - foot * (1 - NumberHeight)) * UnitsPerPoint;
    QPointF place((size.width() * UnitsPerPoint - width) / 2, middle + metrics.capHeight() / 2);
    for (const QString &word : words) {
        painter.drawText(place, word);
        place.rx() += metrics.horizontalAdvance(word) + blank;
    }
}

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

Result<QByteArray> drawPageNumbers(const QList<QSizeF> &sizes, qreal footMargin)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72 * UnitsPerPoint);
    setPage(writer, sizes.value(0));
    QPainter painter;
    if (sizes.isEmpty() || !painter.begin(&writer))
        return Error{Message{"Pdf", QT_TRANSLATE_NOOP("Pdf", "The page numbers could not be drawn."), {}}};
    QFont font;
    font.setFamilies(printFamily());
    font.setPointSizeF(NumberSize);
    painter.setFont(font);
    painter.setPen(QColor(Ink));
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        if (i > 0) {
            setPage(writer, sizes.at(i));
            writer.newPage();
        }
        drawNumber(painter, sizes.at(i), footMargin * PointsPerMillimetre, i + 1, sizes.size());
    }
    painter.end();
    return pdf;
}

} // namespace sasil
