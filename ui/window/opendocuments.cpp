// SPDX-License-Identifier: MIT
#include "window/opendocuments.h"

#include "window/filecontroller.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace sasil {

using namespace Qt::StringLiterals;

OpenDocuments::OpenDocuments(RecentFiles *recent, QSettings *settings, QWidget *window)
    : QWidget(window), m_recent(recent), m_settings(settings), m_window(window), m_bar(new QTabBar(this)),
      m_stack(new QStackedWidget(this))
{
    makeBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    insert(0);
}

OpenDocuments::~OpenDocuments()
{
    m_bar->disconnect(this);
}

void OpenDocuments::makeBar()
{
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setMovable(true);
    m_bar->setTabsClosable(true);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideMiddle);
    m_bar->setAutoHide(true);
    m_bar->setFocusPolicy(Qt::TabFocus);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_bar->setAccessibleName(tr("Open digests"));
    m_bar->installEventFilter(this);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (DocumentView *view = at(tab)) {
            m_stack->setCurrentWidget(view);
            Q_EMIT currentChanged(view);
            if (!m_bar->hasFocus())
                view->setFocus();
        }
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, [this](int tab) { close(at(tab)); });
    connect(m_bar, &QTabBar::tabBarDoubleClicked, this, [this](int tab) {
        if (tab < 0)
            Q_EMIT newRequested();
    });
    connect(m_bar, &QWidget::customContextMenuRequested, this, &OpenDocuments::showMenu);
}

DocumentView *OpenDocuments::at(int tab) const
{
    return tab < 0 ? nullptr : m_bar->tabData(tab).value<DocumentView *>();
}

DocumentView *OpenDocuments::current() const
{
    return at(m_bar->currentIndex());
}

QList<DocumentView *> OpenDocuments::all() const
{
    QList<DocumentView *> views;
    for (int tab = 0; tab < m_bar->count(); ++tab)
        views.append(at(tab));
    return views;
}

FileController *OpenDocuments::filesOf(const DocumentView *view) const
{
    return m_files.value(view);
}

DocumentView *OpenDocuments::showing(const QString &path) const
{
    for (DocumentView *view : all()) {
        if (!path.isEmpty() && view->file()->path() == path)
            return view;
    }
    return nullptr;
}

DocumentView *OpenDocuments::insert(qsizetype index)
{
    auto *view = new DocumentView(m_stack);
    auto *files = new FileController(view, m_recent, m_settings, m_window);
    files->setParent(view);
    view->setDark(m_dark);
    m_files.insert(view, files);
    m_stack->addWidget(view);
    {
        // Nobody is told of a tab that does not know its document yet.
        const QSignalBlocker blocker(m_bar);
        const int tab = m_bar->insertTab(int(index), QString());
        m_bar->setTabData(tab, QVariant::fromValue(view));
    }
    connect(view, &DocumentView::modifiedChanged, this, [this, view] { updateTab(view); });
    connect(view->file(), &DocumentFile::pathChanged, this, &OpenDocuments::updateTabs);
    updateTabs();
    Q_EMIT added(view);
    return view;
}

DocumentView *OpenDocuments::add()
{
    DocumentView *view = insert(m_bar->currentIndex() + 1);
    setCurrent(view);
    return view;
}

void OpenDocuments::setCurrent(DocumentView *view)
{
    m_bar->setCurrentIndex(int(all().indexOf(view)));
    view->setFocus();
}

void OpenDocuments::step(int by)
{
    const int count = m_bar->count();
    m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
}

DocumentView *OpenDocuments::open(const QString &path)
{
    DocumentView *view = files()->isPristine() ? current() : add();
    filesOf(view)->open(path);
    return view;
}

void OpenDocuments::openLater(const QList<Place> &places, qsizetype now)
{
    if (now < 0 || now >= places.size())
        return;
    open(places[now].path)->setViewState(places[now].state);
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (i != now)
            m_later.append({i, places[i]});
    }
    // What is seen comes first.
    constexpr int afterFirstPaint = 400;
    if (!m_later.isEmpty())
        QTimer::singleShot(afterFirstPaint, this, &OpenDocuments::openNext);
}

