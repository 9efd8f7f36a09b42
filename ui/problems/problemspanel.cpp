// SPDX-License-Identifier: MIT
#include "problems/problemspanel.h"

#include "problems/problemsbar.h"
#include "problems/problemstext.h"
#include "problems/problemsview.h"
#include "theme/emptystate.h"
#include "theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// So many findings are filtered within a key press; where there are more, a pause in typing is waited for.
constexpr int fewFindings = 2000;
constexpr int pause = 150; // milliseconds

/// A title as a menu's text: an ampersand in it is one.
QString menuText(QString title)
{
    return title.replace(u'&', u"&&"_s);
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent), m_model(new ProblemsModel(this)), m_list(new ProblemsList(m_model, this)),
      m_bar(new ProblemsBar(this)), m_view(new ProblemsView(this)), m_pages(new QStackedWidget(this)),
      m_notice(new EmptyState(Qt::Horizontal)), m_filterTimer(new QTimer(this))
{
    m_view->setList(m_list);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_notice);
    m_filterTimer->setSingleShot(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages);

    connectBar();
    connect(m_view, &ProblemsView::chosen, this, &ProblemsPanel::choose);
    connect(m_view, &ProblemsView::fixesRequested, this, &ProblemsPanel::showFixes);
    connect(m_view, &ProblemsView::menuRequested, this, &ProblemsPanel::showMenu);
    connect(m_view, &ProblemsView::copyRequested, this, &ProblemsPanel::copy);
    connect(m_view, &ProblemsView::filterRequested, m_bar->text(), [this] {
        m_bar->text()->setFocus(Qt::ShortcutFocusReason);
        m_bar->text()->selectAll();
    });
    connect(m_view, &ProblemsView::escaped, this, &ProblemsPanel::escape);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProblemsPanel::showCounts);
    connect(m_model, &ProblemsModel::spliced, this, &ProblemsPanel::showCounts);
    connect(m_list, &QAbstractItemModel::modelReset, this, &ProblemsPanel::showNotice);
    connect(m_list, &QAbstractItemModel::rowsInserted, this, &ProblemsPanel::showNotice);
    connect(m_list, &QAbstractItemModel::rowsRemoved, this, &ProblemsPanel::showNotice);
    retranslate();
}

void ProblemsPanel::connectBar()
{
    connect(m_bar, &ProblemsBar::groupingChanged, this, [this](ProblemsGrouping grouping) {
        keepingCurrent([&] { m_list->setGrouping(grouping); });
        Q_EMIT groupingChanged(grouping);
    });
    connect(m_bar, &ProblemsBar::filterChanged, this, &ProblemsPanel::filterSoon);
    connect(m_bar, &ProblemsBar::copyRequested, this, &ProblemsPanel::copy);
    connect(m_bar, &ProblemsBar::left, m_view, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_list->index(0));
    });
    connect(m_notice, &EmptyState::actionTriggered, m_view, [this] {
        // The button is about to go, and what takes the focus then is to be in this pane.
        m_bar->text()->setFocus();
        m_bar->clearFilter();
        m_view->setFocus();
    });
    connect(m_filterTimer, &QTimer::timeout, this, &ProblemsPanel::applyFilter);
}

void ProblemsPanel::setSession(DocumentSession *session)
{
    m_model->setSession(session);
}

void ProblemsPanel::setLineOf(ProblemsModel::LineOf lineOf)
{
    m_model->setLineOf(std::move(lineOf));
    m_list->retranslate();
}

void ProblemsPanel::setGrouping(ProblemsGrouping grouping)
{
    m_bar->setGrouping(grouping);
}

std::optional<TextRange> ProblemsPanel::next(qsizetype caret)
{
    return select(m_model->rowAfter(caret));
}

std::optional<TextRange> ProblemsPanel::previous(qsizetype caret)
{
    return select(m_model->rowBefore(caret));
}

std::optional<TextRange> ProblemsPanel::select(int finding)
{
    if (finding < 0)
        return std::nullopt;
    if (const int row = m_list->reveal(finding); row >= 0)
        m_view->setCurrentIndex(m_list->index(row));
    else
        m_view->selectionModel()->clear();
    return m_model->rangeOf(finding);
}

void ProblemsPanel::filterSoon()
{
    if (m_model->rowCount() <= fewFindings)
        applyFilter();
    else
        m_filterTimer->start(pause);
}

void ProblemsPanel::applyFilter()
{
    m_filterTimer->stop();
    keepingCurrent([this] { m_list->setFilter(m_bar->filter()); });
}

void ProblemsPanel::keepingCurrent(const std::function<void()> &change)
{
    const QModelIndex current = m_view->currentIndex();
    const int finding = current.isValid() ? m_list->findingOf(current.row()) : -1;
    change();
    if (const int row = finding < 0 ? -1 : m_list->reveal(finding); row >= 0)
        m_view->setCurrentIndex(m_list->index(row));
}

QString ProblemsPanel::text() const
{
    const QList<int> selected = m_view->selectedFindings();
    return problemsText(*m_model, selected.isEmpty() ? m_list->findingsShown() : selected, m_fileName);
}

void ProblemsPanel::copy()
{
    if (const QString lines = text(); !lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines);
}

