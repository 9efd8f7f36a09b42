// SPDX-License-Identifier: MIT
#include "web/schemehandler.h"

#include "web/digestimage.h"
#include "web/scheme.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QWebEngineUrlRequestJob>

namespace sasil {

using namespace Qt::StringLiterals;

/// The page without what reaches elsewhere though the policy and the request filter forbid it: a `<link>`
/// that asks for a connection makes one without any request, and a frame with a text of its own could hold
/// such a link.
static QByteArray withoutHints(const QByteArray &html)
{
    static const QRegularExpression tag(
        uR"(<(?=(?:iframe|link(?!(?:\s+(?:rel=["']?stylesheet|href=["']?sasil-digest://style/[a-z0-9-]+\.css)["']?)+\s*/?>))\b))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString::fromUtf8(html).replace(tag, u"&lt;"_s).toUtf8();
}

void DigestSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    // Decoded once, so that what is tested is what is opened.
    const QString path = url.path(QUrl::FullyDecoded).sliced(url.path().startsWith(u'/') ? 1 : 0);
    if (job->requestMethod() != "GET" || url.scheme().toLatin1() != digestScheme())
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (url.host() == "digest"_L1)
        replyFromDigest(job, path);
    else if (url.host() == "style"_L1)
        replyFromStyles(job, path);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void DigestSchemeHandler::replyFromDigest(QWebEngineUrlRequestJob *job, const QString &path) const
{
    if (path.isEmpty()) {
        reply(job, "text/html;charset=utf-8"_ba, page ? withoutHints(page()) : QByteArray());
        return;
    }
    if (const auto image = readDigestImage(folder, path))
        reply(job, image->mimeType, image->data);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void DigestSchemeHandler::replyFromStyles(QWebEngineUrlRequestJob *job, const QString &path) const
{
    static const QRegularExpression name(u"\\A[a-z0-9-]+\\.css\\z"_s);
    QFile file(u":/style/"_s + path);
    if (path == "own.css"_L1)
        reply(job, "text/css;charset=utf-8"_ba, ownStyle);
    else if (name.match(path).hasMatch() && file.open(QIODevice::ReadOnly))
        // A rule outside of layers is over all within one, however exact those are.
        reply(job, "text/css;charset=utf-8"_ba,
              ownStyle.isEmpty() ? file.readAll() : "@layer sasil {\n" + file.readAll() + "}\n");
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void DigestSchemeHandler::reply(QWebEngineUrlRequestJob *job, const QByteArray &mimeType,
                                const QByteArray &data) const
{
    // The device is read in another thread, so it cannot be a child of the job.
    auto *const buffer = new QBuffer;
    connect(job, &QObject::destroyed, buffer, &QObject::deleteLater);
    buffer->setData(data);
    buffer->open(QIODevice::ReadOnly);
    job->setAdditionalResponseHeaders({{"Content-Security-Policy"_ba, policy()},
                                       {"X-Content-Type-Options"_ba, "nosniff"_ba},
                                       {"Referrer-Policy"_ba, "no-referrer"_ba},
                                       {"X-DNS-Prefetch-Control"_ba, "off"_ba},
                                       {"Cache-Control"_ba, "no-store"_ba}});
    job->reply(mimeType, buffer);
}

QByteArray DigestSchemeHandler::policy() const
{
    const QByteArray ours = digestScheme() + ':';
    return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src " +
           ours + (remoteImages ? " https: http:" : "") + (inlineStyles ? " data:" : "") + "; style-src " +
           ours + (inlineStyles ? " 'unsafe-inline'" : "");
}

} // namespace sasil
