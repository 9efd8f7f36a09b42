// SPDX-License-Identifier: MIT
#include "web/lockedpage.h"

#include "web/lockedprofile.h"
#include "web/scheme.h"

#include <QWebEngineCertificateError>
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePermission>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineSettings>

namespace sasil {

using namespace Qt::StringLiterals;

static constexpr qint64 minute = 60'000;
static constexpr qsizetype mostEndsInAMinute = 3;

LockedPage::LockedPage(LockedProfile &profile, QObject *parent)
    : QWebEnginePage(profile.profile(), parent), m_profile(&profile)
{
    m_clock.start();
    lockSettings();
    denyRequests();
    connect(this, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_ends.append(m_clock.elapsed());
        // Within the signal the engine is still clearing up after the process.
        QMetaObject::invokeMethod(this, &LockedPage::recover, Qt::QueuedConnection);
    });
}

void LockedPage::lockSettings()
{
    using S = QWebEngineSettings;
    static constexpr S::WebAttribute needed[] = {
        S::AutoLoadImages,
        S::LinksIncludedInFocusChain,
        S::ShowScrollBars,
        S::PrintElementBackgrounds,
        // These two restrict when they are on.
        S::PlaybackRequiresUserGesture,
        S::WebRTCPublicInterfacesOnly,
    };
    for (int attribute = S::AutoLoadImages; attribute <= S::ForceDarkMode; ++attribute)
        settings()->setAttribute(static_cast<S::WebAttribute>(attribute), false);
    for (const S::WebAttribute attribute : needed)
        settings()->setAttribute(attribute, true);
    settings()->setUnknownUrlSchemePolicy(S::AllowUnknownUrlSchemesFromUserInteraction);
}

void LockedPage::denyRequests()
{
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::desktopMediaRequested, this,
            [](const QWebEngineDesktopMediaRequest &request) { request.cancel(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    // A link with a target, or one followed with Ctrl or the middle button: no window, but the link is
    // followed.
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) {
                if (request.isUserInitiated())
                    follow(request.requestedUrl());
            });
}

void LockedPage::loadDigest()
{
    m_loadExpected = true;
    load(digestUrl());
}

void LockedPage::loadDigest(const QByteArray &html)
{
    m_profile->setPage(html);
    loadDigest();
}

void LockedPage::run(const QString &script, const std::function<void(const QVariant &)> &result)
{
    runJavaScript(script, QWebEngineScript::ApplicationWorld, result);
}

bool LockedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (type == NavigationTypeLinkClicked && isMainFrame) {
        follow(url);
        return false;
    }
    // The page itself can ask for its own address, too (a meta refresh); that is not our load.
    const bool ours = isMainFrame && type == NavigationTypeTyped && url == digestUrl() && m_loadExpected;
    if (ours)
        m_loadExpected = false;
    return ours;
}

void LockedPage::follow(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "mailto"_L1)
        return;
    // Later, since a receiver may open a dialog, and the engine waits for an answer here.
    QMetaObject::invokeMethod(this, [this, url] { Q_EMIT linkActivated(url); }, Qt::QueuedConnection);
}

void LockedPage::recover()
{
    while (!m_ends.isEmpty() && m_clock.elapsed() - m_ends.constFirst() > minute)
        m_ends.removeFirst();
    if (m_ends.size() > mostEndsInAMinute)
        Q_EMIT gaveUp();
    else
        loadDigest();
}

QWebEnginePage *LockedPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList LockedPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void LockedPage::javaScriptAlert(const QUrl &, const QString &)
{
}

bool LockedPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool LockedPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void LockedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int,
                                          const QString &)
{
    Q_EMIT messageReceived(message);
}

} // namespace sasil
