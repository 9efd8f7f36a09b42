// SPDX-License-Identifier: MIT
#include "window/mainwindow.h"

#include "dialogs/aboutdialog.h"
#include "dialogs/helpwindow.h"
#include "editor/editor.h"
#include "preview/previewview.h"
#include "text/translations.h"
#include "window/actions.h"
#include "window/checkcommands.h"
#include "window/copycommands.h"
#include "window/editcommands.h"
#include "window/exportcommands.h"
#include "window/filecontroller.h"
#include "window/findcommands.h"
#include "window/formatcommands.h"
#include "window/gocommands.h"
#include "window/newdigestcommand.h"
#include "window/opendocuments.h"
#include "window/ownshortcuts.h"
#include "window/panecommands.h"
#include "window/panels.h"
#include "window/previewcommands.h"
#include "window/recentfiles.h"
#include "window/settingscommands.h"
#include "window/sourcecommands.h"
#include "window/spellcommands.h"
#include "window/statusline.h"
#include "window/structurecommands.h"
#include "window/stylecommands.h"
#include "window/viewcommands.h"
#include "window/windowmenus.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QTextBlock>
#include <QToolBar>

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

ActionId actionOf(ThemeChoice choice)
{
    using enum ActionId;
    static constexpr std::array actions{ThemeSystem, ThemeLight, ThemeDark, ThemeContrast, ThemeContrastDark};
    return actions[size_t(choice)];
}

} // namespace

