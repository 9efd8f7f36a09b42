// SPDX-License-Identifier: MIT
#include "render/pagestyle.h"

namespace sasil {

using namespace Qt::StringLiterals;

QString styleName(PageStyle style)
{
    static constexpr std::array names{"sasil"_L1, "paper"_L1, "compact"_L1};
    return names[size_t(style)];
}

std::optional<PageStyle> styleFromName(QStringView name)
{
    for (const PageStyle style : allPageStyles) {
        if (name == styleName(style))
            return style;
    }
    return std::nullopt;
}

} // namespace sasil
