// SPDX-License-Identifier: MIT
#include "web/requestfilter.h"

#include "web/scheme.h"

#include <QUrl>
#include <QWebEngineUrlRequestInfo>

namespace sasil {

using namespace Qt::StringLiterals;

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    if (scheme.toLatin1() == digestScheme()) {
        // The page is for the program's own load, not for an image or a frame with the page's address.
        info.block(info.requestUrl().matches(digestUrl(), QUrl::RemoveQuery | QUrl::RemoveFragment) &&
                   info.resourceType() != QWebEngineUrlRequestInfo::ResourceTypeMainFrame);
        return;
    }
    const bool remoteImage = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage &&
                             (scheme == "https"_L1 || scheme == "http"_L1);
    info.block(!remoteImages || !remoteImage);
}

} // namespace sasil
