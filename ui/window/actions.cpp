// SPDX-License-Identifier: MIT
#include "window/actions.h"

#include "palette/commandwords.h"
#include "theme/icons.h"
#include "window/actiontable.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *context = "Actions";

QString plainText(const QString &text)
{
    return withoutMnemonic(text).remove(u'…');
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const ActionSpec &spec : actionTable()) {
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
    for (const QAction *action : std::as_const(m_actions))
        m_usual.insert(action, action->shortcuts());
    (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    for (const auto &ids :
         {QList{ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark, ActionId::ThemeContrast,
                ActionId::ThemeContrastDark},
          QList{ActionId::StyleSasil, ActionId::StyleBrief, ActionId::StyleReport, ActionId::StyleLetter},
          QList{ActionId::LayoutSideBySide, ActionId::LayoutStacked, ActionId::LayoutSourceOnly,
                ActionId::LayoutPreviewOnly, ActionId::LayoutOwnWindow},
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
    for (const ActionSpec &spec : actionTable()) {
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

QList<QKeySequence> Actions::usualShortcuts(const QAction *action) const
{
    return m_usual.value(action);
}

void Actions::setShortcuts(QAction *action, const QList<QKeySequence> &keys)
{
    if (action->shortcuts() == keys)
        return;
    action->setShortcuts(keys);
    showTips(m_actions.key(action));
    Q_EMIT retranslated();
}

void Actions::showTips(ActionId id) const
{
    const ActionSpec &spec = *std::ranges::find(actionTable(), id, &ActionSpec::id);
    QAction *action = (*this)[id];
    QString tip = *spec.tip ? QCoreApplication::translate(context, spec.tip) : plainText(action->text());
    action->setStatusTip(*spec.tip ? tip : QString());
    if (!action->shortcut().isEmpty())
        tip += u" ("_s + action->shortcut().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(tip);
}

} // namespace sasil
