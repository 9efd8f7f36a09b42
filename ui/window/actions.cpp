// SPDX-License-Identifier: MIT
#include "window/actions.h"

#include "palette/commandwords.h"
#include "theme/icons.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

struct ActionSpec
{
    ActionId id;
    const char *text;
    const char *tip; ///< empty: the text says it all
    QLatin1StringView icon;
    QLatin1StringView shortcut;
    bool checkable = false;
};

constexpr const char *context = "Actions";

const QList<ActionSpec> &specs()
{
    static const QList<ActionSpec> table{
        {ActionId::New, QT_TRANSLATE_NOOP("Actions", "&New"),
         QT_TRANSLATE_NOOP("Actions", "Begin a new digest"), "document-new"_L1, "Ctrl+N"_L1},
        {ActionId::NewForWeek, QT_TRANSLATE_NOOP("Actions", "New &Digest for a Week…"),
         QT_TRANSLATE_NOOP("Actions", "Begin a digest for a week, with what an earlier one left to read"),
         "document-week"_L1, "Ctrl+Shift+N"_L1},
        {ActionId::NewWindow,
         QT_TRANSLATE_NOOP("Actions", "New &Window"),
         QT_TRANSLATE_NOOP("Actions", "Begin a new digest in a window of its own"),
         {},
         {}},
        {ActionId::Open, QT_TRANSLATE_NOOP("Actions", "&Open…"),
         QT_TRANSLATE_NOOP("Actions", "Open a digest"), "document-open"_L1, "Ctrl+O"_L1},
        {ActionId::Save, QT_TRANSLATE_NOOP("Actions", "&Save"),
         QT_TRANSLATE_NOOP("Actions", "Save the digest"), "document-save"_L1, "Ctrl+S"_L1},
        {ActionId::SaveAs, QT_TRANSLATE_NOOP("Actions", "Save &As…"),
         QT_TRANSLATE_NOOP("Actions", "Save the digest under another name"), "document-save-as"_L1,
         "Ctrl+Shift+S"_L1},
        {ActionId::Export, QT_TRANSLATE_NOOP("Actions", "&Export…"),
         QT_TRANSLATE_NOOP("Actions", "Export as PDF, HTML or Markdown"), "document-export"_L1, "Ctrl+E"_L1},
        {ActionId::Close, QT_TRANSLATE_NOOP("Actions", "&Close"),
         QT_TRANSLATE_NOOP("Actions", "Close this digest"), "clear"_L1, "Ctrl+W"_L1},
        {ActionId::CloseWindow,
         QT_TRANSLATE_NOOP("Actions", "Close W&indow"),
         QT_TRANSLATE_NOOP("Actions", "Close this window with all its digests"),
         {},
         "Ctrl+Shift+W"_L1},
        {ActionId::NextTab, QT_TRANSLATE_NOOP("Actions", "Ne&xt Digest"), "", {}, "Ctrl+Tab"_L1},
        {ActionId::PreviousTab,
         QT_TRANSLATE_NOOP("Actions", "Pre&vious Digest"),
         "",
         {},
         "Ctrl+Shift+Tab"_L1},
        {ActionId::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"),
         QT_TRANSLATE_NOOP("Actions", "Close all windows; they come back at the next start"), "quit"_L1,
         "Ctrl+Q"_L1},
        {ActionId::Undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "", "edit-undo"_L1, "Ctrl+Z"_L1},
        {ActionId::Redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "", "edit-redo"_L1, "Ctrl+Shift+Z"_L1},
        {ActionId::Cut, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "", "edit-cut"_L1, "Ctrl+X"_L1},
        {ActionId::Copy, QT_TRANSLATE_NOOP("Actions", "&Copy"), "", "edit-copy"_L1, "Ctrl+C"_L1},
        {ActionId::Paste, QT_TRANSLATE_NOOP("Actions", "&Paste"), "", "edit-paste"_L1, "Ctrl+V"_L1},
        {ActionId::PastePlain, QT_TRANSLATE_NOOP("Actions", "Paste as Plain Te&xt"),
         QT_TRANSLATE_NOOP("Actions",
                           "Paste the text of the clipboard as it is, without making links or tables of it"),
         "edit-paste-plain"_L1, "Ctrl+Shift+V"_L1},
        {ActionId::SelectAll, QT_TRANSLATE_NOOP("Actions", "Select &All"), "", {}, "Ctrl+A"_L1},
        {ActionId::Find, QT_TRANSLATE_NOOP("Actions", "&Find…"),
         QT_TRANSLATE_NOOP("Actions", "Find text in this digest, or only in facts or opinions"),
         "edit-find"_L1, "Ctrl+F"_L1},
        {ActionId::Replace, QT_TRANSLATE_NOOP("Actions", "Rep&lace…"),
         QT_TRANSLATE_NOOP("Actions", "Find text in this digest and replace it"), "edit-replace"_L1,
         "Ctrl+H"_L1},
        {ActionId::FindNext,
         QT_TRANSLATE_NOOP("Actions", "Find &Next"),
         QT_TRANSLATE_NOOP("Actions", "Go to the next place where it was found"),
         {},
         "F3"_L1},
        {ActionId::FindPrevious,
         QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"),
         QT_TRANSLATE_NOOP("Actions", "Go to the previous place where it was found"),
         {},
         "Shift+F3"_L1},
        {ActionId::Complete, QT_TRANSLATE_NOOP("Actions", "Co&mplete"),
         QT_TRANSLATE_NOOP("Actions", "List what can be put in at the cursor"), "complete"_L1,
         "Ctrl+Space"_L1},
        {ActionId::CloseBrackets,
         QT_TRANSLATE_NOOP("Actions", "Close &Brackets and Quotes"),
         QT_TRANSLATE_NOOP(
             "Actions", "Put what closes a bracket or a quotation mark behind the cursor while you type it"),
         {},
         {},
         true},
        {ActionId::CheckSpelling,
         QT_TRANSLATE_NOOP("Actions", "Check &Spelling"),
         QT_TRANSLATE_NOOP("Actions", "Underline what is misspelt, in Korean and in English"),
         {},
         {},
         true},
        {ActionId::NextMisspelling,
         QT_TRANSLATE_NOOP("Actions", "Next Misspelt &Word"),
         QT_TRANSLATE_NOOP("Actions", "Go to the next word that is misspelt"),
         {},
         "F7"_L1},
        {ActionId::MyWords,
         QT_TRANSLATE_NOOP("Actions", "My W&ords…"),
         QT_TRANSLATE_NOOP("Actions", "List the words that are right in every digest"),
         {},
         {}},
        {ActionId::Bold, QT_TRANSLATE_NOOP("Actions", "&Bold"),
         QT_TRANSLATE_NOOP("Actions",
                           "Write what is selected, or the word at the cursor, in bold, or no longer so"),
         "format-bold"_L1, "Ctrl+B"_L1},
        {ActionId::Italic, QT_TRANSLATE_NOOP("Actions", "&Italic"),
         QT_TRANSLATE_NOOP("Actions",
                           "Write what is selected, or the word at the cursor, in italics, or no longer so"),
         "format-italic"_L1, "Ctrl+I"_L1},
        {ActionId::Strikethrough, QT_TRANSLATE_NOOP("Actions", "&Strikethrough"),
         QT_TRANSLATE_NOOP("Actions",
                           "Strike through what is selected, or the word at the cursor, or no longer so"),
         "format-strikethrough"_L1, "Alt+Shift+5"_L1},
        {ActionId::Code, QT_TRANSLATE_NOOP("Actions", "&Code"),
         QT_TRANSLATE_NOOP("Actions",
                           "Write what is selected, or the word at the cursor, as code, or no longer so"),
         "format-code"_L1, "Ctrl+`"_L1},
        {ActionId::Link, QT_TRANSLATE_NOOP("Actions", "&Link"),
         QT_TRANSLATE_NOOP(
             "Actions",
             "Make a link of what is selected, or of the word at the cursor; of a link only its words stay"),
         "format-link"_L1, "Ctrl+K"_L1},
        {ActionId::Heading1, QT_TRANSLATE_NOOP("Actions", "Heading &1"), "", {}, "Ctrl+Alt+1"_L1},
        {ActionId::Heading2, QT_TRANSLATE_NOOP("Actions", "Heading &2"), "", {}, "Ctrl+Alt+2"_L1},
        {ActionId::Heading3, QT_TRANSLATE_NOOP("Actions", "Heading &3"), "", {}, "Ctrl+Alt+3"_L1},
        {ActionId::Heading4, QT_TRANSLATE_NOOP("Actions", "Heading &4"), "", {}, "Ctrl+Alt+4"_L1},
        {ActionId::Heading5, QT_TRANSLATE_NOOP("Actions", "Heading &5"), "", {}, "Ctrl+Alt+5"_L1},
        {ActionId::Heading6, QT_TRANSLATE_NOOP("Actions", "Heading &6"), "", {}, "Ctrl+Alt+6"_L1},
        {ActionId::PlainParagraph,
         QT_TRANSLATE_NOOP("Actions", "&Plain Paragraph"),
         QT_TRANSLATE_NOOP("Actions", "Make ordinary lines of headings and list items"),
         {},
         "Ctrl+Alt+0"_L1},
        {ActionId::RaiseHeading, QT_TRANSLATE_NOOP("Actions", "&Raise Heading"),
         QT_TRANSLATE_NOOP("Actions", "Put the heading at the cursor one level higher"), "level-up"_L1,
         "Ctrl+Alt+="_L1},
        {ActionId::LowerHeading, QT_TRANSLATE_NOOP("Actions", "Lo&wer Heading"),
         QT_TRANSLATE_NOOP("Actions", "Put the heading at the cursor one level lower"), "level-down"_L1,
         "Ctrl+Alt+-"_L1},
        {ActionId::BulletList, QT_TRANSLATE_NOOP("Actions", "B&ullet List"),
         QT_TRANSLATE_NOOP("Actions", "Make list items of the selected lines, or ordinary lines again"),
         "list-bullets"_L1, "Ctrl+Shift+8"_L1},
        {ActionId::NumberedList, QT_TRANSLATE_NOOP("Actions", "&Numbered List"),
         QT_TRANSLATE_NOOP("Actions", "Number the selected lines, or no longer so"), "list-numbers"_L1,
         "Ctrl+Shift+7"_L1},
        {ActionId::TaskList, QT_TRANSLATE_NOOP("Actions", "&Task List"),
         QT_TRANSLATE_NOOP("Actions", "Give the selected lines a box to tick, or take it away"),
         "list-tasks"_L1, "Ctrl+Shift+9"_L1},
        {ActionId::Quotation, QT_TRANSLATE_NOOP("Actions", "&Quotation"),
         QT_TRANSLATE_NOOP("Actions", "Make a quotation of the selected lines, or ordinary lines again"),
         "format-quote"_L1, "Ctrl+Shift+Q"_L1},
        {ActionId::AddTopic, QT_TRANSLATE_NOOP("Actions", "Add &Topic"),
         QT_TRANSLATE_NOOP("Actions", "Add a topic after this one"), "topic-add"_L1, "Ctrl+Shift+T"_L1},
        {ActionId::AddSubtopic, QT_TRANSLATE_NOOP("Actions", "Add Su&btopic"),
         QT_TRANSLATE_NOOP("Actions", "Add a topic one level below this one"), "subtopic-add"_L1,
         "Ctrl+Alt+T"_L1},
        {ActionId::MoveTopicUp, QT_TRANSLATE_NOOP("Actions", "Move Topic &Up"),
         QT_TRANSLATE_NOOP("Actions", "Move the topic, with all below it, before the one above"),
         "move-up"_L1, "Alt+Shift+Up"_L1},
        {ActionId::MoveTopicDown, QT_TRANSLATE_NOOP("Actions", "Move Topic &Down"),
         QT_TRANSLATE_NOOP("Actions", "Move the topic, with all below it, behind the next one"),
         "move-down"_L1, "Alt+Shift+Down"_L1},
        {ActionId::PromoteTopic, QT_TRANSLATE_NOOP("Actions", "Move Topic One Level &Higher"),
         QT_TRANSLATE_NOOP("Actions",
                           "Take the topic, with all below it, out of the one that it stands under"),
         "level-up"_L1, "Alt+Shift+Left"_L1},
        {ActionId::DemoteTopic, QT_TRANSLATE_NOOP("Actions", "Move Topic Under the &One Before"),
         QT_TRANSLATE_NOOP("Actions", "Make the topic, with all below it, a part of the one before it"),
         "level-down"_L1, "Alt+Shift+Right"_L1},
        {ActionId::SplitTopic, QT_TRANSLATE_NOOP("Actions", "&Split Topic Here"),
         QT_TRANSLATE_NOOP("Actions", "Begin a new topic at the cursor"), "topic-split"_L1,
         "Ctrl+Shift+Return"_L1},
        {ActionId::MergeTopic,
         QT_TRANSLATE_NOOP("Actions", "&Merge Topic with the One Above"),
         QT_TRANSLATE_NOOP("Actions", "Take the heading away, so that what it has goes on the topic above"),
         "topic-merge"_L1,
         {}},
        {ActionId::DevelopStub,
         QT_TRANSLATE_NOOP("Actions", "Ma&ke a Topic of the Stub"),
         QT_TRANSLATE_NOOP("Actions", "Make the link of the stub the source of a first fact"),
         "kind-topic"_L1,
         {}},
        {ActionId::AddFact, QT_TRANSLATE_NOOP("Actions", "Add &Fact"),
         QT_TRANSLATE_NOOP("Actions", "Add a fact to this topic"), "fact-add"_L1, "Ctrl+Shift+F"_L1},
        {ActionId::AddOpinion, QT_TRANSLATE_NOOP("Actions", "Add &Opinion"),
         QT_TRANSLATE_NOOP("Actions", "Add an opinion to this topic"), "opinion-add"_L1, "Ctrl+Shift+O"_L1},
        {ActionId::AddItem,
         QT_TRANSLATE_NOOP("Actions", "Add &Item"),
         QT_TRANSLATE_NOOP("Actions",
                           "Add another one of the same kind behind the fact or opinion at the cursor"),
         "item-add"_L1,
         {}},
        {ActionId::MoveItemUp, QT_TRANSLATE_NOOP("Actions", "Move Fact or Opinion &Up"),
         QT_TRANSLATE_NOOP("Actions", "Move the fact or opinion at the cursor before the one above"),
         "move-up"_L1, "Alt+Up"_L1},
        {ActionId::MoveItemDown, QT_TRANSLATE_NOOP("Actions", "Move Fact or Opinion &Down"),
         QT_TRANSLATE_NOOP("Actions", "Move the fact or opinion at the cursor behind the next one"),
         "move-down"_L1, "Alt+Down"_L1},
        {ActionId::TurnItem, QT_TRANSLATE_NOOP("Actions", "&Turn Fact into Opinion, or Back"),
         QT_TRANSLATE_NOOP("Actions", "Make an opinion of the fact at the cursor, or a fact of the opinion"),
         "turn-item"_L1, "Ctrl+Shift+X"_L1},
        {ActionId::NormalizeBlock,
         QT_TRANSLATE_NOOP("Actions", "&Write Block in the Digest's Style"),
         QT_TRANSLATE_NOOP("Actions",
                           "Write the facts or opinions at the cursor like most others in the digest"),
         "normalize"_L1,
         {}},
        {ActionId::NextProblem, QT_TRANSLATE_NOOP("Actions", "&Next Problem"), "", {}, "F8"_L1},
        {ActionId::PreviousProblem, QT_TRANSLATE_NOOP("Actions", "&Previous Problem"), "", {}, "Shift+F8"_L1},
        {ActionId::QuickFix, QT_TRANSLATE_NOOP("Actions", "Fi&x at Cursor…"),
         QT_TRANSLATE_NOOP("Actions", "List the fixes for the problem at the cursor"), "quick-fix"_L1,
         "Ctrl+."_L1},
        {ActionId::FixSafe,
         QT_TRANSLATE_NOOP("Actions", "Fix &Everything Safe"),
         QT_TRANSLATE_NOOP("Actions", "Apply all fixes that need nobody's judgement"),
         {},
         "Ctrl+Shift+."_L1},
        {ActionId::CiteFact,
         QT_TRANSLATE_NOOP("Actions", "&Cite a Fact…"),
         QT_TRANSLATE_NOOP("Actions", "Let the opinion at the cursor name a fact that it rests on"),
         {},
         "Ctrl+Shift+C"_L1},
        {ActionId::RenameFactId,
         QT_TRANSLATE_NOOP("Actions", "&Rename Fact Id…"),
         QT_TRANSLATE_NOOP("Actions", "Give the fact at the cursor another id, in all citations too"),
         {},
         {}},
        {ActionId::GoToTopic, QT_TRANSLATE_NOOP("Actions", "&Go to Topic…"),
         QT_TRANSLATE_NOOP("Actions", "Go to a topic of an open digest by its name"), "go-topic"_L1,
         "Ctrl+P"_L1},
        {ActionId::FindCommand, QT_TRANSLATE_NOOP("Actions", "&Command Palette…"),
         QT_TRANSLATE_NOOP("Actions", "Find a command by its name, in Korean or English"),
         "command-palette"_L1, "Ctrl+Shift+P"_L1},
        {ActionId::GoBack, QT_TRANSLATE_NOOP("Actions", "&Back"),
         QT_TRANSLATE_NOOP("Actions", "Go back to where the cursor was before the last jump"), "go-back"_L1,
         "Alt+Left"_L1},
        {ActionId::GoForward, QT_TRANSLATE_NOOP("Actions", "&Forward"),
         QT_TRANSLATE_NOOP("Actions", "Go forward again to where the cursor was before going back"),
         "go-forward"_L1, "Alt+Right"_L1},
        {ActionId::SupportTable,
         QT_TRANSLATE_NOOP("Actions", "&Support Table"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide which facts support which opinions"),
         {},
         "Ctrl+4"_L1,
         true},
        {ActionId::ShowOutline, QT_TRANSLATE_NOOP("Actions", "&Outline"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the outline"), "view-outline"_L1, "Ctrl+1"_L1, true},
        {ActionId::ShowProblems, QT_TRANSLATE_NOOP("Actions", "Pro&blems"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the list of problems"), "view-problems"_L1, "Ctrl+2"_L1,
         true},
        {ActionId::ShowPreview, QT_TRANSLATE_NOOP("Actions", "&Preview"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the preview"), "view-preview"_L1, "Ctrl+3"_L1, true},
        {ActionId::ShowTopicBar,
         QT_TRANSLATE_NOOP("Actions", "Topic B&ar"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the topic at the cursor above the text"),
         "topic-bar"_L1,
         {},
         true},
        {ActionId::FocusTopicBar,
         QT_TRANSLATE_NOOP("Actions", "Go to the &Topic Bar"),
         QT_TRANSLATE_NOOP("Actions", "Go along the topics above the text by keys"),
         {},
         "Ctrl+Shift+;"_L1},
        {ActionId::LineNumbers,
         QT_TRANSLATE_NOOP("Actions", "Lin&e Numbers"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the numbers of lines"),
         "line-numbers"_L1,
         {},
         true},
        {ActionId::FactBand,
         QT_TRANSLATE_NOOP("Actions", "Fa&ct and Opinion Band"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide beside the text where facts and opinions are"),
         "fact-band"_L1,
         {},
         true},
        {ActionId::WrapWindow,
         QT_TRANSLATE_NOOP("Actions", "As Wide as the &Window"),
         QT_TRANSLATE_NOOP("Actions", "Let rows be as long as there is room for"),
         {},
         {},
         true},
        {ActionId::Wrap60, QT_TRANSLATE_NOOP("Actions", "&60 Characters"), "", {}, {}, true},
        {ActionId::Wrap80, QT_TRANSLATE_NOOP("Actions", "&80 Characters"), "", {}, {}, true},
        {ActionId::Wrap100, QT_TRANSLATE_NOOP("Actions", "&100 Characters"), "", {}, {}, true},
        {ActionId::ChooseFont,
         QT_TRANSLATE_NOOP("Actions", "&Font…"),
         QT_TRANSLATE_NOOP("Actions", "Choose the font of the source"),
         "font"_L1,
         {}},
        {ActionId::Fold, QT_TRANSLATE_NOOP("Actions", "&Fold"),
         QT_TRANSLATE_NOOP("Actions", "Fold the facts, the opinions or the topic at the cursor away"),
         "fold"_L1, "Ctrl+Shift+["_L1},
        {ActionId::Unfold, QT_TRANSLATE_NOOP("Actions", "&Unfold"),
         QT_TRANSLATE_NOOP("Actions", "Show again what is folded behind the line at the cursor"), "unfold"_L1,
         "Ctrl+Shift+]"_L1},
        {ActionId::FoldAll,
         QT_TRANSLATE_NOOP("Actions", "Fold &All Topics"),
         QT_TRANSLATE_NOOP("Actions", "Show nothing of all topics but their headings"),
         {},
         "Ctrl+Alt+["_L1},
        {ActionId::UnfoldAll,
         QT_TRANSLATE_NOOP("Actions", "Unfold A&ll"),
         QT_TRANSLATE_NOOP("Actions", "Show all that is folded again"),
         {},
         "Ctrl+Alt+]"_L1},
        {ActionId::FoldLevel1, QT_TRANSLATE_NOOP("Actions", "Fold to Level &1"), "", {}, {}},
        {ActionId::FoldLevel2, QT_TRANSLATE_NOOP("Actions", "Fold to Level &2"), "", {}, {}},
        {ActionId::FoldLevel3, QT_TRANSLATE_NOOP("Actions", "Fold to Level &3"), "", {}, {}},
        {ActionId::FoldLevel4, QT_TRANSLATE_NOOP("Actions", "Fold to Level &4"), "", {}, {}},
        {ActionId::FocusMode, QT_TRANSLATE_NOOP("Actions", "Focus &Mode"),
         QT_TRANSLATE_NOOP("Actions", "Dim everything but the topic at the cursor"), "focus-mode"_L1, "F9"_L1,
         true},
        {ActionId::TypewriterMode, QT_TRANSLATE_NOOP("Actions", "T&ypewriter Mode"),
         QT_TRANSLATE_NOOP("Actions", "Keep the line that is written at one height"), "typewriter-mode"_L1,
         "Shift+F9"_L1, true},
        {ActionId::FullScreen, QT_TRANSLATE_NOOP("Actions", "Full &Screen"),
         QT_TRANSLATE_NOOP("Actions", "Let the window fill the screen"), "full-screen"_L1, "F11"_L1, true},
        {ActionId::ZoomIn, QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "", "zoom-in"_L1, "Ctrl++"_L1},
        {ActionId::ZoomOut, QT_TRANSLATE_NOOP("Actions", "Zoom O&ut"), "", "zoom-out"_L1, "Ctrl+-"_L1},
        {ActionId::ResetZoom, QT_TRANSLATE_NOOP("Actions", "&Normal Size"), "", {}, "Ctrl+0"_L1},
        {ActionId::ThemeSystem, QT_TRANSLATE_NOOP("Actions", "Like the &System"), "", {}, {}, true},
        {ActionId::ThemeLight, QT_TRANSLATE_NOOP("Actions", "&Light"), "", {}, {}, true},
        {ActionId::ThemeDark, QT_TRANSLATE_NOOP("Actions", "&Dark"), "", {}, {}, true},
        {ActionId::Korean, "한국어(&K)", "", {}, {}, true},
        {ActionId::English, "&English", "", {}, {}, true},
        {ActionId::RemoteImages,
         QT_TRANSLATE_NOOP("Actions", "Load &Remote Images"),
         QT_TRANSLATE_NOOP("Actions", "Let the preview of this digest load images from the network"),
         {},
         {},
         true},
        {ActionId::Help, QT_TRANSLATE_NOOP("Actions", "Sasil &Help"), "", "help"_L1, "F1"_L1},
        {ActionId::RuleHelp, QT_TRANSLATE_NOOP("Actions", "About the &Rules"), "", {}, {}},
        {ActionId::About, QT_TRANSLATE_NOOP("Actions", "&About Sasil"), "", "about"_L1, {}},
    };
    return table;
}

QString plainText(const QString &text)
{
    return withoutMnemonic(text).remove(u'…');
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const ActionSpec &spec : specs()) {
        auto *action = new QAction(this);
        setCommandSource(action, context, spec.text);
        if (!spec.icon.isEmpty())
            action->setIcon(icon(spec.icon));
        if (!spec.shortcut.isEmpty())
            action->setShortcut(QKeySequence(spec.shortcut));
        action->setCheckable(spec.checkable);
        m_actions.insert(spec.id, action);
    }
    (*this)[ActionId::ZoomIn]->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    // Input methods take the first one for themselves.
    (*this)[ActionId::Complete]->setShortcuts({QKeySequence(u"Ctrl+Space"_s), QKeySequence(u"Alt+/"_s)});
    (*this)[ActionId::Redo]->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    (*this)[ActionId::NextTab]->setShortcuts({QKeySequence(u"Ctrl+Tab"_s), QKeySequence(u"Ctrl+PgDown"_s)});
    (*this)[ActionId::PreviousTab]->setShortcuts(
        {QKeySequence(u"Ctrl+Shift+Tab"_s), QKeySequence(u"Ctrl+PgUp"_s)});
    (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    for (const auto &ids :
         {QList{ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark},
          QList{ActionId::Korean, ActionId::English},
          QList{ActionId::WrapWindow, ActionId::Wrap60, ActionId::Wrap80, ActionId::Wrap100}}) {
        auto *group = new QActionGroup(this);
        for (const ActionId id : ids)
            group->addAction((*this)[id]);
    }
    retranslate();
}

void Actions::retranslate()
{
    for (const ActionSpec &spec : specs()) {
        QAction *action = (*this)[spec.id];
        // A language is called by its own name in every language.
        const bool isLanguage = spec.id == ActionId::Korean || spec.id == ActionId::English;
        action->setText(isLanguage ? QString::fromUtf8(spec.text)
                                   : QCoreApplication::translate(context, spec.text));
        action->setIconText(plainText(action->text()));
        showTips(spec.id);
    }
    Q_EMIT retranslated();
}

void Actions::showTips(ActionId id) const
{
    const ActionSpec &spec = *std::ranges::find(specs(), id, &ActionSpec::id);
    QAction *action = (*this)[id];
    QString tip = *spec.tip ? QCoreApplication::translate(context, spec.tip) : plainText(action->text());
    action->setStatusTip(*spec.tip ? tip : QString());
    if (!action->shortcut().isEmpty())
        tip += u" ("_s + action->shortcut().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(tip);
}

} // namespace sasil
