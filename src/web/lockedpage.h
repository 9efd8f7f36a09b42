// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QUrl>
#include <QVariant>
#include <QWebEnginePage>

#include <functional>

namespace sasil {

class LockedProfile;

/// A page that shows what its LockedProfile serves, and nothing else.
///
/// Scripts of the page do not run, navigation other than loadDigest() is denied, and so are windows, dialogs,
/// file choosers, full screen, permissions, certificates' exceptions, file systems and protocol handlers.
/// What the program itself has to run in the page runs in a world apart (run()).
///
/// A render process that ends is replaced and the page loaded again, at most 3 times within a minute.
class LockedPage : public QWebEnginePage
{
    Q_OBJECT

public:
    /// The profile must outlive the page.
    explicit LockedPage(LockedProfile &profile, QObject *parent = nullptr);

    /// Loads the page that the profile serves; loadFinished() tells the end.
    void loadDigest();
    /// Gives the profile a page, UTF-8, and loads it.
    void loadDigest(const QByteArray &html);

    /// Runs a script in the application's world, which the page's own scripts (there are none) could not
    /// reach. The result comes later; it never comes when the render process ends before.
    void run(const QString &script, const std::function<void(const QVariant &)> &result = {});

Q_SIGNALS:
    /// The user followed a link to http, https or mailto. Nothing was opened yet.
    void linkActivated(const QUrl &url);
    /// A line on the page's console: what run()'s scripts say with console.debug(), and the engine's own
    /// complaints.
    void messageReceived(const QString &message);
    /// The render process ended too often; the page stays as it is until loadDigest().
    void gaveUp();

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &preset,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void lockSettings();
    void denyRequests();
    void recover();
    void follow(const QUrl &url);

    LockedProfile *m_profile;
    bool m_loadExpected = false; ///< the next navigation to digestUrl() is our own
    QElapsedTimer m_clock;
    QList<qint64> m_ends; ///< when the render process ended, ms of m_clock, within the last minute
};

} // namespace sasil
