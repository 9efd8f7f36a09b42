// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

namespace sasil {

/// Everything that can be asked of a window by menu, toolbar or shortcut.
enum class ActionId : quint8 {
    New,
    NewWindow,
    Open,
    Save,
    SaveAs,
    Export,
    Close,
    CloseWindow,
    NextTab,
    PreviousTab,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    AddTopic,
    AddFact,
    AddOpinion,
    NextProblem,
    PreviousProblem,
    QuickFix,
    FixSafe,
    CiteFact,
    RenameFactId,
    SupportTable,
    ShowOutline,
    ShowProblems,
    ShowPreview,
    ZoomIn,
    ZoomOut,
    ResetZoom,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Korean,
    English,
    RemoteImages,
    Help,
    RuleHelp,
    About,
};

/// The actions of one window, made from one table. Their texts follow the language.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    [[nodiscard]] QAction *operator[](ActionId id) const { return m_actions.value(id); }
    [[nodiscard]] QList<QAction *> all() const { return m_actions.values(); }
    void retranslate();

private:
    QHash<ActionId, QAction *> m_actions;
};

} // namespace sasil
