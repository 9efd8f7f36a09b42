// SPDX-License-Identifier: MIT
#include "window/previewwindow.h"

#include "preview/previewview.h"

#include <QCloseEvent>
#include <QStackedLayout>

namespace sasil {

PreviewWindow::PreviewWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_previews(new QStackedLayout(this))
{
    setObjectName(u"previewWindow");
    m_previews->setContentsMargins({});
    // Whoever writes goes on writing.
    setAttribute(Qt::WA_ShowWithoutActivating);
    resize(720, 860);
}

void PreviewWindow::show(PreviewView *preview)
{
    if (m_previews->indexOf(preview) < 0)
        m_previews->addWidget(preview);
    m_previews->setCurrentWidget(preview);
    QWidget::show();
}

void PreviewWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT closeRequested();
}

} // namespace sasil
