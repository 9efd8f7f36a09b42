// SPDX-License-Identifier: MIT
#include "settingsdesk.h"

#include "dialogs/settingsnewdigest.h"
#include "dialogs/settingsrows.h"
#include "dialogs/settingsshortcutdialog.h"
#include "palette/commandwords.h"
#include "palette/paletteinput.h"

#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace sasil {

using namespace Qt::StringLiterals;

SettingsDesk::SettingsDesk()
{
    settings.clear();
    numbers.setCheckable(true);
    for (QAction *one : {&light, &dark}) {
        one->setCheckable(true);
        themes.addAction(one);
    }
    light.setChecked(true);
    addCommand("&Bold", {QKeySequence(u"Ctrl+B"_s)}, u"Format"_s);
    addCommand("&Link", {QKeySequence(u"Ctrl+K"_s)}, u"Format"_s);
    addCommand("&Redo", {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}, u"Edit"_s);
    addCommand("My W&ords…", {}, u"Edit"_s);
    makePages();
    dialog = new SettingsDialog(pages);
    dialog->show();
    dialog->activateWindow();
    if (!QTest::qWaitForWindowActive(dialog))
        qFatal("the dialog does not become active");
}

void SettingsDesk::makePages()
{
    auto *text = new SettingsRowsPage({"test", "Text"}, u"font"_s);
    lineNumbers = new SwitchRow(
        {{"Actions", "Lin&e Numbers"}, {"test", "Show or hide them"}, {"test", "gutter"}}, &numbers, false);
    theme = new ChoiceRow({{"sasil::WindowMenus", "&Theme"}, {}, {"test", "night"}},
                          {{&light, {"Actions", "&Light"}}, {&dark, {"Actions", "&Dark"}}}, 0);
    text->addRow(lineNumbers);
    text->addRow(theme);
    auto *digests = new SettingsRowsPage({"test", "New"}, u"font"_s);
    pattern = new TemplateRow(&settings);
    folder = new FolderRow(&settings);
    digests->addRow(pattern);
    digests->addRow(folder);
    page = new ShortcutsPage([this] { return commands(); });
    QObject::connect(page->model(), &ShortcutsModel::keysChosen, page,
                     [](QAction *action, const QList<QKeySequence> &keys) { action->setShortcuts(keys); });
    pages = {text, digests, page};
}

SettingsDesk::~SettingsDesk()
{
    delete dialog;
    qDeleteAll(actions);
}

void SettingsDesk::addCommand(const char *source, const QList<QKeySequence> &keys, const QString &menu)
{
    auto *action = new QAction;
    setCommandSource(action, "Actions", source);
    action->setText(QCoreApplication::translate("Actions", source));
    action->setShortcuts(keys);
    actions.append(action);
    list.commands.append({action, menu, keys});
}

ShortcutCommands SettingsDesk::commands() const
{
    ShortcutCommands all = list;
    all.taken.append({QKeySequence(u"Alt+F"_s), u"File"_s});
    return all;
}

void SettingsDesk::type(const QString &typed) const
{
    dialog->searchField()->setText(typed);
}

QStringList SettingsDesk::found() const
{
    QStringList names;
    if (lineNumbers->isVisible())
        names.append(u"numbers"_s);
    if (theme->isVisible())
        names.append(u"theme"_s);
    if (pattern->isVisible())
        names.append(u"template"_s);
    if (folder->isVisible())
        names.append(u"folder"_s);
    if (page->isVisible())
        names += rows();
    return names;
}

QStringList SettingsDesk::rows() const
{
    QStringList names;
    const QAbstractItemModel *model = page->table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (const QAction *action : actions) {
            if (withoutMnemonic(action->text()).remove(u'…') == model->index(row, 0).data().toString())
                names.append(commandName(action));
        }
    }
    return names;
}

void SettingsDesk::select(int row) const
{
    page->table()->setCurrentIndex(page->table()->model()->index(row, 0));
}

QPushButton *SettingsDesk::button(const QString &name) const
{
    return page->findChild<QPushButton *>(name);
}

ShortcutDialog *SettingsDesk::asking() const
{
    return page->findChild<ShortcutDialog *>();
}

ShortcutDialog *SettingsDesk::ask(int row) const
{
    select(row);
    page->table()->setFocus();
    QTest::keyClick(page->table(), Qt::Key_Return);
    if (!asking() || !QTest::qWaitForWindowActive(asking()))
        qFatal("nobody asks for keys");
    return asking();
}

} // namespace sasil
