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
#include "web/lockedpage.h"
#include "window/actions.h"
#include "window/checkcommands.h"
#include "window/documentview.h"
#include "window/filecontroller.h"
#include "window/recentfiles.h"
#include "window/statusline.h"
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

} // namespace

MainWindow::MainWindow(QSettings *settings, Theme *theme, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_theme(theme), m_actions(new Actions(this)),
      m_recent(new RecentFiles(settings, this)), m_document(new DocumentView(this)),
      m_files(new FileController(m_document, m_recent, settings, this)), m_outline(new OutlinePanel(this)),
      m_problems(new ProblemsPanel(this)), m_outlineDock(new QDockWidget(this)),
      m_problemsDock(new QDockWidget(this)), m_support(new SupportPanel(this)),
      m_supportDock(new QDockWidget(this)), m_menus(new WindowMenus(this, *m_actions, m_recent)),
      m_status(new StatusLine(m_document->session(), m_document->file(), this))
{
    setAcceptDrops(true);
    setCentralWidget(m_document);
    addActions(m_actions->all());
    makeDocks();
    statusBar()->addPermanentWidget(m_status);
    statusBar()->setSizeGripEnabled(false);
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectPanels();
    connectSupport();
    m_document->setDark(theme->isDark());
    retranslate();
    m_document->setFocus();
}

MainWindow::~MainWindow() = default;

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
    m_outline->setSession(m_document->session());
    m_problems->setSession(m_document->session());
    m_support->setSession(m_document->session());
    m_problems->setLineOf([this](qsizetype offset) {
        return m_document->editor()->document()->findBlock(int(offset)).blockNumber() + 1;
    });
}

void MainWindow::connectFileActions()
{
    using enum ActionId;
    const Actions &actions = *m_actions;
    connect(actions[New], &QAction::triggered, this, [this] { Q_EMIT openRequested({}); });
    connect(actions[Open], &QAction::triggered, this, [this] {
        if (const QStringList paths = m_files->askForFiles(); !paths.isEmpty())
            Q_EMIT openRequested(paths);
    });
    connect(m_recent, &RecentFiles::chosen, this,
            [this](const QString &path) { Q_EMIT openRequested({path}); });
    connect(actions[Save], &QAction::triggered, m_files, &FileController::save);
    connect(actions[SaveAs], &QAction::triggered, m_files, &FileController::saveAs);
    connect(actions[Export], &QAction::triggered, this, &MainWindow::exportDigest);
    connect(actions[Close], &QAction::triggered, this, &QWidget::close);
    connect(actions[Quit], &QAction::triggered, this, &MainWindow::quitRequested);
    connect(actions[Help], &QAction::triggered, this, [this] { showHelp(u"index.md"_s); });
    connect(actions[RuleHelp], &QAction::triggered, this,
            [this] { showHelp(u"rules/opinion-without-fact.md"_s); });
    connect(actions[About], &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
    connect(m_document, &DocumentView::modifiedChanged, this, &MainWindow::updateTitle);
    connect(m_document->file(), &DocumentFile::pathChanged, this, &MainWindow::updateTitle);
}

void MainWindow::connectEditActions()
{
    using enum ActionId;
    const Actions &actions = *m_actions;
    Editor *editor = m_document->editor();
    connect(actions[Undo], &QAction::triggered, editor, &QPlainTextEdit::undo);
    connect(actions[Redo], &QAction::triggered, editor, &QPlainTextEdit::redo);
    connect(actions[Cut], &QAction::triggered, editor, &QPlainTextEdit::cut);
    // What is selected in the preview can be copied like what is selected in the source.
    const auto inPreview = [this](QWebEnginePage::WebAction action) {
        LockedPage *page = m_document->preview()->page();
        if (!page || !m_document->preview()->isAncestorOf(focusWidget()))
            return false;
        page->triggerAction(action);
        return true;
    };
    connect(actions[Copy], &QAction::triggered, editor, [editor, inPreview] {
        if (!inPreview(QWebEnginePage::Copy))
            editor->copy();
    });
    connect(actions[Paste], &QAction::triggered, editor, &QPlainTextEdit::paste);
    connect(actions[SelectAll], &QAction::triggered, editor, [editor, inPreview] {
        if (!inPreview(QWebEnginePage::SelectAll))
            editor->selectAll();
    });
    connect(editor, &QPlainTextEdit::undoAvailable, actions[Undo], &QAction::setEnabled);
    connect(editor, &QPlainTextEdit::redoAvailable, actions[Redo], &QAction::setEnabled);
    connect(editor, &QPlainTextEdit::copyAvailable, actions[Cut], &QAction::setEnabled);
    for (const ActionId id : {Undo, Redo, Cut})
        actions[id]->setEnabled(false);
    connect(actions[AddTopic], &QAction::triggered, m_document, &DocumentView::addTopic);
    connect(actions[AddFact], &QAction::triggered, m_document,
            [this] { m_document->addItem(BlockKind::Fact); });
    connect(actions[AddOpinion], &QAction::triggered, m_document,
            [this] { m_document->addItem(BlockKind::Opinion); });
    CheckCommands *commands = m_document->checkCommands();
    connect(actions[QuickFix], &QAction::triggered, commands,
            [editor, commands] { commands->showFixes(editor->caret()); });
    connect(actions[FixSafe], &QAction::triggered, commands, &CheckCommands::fixSafe);
    connect(actions[CiteFact], &QAction::triggered, editor, &Editor::cite);
    connect(actions[RenameFactId], &QAction::triggered, commands, &CheckCommands::renameFactId);
    connect(commands, &CheckCommands::explainRequested, this,
            [this](const QString &rule) { showHelp(u"rules/"_s + rule + u".md"_s); });
    const auto goTo = [this](const std::optional<TextRange> &range) {
        if (range)
            m_document->goTo(*range);
        else
            showHint(tr("There are no problems."));
    };
    connect(actions[NextProblem], &QAction::triggered, this,
            [this, goTo] { goTo(m_problems->next(m_document->editor()->textCursor().selectionEnd())); });
    connect(actions[PreviousProblem], &QAction::triggered, this, [this, goTo] {
        goTo(m_problems->previous(m_document->editor()->textCursor().selectionStart()));
    });
}

void MainWindow::connectViewActions()
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
    actions[ShowPreview]->setChecked(true);
    connect(actions[ShowPreview], &QAction::toggled, m_document->preview(), &QWidget::setVisible);
    connect(actions[ZoomIn], &QAction::triggered, m_document, [this] { m_document->zoomBy(1); });
    connect(actions[ZoomOut], &QAction::triggered, m_document, [this] { m_document->zoomBy(-1); });
    connect(actions[ResetZoom], &QAction::triggered, m_document, &DocumentView::resetZoom);
    connect(actions[ThemeSystem], &QAction::triggered, this,
            [this] { Q_EMIT themeRequested(ThemeChoice::System); });
    connect(actions[ThemeLight], &QAction::triggered, this,
            [this] { Q_EMIT themeRequested(ThemeChoice::Light); });
    connect(actions[ThemeDark], &QAction::triggered, this,
            [this] { Q_EMIT themeRequested(ThemeChoice::Dark); });
    connect(actions[Korean], &QAction::triggered, this, [this] { Q_EMIT languageRequested(u"ko"_s); });
    connect(actions[English], &QAction::triggered, this, [this] { Q_EMIT languageRequested(u"en"_s); });
    connect(actions[RemoteImages], &QAction::toggled, m_document->preview(),
            &PreviewView::setRemoteImagesAllowed);
    actions[RemoteImages]->setEnabled(false);
    // What was allowed to one document is not allowed to the next one in the same window.
    connect(m_document->session(), &DocumentSession::documentReset, actions[RemoteImages],
            [remote = actions[RemoteImages]] { remote->setChecked(false); });
    connect(m_document->preview(), &PreviewView::remoteImagesBlocked, this, [this](bool blocked) {
        QAction *remote = (*m_actions)[RemoteImages];
        remote->setEnabled(blocked || remote->isChecked());
    });
    connect(m_theme, &Theme::darkChanged, m_document, &DocumentView::setDark);
    connect(m_theme, &Theme::choiceChanged, this, &MainWindow::retranslate);
}