void ProblemsPanel::escape()
{
    if (!m_bar->text()->text().isEmpty()) {
        m_bar->text()->clear();
        return;
    }
    m_view->clearSelection();
    Q_EMIT left();
}

void ProblemsPanel::choose(const QModelIndex &index)
{
    const TextRange range = m_model->rangeOf(m_list->findingOf(index.row()));
    Q_EMIT placeActivated(range.start, range.end);
}

bool ProblemsPanel::addFixes(QMenu *menu, int finding)
{
    const quint64 revision = m_model->session()->revision();
    const QList<Fix> fixes = m_model->detailsOfRow(finding).fixes;
    for (const Fix &fix : fixes) {
        const QAction *action = menu->addAction(icon(u"quick-fix"_s), menuText(fix.title.text()));
        connect(action, &QAction::triggered, this, [this, revision, edits = fix.edits] {
            // The edits are of the text that the menu was made for.
            if (m_model->session() && m_model->session()->revision() == revision)
                Q_EMIT fixChosen(edits);
        });
    }
    return !fixes.isEmpty();
}

/// What can be done about all findings of a rule, and what there is to read about it.
void ProblemsPanel::addRuleActions(QMenu *menu, const QString &rule, bool mayFix)
{
    QAction *all = menu->addAction(tr("Fix All of This Kind"));
    all->setEnabled(mayFix);
    connect(all, &QAction::triggered, this, [this, rule] { Q_EMIT fixAllRequested(rule); });
    connect(menu->addAction(tr("Fix Everything Safe")), &QAction::triggered, this,
            &ProblemsPanel::fixSafeRequested);
    menu->addSeparator();
    QAction *off = menu->addAction(tr("Switch This Rule Off for This Folder"));
    // A document that was never saved is in no folder.
    off->setEnabled(!m_model->session()->checker().folder().isEmpty());
    connect(off, &QAction::triggered, this, [this, rule] { Q_EMIT ruleOffRequested(rule); });
    connect(menu->addAction(icon(u"help"_s), tr("Explain")), &QAction::triggered, this,
            [this, rule] { Q_EMIT explainRequested(rule); });
}

void ProblemsPanel::addIgnore(QMenu *menu, int finding)
{
    const quint64 revision = m_model->session()->revision();
    auto *const ignore = new QAction(tr("Ignore Here, with a Reason…"), menu);
    connect(ignore, &QAction::triggered, this,
            [this, revision, topic = m_model->topicOf(finding), diagnostic = m_model->diagnostic(finding)] {
                if (m_model->session() && m_model->session()->revision() == revision)
                    Q_EMIT ignoreRequested(topic, diagnostic);
            });
    menu->addAction(ignore);
}

void ProblemsPanel::showFixes(const QModelIndex &index, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!addFixes(menu, m_list->findingOf(index.row())))
        menu->addAction(tr("Nothing can mend this by itself"))->setEnabled(false);
    menu->popup(at);
}

void ProblemsPanel::showMenu(const QModelIndex &index, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int finding = m_list->findingOf(index.row());
    const QString rule = index.data(ProblemsModel::RuleRole).toString();
    bool mayFix = finding < 0 && !rule.isEmpty() && findRule(rule)->details;
    if (finding >= 0) {
        mayFix = addFixes(menu, finding);
        menu->addSeparator();
        const QPersistentModelIndex row = index;
        connect(menu->addAction(tr("Go to the Place")), &QAction::triggered, this, [this, row] {
            if (row.isValid())
                choose(row);
        });
        addIgnore(menu, finding);
        menu->addSeparator();
    }
    if (!rule.isEmpty())
        addRuleActions(menu, rule, mayFix);
    connect(menu->addAction(icon(u"edit-copy"_s), tr("Copy")), &QAction::triggered, this,
            &ProblemsPanel::copy);
    menu->popup(at);
}

void ProblemsPanel::showCounts()
{
    const DocumentSession *session = m_model->session();
    m_bar->setCounts(session ? session->findingCounts() : DiagnosticCounts());
    showNotice();
}

void ProblemsPanel::showNotice()
{
    const bool isWell = m_model->rowCount() == 0;
    const bool isFilteredOut = !isWell && m_list->rowCount() == 0;
    m_pages->setCurrentIndex(isWell || isFilteredOut ? 1 : 0);
    setFocusProxy(m_pages->currentWidget());
    if (!isWell && !isFilteredOut)
        return;
    const DocumentSession *session = m_model->session();
    if (isFilteredOut)
        m_notice->tell(u"edit-find"_s, tr("No problem matches the filter."), tr("Show All"));
    else if (session && !session->isReady())
        m_notice->tell(u"all-well"_s, tr("Checking the digest…"));
    else if (session && session->digest().topicCount() == 0)
        m_notice->tell(u"kind-topic"_s, tr("Nothing to check yet.\nWrite facts and opinions under a heading: "
                                           "here you see which opinions lack a fact."));
    else
        m_notice->tell(u"all-well"_s, tr("All is well.\nNo problems were found."));
}

void ProblemsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Problems"));
    m_view->setAccessibleDescription(
        tr("Enter goes to the place, Ctrl+. lists the fixes, the left and right arrow keys fold groups."));
    m_model->retranslate();
    m_list->retranslate();
    showNotice();
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sasil
