// SPDX-License-Identifier: MIT
#include "dialogs/pagesview.h"

#include "dialogs/pagespane.h"
#include "theme/icons.h"

#include <QBuffer>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal zoomStep = 1.2;
constexpr qreal leastZoom = 0.2;
constexpr qreal mostZoom = 5;

} // namespace

PagesView::PagesView(QWidget *parent)
    : QWidget(parent), m_view(new PagesPane(this)), m_page(new QSpinBox(this)),
      m_width(addButton(u"fitWidth"_s, u"page-width"_s)), m_whole(addButton(u"fitPage"_s, u"page-whole"_s)),
      m_out(addButton(u"zoomOut"_s, u"zoom-out"_s)), m_in(addButton(u"zoomIn"_s, u"zoom-in"_s))
{
    m_view->setObjectName(u"pages"_s);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    m_page->setObjectName(u"page"_s);
    m_page->setKeyboardTracking(false);
    makeBar();
    addKeys();
    setFocusProxy(m_view);
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { goToPage(page - 1); });
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &PagesView::showPlace);
    connect(m_width, &QToolButton::clicked, this, &PagesView::showWidth);
    connect(m_whole, &QToolButton::clicked, this, &PagesView::showWholePage);
    connect(m_out, &QToolButton::clicked, this, &PagesView::zoomOut);
    connect(m_in, &QToolButton::clicked, this, &PagesView::zoomIn);
    retranslate();
    showPlace();
}

PagesView::~PagesView()
{
    m_view->setDocument(nullptr);
}

QToolButton *PagesView::addButton(const QString &name, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void PagesView::makeBar()
{
    m_width->setCheckable(true);
    m_whole->setCheckable(true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->setSpacing(2);
    bar->addWidget(m_page);
    bar->addStretch(1);
    for (QToolButton *button : {m_width, m_whole, m_out, m_in})
        bar->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    setTabOrder({m_page, m_width, m_whole, m_out, m_in, m_view});
}

void PagesView::addKeys()
{
    const auto add = [this](const QList<QKeySequence> &keys, void (PagesView::*what)()) {
        auto *shortcut = new QShortcut(this);
        shortcut->setKeys(keys);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)}, &PagesView::zoomIn);
    add({QKeySequence(u"Ctrl+-"_s)}, &PagesView::zoomOut);
    add({QKeySequence(u"Ctrl+0"_s)}, &PagesView::showWidth);
}

bool PagesView::showPdf(const QByteArray &pdf)
{
    auto *document = new QPdfDocument(this);
    auto *buffer = new QBuffer(document);
    buffer->setData(pdf);
    buffer->open(QIODevice::ReadOnly);
    document->load(buffer);
    if (document->status() != QPdfDocument::Status::Ready || document->pageCount() == 0) {
        delete document;
        return false;
    }
    const QScrollBar *bar = m_view->verticalScrollBar();
    const int place = bar->value();
    m_view->setDocument(document);
    m_view->verticalScrollBar()->setValue(place);
    delete m_document;
    m_document = document;
    showPlace();
    return true;
}

int PagesView::pageCount() const
{
    return m_document ? m_document->pageCount() : 0;
}

int PagesView::currentPage() const
{
    return m_view->pageNavigator()->currentPage();
}

qreal PagesView::zoom() const
{
    if (m_view->zoomMode() == QPdfView::ZoomMode::Custom || !m_document)
        return m_view->zoomFactor();
    // What the view works out by itself it does not tell.
    const QSizeF paper = m_document->pagePointSize(currentPage());
    const qreal inch = logicalDpiX() / 72.0;
    const QMargins around = m_view->documentMargins();
    const QSizeF room = m_view->viewport()->size().shrunkBy(around);
    const qreal wide = room.width() / (paper.width() * inch);
    if (m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth)
        return wide;
    return qMin(wide, room.height() / (paper.height() * inch));
}

void PagesView::zoomIn()
{
    scale(zoomStep);
}

void PagesView::zoomOut()
{
    scale(1 / zoomStep);
}

void PagesView::scale(qreal factor)
{
    const int page = currentPage();
    const qreal wanted = qBound(leastZoom, zoom() * factor, mostZoom);
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(wanted);
    if (currentPage() != page)
        goToPage(page);
    showPlace();
}

void PagesView::showWidth()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    showPlace();
}

void PagesView::showWholePage()
{
    const int page = currentPage();
    m_view->setZoomMode(QPdfView::ZoomMode::FitInView);
    goToPage(page);
    showPlace();
}

void PagesView::goToPage(int page)
{
    m_view->pageNavigator()->jump(page, {}, 0);
    showPlace();
}

void PagesView::showPlace()
{
    const int count = pageCount();
    const QSignalBlocker blocker(m_page);
    m_page->setRange(qMin(1, count), count);
    m_page->setValue(count == 0 ? 0 : currentPage() + 1);
    m_page->setSuffix(tr(" of %1").arg(count));
    m_page->setEnabled(count > 0);
    m_width->setChecked(m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth);
    m_whole->setChecked(m_view->zoomMode() == QPdfView::ZoomMode::FitInView);
}

/// Enter after a page's number is no answer to a dialog.
void PagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void PagesView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0)
        return QWidget::wheelEvent(event);
    event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
    event->accept();
}

void PagesView::retranslate()
{
    const auto tell = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("The page in sight; type another number to go there"));
    m_view->setAccessibleName(tr("Pages"));
    tell(m_width, tr("As wide as the room"));
    tell(m_whole, tr("The whole page"));
    tell(m_out, tr("Smaller"));
    tell(m_in, tr("Larger"));
    showPlace();
}

void PagesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace sasil
