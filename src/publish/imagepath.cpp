// SPDX-License-Identifier: MIT
#include "publish/imagepath.h"

#include <QUrl>

namespace sasil {

using namespace Qt::StringLiterals;

QString imagePath(const QString &target)
{
    static const QUrl base(u"sasil-digest://digest/"_s);
    const QString written = QString(target).replace(u"&amp;"_s, u"&"_s).replace(u"&#x27;"_s, u"'"_s);
    const QString path = base.resolved(QUrl(written)).path(QUrl::FullyDecoded);
    return path.startsWith(u'/') ? path.sliced(1) : path;
}

} // namespace sasil
