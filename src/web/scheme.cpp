// SPDX-License-Identifier: MIT
#include "web/scheme.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QWebEngineUrlScheme>

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

QByteArray digestScheme()
{
    return "sasil-digest"_ba;
}

QUrl digestUrl()
{
    return QUrl(u"sasil-digest://digest/"_s);
}

void registerScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(digestScheme()).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(digestScheme());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

static void addChromiumFlags()
{
    const QByteArray quiet =
        "--disable-background-networking --disable-component-update --disable-domain-reliability"
        " --disable-sync --no-pings --no-first-run"_ba;
    const char *const variable = "QTWEBENGINE_CHROMIUM_FLAGS";
    const QByteArray given = qgetenv(variable);
    if (!given.contains(quiet))
        qputenv(variable, given.isEmpty() ? quiet : given + ' ' + quiet);
}

/// A window that has the engine's page in it is drawn by the graphics card as a whole, its text too. Where no
/// card is there, that costs 15 ms for each key, and with one it still costs the window a restart when the
/// page comes. Without it text is drawn at once, and the page still keeps up. What would talk to a card is
/// then not even loaded: that took 60 ms of each start.
static void drawWithoutGraphicsCard()
{
    for (const auto &[variable, value] :
         {std::pair("QT_QUICK_BACKEND", "software"), std::pair("QT_XCB_GL_INTEGRATION", "none")}) {
        if (!qEnvironmentVariableIsSet(variable))
            qputenv(variable, value);
    }
}

/// That it is not there is what was asked for, and no news for whoever starts the program from a terminal.
static void keepQuietAboutGraphicsCard()
{
    static QtMessageHandler before = nullptr;
    if (before)
        return;
    before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context,
                                       const QString &text) {
        constexpr std::array known{"QXcbIntegration: Cannot create platform"_L1,
                                   "QRhiGles2: Failed to create"_L1, "Failed to create Vulkan instance"_L1,
                                   "Failed to create platform Vulkan instance"_L1,
                                   "Unable to detect GPU vendor"_L1};
        if (!std::ranges::any_of(known, [&text](QLatin1StringView start) { return text.startsWith(start); }))
            before(type, context, text);
    });
}

static void allowRoot()
{
    static bool said = false;
    if (geteuid() != 0 || said)
        return;
    said = true;
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    std::fputs("sasil: running as root, so the preview's web engine runs without its sandbox\n", stderr);
}

void prepareWebEngine()
{
    registerScheme();
    addChromiumFlags();
    drawWithoutGraphicsCard();
    keepQuietAboutGraphicsCard();
    allowRoot();
}

static QString placeOf(const char *variable, QLibraryInfo::LibraryPath path, const QString &name)
{
    const QString given = qEnvironmentVariable(variable);
    return given.isEmpty() ? QLibraryInfo::path(path) + name : given;
}

Result<void> webEngineInstalled()
{
    const QStringList needed = {
        placeOf("QTWEBENGINEPROCESS_PATH", QLibraryInfo::LibraryExecutablesPath, u"/QtWebEngineProcess"_s),
        placeOf("QTWEBENGINE_RESOURCES_PATH", QLibraryInfo::DataPath, u"/resources"_s) +
            u"/qtwebengine_resources.pak"_s,
    };
    for (const QString &file : needed) {
        if (!QFileInfo::exists(file))
            return Error{
                {"Web", QT_TRANSLATE_NOOP("Web", "The preview cannot start: %1 is missing."), {file}}};
    }
    return {};
}

} // namespace sasil
