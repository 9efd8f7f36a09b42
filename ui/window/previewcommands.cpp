// SPDX-License-Identifier: MIT
#include "window/previewcommands.h"

#include "editor/editor.h"
#include "preview/previewview.h"
#include "window/opendocuments.h"
#include "window/previewwindow.h"
#include "window/scrollsync.h"

#include <QActionGroup>
#include <QSettings>

#include <array>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

using enum ActionId;

constexpr std::array layouts{
    std::pair{PaneLayout::SideBySide, LayoutSideBySide},
    std::pair{PaneLayout::Stacked, LayoutStacked},
    std::pair{PaneLayout::SourceOnly, LayoutSourceOnly},
    std::pair{PaneLayout::PreviewOnly, LayoutPreviewOnly},
    std::pair{PaneLayout::OwnWindow, LayoutOwnWindow},
};

const QString layoutKey = u"window/layout"_s;
const QString scrollKey = u"window/scrollTogether"_s;
const QString geometryKey = u"window/previewGeometry"_s;

} // namespace

PreviewCommands::PreviewCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings,
                                 QWidget *window)
    : QObject(window), m_actions(actions), m_documents(documents), m_settings(settings), m_window(window)
{
    connectLayouts();
    connectScrolling();
}

void PreviewCommands::connectLayouts()
{
    for (const auto &[layout, id] : layouts)
        connect(m_actions[id], &QAction::triggered, this, [this, layout] { setLayout(layout); });
    connect(m_actions[ShowPreview], &QAction::toggled, this, [this](bool shown) {
        if (shown != (m_layout != PaneLayout::SourceOnly))
            setLayout(shown ? m_withPreview : PaneLayout::SourceOnly);
    });
    connect(m_documents, &OpenDocuments::added, this, &PreviewCommands::arrange);
    connect(m_documents, &OpenDocuments::currentChanged, this, &PreviewCommands::showInWindow);
    arrangeAll();
}

void PreviewCommands::connectScrolling()
{
    QAction *action = m_actions[ScrollTogether];
    action->setChecked(true);
    connect(action, &QAction::toggled, this, [this](bool on) {
        m_settings->setValue(scrollKey, on);
        for (DocumentView *view : m_documents->all())
            view->scrollSync()->setOn(on);
    });
    connect(m_documents, &OpenDocuments::added, this,
            [action](DocumentView *view) { view->scrollSync()->setOn(action->isChecked()); });
}

void PreviewCommands::setLayout(PaneLayout layout)
{
    m_layout = layout;
    if (layout != PaneLayout::SourceOnly)
        m_withPreview = layout;
    arrangeAll();
}

void PreviewCommands::arrange(DocumentView *view)
{
    if (m_layout != PaneLayout::OwnWindow)
        view->setPaneLayout(m_layout);
    else if (view == m_documents->current())
        showInWindow(view);
    else
        view->setPaneLayout(PaneLayout::SourceOnly);
}

void PreviewCommands::arrangeAll()
{
    for (const auto &[layout, id] : layouts) {
        if (layout == m_layout)
            m_actions[id]->setChecked(true);
    }
    m_actions[ShowPreview]->setChecked(m_layout != PaneLayout::SourceOnly);
    // Before its source hides: Qt would go to the preview's first link, and the page scroll there.
    if (m_layout == PaneLayout::PreviewOnly) {
        m_documents->current()->preview()->show();
        m_documents->current()->preview()->setFocus(Qt::OtherFocusReason);
    }
    for (DocumentView *view : m_documents->all())
        arrange(view);
    if (m_previews && m_layout != PaneLayout::OwnWindow) {
        m_settings->setValue(geometryKey, m_previews->saveGeometry());
        m_previews->hide();
    }
    if (m_layout != PaneLayout::PreviewOnly && !m_documents->current()->editor()->hasFocus())
        m_documents->current()->setFocus();
}

void PreviewCommands::showInWindow(DocumentView *view)
{
    if (m_layout != PaneLayout::OwnWindow || !view)
        return;
    if (!m_previews) {
        m_previews = new PreviewWindow(m_window);
        connect(m_previews, &PreviewWindow::closeRequested, this,
                [this] { setLayout(PaneLayout::SideBySide); });
        // Their shortcuts are for this window as well.
        m_previews->addActions(m_actions.all());
        m_previews->restoreGeometry(m_settings->value(geometryKey).toByteArray());
        setTitle(m_title);
    }
    view->setPaneLayout(PaneLayout::OwnWindow);
    m_previews->show(view->preview());
}

void PreviewCommands::setTitle(const QString &title)
{
    m_title = title;
    if (m_previews)
        m_previews->setWindowTitle(title);
}

void PreviewCommands::save() const
{
    m_settings->setValue(layoutKey, int(m_layout));
    if (m_previews)
        m_settings->setValue(geometryKey, m_previews->saveGeometry());
}

void PreviewCommands::restore()
{
    m_actions[ScrollTogether]->setChecked(m_settings->value(scrollKey, true).toBool());
    const int known = m_settings->value(layoutKey, 0).toInt();
    setLayout(known > 0 && known <= int(PaneLayout::OwnWindow) ? PaneLayout(known) : PaneLayout::SideBySide);
}

} // namespace sasil
