// SPDX-License-Identifier: MIT
#include "window/settingspages.h"

#include "dialogs/settingsnewdigest.h"
#include "dialogs/settingsownstyle.h"
#include "dialogs/settingspage.h"
#include "dialogs/settingsrows.h"
#include "text/translations.h"
#include "window/actions.h"
#include "window/actiontable.h"
#include "window/settingsfontrow.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *context = "sasil::SettingsPages";
constexpr const char *menus = "sasil::WindowMenus";

Message said(const char *source)
{
    return {context, source};
}

const ActionSpec &specOf(ActionId id)
{
    return *std::ranges::find(actionTable(), id, &ActionSpec::id);
}

Message textOf(ActionId id)
{
    return {"Actions", specOf(id).text};
}

/// A switch is called like its action.
SwitchRow *switchOf(const Actions &actions, ActionId id, bool usual, const char *keywords)
{
    return new SwitchRow({textOf(id), {"Actions", specOf(id).tip}, said(keywords)}, actions[id], usual);
}

/// One of the actions that \a first begins the group of, in the order of the table.
ChoiceRow *choiceOf(const Actions &actions, SettingsText text, ActionId first, ActionId usual)
{
    QList<ChoiceRow::Option> options;
    qsizetype usualAt = 0;
    for (const ActionSpec &spec : actionTable()) {
        const QActionGroup *group = actions[spec.id]->actionGroup();
        if (!group || group != actions[first]->actionGroup())
            continue;
        if (spec.id == usual)
            usualAt = options.size();
        options.append({actions[spec.id], textOf(spec.id)});
    }
    return new ChoiceRow(std::move(text), options, usualAt);
}

SettingsPage *generalPage(const Actions &actions, const SettingsActions &more, QSettings *settings)
{
    using enum ActionId;
    auto *page =
        new SettingsRowsPage(said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "General")), u"settings"_s);
    page->addRow(choiceOf(
        actions,
        {said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Language · 언어")),
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Of menus, dialogs and help; digests keep theirs")),
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Korean, English, translation, interface"))},
        Korean, systemLanguage() == u"ko" ? Korean : English));
    page->addRow(
        choiceOf(actions,
                 {{menus, "&Theme"},
                  said(QT_TRANSLATE_NOOP("sasil::SettingsPages",
                                         "Light, dark or high contrast, for the whole program")),
                  said(QT_TRANSLATE_NOOP("sasil::SettingsPages",
                                         "colours, dark mode, night, bright, appearance, contrast"))},
                 ThemeSystem, ThemeSystem));
    page->addRow(choiceOf(
        actions,
        {{menus, "Pa&ge Style"},
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Of the preview, and of what is exported")),
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "look, serif, print, dense, export, design"))},
        StyleSasil, StyleSasil));
    auto *ownStyle = new OwnStyleRow(settings);
    QObject::connect(ownStyle, &OwnStyleRow::chosen, more.ownStyle, &QAction::trigger);
    page->addRow(ownStyle);
    return page;
}

SettingsPage *textPage(const Actions &actions, SourceCommands *source, QSettings *settings)
{
    using enum ActionId;
    const EditorSettings usual;
    auto *page = new SettingsRowsPage(said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Text")), u"font"_s);
    page->addRow(new SettingsFontRow(settings, source));
    page->addRow(choiceOf(
        actions,
        {{menus, "&Wrap Width"},
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "How long rows get before they go on in the next")),
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "line length, columns, word wrap, margin"))},
        WrapWindow, WrapWindow));
    const auto add = [&](ActionId id, bool isUsual, const char *keywords) {
        page->addRow(switchOf(actions, id, isUsual, keywords));
    };
    add(LineNumbers, usual.lineNumbers,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "count of lines, gutter, margin"));
    add(FactBand, usual.factBand,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "coloured stripe, gutter, margin, blue, amber"));
    add(ShowTopicBar, usual.topicBar,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "breadcrumbs, path, heading above the text"));
    return page;
}