MainWindow::MainWindow(QSettings *settings, Theme *theme, SpellService *spelling, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_theme(theme), m_actions(new Actions(this)),
      m_recent(new RecentFiles(settings, this)), m_documents(new OpenDocuments(m_recent, settings, this)),
      m_panels(new Panels(*m_actions, m_documents, settings, this)),
      m_menus(new WindowMenus(this, *m_actions, m_recent)), m_status(new StatusLine(this)),
      m_shortcuts(new OwnShortcuts(m_actions, m_documents, settings, this)),
      m_source(new SourceCommands(*m_actions, m_documents, settings, this)),
      m_style(new StyleCommands(*m_actions, m_documents, settings, this))
{
    setAcceptDrops(true);
    setCentralWidget(m_documents);
    addActions(m_actions->all());
    statusBar()->addPermanentWidget(m_status);
    statusBar()->setSizeGripEnabled(false);
    connectFileActions();
    connectWindowActions();
    connect(m_panels, &Panels::hinted, this, &MainWindow::showHint);
    connect(m_panels, &Panels::explainRequested, this, &MainWindow::explain);
    connect(m_status, &StatusLine::problemsClicked, m_panels, &Panels::showProblems);
    auto *newDigest = new NewDigestCommand(*m_actions, m_documents, settings, this);
    connect(newDigest, &NewDigestCommand::openRequested, this, &MainWindow::openRequested);
    // First: it makes room for what others show.
    m_previews = new PreviewCommands(*m_actions, m_documents, m_settings, this);
    new EditCommands(*m_actions, m_documents, this);
    new ExportCommands(*m_actions, m_documents, settings, this);
    auto *copying = new CopyCommands(*m_actions, m_documents, this);
    connect(m_panels, &Panels::copyRequested, copying, &CopyCommands::copyRows);
    new FindCommands(*m_actions, m_documents, settings, this);
    new FormatCommands(*m_actions, m_documents, this);
    auto *structure = new StructureCommands(*m_actions, m_documents, this);
    new GoCommands(*m_actions, m_documents, structure, settings, this);
    new SpellCommands(*m_actions, m_documents, spelling, settings, this);
    new PaneCommands(*m_actions, m_documents, this);
    new ViewCommands(*m_actions, m_documents, this);
    connectSettings();
    m_documents->setDark(theme->isDark(), theme->isContrast());
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
    connect(view->checkCommands(), &CheckCommands::explainRequested, this, &MainWindow::explain);
}

void MainWindow::showDocument(DocumentView *view)
{
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
    connect(actions[Close], &QAction::triggered, this, [this] { m_documents->close(document()); });
    connect(m_documents, &OpenDocuments::lastClosed, this, &QWidget::close);
    connect(actions[CloseWindow], &QAction::triggered, this, &QWidget::close);
    connect(actions[NextTab], &QAction::triggered, this, [this] { m_documents->step(1); });
    connect(actions[PreviousTab], &QAction::triggered, this, [this] { m_documents->step(-1); });
    connect(actions[Quit], &QAction::triggered, this, &MainWindow::quitRequested);
    connect(actions[Help], &QAction::triggered, this, [this] { showHelp(u"index.md"_s); });
    connect(actions[RuleHelp], &QAction::triggered, this, [this] { explain(u"opinion-without-fact"_s); });
    connect(actions[About], &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectWindowActions()
{
    using enum ActionId;
    const Actions &actions = *m_actions;
    const auto choose = [this, &actions](ActionId id, ThemeChoice choice) {
        connect(actions[id], &QAction::triggered, this, [this, choice] { Q_EMIT themeRequested(choice); });
    };
    choose(ThemeSystem, ThemeChoice::System);
    choose(ThemeLight, ThemeChoice::Light);
    choose(ThemeDark, ThemeChoice::Dark);
    choose(ThemeContrast, ThemeChoice::Contrast);
    choose(ThemeContrastDark, ThemeChoice::ContrastDark);
    connect(actions[Korean], &QAction::triggered, this, [this] { Q_EMIT languageRequested(u"ko"_s); });
    connect(actions[English], &QAction::triggered, this, [this] { Q_EMIT languageRequested(u"en"_s); });
    connect(m_theme, &Theme::lookChanged, m_documents, &OpenDocuments::setDark);
    connect(m_theme, &Theme::choiceChanged, this, &MainWindow::retranslate);
}

void MainWindow::connectSettings()
{
    auto *commands = new SettingsCommands(m_actions, m_source, m_shortcuts, m_settings, this);
    connect(commands, &SettingsCommands::helpRequested, this, [this] { showHelp(u"settings.md"_s); });
    connect(m_source, &SourceCommands::chosen, this, &MainWindow::settingsChanged);
    connect(m_style, &StyleCommands::chosen, this, &MainWindow::settingsChanged);
    connect(m_style, &StyleCommands::hinted, this, &MainWindow::showHint);
    connect(commands, &SettingsCommands::ownStyleChosen, this, [this] {
        m_style->apply();
        Q_EMIT settingsChanged();
    });
    connect(m_shortcuts, &OwnShortcuts::chosen, this, &MainWindow::settingsChanged);
}

void MainWindow::followSettings()
{
    m_source->apply();
    m_style->apply();
    m_shortcuts->apply();
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

void MainWindow::explain(const QString &rule)
{
    showHelp(u"rules/"_s + rule + u".md"_s);
}

void MainWindow::showHint(const QString &text)
{
    if (text.isEmpty()) {
        statusBar()->clearMessage();
        return;
    }
    statusBar()->showMessage(text, 5000);
    // It would come and go unheard.
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void MainWindow::showCaret(qsizetype offset)
{
    const QTextBlock block = document()->editor()->document()->findBlock(int(offset));
    m_status->setCaret(block.blockNumber() + 1, int(offset) - block.position() + 1);
}

void MainWindow::updateTitle()
{
    setWindowFilePath(document()->file()->path());
    setWindowModified(document()->isModified());
    setWindowTitle(files()->documentName() + u"[*] — "_s + tr("Sasil"));
    m_previews->setTitle(tr("Preview of %1").arg(files()->documentName()));
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate();
    m_panels->retranslate();
    (*m_actions)[currentLanguage() == u"ko" ? ActionId::Korean : ActionId::English]->setChecked(true);
    (*m_actions)[actionOf(m_theme->choice())]->setChecked(true);
    updateTitle();
}

void MainWindow::saveLayout()
{
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    m_settings->setValue(u"window/state"_s, saveState());
    m_settings->setValue(u"window/splitter"_s, document()->splitterState());
    m_previews->save();
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray())) {
        // The frame that the window manager puts around it needs room as well.
        const QSize room = screen()->availableSize() - QSize(40, 60);
        resize(QSize(1280, 840).boundedTo(room));
    }
    if (!restoreState(m_settings->value(u"window/state"_s).toByteArray())) {
        m_panels->arrange();
    }
    if (const QByteArray splitter = m_settings->value(u"window/splitter"_s).toByteArray();
        !splitter.isEmpty())
        document()->restoreSplitter(splitter);
    m_previews->restore();
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
