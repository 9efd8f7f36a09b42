// SPDX-License-Identifier: MIT
#include "window/mainwindow.h"

#include "analyse/supportpanel.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/helpwindow.h"
#include "editor/editor.h"
#include "outline/outlinepanel.h"
#include "preview/previewview.h"
#include "problems/problemspanel.h"
#include "text/translations.h"
#include "window/actions.h"
#include "window/checkcommands.h"
#include "window/editcommands.h"
#include "window/filecontroller.h"
#include "window/findcommands.h"
#include "window/formatcommands.h"
#include "window/gocommands.h"
#include "window/newdigestcommand.h"
#include "window/opendocuments.h"
#include "window/recentfiles.h"
#include "window/sourcecommands.h"
#include "window/spellcommands.h"
#include "window/statusline.h"
#include "window/structurecommands.h"
#include "window/viewcommands.h"
#include "window/windowmenus.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QTextBlock>
#include <QToolBar>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString problemsGroupingKey = u"problems/grouping"_s;
const QString outlineItemsKey = u"outline/items"_s;

} // namespace

MainWindow::MainWindow(QSettings *settings, Theme *theme, SpellService *spelling, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_theme(theme), m_actions(new Actions(this)),
      m_recent(new RecentFiles(settings, this)), m_documents(new OpenDocuments(m_recent, settings, this)),
      m_outline(new OutlinePanel(this)), m_problems(new ProblemsPanel(this)),
      m_outlineDock(new QDockWidget(this)), m_problemsDock(new QDockWidget(this)),
      m_support(new SupportPanel(this)), m_supportDock(new QDockWidget(this)),
      m_menus(new WindowMenus(this, *m_actions, m_recent)), m_status(new StatusLine(this))
{
    setAcceptDrops(true);
    setCentralWidget(m_documents);
    addActions(m_actions->all());
    makeDocks();
    statusBar()->addPermanentWidget(m_status);
    statusBar()->setSizeGripEnabled(false);
    connectFileActions();
    connectWindowActions();
    connectProblems();
    connectPanels();
    connectSupport();
    auto *newDigest = new NewDigestCommand(*m_actions, m_documents, settings, this);
    connect(newDigest, &NewDigestCommand::openRequested, this, &MainWindow::openRequested);
    new EditCommands(*m_actions, m_documents, this);
    new FindCommands(*m_actions, m_documents, settings, this);
    new FormatCommands(*m_actions, m_documents, this);
    auto *structure = new StructureCommands(*m_actions, m_documents, this);
    new GoCommands(*m_actions, m_documents, structure, settings, this);
    new SpellCommands(*m_actions, m_documents, spelling, settings, this);
    new ViewCommands(*m_actions, m_documents, this);
    new SourceCommands(*m_actions, m_documents, settings, this);
    m_documents->setDark(theme->isDark());
    followDocument(document());
    connect(m_documents, &OpenDocuments::added, this, &MainWindow::followDocument);
    connect(m_documents, &OpenDocuments::currentChanged, this, &MainWindow::showDocument);
    showDocument(document());
    retranslate();
    document()->setFocus();
}

MainWindow::~MainWindow()
{
    // Tabs that go with the window tell nobody.
    m_documents->disconnect();
}

DocumentView *MainWindow::document() const
{
    return m_documents->current();
}

FileController *MainWindow::files() const
{
    return m_documents->files();
}

void MainWindow::makeDocks()
{
    m_outlineDock->setObjectName(u"outlineDock"_s);
    m_problemsDock->setObjectName(u"problemsDock"_s);
    m_outlineDock->setWidget(m_outline);
    m_problemsDock->setWidget(m_problems);
    m_supportDock->setObjectName(u"supportDock"_s);
    m_supportDock->setWidget(m_support);
    for (QDockWidget *dock : {m_outlineDock, m_problemsDock, m_supportDock})
        dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::LeftDockWidgetArea, m_outlineDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_problemsDock);
    tabifyDockWidget(m_problemsDock, m_supportDock);
    m_supportDock->hide();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setDockOptions(QMainWindow::AnimatedDocks);
    m_problems->setLineOf([this](qsizetype offset) {
        return document()->editor()->document()->findBlock(int(offset)).blockNumber() + 1;
    });
}

