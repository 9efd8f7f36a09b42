// SPDX-License-Identifier: MIT
#include "render/targets.h"

#include <QRegularExpression>
#include <QUrl>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The scheme of a target as a browser sees it, which overlooks blanks and control characters; empty: it has
/// none.
QString schemeOf(const QString &target)
{
    QString seen;
    for (const QChar c : target) {
        if (c > u' ')
            seen += c.toLower();
    }
    static const QRegularExpression scheme(u"^([a-z][a-z0-9+.-]*):"_s);
    return scheme.match(seen).captured(1);
}

/// Whether a target without a scheme stays below the folder that it is in.
bool isPathBelow(const QString &target)
{
    static const QRegularExpression beforeQuery(u"^[^?#]*"_s);
    // A browser reads %2e as a dot, and some read "\\" as "/".
    const QString path = QUrl::fromPercentEncoding(beforeQuery.match(target).captured().toUtf8())
                             .replace(u'\\', u'/')
                             .trimmed();
    return !path.startsWith(u'/') && !path.contains(QChar(0)) &&
           !QStringView(path).split(u'/').contains(u"..");
}

} // namespace

bool isAllowedLink(const QString &target)
{
    const QString scheme = schemeOf(target);
    return scheme.isEmpty() ? isPathBelow(target)
                            : scheme == u"http" || scheme == u"https" || scheme == u"mailto";
}

bool isAllowedImage(const QString &target, bool remote)
{
    const QString scheme = schemeOf(target);
    return scheme.isEmpty() ? isPathBelow(target) : remote && (scheme == u"http" || scheme == u"https");
}

QString fileNameOf(const QString &target)
{
    static const QRegularExpression beforeQuery(u"^[^?#]*"_s);
    return QUrl::fromPercentEncoding(beforeQuery.match(target).captured().toUtf8()).section(u'/', -1);
}

} // namespace sasil
