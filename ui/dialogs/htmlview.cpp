// SPDX-License-Identifier: MIT
#include "dialogs/htmlview.h"

#include "web/lockedpage.h"

#include <QVBoxLayout>
#include <QWebEngineView>

namespace sasil {

HtmlView::HtmlView(const QString &folder, QWidget *parent)
    : QWidget(parent), m_page(new LockedPage(m_profile)), m_view(new QWebEngineView(this))
{
    m_profile.setInlineStylesAllowed(true);
    m_profile.setFolder(folder);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
}

HtmlView::~HtmlView()
{
    delete m_view;
    delete m_page;
}

void HtmlView::showPage(const QByteArray &html)
{
    m_page->loadDigest(html);
}

} // namespace sasil