void MainWindow::connectPanels()
{
    connect(m_document, &DocumentView::caretMoved, this, &MainWindow::showCaret);
    connect(m_document, &DocumentView::hinted, this, &MainWindow::showHint);
    connect(m_outline, &OutlinePanel::placeActivated, m_document,
            [this](qsizetype offset) { m_document->goTo({offset, offset}); });
    connect(m_problems, &ProblemsPanel::placeActivated, m_document,
            [this](qsizetype start, qsizetype end) { m_document->goTo({start, end}); });
    connect(m_problems, &ProblemsPanel::fixChosen, m_document,
            [this](const TextEdits &edits) { m_document->editor()->applyEdits(edits); });
    connect(m_problems, &ProblemsPanel::explainRequested, this,
            [this](const QString &rule) { showHelp(u"rules/"_s + rule + u".md"_s); });
    CheckCommands *commands = m_document->checkCommands();
    connect(m_problems, &ProblemsPanel::fixAllRequested, commands, &CheckCommands::fixAll);
    connect(m_problems, &ProblemsPanel::fixSafeRequested, commands, &CheckCommands::fixSafe);
    connect(m_problems, &ProblemsPanel::ignoreRequested, commands, &CheckCommands::ignore);
    connect(m_problems, &ProblemsPanel::ruleOffRequested, commands, &CheckCommands::switchOff);
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
    connect(m_support, &SupportPanel::placeActivated, m_document,
            [this](qsizetype start, qsizetype end) { m_document->goTo({start, end}); });
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
        {m_document->session()->digest(), m_document->file()->path(), m_document->file()->format()},
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
    const QTextBlock block = m_document->editor()->document()->findBlock(int(offset));
    m_status->setCaret(block.blockNumber() + 1, int(offset) - block.position() + 1);
    m_outline->setCurrentOffset(offset);
}

void MainWindow::updateTitle()
{
    setWindowFilePath(m_document->file()->path());
    m_problems->setFileName(m_files->documentName());
    setWindowModified(m_document->isModified());
    setWindowTitle(m_files->documentName() + u"[*] — "_s + tr("Sasil"));
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
    m_settings->setValue(u"window/splitter"_s, m_document->splitterState());
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
        m_document->restoreSplitter(splitter);
    (*m_actions)[ActionId::ShowPreview]->setChecked(m_settings->value(u"window/preview"_s, true).toBool());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayClose()) {
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
    else if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_files->checkDisk();
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