SettingsPage *writingPage(const Actions &actions)
{
    using enum ActionId;
    const EditorSettings usual;
    auto *page = new SettingsRowsPage(said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Writing")),
                                      u"typewriter-mode"_s);
    const auto add = [&](ActionId id, bool isUsual, const char *keywords) {
        page->addRow(switchOf(actions, id, isUsual, keywords));
    };
    add(CloseBrackets, usual.closeBrackets,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "pairs, parentheses, quotation marks, automatic"));
    add(CheckSpelling, usual.spelling,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "orthography, typos, mistakes, dictionary, Hunspell"));
    page->addRow(
        new CommandRow({said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "My Words")),
                        {"Actions", specOf(MyWords).tip},
                        said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "own dictionary, names, spelling"))},
                       said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Edit My Words…")), actions[MyWords]));
    add(FocusMode, usual.focusMode,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "concentrate, dim, distraction, zen"));
    add(TypewriterMode, usual.typewriterMode,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "middle, centre, scroll, caret, cursor"));
    return page;
}

SettingsPage *panelsPage(const Actions &actions, const SettingsActions &more)
{
    using enum ActionId;
    auto *page =
        new SettingsRowsPage(said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Panels")), u"view-outline"_s);
    const auto add = [&](ActionId id, bool isUsual, const char *keywords) {
        page->addRow(switchOf(actions, id, isUsual, keywords));
    };
    add(ShowPreview, true, QT_TRANSLATE_NOOP("sasil::SettingsPages", "panes, page, reading, HTML"));
    page->addRow(choiceOf(actions,
                          {{menus, "La&yout"},
                           said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Where the preview stands")),
                           said(QT_TRANSLATE_NOOP("sasil::SettingsPages",
                                                  "panes, split, second screen, monitor, beside, below"))},
                          LayoutSideBySide, LayoutSideBySide));
    add(ScrollTogether, true, QT_TRANSLATE_NOOP("sasil::SettingsPages", "synchronise, follow, sync"));
    add(ShowOutline, true,
        QT_TRANSLATE_NOOP("sasil::SettingsPages", "panes, table of contents, topics, tree"));
    page->addRow(
        new SwitchRow({said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Facts and Opinions in the Outline")),
                       said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "List them below their topics")),
                       said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "items, entries"))},
                      more.outlineItems, false));
    add(ShowProblems, true, QT_TRANSLATE_NOOP("sasil::SettingsPages", "panes, findings, errors, warnings"));
    page->addRow(
        new ChoiceRow({said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Group Problems By")),
                       {},
                       said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "order, sort, findings"))},
                      {{more.problemsByTopic, said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Topic"))},
                       {more.problemsByRule, said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Rule"))}},
                      0));
    add(SupportTable, false, QT_TRANSLATE_NOOP("sasil::SettingsPages", "panes, citations, matrix, analysis"));
    return page;
}

SettingsPage *newDigestPage(const SettingsActions &more, QSettings *settings)
{
    auto *page = new SettingsRowsPage(said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "New Digests")),
                                      u"document-week"_s);
    page->addRow(new TemplateRow(settings));
    page->addRow(new FolderRow(settings));
    page->addRow(new SwitchRow(
        {said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Carry Over Stubs")),
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages",
                                "Begin with the topics that the digest before left to come back to")),
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "links, notes, previous week, reading list"))},
        more.carryOver, true));
    page->addRow(new NoteRow(
        {said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "Which Week a Day Belongs To")),
         said(
             QT_TRANSLATE_NOOP("sasil::SettingsPages",
                               "Each folder of digests has a rule of its own: the line week-rule in its file "
                               ".sasil.toml")),
         said(QT_TRANSLATE_NOOP("sasil::SettingsPages", "calendar, month, Thursday, Monday, Sunday"))}));
    return page;
}

} // namespace

QList<SettingsPage *> makeSettingsPages(const Actions &actions, const SettingsActions &more,
                                        SourceCommands *source, QSettings *settings)
{
    return {generalPage(actions, more, settings), textPage(actions, source, settings), writingPage(actions),
            panelsPage(actions, more), newDigestPage(more, settings)};
}

} // namespace sasil
