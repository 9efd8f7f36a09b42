// SPDX-License-Identifier: MIT
#include "window/opendocuments.h"

#include "window/documenttabs.h"
#include "window/filecontroller.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace sasil {

using namespace Qt::StringLiterals;

OpenDocuments::OpenDocuments(RecentFiles *recent, QSettings *settings, QWidget *window)
    : QWidget(window), m_recent(recent), m_settings(settings), m_window(window),
      m_bar(new DocumentTabs(this)), m_stack(new QStackedWidget(this))
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
    m_bar->setAccessibleName(tr("Open digests"));
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (DocumentView *view = at(tab)) {
            m_stack->setCurrentWidget(view);
            Q_EMIT currentChanged(view);
            Q_EMIT placesChanged();
            if (!m_bar->hasFocus())
                view->setFocus();
        }
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, [this](int tab) { close(at(tab)); });
    connect(m_bar, &QTabBar::tabBarDoubleClicked, this, [this](int tab) {
        if (tab < 0)
            Q_EMIT newRequested();
    });
    connect(m_bar, &QTabBar::tabMoved, this, &OpenDocuments::placesChanged);
    connect(m_bar, &DocumentTabs::menuRequested, this,
            [this](int tab, const QPoint &place) { showMenu(at(tab), place); });
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
    // What is gone leads nowhere, but has its name still.
    const QString target = QFileInfo(path).canonicalFilePath();
    for (DocumentView *view : all()) {
        const QString &shown = view->file()->path();
        if (!path.isEmpty() && !shown.isEmpty() &&
            (shown == path || (!target.isEmpty() && QFileInfo(shown).canonicalFilePath() == target)))
            return view;
    }
    return nullptr;
}

DocumentView *OpenDocuments::insert(qsizetype index)
{
    auto *view = new DocumentView(m_stack);
    auto *files = new FileController(view, m_recent, m_settings, m_window);
    files->setParent(view);
    view->setDark(m_dark, m_contrast);
    m_files.insert(view, files);
    m_stack->addWidget(view);
    {
        // Nobody is told of a tab that does not know its document yet.
        const QSignalBlocker blocker(m_bar);
        const int tab = m_bar->insertTab(int(index), QString());
        m_bar->setTabData(tab, QVariant::fromValue(view));
    }
    connect(view, &DocumentView::modifiedChanged, this, [this, view] { updateTab(view); });
    connect(view->file(), &DocumentFile::pathChanged, this, [this] {
        updateTabs();
        Q_EMIT placesChanged();
    });
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
    // A long one may outlive its window.
    const QPointer<DocumentView> view = files()->isPristine() ? current() : add();
    filesOf(view)->open(path);
    return view;
}

void OpenDocuments::openLater(const QList<Place> &places, qsizetype now)
{
    if (now < 0 || now >= places.size())
        return;
    DocumentView *view = open(places[now].path);
    if (!view)
        return;
    view->setViewState(places[now].state);
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
        const QPointer<DocumentView> view = insert(qMin(next.index, qsizetype(m_bar->count())));
        filesOf(view)->open(next.place.path);
        if (!view)
            return;
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
    while (m_bar->count() == 1 && !m_later.isEmpty())
        openNext();
    if (m_bar->count() == 1) {
        Q_EMIT lastClosed();
        return false;
    }
    if (view->isModified())
        setCurrent(view);
    if (!filesOf(view)->mayClose())
        return false;
    filesOf(view)->letGo();
    Q_EMIT aboutToRemove(view);
    m_bar->removeTab(int(all().indexOf(view)));
    m_stack->removeWidget(view);
    m_files.remove(view);
    view->deleteLater();
    view->setParent(nullptr);
    updateTabs();
    Q_EMIT placesChanged();
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
    // Not before all may go: who stays after all keeps everything.
    for (DocumentView *view : all())
        filesOf(view)->letGo();
    return true;
}

void OpenDocuments::setDark(bool dark, bool contrast)
{
    m_dark = dark;
    m_contrast = contrast;
    for (DocumentView *view : all())
        view->setDark(dark, contrast);
}

QString OpenDocuments::tabText(DocumentView *view) const
{
    QString name = filesOf(view)->documentName();
    if (const QString folder = folderToTell(view); !folder.isEmpty())
        name += u" — "_s + folder;
    name.replace(u'&', u"&&"_s);
    return view->isModified() ? u"● "_s + name : name;
}

/// As much of the folder's path as tells the document from others of its name.
QString OpenDocuments::folderToTell(DocumentView *view) const
{
    if (view->file()->isUntitled())
        return {};
    const QStringList own = view->file()->folder().split(u'/', Qt::SkipEmptyParts);
    qsizetype shared = -1; // parts at the end that another one has as well; -1: there is none
    for (DocumentView *other : all()) {
        if (other == view || other->file()->isUntitled() ||
            filesOf(other)->documentName() != filesOf(view)->documentName())
            continue;
        const QStringList theirs = other->file()->folder().split(u'/', Qt::SkipEmptyParts);
        const auto [end, theirEnd] =
            std::ranges::mismatch(own | std::views::reverse, theirs | std::views::reverse);
        shared = qMax<qsizetype>(shared, end - own.rbegin());
    }
    return shared < 0 ? QString() : own.last(qMin(shared + 1, own.size())).join(u'/');
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

void OpenDocuments::showMenu(DocumentView *view, const QPoint &place)
{
    QMenu menu;
    menu.addAction(tr("Close"), this, [this, view] { close(view); });
    QAction *others = menu.addAction(tr("Close Others"), this, [this, view] { closeOthers(view); });
    others->setEnabled(m_bar->count() > 1);
    menu.addSeparator();
    const QString path = view->file()->path();
    QAction *copy =
        menu.addAction(tr("Copy Path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
    copy->setEnabled(!path.isEmpty());
    menu.exec(place);
}

void OpenDocuments::closeOthers(const DocumentView *view)
{
    m_later.clear();
    for (DocumentView *other : all()) {
        if (other != view && !close(other))
            return;
    }
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
