// SPDX-License-Identifier: MIT
#include "render/pagestyle.h"

#include <QFile>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString sheet(const QString &name)
{
    QFile file(u":/style/%1.css"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The look's own sheet; what digest.css and print.css say needs none.
QString lookSheet(PageStyle style)
{
    return style == PageStyle::Sasil ? QString() : sheet(styleName(style));
}

QString withOwn(const QString &css, const QString &ownStyle)
{
    return ownStyle.isEmpty() ? css : beneathOwnStyle(css) + ownStyle;
}

} // namespace

QString styleName(PageStyle style)
{
    static constexpr std::array names{"sasil"_L1, "brief"_L1, "report"_L1, "letter"_L1};
    return names[size_t(style)];
}

std::optional<PageStyle> styleFromName(QStringView name)
{
    for (const PageStyle style : allPageStyles) {
        if (name == styleName(style))
            return style;
    }
    if (name == "compact"_L1)
        return PageStyle::Brief;
    return name == "paper"_L1 ? std::optional(PageStyle::Letter) : std::nullopt;
}

QString screenStyles(PageStyle style, const QString &ownStyle)
{
    return withOwn(u"@media screen {\n"_s + sheet(u"digest"_s) + u"}\n@media print {\n"_s +
                       sheet(u"print"_s) + u"}\n"_s + lookSheet(style),
                   ownStyle);
}

QString paperStyles(PageStyle style, const QString &ownStyle)
{
    return withOwn(sheet(u"print"_s) + lookSheet(style), ownStyle);
}

QString beneathOwnStyle(const QString &css)
{
    return u"@layer sasil {\n"_s + css + u"}\n"_s;
}

} // namespace sasil
