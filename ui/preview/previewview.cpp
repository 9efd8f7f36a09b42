// SPDX-License-Identifier: MIT
#include "preview/previewview.h"

#include "preview/previewpage.h"
#include "web/scheme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWebEngineView>

#include <algorithm>
#include <array>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

static constexpr std::array zoomSteps = {0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};

/// `data-theme` of the page, and --page and --ink of resources/style/digest.css: what is seen before the page
/// is.
struct ThemeLook
{
    QLatin1StringView name;
    QRgb page;
    QRgb ink;
};

static ThemeLook lookOf(PreviewView::Theme theme)
{
    switch (theme) {
    case PreviewView::Theme::Dark:
        return {"dark"_L1, 0x16181c, 0xe4e6ea};
    case PreviewView::Theme::Contrast:
        return {"contrast"_L1, 0xffffff, 0x000000};
    case PreviewView::Theme::ContrastDark:
        return {"contrast-dark"_L1, 0x000000, 0xffffff};
    case PreviewView::Theme::Light:
        break;
    }
    return {"light"_L1, 0xffffff, 0x1b1e24};
}

PreviewView::PreviewView(QWidget *parent) : QWidget(parent), m_stack(new QStackedLayout(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    setAutoFillBackground(true);
    m_stack->addWidget(new QWidget(this)); // what is seen until the engine runs
    makeNotice();
    applyBackground();
}

void PreviewView::start()
{
    if (m_page || !m_missing.isEmpty())
        return;
    if (const auto installed = webEngineInstalled(); !installed) {
        m_missing = installed.error().message;
        translateNotice();
        m_stack->setCurrentWidget(m_notice);
        return;
    }
    makeView();
    applyBackground();
    m_page->setFolder(m_folder);
    m_page->setTheme(lookOf(m_theme).name);
    m_page->setStyle(m_style);
    m_page->setOwnStyle(m_ownStyle);
    if (!m_language.isEmpty())
        m_page->setLanguage(m_language);
    Q_EMIT started();
}

void PreviewView::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // Behind the first picture of the window: its user reads while the engine starts.
    if (!m_page && !std::exchange(m_startQueued, true))
        QMetaObject::invokeMethod(this, &PreviewView::start, Qt::QueuedConnection);
}

void PreviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_page)
        m_page->setSeen(true);
}

void PreviewView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_page)
        m_page->setSeen(false);
}

PreviewView::~PreviewView() = default;

void PreviewView::makeView()
{
    m_page = std::make_unique<PreviewPage>();
    m_page->setSource(m_source);
    m_page->setSeen(isVisible());
    m_page->markFound(m_found);
    m_view = new QWebEngineView(this);
    m_view->setPage(&m_page->web());
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAcceptDrops(false);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    setFocusProxy(m_view);

    connect(m_view, &QWidget::customContextMenuRequested, this, &PreviewView::showMenu);
    connect(&m_page->web(), &LockedPage::linkActivated, this, &PreviewView::linkActivated);
    // A page that is loaded says that none is, whether or not one was.
    connect(&m_page->web(), &QWebEnginePage::linkHovered, this, [this](const QString &url) {
        if (std::exchange(m_hovered, url) != url)
            Q_EMIT linkHovered(url);
    });
    connect(&m_page->web(), &LockedPage::gaveUp, this, [this] {
        translateNotice();
        m_stack->setCurrentWidget(m_notice);
    });
    connect(m_page.get(), &PreviewPage::shown, this, &PreviewView::pageShown);
    connect(m_page.get(), &PreviewPage::remoteImagesBlocked, this, [this](bool blocked) {
        m_hasBlockedImages = blocked;
        Q_EMIT remoteImagesBlocked(blocked);
    });
    connect(m_page.get(), &PreviewPage::itemPointedAt, this, &PreviewView::itemPointedAt);
    connect(m_page.get(), &PreviewPage::fixRequested, this, &PreviewView::fixRequested);
    connect(m_page.get(), &PreviewPage::citationFollowed, this, &PreviewView::citationFollowed);
    connect(m_page.get(), &PreviewPage::scrolledTo, this, [this](qsizetype section, double line) {
        // What the engine moves by itself is not the reader's.
        if (m_view->underMouse() || m_view->hasFocus() || m_view->isAncestorOf(QApplication::focusWidget()))
            Q_EMIT scrolledTo(section, line);
    });
    connect(m_page.get(), &PreviewPage::sourceRequested, this, &PreviewView::sourceRequested);
    connect(m_page.get(), &PreviewPage::headingFollowed, this, &PreviewView::headingFollowed);
    // The engine keeps the zoom per address, so it takes none before the first load.
    connect(m_page.get(), &PreviewPage::loaded, this, [this] {
        if (!qFuzzyCompare(m_view->zoomFactor(), m_zoom))
            m_view->setZoomFactor(m_zoom);
    });
}

