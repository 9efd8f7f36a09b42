// SPDX-License-Identifier: MIT
#include "publish/exportformat.h"

#include <QFileInfo>

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"md"_L1, "html"_L1, "pdf"_L1};

} // namespace

QString formatName(ExportFormat format)
{
    return names[size_t(format)];
}

std::optional<ExportFormat> formatFromName(QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == names[i])
            return ExportFormat(i);
    }
    return std::nullopt;
}

std::optional<ExportFormat> formatFromPath(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"markdown")
        return ExportFormat::Markdown;
    if (ending == u"htm")
        return ExportFormat::Html;
    return formatFromName(ending);
}

} // namespace sasil
