// SPDX-License-Identifier: MIT
#include "app/application.h"
#include "app/handedexport.h"
#include "app/screenshot.h"
#include "text/translations.h"
#include "theme/icons.h"
#include "web/scheme.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QStyleFactory>
#include <QTextStream>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// The arguments behind the program's name, before there is an application object.
QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void setNames()
{
    QCoreApplication::setOrganizationName(u"sasil"_s);
    QCoreApplication::setApplicationName(u"sasil"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SASIL_VERSION));
    QGuiApplication::setDesktopFileName(u"org.sasil.Sasil"_s);
}

/// `--lang ko|en` of an export that was handed over; empty: the system's.
QString takeLanguage(QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--lang" && i + 1 < arguments.size()) {
            arguments.removeAt(i);
            return arguments.takeAt(i);
        }
        if (arguments[i].startsWith(u"--lang="))
            return arguments.takeAt(i).sliced(7);
    }
    return sasil::systemLanguage();
}

int runExport(int argc, char *argv[], QStringList arguments)
{
    const QString language = takeLanguage(arguments);
    if (!sasil::exportNeedsEngine(arguments)) {
        const QCoreApplication application(argc, argv);
        sasil::Translations translations;
        translations.setLanguage(language);
        return sasil::runHandedExport(arguments);
    }
    sasil::prepareWebEngine();
    // An export needs no window, and must not fail for want of a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // That there is no graphics card to draw with is no news to whoever exports; errors come as one line of
    // our own.
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    const QApplication application(argc, argv);
    sasil::Translations translations;
    translations.setLanguage(language);
    return sasil::runHandedExport(arguments);
}

/// Qt ends in an abort where no display is.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int sayThatThereIsNoDisplay(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    sasil::Translations translations;
    translations.setLanguage(sasil::systemLanguage());
    QTextStream(stderr) << "sasil: "
                        << QCoreApplication::translate("app",
                                                       "There is no display to open a window on. Start Sasil "
                                                       "from a desktop, or see sasil --help for what works "
                                                       "without one.")
                        << Qt::endl;
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    // A limit on file sizes is then an error that can be told, not the end.
    signal(SIGXFSZ, SIG_IGN);
    setNames();
    QStringList arguments = argumentsOf(argc, argv);
    const bool isExport = arguments.value(0) == u"export";
    if (!isExport && !hasDisplay() && !arguments.contains(u"-platform"_s))
        return sayThatThereIsNoDisplay(argc, argv);
    if (isExport)
        return runExport(argc, argv, arguments.sliced(1));
    sasil::prepareWebEngine();

    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setWindowIcon(sasil::icon(u"sasil"_s));
    QString screenshot;
    if (const qsizetype at = arguments.indexOf(u"--screenshot"_s); at >= 0 && at + 1 < arguments.size()) {
        screenshot = arguments.takeAt(at + 1);
        arguments.removeAt(at);
    }
    sasil::Application sasilApplication;
    sasilApplication.start(arguments);
    if (!screenshot.isEmpty())
        sasil::takeScreenshot(sasilApplication.windows().constFirst(), screenshot);
    return QApplication::exec();
}
