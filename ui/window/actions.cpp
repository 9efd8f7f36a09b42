// SPDX-License-Identifier: MIT
#include "window/actions.h"

#include "theme/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QRegularExpression>

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
        {ActionId::SelectAll, QT_TRANSLATE_NOOP("Actions", "Select &All"), "", {}, "Ctrl+A"_L1},
        {ActionId::AddTopic, QT_TRANSLATE_NOOP("Actions", "Add &Topic"),
         QT_TRANSLATE_NOOP("Actions", "Add a topic after this one"), "topic-add"_L1, "Ctrl+Shift+T"_L1},
        {ActionId::AddFact, QT_TRANSLATE_NOOP("Actions", "Add &Fact"),
         QT_TRANSLATE_NOOP("Actions", "Add a fact to this topic"), "fact-add"_L1, "Ctrl+Shift+F"_L1},
        {ActionId::AddOpinion, QT_TRANSLATE_NOOP("Actions", "Add &Opinion"),
         QT_TRANSLATE_NOOP("Actions", "Add an opinion to this topic"), "opinion-add"_L1, "Ctrl+Shift+O"_L1},
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

QString withoutMnemonic(QString text)
{
    static const QRegularExpression korean(u"\\(&\\w\\)"_s);
    return text.remove(korean).remove(u'&').remove(u'…');
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const ActionSpec &spec : specs()) {
        auto *action = new QAction(this);
        if (!spec.icon.isEmpty())
            action->setIcon(icon(spec.icon));
        if (!spec.shortcut.isEmpty())
            action->setShortcut(QKeySequence(spec.shortcut));
        action->setCheckable(spec.checkable);
        m_actions.insert(spec.id, action);
    }
    (*this)[ActionId::ZoomIn]->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    (*this)[ActionId::Redo]->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    (*this)[ActionId::NextTab]->setShortcuts({QKeySequence(u"Ctrl+Tab"_s), QKeySequence(u"Ctrl+PgDown"_s)});
    (*this)[ActionId::PreviousTab]->setShortcuts(
        {QKeySequence(u"Ctrl+Shift+Tab"_s), QKeySequence(u"Ctrl+PgUp"_s)});
    (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    for (const auto &ids : {QList{ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark},
                            QList{ActionId::Korean, ActionId::English}}) {
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
        QString tip =
            *spec.tip ? QCoreApplication::translate(context, spec.tip) : withoutMnemonic(action->text());
        action->setStatusTip(*spec.tip ? tip : QString());
        if (!action->shortcut().isEmpty())
            tip += u" ("_s + action->shortcut().toString(QKeySequence::NativeText) + u')';
        action->setToolTip(tip);
        action->setIconText(withoutMnemonic(action->text()));
    }
}

} // namespace sasil
