// SPDX-License-Identifier: MIT
#include "window/sourcecommands.h"

#include "editor/editor.h"
#include "editor/folding.h"
#include "editor/topicbar.h"
#include "window/actions.h"
#include "window/fontdialog.h"
#include "window/opendocuments.h"

#include <QEvent>
#include <QMenu>
#include <QSettings>

#include <array>

namespace sasil {

namespace {

struct Switch
{
    ActionId id;
    bool EditorSettings::*field;
};

constexpr std::array switches{
    Switch{ActionId::ShowTopicBar, &EditorSettings::topicBar},
    Switch{ActionId::LineNumbers, &EditorSettings::lineNumbers},
    Switch{ActionId::FactBand, &EditorSettings::factBand},
    Switch{ActionId::FocusMode, &EditorSettings::focusMode},
    Switch{ActionId::TypewriterMode, &EditorSettings::typewriterMode},
    Switch{ActionId::CloseBrackets, &EditorSettings::closeBrackets},
};

struct Width
{
    ActionId id;
    int column;
};

constexpr std::array widths{
    Width{ActionId::WrapWindow, 0},
    Width{ActionId::Wrap60, 60},
    Width{ActionId::Wrap80, 80},
    Width{ActionId::Wrap100, 100},
};

} // namespace

SourceCommands::SourceCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings,
                               QWidget *window)
    : QObject(window), m_actions(actions), m_documents(documents), m_settings(settings), m_window(window)
{
    connectSwitches();
    connectWidths();
    connectFolding();
    connectFullScreen();
    connect(m_actions[ActionId::ChooseFont], &QAction::triggered, this, &SourceCommands::chooseFont);
    connect(m_actions[ActionId::FocusTopicBar], &QAction::triggered, this,
            [this] { m_documents->current()->topicBar()->focusPath(); });
    follow(documents->current());
    connect(documents, &OpenDocuments::added, this, &SourceCommands::follow);
    window->installEventFilter(this);
    apply();
}

void SourceCommands::follow(DocumentView *view)
{
    applyTo(view);
    connect(view->editor(), &Editor::zoomRequested, this, [this](int steps) {
        for (int i = 0; i < qAbs(steps); ++i)
            m_actions[steps > 0 ? ActionId::ZoomIn : ActionId::ZoomOut]->trigger();
    });
}

template <typename Change>
void SourceCommands::change(Change how)
{
    // Others keep some of them as well.
    EditorSettings settings = EditorSettings::load(*m_settings);
    how(settings);
    settings.save(m_settings);
    apply();
    Q_EMIT chosen();
}

void SourceCommands::applyTo(DocumentView *view) const
{
    view->editor()->setSettings(m_shown);
    view->topicBar()->setOn(m_shown.topicBar);
}

void SourceCommands::apply()
{
    m_shown = EditorSettings::load(*m_settings);
    for (DocumentView *view : m_documents->all())
        applyTo(view);
    for (const Switch &one : switches)
        m_actions[one.id]->setChecked(m_shown.*one.field);
    for (const Width &width : widths)
        m_actions[width.id]->setChecked(m_shown.wrapColumn == width.column);
    m_actions[ActionId::FocusTopicBar]->setEnabled(m_shown.topicBar);
    Q_EMIT applied();
}

void SourceCommands::connectSwitches()
{
    for (const Switch &one : switches) {
        connect(m_actions[one.id], &QAction::triggered, this, [this, one](bool on) {
            change([one, on](EditorSettings &settings) { settings.*one.field = on; });
        });
    }
}

void SourceCommands::connectWidths()
{
    for (const Width &width : widths) {
        connect(m_actions[width.id], &QAction::triggered, this, [this, width] {
            change([width](EditorSettings &settings) { settings.wrapColumn = width.column; });
        });
    }
}

void SourceCommands::connectFolding()
{
    using enum ActionId;
    const auto fold = [this](ActionId id, auto what) {
        connect(m_actions[id], &QAction::triggered, this,
                [this, what] { what(m_documents->current()->editor()->folding()); });
    };
    fold(Fold, [](Folding *folding) { folding->foldAtCaret(); });
    fold(Unfold, [](Folding *folding) { folding->unfoldAtCaret(); });
    fold(FoldAll, [](Folding *folding) { folding->foldAll(); });
    fold(UnfoldAll, [](Folding *folding) { folding->unfoldAll(); });
    fold(FoldLevel1, [](Folding *folding) { folding->foldToLevel(1); });
    fold(FoldLevel2, [](Folding *folding) { folding->foldToLevel(2); });
    fold(FoldLevel3, [](Folding *folding) { folding->foldToLevel(3); });
    fold(FoldLevel4, [](Folding *folding) { folding->foldToLevel(4); });
    for (QObject *place : m_actions[Fold]->associatedObjects()) {
        if (auto *menu = qobject_cast<QMenu *>(place)) {
            connect(menu, &QMenu::aboutToShow, this, [this] { showFoldingStates(true); });
            connect(menu, &QMenu::aboutToHide, this, [this] { showFoldingStates(false); });
        }
    }
}

void SourceCommands::showFoldingStates(bool shown)
{
    // Shortcuts of grey actions would say nothing: they are grey for as long as somebody looks at them.
    const Folding *folding = m_documents->current()->editor()->folding();
    const auto show = [this, shown](ActionId id, bool isPossible, const QString &why) {
        m_actions[id]->setEnabled(isPossible || !shown);
        m_actions.showTips(id);
        if (shown && !isPossible)
            m_actions[id]->setToolTip(why);
    };
    show(ActionId::Fold, folding->placeToFold().has_value(), Folding::nothingToFold());
    show(ActionId::Unfold, folding->placeToUnfold().has_value(), Folding::nothingToUnfold());
    show(ActionId::UnfoldAll, !folding->foldedOffsets().isEmpty(), tr("Nothing is folded."));
}

void SourceCommands::connectFullScreen()
{
    connect(m_actions[ActionId::FullScreen], &QAction::triggered, this, [this](bool on) {
        if (on) {
            m_wasMaximized = m_window->isMaximized();
            m_window->showFullScreen();
        } else {
            m_wasMaximized ? m_window->showMaximized() : m_window->showNormal();
        }
    });
}

void SourceCommands::chooseFont()
{
    FontDialog dialog(EditorSettings::load(*m_settings), m_window);
    if (dialog.exec() == QDialog::Accepted)
        setFont(dialog.settings().fontFamily, dialog.settings().fontSize);
}

void SourceCommands::setFont(const QString &family, qreal size)
{
    change([&family, size](EditorSettings &settings) {
        settings.fontFamily = family;
        settings.fontSize = size;
    });
}

bool SourceCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_actions[ActionId::FullScreen]->setChecked(m_window->isFullScreen());
    else if (event->type() == QEvent::WindowActivate && EditorSettings::load(*m_settings) != m_shown)
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace sasil
