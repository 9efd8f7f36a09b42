// SPDX-License-Identifier: MIT
#include "window/panels.h"

#include "analyse/supportpanel.h"
#include "editor/editor.h"
#include "outline/outlinepanel.h"
#include "problems/problemspanel.h"
#include "window/actions.h"
#include "window/checkcommands.h"
#include "window/filecontroller.h"
#include "window/opendocuments.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QSettings>
#include <QTextBlock>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const QString problemsGroupingKey = u"problems/grouping"_s;
const QString outlineItemsKey = u"outline/items"_s;

} // namespace

Panels::Panels(const Actions &actions, OpenDocuments *documents, QSettings *settings, QMainWindow *window)
    : QObject(window), m_actions(actions), m_documents(documents), m_settings(settings), m_window(window),
      m_outline(new OutlinePanel(window)), m_problems(new ProblemsPanel(window)),
      m_support(new SupportPanel(window)), m_outlineDock(new QDockWidget(window)),
      m_problemsDock(new QDockWidget(window)), m_supportDock(new QDockWidget(window))
{
    makeDocks();
    connectOutline();
    connectProblems();
    connectProblemActions();
    connectSupport();
    follow(document());
    connect(documents, &OpenDocuments::added, this, &Panels::follow);
    connect(documents, &OpenDocuments::currentChanged, this, &Panels::show);
    show(document());
}

DocumentView *Panels::document() const
{
    return m_documents->current();
}

void Panels::makeDocks()
{
    m_outlineDock->setObjectName(u"outlineDock"_s);
    m_problemsDock->setObjectName(u"problemsDock"_s);
    m_outlineDock->setWidget(m_outline);
    m_problemsDock->setWidget(m_problems);
    m_supportDock->setObjectName(u"supportDock"_s);
    m_supportDock->setWidget(m_support);
    for (QDockWidget *dock : {m_outlineDock, m_problemsDock, m_supportDock}) {
        dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
        dock->installEventFilter(this);
    }
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_outlineDock);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_problemsDock);
    m_window->tabifyDockWidget(m_problemsDock, m_supportDock);
    m_supportDock->hide();
    m_window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window->setDockOptions(QMainWindow::AnimatedDocks);
    m_problems->setLineOf([this](qsizetype offset) {
        return document()->editor()->document()->findBlock(int(offset)).blockNumber() + 1;
    });
    bindDock(m_actions[ActionId::ShowOutline], m_outlineDock);
    bindDock(m_actions[ActionId::ShowProblems], m_problemsDock);
}

void Panels::bindDock(QAction *action, QDockWidget *dock)
{
    action->setChecked(true);
    connect(action, &QAction::triggered, dock, [dock](bool shown) {
        if (!shown) {
            dock->close();
            return;
        }
        dock->show();
        dock->widget()->setFocus();
    });
    connect(dock, &QDockWidget::visibilityChanged, action,
            [action, dock] { action->setChecked(!dock->isHidden()); });
}

bool Panels::eventFilter(QObject *watched, QEvent *event)
{
    // Before it hides: Qt would hand the focus to the preview, which scrolls to what takes it there.
    if (event->type() == QEvent::Close &&
        static_cast<QWidget *>(watched)->isAncestorOf(m_window->focusWidget()))
        document()->setFocus();
    return QObject::eventFilter(watched, event);
}

void Panels::follow(DocumentView *view)
{
    connect(view, &DocumentView::caretMoved, this, [this, view](qsizetype offset) {
        if (view == document())
            m_outline->setCurrentOffset(offset);
    });
    connect(view->file(), &DocumentFile::pathChanged, this, &Panels::showFileName);
}

void Panels::show(DocumentView *view)
{
    m_outline->setSession(view->session());
    m_outline->setCurrentOffset(view->editor()->caret());
    m_problems->setSession(view->session());
    m_support->setSession(view->session());
    showFileName();
}

void Panels::showFileName()
{
    m_problems->setFileName(m_documents->files()->documentName());
}

void Panels::showProblems()
{
    m_problemsDock->show();
    m_problems->setFocus();
}

