// SPDX-License-Identifier: MIT
#include "window/viewcommands.h"

#include "preview/previewview.h"
#include "window/actions.h"
#include "window/opendocuments.h"

#include <utility>

namespace sasil {

ViewCommands::ViewCommands(const Actions &actions, OpenDocuments *documents, QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents)
{
    connectSplitters();
    connectZoom();
    connectRemoteImages();
}

void ViewCommands::connectSplitters()
{
    // Every tab is divided like the one before it.
    const auto follow = [this](DocumentView *view) {
        connect(view, &DocumentView::splitterMoved, this, [this, view] {
            for (DocumentView *other : m_documents->all()) {
                if (other != view)
                    other->restoreSplitter(view->splitterState());
            }
        });
    };
    follow(m_documents->current());
    connect(m_documents, &OpenDocuments::added, this, [this, follow](DocumentView *view) {
        view->restoreSplitter(m_documents->current()->splitterState());
        follow(view);
    });
}

void ViewCommands::connectZoom()
{
    using enum ActionId;
    const auto zoom = [this](ActionId id, auto what) {
        connect(m_actions[id], &QAction::triggered, this, [this, what] {
            for (DocumentView *view : m_documents->all())
                what(view);
        });
    };
    zoom(ZoomIn, [](DocumentView *view) { view->zoomBy(1); });
    zoom(ZoomOut, [](DocumentView *view) { view->zoomBy(-1); });
    zoom(ResetZoom, [](DocumentView *view) { view->resetZoom(); });
    connect(m_documents, &OpenDocuments::added, this,
            [this](DocumentView *view) { view->zoomBy(m_documents->current()->zoom()); });
}

void ViewCommands::connectRemoteImages()
{
    QAction *action = m_actions[ActionId::RemoteImages];
    action->setEnabled(false);
    const auto show = [action](const DocumentView *view) {
        const QSignalBlocker blocker(action);
        action->setChecked(view->preview()->remoteImagesAllowed());
        action->setEnabled(view->preview()->hasBlockedImages() || action->isChecked());
    };
    const auto follow = [this, show](DocumentView *view) {
        // What was allowed to one document is not allowed to the next one in the same tab.
        connect(view->session(), &DocumentSession::documentReset, this,
                [this, view, show, loads = view->session()->loads()]() mutable {
                    const quint64 now = view->session()->loads();
                    if (std::exchange(loads, now) == now)
                        return;
                    view->preview()->setRemoteImagesAllowed(false);
                    if (view == m_documents->current())
                        show(view);
                });
        connect(view->preview(), &PreviewView::remoteImagesBlocked, this, [this, view, show] {
            if (view == m_documents->current())
                show(view);
        });
    };
    connect(action, &QAction::toggled, this,
            [this](bool allowed) { m_documents->current()->preview()->setRemoteImagesAllowed(allowed); });
    follow(m_documents->current());
    connect(m_documents, &OpenDocuments::added, this, follow);
    connect(m_documents, &OpenDocuments::currentChanged, this, show);
}

} // namespace sasil
