// SPDX-License-Identifier: MIT
#pragma once

#include "app/application.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"

#include <QObject>

#include <memory>

namespace sasil {

/// A test with the whole program for each function, in English and without settings. Its home is OwnHome.
class AppTest : public QObject
{
    Q_OBJECT

protected:
    /// Forgets the settings; \a isFirst: as if the program had never been started.
    static void forgetSettings(bool isFirst = false);
    /// Ends the program that runs, without a question, and makes another one; nothing is open in it yet.
    void makeApplication();
    void endApplication();

    /// The newest one, and what is in it.
    [[nodiscard]] MainWindow *window() const { return m_application->windows().constLast(); }
    [[nodiscard]] QAction *action(ActionId id) const { return (*window()->actions())[id]; }
    [[nodiscard]] Editor *editor() const { return window()->document()->editor(); }

    std::unique_ptr<Application> m_application;

private Q_SLOTS:
    void cleanup() { endApplication(); }
};

} // namespace sasil
