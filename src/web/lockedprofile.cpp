// SPDX-License-Identifier: MIT
#include "web/lockedprofile.h"

#include "web/requestfilter.h"
#include "web/scheme.h"
#include "web/schemehandler.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>

namespace sasil {

LockedProfile::LockedProfile(QObject *parent)
    : QObject(parent), m_handler(std::make_unique<DigestSchemeHandler>()),
      m_filter(std::make_unique<RequestFilter>()), m_profile(std::make_unique<QWebEngineProfile>())
{
    Q_ASSERT(m_profile->isOffTheRecord());
    m_profile->setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
    m_profile->setPushServiceEnabled(false);
    m_profile->cookieStore()->setCookieFilter(
        [](const QWebEngineCookieStore::FilterRequest &) { return false; });
    m_profile->setNotificationPresenter([](const std::unique_ptr<QWebEngineNotification> &) {});
    connect(m_profile.get(), &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });
    m_profile->setUrlRequestInterceptor(m_filter.get());
    m_profile->installUrlSchemeHandler(digestScheme(), m_handler.get());
}

LockedProfile::~LockedProfile() = default;

void LockedProfile::setPage(const QByteArray &html)
{
    m_handler->page = [html] { return html; };
}

void LockedProfile::setPage(std::function<QByteArray()> source)
{
    m_handler->page = std::move(source);
}

void LockedProfile::setFolder(const QString &folder)
{
    m_handler->folder = folder;
}

void LockedProfile::setOwnStyle(const QByteArray &css)
{
    m_handler->ownStyle = css;
}

void LockedProfile::setRemoteImagesAllowed(bool allowed)
{
    m_handler->remoteImages = allowed;
    m_filter->remoteImages = allowed;
}

bool LockedProfile::remoteImagesAllowed() const
{
    return m_filter->remoteImages;
}

void LockedProfile::setInlineStylesAllowed(bool allowed)
{
    m_handler->inlineStyles = allowed;
}

} // namespace sasil