void Panels::arrange()
{
    m_window->resizeDocks({m_outlineDock}, {270}, Qt::Horizontal);
    m_window->resizeDocks({m_problemsDock}, {qMin(190, m_window->height() / 4)}, Qt::Vertical);
}

void Panels::retranslate()
{
    m_outlineDock->setWindowTitle(tr("Outline"));
    m_problemsDock->setWindowTitle(tr("Problems"));
    m_supportDock->setWindowTitle(tr("Support Table"));
    // Qt puts this into words once, when it makes the button.
    for (const QDockWidget *dock : {m_outlineDock, m_problemsDock, m_supportDock}) {
        auto *close = dock->findChild<QAbstractButton *>(u"qt_dockwidget_closebutton"_s);
        close->setAccessibleName(tr("Close: %1").arg(dock->windowTitle()));
        close->setAccessibleDescription({});
        close->setToolTip(close->accessibleName());
    }
    showFileName();
}

void Panels::connectOutline()
{
    connect(m_outline, &OutlinePanel::placeActivated, this,
            [this](qsizetype offset) { document()->goTo({offset, offset}); });
    connect(m_outline, &OutlinePanel::editRequested, this,
            [this](const TextEdits &edits, TextRange selection) {
                document()->editor()->applyEdits(edits, selection);
            });
    connect(m_outline, &OutlinePanel::copyRequested, this, &Panels::copyRequested);
    connect(m_outline, &OutlinePanel::hinted, this, &Panels::hinted);
    m_outline->setItemsShown(m_settings->value(outlineItemsKey).toBool());
    connect(m_outline, &OutlinePanel::itemsShownChanged, this,
            [this](bool shown) { m_settings->setValue(outlineItemsKey, shown); });
}

void Panels::connectProblems()
{
    connect(m_problems, &ProblemsPanel::placeActivated, this,
            [this](qsizetype start, qsizetype end) { document()->goTo({start, end}); });
    connect(m_problems, &ProblemsPanel::fixChosen, this,
            [this](const TextEdits &edits) { document()->editor()->applyEdits(edits); });
    connect(m_problems, &ProblemsPanel::explainRequested, this, &Panels::explainRequested);
    connect(m_problems, &ProblemsPanel::left, this, [this] { document()->setFocus(); });
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
}

void Panels::connectProblemActions()
{
    using enum ActionId;
    const auto goTo = [this](const std::optional<TextRange> &range) {
        if (range)
            document()->goTo(*range);
        else
            Q_EMIT hinted(tr("There are no problems."));
    };
    connect(m_actions[NextProblem], &QAction::triggered, this, [this, goTo] {
        document()->session()->makeReady();
        goTo(m_problems->next(document()->editor()->selection().end));
    });
    connect(m_actions[PreviousProblem], &QAction::triggered, this, [this, goTo] {
        document()->session()->makeReady();
        goTo(m_problems->previous(document()->editor()->selection().start));
    });
}

void Panels::connectSupport()
{
    QAction *action = m_actions[ActionId::SupportTable];
    connect(action, &QAction::triggered, this, [this](bool shown) {
        if (!shown) {
            m_supportDock->close();
            return;
        }
        m_supportDock->show();
        m_supportDock->raise();
        m_support->setFocus();
        // Its place is known once the window is laid out with it.
        QMetaObject::invokeMethod(this, &Panels::makeRoomForSupport, Qt::QueuedConnection);
    });
    connect(m_supportDock, &QDockWidget::visibilityChanged, action,
            [this, action] { action->setChecked(!m_supportDock->isHidden()); });
    connect(m_support, &SupportPanel::placeActivated, this,
            [this](qsizetype start, qsizetype end) { document()->goTo({start, end}); });
}

void Panels::makeRoomForSupport()
{
    // Logical pixels; a bar of tabs takes some of them.
    constexpr int least = 200;
    constexpr int usual = 260;
    if (m_supportDock->isVisible() && m_supportDock->height() < least)
        m_window->resizeDocks({m_supportDock}, {usual}, Qt::Vertical);
}

} // namespace sasil
