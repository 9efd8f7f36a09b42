// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QWebEngineUrlSchemeHandler>

#include <functional>

namespace sasil {

/// Answers the requests for `sasil-digest:` (LockedProfile says which); every other request fails. Each
/// answer carries the content security policy.
class DigestSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void requestStarted(QWebEngineUrlRequestJob *job) override;

    std::function<QByteArray()> page; ///< none: an empty page
    QString folder;
    QByteArray ownStyle;
    bool remoteImages = false;
    bool inlineStyles = false;

private:
    void replyFromDigest(QWebEngineUrlRequestJob *job, const QString &path) const;
    void replyFromStyles(QWebEngineUrlRequestJob *job, const QString &path) const;
    void reply(QWebEngineUrlRequestJob *job, const QByteArray &mimeType, const QByteArray &data) const;
    [[nodiscard]] QByteArray policy() const;
};

} // namespace sasil
