// SPDX-License-Identifier: MIT
#include "theme/pagestyles.h"

#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto StyleKey = "preview/style"_L1;
constexpr auto OwnStyleKey = "preview/ownStyle"_L1;

} // namespace

PageStyle chosenPageStyle(const QSettings &settings)
{
    return styleFromName(settings.value(StyleKey).toString()).value_or(PageStyle::Sasil);
}

void choosePageStyle(QSettings &settings, PageStyle style)
{
    settings.setValue(StyleKey, styleName(style));
}

QString ownStylePath(const QSettings &settings)
{
    return settings.value(OwnStyleKey).toString();
}

void chooseOwnStyle(QSettings &settings, const QString &path)
{
    if (path.isEmpty())
        settings.remove(OwnStyleKey);
    else
        settings.setValue(OwnStyleKey, path);
}

Result<OwnStyle> chosenOwnStyle(const QSettings &settings)
{
    const QString path = ownStylePath(settings);
    return path.isEmpty() ? OwnStyle() : readOwnStyle(path);
}

} // namespace sasil
