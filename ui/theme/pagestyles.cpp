// SPDX-License-Identifier: MIT
#include "theme/pagestyles.h"

#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto StyleKey = "preview/style"_L1;

} // namespace

PageStyle chosenPageStyle(const QSettings &settings)
{
    return styleFromName(settings.value(StyleKey).toString()).value_or(PageStyle::Sasil);
}

void choosePageStyle(QSettings &settings, PageStyle style)
{
    settings.setValue(StyleKey, styleName(style));
}

} // namespace sasil