void MainWindow::followDocument(DocumentView *view)
{
    const auto ifCurrent = [this, view](auto what) {
        return [this, view, what](auto... arguments) {
            if (view == document())
                what(arguments...);
        };
    };
    connect(view, &DocumentView::modifiedChanged, this, &MainWindow::updateTitle);
    connect(view->file(), &DocumentFile::pathChanged, this, &MainWindow::updateTitle);
    connect(view, &DocumentView::caretMoved, this,
            ifCurrent([this](qsizetype offset) { showCaret(offset); }));
    connect(view, &DocumentView::hinted, this, ifCurrent([this](const QString &text) { showHint(text); }));
    connect(view->checkCommands(), &CheckCommands::explainRequested, this,
            [this](const QString &rule) { showHelp(u"rules/"_s + rule + u".md"_s); });
}

void MainWindow::showDocument(DocumentView *view)
{
    m_outline->setSession(view->session());
    m_problems->setSession(view->session());
    m_support->setSession(view->session());
    m_status->setDocument(view->session(), view->file(), view->counts());
    showCaret(view->editor()->caret());
    updateTitle();
    if (isActiveWindow())
        files()->checkDisk();
}

void MainWindow::connectFileActions()
{
    using enum ActionId;
    const Actions &actions = *m_actions;
    connect(actions[New], &QAction::triggered, this, [this] { Q_EMIT openRequested({}); });
    connect(m_documents, &OpenDocuments::newRequested, actions[New], &QAction::trigger);
    connect(actions[NewWindow], &QAction::triggered, this, &MainWindow::newWindowRequested);
    connect(actions[Open], &QAction::triggered, this, [this] {
        if (const QStringList paths = files()->askForFiles(); !paths.isEmpty())
            Q_EMIT openRequested(paths);
    });
    connect(m_recent, &RecentFiles::chosen, this,
            [this](const QString &path) { Q_EMIT openRequested({path}); });
    connect(actions[Save], &QAction::triggered, this, [this] { files()->save(); });
    connect(actions[SaveAs], &QAction::triggered, this, [this] { files()->saveAs(); });
    connect(actions[Export], &QAction::triggered, this, &MainWindow::exportDigest);
    connect(actions[Close], &QAction::triggered, this, [this] { m_documents->close(document()); });
    connect(m_documents, &OpenDocuments::lastClosed, this, &QWidget::close);
    connect(actions[CloseWindow], &QAction::triggered, this, &QWidget::close);
    connect(actions[NextTab], &QAction::triggered, this, [this] { m_documents->step(1); });
    connect(actions[PreviousTab], &QAction::triggered, this, [this] { m_documents->step(-1); });
    connect(actions[Quit], &QAction::triggered, this, &MainWindow::quitRequested);
    connect(actions[Help], &QAction::triggered, this, [this] { showHelp(u"index.md"_s); });
    connect(actions[RuleHelp], &QAction::triggered, this,
            [this] { showHelp(u"rules/opinion-without-fact.md"_s); });
    connect(actions[About], &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectWindowActions()
{
    using enum ActionId;
    const Actions &actions = *m_actions;
    const auto bindDock = [](QAction *action, QDockWidget *dock) {
        action->setChecked(true);
        connect(action, &QAction::triggered, dock, [dock](bool shown) {
            dock->setVisible(shown);
            if (shown)
                dock->widget()->setFocus();
        });
        connect(dock, &QDockWidget::visibilityChanged, action,
                [action, dock] { action->setChecked(!dock->isHidden()); });
    };
    bindDock(actions[ShowOutline], m_outlineDock);
    bindDock(actions[ShowProblems], m_problemsDock);
    const auto choose = [this, &actions](ActionId id, ThemeChoice choice) {
        connect(actions[id], &QAction::triggered, this, [this, choice] { Q_EMIT themeRequested(choice); });
    };
    choose(ThemeSystem, ThemeChoice::System);
    choose(ThemeLight, ThemeChoice::Light);
    choose(ThemeDark, ThemeChoice::Dark);
    connect(actions[Korean], &QAction::triggered, this, [this] { Q_EMIT languageRequested(u"ko"_s); });
    connect(actions[English], &QAction::triggered, this, [this] { Q_EMIT languageRequested(u"en"_s); });
    connect(m_theme, &Theme::darkChanged, m_documents, &OpenDocuments::setDark);
    connect(m_theme, &Theme::choiceChanged, this, &MainWindow::retranslate);
}

void MainWindow::connectProblems()
{
    using enum ActionId;
    const auto goTo = [this](const std::optional<TextRange> &range) {
        if (range)
            document()->goTo(*range);
        else
            showHint(tr("There are no problems."));
    };
    connect((*m_actions)[NextProblem], &QAction::triggered, this, [this, goTo] {
        document()->session()->makeReady();
        goTo(m_problems->next(document()->editor()->selection().end));
    });
    connect((*m_actions)[PreviousProblem], &QAction::triggered, this, [this, goTo] {
        document()->session()->makeReady();
        goTo(m_problems->previous(document()->editor()->selection().start));
    });
}

void MainWindow::connectPanels()
{
    connect(m_outline, &OutlinePanel::placeActivated, this,
            [this](qsizetype offset) { document()->goTo({offset, offset}); });
    connect(m_outline, &OutlinePanel::editRequested, this,
            [this](const TextEdits &edits, TextRange selection) {
                document()->editor()->applyEdits(edits, selection);
            });
    connect(m_outline, &OutlinePanel::hinted, this, &MainWindow::showHint);
    m_outline->setItemsShown(m_settings->value(outlineItemsKey).toBool());
    connect(m_outline, &OutlinePanel::itemsShownChanged, this,
            [this](bool shown) { m_settings->setValue(outlineItemsKey, shown); });
    connect(m_problems, &ProblemsPanel::placeActivated, this,
            [this](qsizetype start, qsizetype end) { document()->goTo({start, end}); });
    connect(m_problems, &ProblemsPanel::fixChosen, this,
            [this](const TextEdits &edits) { document()->editor()->applyEdits(edits); });
    connect(m_problems, &ProblemsPanel::explainRequested, this,
            [this](const QString &rule) { showHelp(u"rules/"_s + rule + u".md"_s); });
    const auto commands = [this] { return document()->checkCommands(); };
    connect(m_problems, &ProblemsPanel::fixAllRequested, this,
            [commands](const QString &rule) { commands()->fixAll(rule); });
    connect(m_problems, &ProblemsPanel::fixSafeRequested, this, [commands] { commands()->fixSafe(); });
    connect(m_problems, &ProblemsPanel::ignoreRequested, this,
            [commands](qsizetype topic, const Diagnostic &finding) { commands()->ignore(topic, finding); });
    connect(m_problems, &ProblemsPanel::ruleOffRequested, this,
            [commands](const QString &rule) { commands()->switchOff(rule); });
    connect(m_problems, &ProblemsPanel::groupingChanged, this,
            [this](ProblemsGrouping grouping) { m_settings->setValue(problemsGroupingKey, int(grouping)); });
    m_problems->setGrouping(m_settings->value(problemsGroupingKey).toInt() == int(ProblemsGrouping::Rule)
                                ? ProblemsGrouping::Rule
                                : ProblemsGrouping::Topic);
    connect(m_status, &StatusLine::problemsClicked, this, [this] {
        m_problemsDock->show();
        m_problems->setFocus();
    });
}

void MainWindow::connectSupport()
{
    QAction *action = (*m_actions)[ActionId::SupportTable];
    connect(action, &QAction::triggered, this, [this](bool shown) {
        m_supportDock->setVisible(shown);
        if (!shown)
            return;
        m_supportDock->raise();
        m_support->setFocus();
        // Its place is known once the window is laid out with it.
        QMetaObject::invokeMethod(this, &MainWindow::makeRoomForSupport, Qt::QueuedConnection);
    });
    connect(m_supportDock, &QDockWidget::visibilityChanged, action,
            [this, action] { action->setChecked(!m_supportDock->isHidden()); });
    connect(m_support, &SupportPanel::placeActivated, this,
            [this](qsizetype start, qsizetype end) { document()->goTo({start, end}); });
}

void MainWindow::makeRoomForSupport()
{
    // Logical pixels; a bar of tabs takes some of them.
    constexpr int least = 200;
    constexpr int usual = 260;
    if (m_supportDock->isVisible() && m_supportDock->height() < least)
        resizeDocks({m_supportDock}, {usual}, Qt::Vertical);
}

void MainWindow::exportDigest()
{
    ExportDialog dialog(
        {document()->session()->digest(), document()->file()->path(), document()->file()->format()},
        *m_settings, this);
    dialog.exec();
}

void MainWindow::showHelp(const QString &page)
{
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setWindowFlag(Qt::Window);
    }
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showHint(const QString &text)
{
    if (text.isEmpty())
        statusBar()->clearMessage();
    else
        statusBar()->showMessage(text, 5000);
}

void MainWindow::showCaret(qsizetype offset)
{
    const QTextBlock block = document()->editor()->document()->findBlock(int(offset));
    m_status->setCaret(block.blockNumber() + 1, int(offset) - block.position() + 1);
    m_outline->setCurrentOffset(offset);
}

void MainWindow::updateTitle()
{
    setWindowFilePath(document()->file()->path());
    m_problems->setFileName(files()->documentName());
    setWindowModified(document()->isModified());
    setWindowTitle(files()->documentName() + u"[*] — "_s + tr("Sasil"));
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate();
    m_outlineDock->setWindowTitle(tr("Outline"));
    m_problemsDock->setWindowTitle(tr("Problems"));
    m_supportDock->setWindowTitle(tr("Support Table"));
    (*m_actions)[currentLanguage() == u"ko" ? ActionId::Korean : ActionId::English]->setChecked(true);
    const ActionId theme = m_theme->choice() == ThemeChoice::Light  ? ActionId::ThemeLight
                           : m_theme->choice() == ThemeChoice::Dark ? ActionId::ThemeDark
                                                                    : ActionId::ThemeSystem;
    (*m_actions)[theme]->setChecked(true);
    updateTitle();
}

void MainWindow::saveLayout()
{
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    m_settings->setValue(u"window/state"_s, saveState());
    m_settings->setValue(u"window/splitter"_s, document()->splitterState());
    m_settings->setValue(u"window/preview"_s, (*m_actions)[ActionId::ShowPreview]->isChecked());
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray())) {
        // The frame that the window manager puts around it needs room as well.
        const QSize room = screen()->availableSize() - QSize(40, 60);
        resize(QSize(1280, 840).boundedTo(room));
    }
    if (!restoreState(m_settings->value(u"window/state"_s).toByteArray())) {
        resizeDocks({m_outlineDock}, {270}, Qt::Horizontal);
        resizeDocks({m_problemsDock}, {qMin(190, height() / 4)}, Qt::Vertical);
    }
    if (const QByteArray splitter = m_settings->value(u"window/splitter"_s).toByteArray();
        !splitter.isEmpty())
        document()->restoreSplitter(splitter);
    (*m_actions)[ActionId::ShowPreview]->setChecked(m_settings->value(u"window/preview"_s, true).toBool());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_documents->mayCloseAll()) {
        event->ignore();
        return;
    }
    saveLayout();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        files()->checkDisk();
        Q_EMIT activated();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        Q_EMIT openRequested(paths);
}

} // namespace sasil
