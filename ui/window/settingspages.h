// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QAction;
class QSettings;

namespace sasil {

class Actions;
class SettingsPage;
class SourceCommands;

/// What is set in the panels and dialogs themselves and stands in no menu.
struct SettingsActions
{
    QAction *outlineItems;
    QAction *problemsByTopic;
    QAction *problemsByRule;
    QAction *carryOver;
    QAction *ownStyle; ///< to be triggered when another one was chosen
};

/// The pages of the settings of a window, but for that of the shortcuts. What stands in a menu is the same
/// action here. All must outlive them.
[[nodiscard]] QList<SettingsPage *> makeSettingsPages(const Actions &actions, const SettingsActions &more,
                                                      SourceCommands *source, QSettings *settings);

} // namespace sasil
