// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QWebEngineProfile>

#include <functional>
#include <memory>

namespace sasil {

class DigestSchemeHandler;
class RequestFilter;

/// A web engine profile that shows one digest and reaches nothing else: off the record, without cache and
/// cookies, downloads and notifications refused.
///
/// It serves three things and blocks every other request:
/// - `sasil-digest://digest/`: the page (setPage);
/// - `sasil-digest://style/NAME.css`: the file `:/style/NAME.css` of the resources; `own.css` is what
///   setOwnStyle() says;
/// - `sasil-digest://digest/PATH`: an image under the digest's folder (setFolder, digestimage.h).
///
/// Needs registerScheme() before the application object. Must outlive the pages that use it.
class LockedProfile : public QObject
{
    Q_OBJECT

public:
    explicit LockedProfile(QObject *parent = nullptr);
    ~LockedProfile() override;

    [[nodiscard]] QWebEngineProfile *profile() const { return m_profile.get(); }

    /// The page to serve, UTF-8. It is seen at the next load.
    void setPage(const QByteArray &html);
    /// The same, made anew at each load, so that a reload shows the newest text.
    void setPage(std::function<QByteArray()> source);

    /// The folder whose images the page may show; an empty string: none.
    void setFolder(const QString &folder);

    /// A user's style sheet, any rule of which is over those of the resources; harmless (render/ownstyle.h).
    /// It is seen at the next load.
    void setOwnStyle(const QByteArray &css);

    /// Whether the page may load images by http and https; off at first. It is seen at the next load.
    void setRemoteImagesAllowed(bool allowed);
    [[nodiscard]] bool remoteImagesAllowed() const;

    /// Whether the page's own `<style>` counts, and images inside it (`data:`), as a page for print and an
    /// exported one need; off at first. It is seen at the next load.
    void setInlineStylesAllowed(bool allowed);

private:
    std::unique_ptr<DigestSchemeHandler> m_handler;
    std::unique_ptr<RequestFilter> m_filter;
    std::unique_ptr<QWebEngineProfile> m_profile;
};

} // namespace sasil
