// SPDX-License-Identifier: MIT
// The menu of the preview, and what it copies.

#include "preview/previewview.h"

#include "preview/previewpage.h"
#include "publish/clipping.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineView>

namespace sasil {

using namespace Qt::StringLiterals;

static bool canBeOpened(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1;
}

void PreviewView::copySelection() const
{
    readSelection([](const PreviewSelection &selection) {
        QGuiApplication::clipboard()->setMimeData(richClipping(richTextOfPage(selection.html)).release());
    });
}

bool PreviewView::hasSelection() const
{
    return m_page && m_page->web().hasSelection();
}

void PreviewView::readSelection(const std::function<void(const PreviewSelection &)> &then) const
{
    if (m_page)
        m_page->readSelection(then);
}

void PreviewView::addCopying(QMenu *menu, const QPoint &at)
{
    const bool isSelected = !m_view->lastContextMenuRequest()->selectedText().isEmpty();
    const auto add = [&](const QString &text, const QString &tip, const auto &what) {
        QAction *action = menu->addAction(text, this, what);
        action->setToolTip(tip);
        return action;
    };
    QAction *copy =
        add(tr("&Copy"), tr("Copy what is selected, with its formatting"), &PreviewView::copySelection);
    QAction *markdown =
        add(tr("Copy as &Markdown"), tr("Copy the lines of the text that what is selected stands in"),
            &PreviewView::copyMarkdownRequested);
    for (QAction *action : {copy, markdown}) {
        action->setEnabled(isSelected);
        if (!isSelected)
            action->setToolTip(tr("Nothing is selected"));
    }
    menu->addSeparator();
    add(tr("Copy &Topic"), tr("Copy this topic and all below it, with its formatting"), [this, at] {
        m_page->findSection(at.y() / m_zoom,
                            [this](qsizetype section) { Q_EMIT copyTopicRequested(section); });
    });
    add(tr("Copy &Digest"), tr("Copy the whole digest with its formatting"), &PreviewView::copyAllRequested);
}

void PreviewView::showMenu(const QPoint &at)
{
    const QWebEngineContextMenuRequest *const request = m_view->lastContextMenuRequest();
    if (!request)
        return;
    LockedPage *const web = page();
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    addCopying(menu, at);
    menu->addSeparator();
    QAction *const selectAll =
        menu->addAction(tr("Select &All"), web, [web] { web->triggerAction(QWebEnginePage::SelectAll); });
    selectAll->setEnabled(m_page->holdsAll());
    if (!m_page->holdsAll())
        selectAll->setToolTip(tr("Of a long digest, only what is near the view is in the page"));
    if (const QUrl link = request->linkUrl(); canBeOpened(link)) {
        menu->addSeparator();
        menu->addAction(tr("&Open Link"), this, [this, link] { Q_EMIT linkActivated(link); });
        menu->addAction(tr("Copy &Link Address"), this,
                        [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
    }
    menu->popup(m_view->mapToGlobal(at));
}

} // namespace sasil
