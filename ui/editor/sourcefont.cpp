// SPDX-License-Identifier: MIT
#include "editor/sourcefont.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QRawFont>
#include <QStringList>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString firstInstalled(const QStringList &families)
{
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return {};
}

bool hasBackslash(const QFont &font)
{
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::Latin);
    const QList<quint32> glyphs = raw.glyphIndexesForString(u"\\"_s);
    if (glyphs.isEmpty() || glyphs.constFirst() == 0)
        return true;
    // A stroke has four corners, five with the way back; a won sign has many more.
    constexpr int most = 8;
    return raw.pathForGlyph(glyphs.constFirst()).elementCount() <= most;
}

} // namespace

QString defaultSourceFamily()
{
    static const QString family = [] {
        const QString best =
            firstInstalled({u"Pretendard"_s, u"Noto Sans KR"_s, u"Noto Sans CJK KR"_s, u"NanumBarunGothic"_s,
                            u"나눔바른고딕"_s, u"NanumGothic"_s, u"나눔고딕"_s, u"Apple SD Gothic Neo"_s,
                            u"Malgun Gothic"_s, u"UnDotum"_s, u"Baekmuk Dotum"_s});
        return best.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont).family() : best;
    }();
    return family;
}

QFont sourceFont(const EditorSettings &settings)
{
    const bool isThere = !settings.fontFamily.isEmpty() && QFontDatabase::hasFamily(settings.fontFamily);
    const QString first = isThere ? settings.fontFamily : defaultSourceFamily();
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // What the first one lacks comes from one that has Hangul.
    font.setFamilies({first, defaultSourceFamily()});
    font.setPointSizeF(settings.fontSize);
    return font;
}

QString backslashFamily(const QFont &font)
{
    if (hasBackslash(font))
        return {};
    const QStringList families{u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s,
                               QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family) && hasBackslash(QFont(family)))
            return family;
    }
    return {};
}

qreal sourceRowHeight(const QFont &font)
{
    // Hangul fills its square: lines as close as most fonts set them run into each other.
    constexpr qreal inEms = 1.5;
    const QFontMetricsF metrics(font);
    return qRound(qMax(inEms * QFontInfo(font).pixelSize(), metrics.height()));
}

qreal sourceColumnWidth(const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(u'0');
}

} // namespace sasil
