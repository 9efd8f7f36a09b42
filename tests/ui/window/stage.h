// SPDX-License-Identifier: MIT
#pragma once

#include "editor/spellservice.h"
#include "theme/theme.h"
#include "window/actions.h"
#include "window/mainwindow.h"

#include <QPointer>
#include <QSettings>
#include <QStringList>

namespace sasil {

/// Every window and dialog of the program, each opened by its name beside a main window with a digest that
/// has something to show in every panel. Needs the application object, and a home folder of its own.
class Stage
{
public:
    Stage();
    ~Stage();

    [[nodiscard]] static QStringList scenes();
    /// Opens a scene and waits until it is seen. It closes with the next one.
    QWidget *open(const QString &scene);

    [[nodiscard]] MainWindow *window() { return &m_window; }
    void trigger(ActionId id) { (*m_window.actions())[id]->trigger(); }
    void setShown(ActionId id, bool shown);
    void load(const QString &text);

private:
    QWidget *make(const QString &scene);
    QWidget *showPanels(const QString &scene);
    QWidget *makeDialog(const QString &scene);
    QWidget *makePopup(const QString &scene);

    QSettings m_settings{QStringLiteral("Sasil"), QStringLiteral("stage")};
    Theme m_theme;
    SpellService m_spelling;
    MainWindow m_window{&m_settings, &m_theme, &m_spelling};
    QPointer<QWidget> m_shown;
};

/// Topics with facts and opinions, an opinion without a fact, and a stub; in Korean.
[[nodiscard]] QString stagedDigest();

} // namespace sasil