void PreviewView::makeNotice()
{
    m_notice = new QWidget(this);
    auto *const column = new QVBoxLayout(m_notice);
    m_sentence = new QLabel(m_notice);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setTextFormat(Qt::PlainText);
    m_tryAgain = new QPushButton(m_notice);
    column->addStretch();
    column->addWidget(m_sentence);
    column->addWidget(m_tryAgain, 0, Qt::AlignHCenter);
    column->addStretch();
    m_stack->addWidget(m_notice);
    connect(m_tryAgain, &QPushButton::clicked, this, &PreviewView::tryAgain);
}

void PreviewView::translateNotice()
{
    m_tryAgain->setText(tr("Show the Preview Again"));
    m_tryAgain->setVisible(m_missing.isEmpty());
    m_sentence->setText(m_missing.isEmpty()
                            ? tr("The preview stopped several times in a minute. Your text is not affected.")
                            : m_missing.text());
}

void PreviewView::tryAgain()
{
    m_page->reload();
    m_stack->setCurrentWidget(m_view);
    m_view->setFocus();
}

void PreviewView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translateNotice();
    QWidget::changeEvent(event);
}

void PreviewView::setDigestFolder(const QString &folder)
{
    m_folder = folder;
    if (m_page)
        m_page->setFolder(folder);
}

void PreviewView::setSource(const SectionSource *source)
{
    m_source = source;
    if (m_page)
        m_page->setSource(source);
}

void PreviewView::setPage(const QString &frame, PreviewPlace place)
{
    if (m_page)
        m_page->setContent(frame, place);
}

void PreviewView::changeSections(qsizetype first, qsizetype removed, qsizetype added,
                                 const QList<qsizetype> &refreshed)
{
    if (m_page)
        m_page->change(first, removed, added, refreshed);
}

void PreviewView::refreshSections()
{
    if (m_page)
        m_page->refresh();
}

qint64 PreviewView::revision() const
{
    return m_page ? m_page->revision() : 0;
}

void PreviewView::setTheme(Theme theme)
{
    m_theme = theme;
    applyBackground();
    if (m_page)
        m_page->setTheme(lookOf(theme).name);
}

void PreviewView::setStyle(const QString &style)
{
    m_style = style;
    if (m_page)
        m_page->setStyle(style);
}

void PreviewView::setOwnStyle(const QByteArray &css)
{
    if (css == m_ownStyle)
        return;
    m_ownStyle = css;
    if (m_page)
        m_page->setOwnStyle(css);
}

void PreviewView::applyBackground()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Window, lookOf(m_theme).page);
    colors.setColor(QPalette::WindowText, lookOf(m_theme).ink);
    setPalette(colors);
    if (m_page)
        m_page->web().setBackgroundColor(lookOf(m_theme).page);
}

void PreviewView::setLanguage(const QString &language)
{
    m_language = language;
    if (m_page)
        m_page->setLanguage(language);
}

void PreviewView::scrollToSection(qsizetype index, bool highlight)
{
    if (m_page)
        m_page->reveal(index, highlight);
}

void PreviewView::scrollToLine(qsizetype index, double line)
{
    if (m_page)
        m_page->follow(index, line);
}

void PreviewView::showCaret(qsizetype index, qsizetype line, bool isToBeSeen)
{
    if (m_page)
        m_page->showCaret(index, line, isToBeSeen);
}

void PreviewView::markFound(const QString &expression, const QString &flags, const QString &within)
{
    m_found = {expression, flags, within};
    if (m_page)
        m_page->markFound(m_found);
}

void PreviewView::showSupport(const QList<ItemPlace> &items, bool isAlone)
{
    if (m_page)
        m_page->showSupport(items, isAlone);
}

void PreviewView::zoomIn()
{
    const auto next = std::ranges::upper_bound(zoomSteps, m_zoom + 0.001);
    if (next != zoomSteps.end())
        setZoom(*next);
}

void PreviewView::zoomOut()
{
    const auto next = std::ranges::lower_bound(zoomSteps, m_zoom - 0.001);
    if (next != zoomSteps.begin())
        setZoom(*(next - 1));
}

void PreviewView::resetZoom()
{
    setZoom(1);
}

double PreviewView::zoom() const
{
    return m_zoom;
}

void PreviewView::setZoom(double zoom)
{
    m_zoom = zoom;
    if (m_view)
        m_view->setZoomFactor(zoom);
    Q_EMIT zoomChanged(zoom);
}

void PreviewView::setRemoteImagesAllowed(bool allowed)
{
    if (m_page)
        m_page->setRemoteImagesAllowed(allowed);
}

bool PreviewView::remoteImagesAllowed() const
{
    return m_page && m_page->remoteImagesAllowed();
}

LockedPage *PreviewView::page() const
{
    return m_page ? &m_page->web() : nullptr;
}

} // namespace sasil