void OpenDocuments::openNext()
{
    if (m_later.isEmpty())
        return;
    const Later next = m_later.takeFirst();
    if (!showing(next.place.path)) {
        DocumentView *view = insert(qMin(next.index, qsizetype(m_bar->count())));
        filesOf(view)->open(next.place.path);
        view->setViewState(next.place.state);
    }
    QTimer::singleShot(0, this, &OpenDocuments::openNext);
}

QList<OpenDocuments::Place> OpenDocuments::places() const
{
    QList<Place> places;
    for (DocumentView *view : all()) {
        if (!view->file()->isUntitled())
            places.append({view->file()->path(), view->viewState()});
    }
    for (const Later &later : m_later)
        places.insert(qMin(later.index, places.size()), later.place);
    return places;
}

qsizetype OpenDocuments::currentPlace() const
{
    const QList<Place> known = places();
    const auto found = std::ranges::find(known, current()->file()->path(), &Place::path);
    return found == known.end() ? 0 : found - known.begin();
}

bool OpenDocuments::close(DocumentView *view)
{
    if (!view)
        return false;
    if (m_bar->count() == 1 && m_later.isEmpty()) {
        Q_EMIT lastClosed();
        return false;
    }
    if (view->isModified())
        setCurrent(view);
    if (!filesOf(view)->mayClose())
        return false;
    if (m_bar->count() == 1)
        insert(1);
    Q_EMIT aboutToRemove(view);
    m_bar->removeTab(int(all().indexOf(view)));
    m_stack->removeWidget(view);
    m_files.remove(view);
    view->deleteLater();
    view->setParent(nullptr);
    updateTabs();
    return true;
}

bool OpenDocuments::mayCloseAll()
{
    for (DocumentView *view : all()) {
        if (view->isModified())
            setCurrent(view);
        if (!filesOf(view)->mayClose())
            return false;
    }
    return true;
}

void OpenDocuments::setDark(bool dark)
{
    m_dark = dark;
    for (DocumentView *view : all())
        view->setDark(dark);
}

QString OpenDocuments::tabText(DocumentView *view) const
{
    QString name = filesOf(view)->documentName();
    // Two of one name tell each other apart by their folders.
    const auto hasSameName = [this, view, &name](DocumentView *other) {
        return other != view && filesOf(other)->documentName() == name && !other->file()->isUntitled();
    };
    if (!view->file()->isUntitled() && std::ranges::any_of(all(), hasSameName))
        name += u" — "_s + QDir(view->file()->folder()).dirName();
    name.replace(u'&', u"&&"_s);
    return view->isModified() ? u"● "_s + name : name;
}

void OpenDocuments::updateTab(DocumentView *view)
{
    const int tab = int(all().indexOf(view));
    if (tab < 0)
        return;
    m_bar->setTabText(tab, tabText(view));
    QString tip = view->file()->isUntitled() ? filesOf(view)->documentName()
                                             : QDir::toNativeSeparators(view->file()->path());
    if (view->isModified())
        tip += u'\n' + tr("Not saved yet");
    m_bar->setTabToolTip(tab, tip);
}

void OpenDocuments::updateTabs()
{
    for (DocumentView *view : all())
        updateTab(view);
}

void OpenDocuments::showMenu(const QPoint &at)
{
    DocumentView *view = this->at(m_bar->tabAt(at));
    if (!view)
        return;
    QMenu menu;
    menu.addAction(tr("Close"), this, [this, view] { close(view); });
    QAction *others = menu.addAction(tr("Close Others"), this, [this, view] {
        for (DocumentView *other : all()) {
            if (other != view && !close(other))
                return;
        }
    });
    others->setEnabled(m_bar->count() > 1);
    menu.addSeparator();
    const QString path = view->file()->path();
    QAction *copy =
        menu.addAction(tr("Copy Path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
    copy->setEnabled(!path.isEmpty());
    menu.exec(m_bar->mapToGlobal(at));
}

bool OpenDocuments::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton) {
            close(at(m_bar->tabAt(mouse->position().toPoint())));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OpenDocuments::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_bar->setAccessibleName(tr("Open digests"));
        updateTabs();
    }
    QWidget::changeEvent(event);
}

} // namespace sasil
