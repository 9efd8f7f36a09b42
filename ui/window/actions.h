// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

namespace sasil {

/// Everything that can be asked of a window by menu, toolbar or shortcut.
enum class ActionId : quint8 {
    New,
    NewForWeek,
    NewWindow,
    Open,
    Save,
    SaveAs,
    Export,
    Print,
    PrintPreview,
    Close,
    CloseWindow,
    NextTab,
    PreviousTab,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    CopyRichText,
    CopyMarkdown,
    CopyTopic,
    CopyDigest,
    Paste,
    PastePlain,
    SelectAll,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    Complete,
    CloseBrackets,
    CheckSpelling,
    NextMisspelling,
    MyWords,
    Settings,
    Bold,
    Italic,
    Strikethrough,
    Code,
    Link,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    PlainParagraph,
    RaiseHeading,
    LowerHeading,
    BulletList,
    NumberedList,
    TaskList,
    Quotation,
    AddTopic,
    AddSubtopic,
    MoveTopicUp,
    MoveTopicDown,
    PromoteTopic,
    DemoteTopic,
    SplitTopic,
    MergeTopic,
    DevelopStub,
    AddFact,
    AddOpinion,
    AddItem,
    MoveItemUp,
    MoveItemDown,
    TurnItem,
    NormalizeBlock,
    NextProblem,
    PreviousProblem,
    QuickFix,
    FixSafe,
    CiteFact,
    RenameFactId,
    GoToTopic,
    FindCommand,
    GoBack,
    GoForward,
    NextPane,
    PreviousPane,
    SupportTable,
    ShowOutline,
    ShowProblems,
    ShowPreview,
    LayoutSideBySide,
    LayoutStacked,
    LayoutSourceOnly,
    LayoutPreviewOnly,
    LayoutOwnWindow,
    ScrollTogether,
    ShowTopicBar,
    FocusTopicBar,
    LineNumbers,
    FactBand,
    WrapWindow,
    Wrap60,
    Wrap80,
    Wrap100,
    ChooseFont,
    Fold,
    Unfold,
    FoldAll,
    UnfoldAll,
    FoldLevel1,
    FoldLevel2,
    FoldLevel3,
    FoldLevel4,
    FocusMode,
    TypewriterMode,
    FullScreen,
    ZoomIn,
    ZoomOut,
    ResetZoom,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeContrast,
    ThemeContrastDark,
    StyleSasil,
    StyleBrief,
    StyleReport,
    StyleLetter,
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
    /// The keys that it has before somebody chooses others.
    [[nodiscard]] QList<QKeySequence> usualShortcuts(const QAction *action) const;
    /// Gives an action other keys, and tips that tell them.
    void setShortcuts(QAction *action, const QList<QKeySequence> &keys);
    /// Gives an action the tips of the table, where others had been put.
    void showTips(ActionId id) const;

Q_SIGNALS:
    /// All texts and tips were made anew: who says more in a tip says it again.
    void retranslated();

private:
    QHash<ActionId, QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_usual;
};

} // namespace sasil
