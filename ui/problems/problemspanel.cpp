// SPDX-License-Identifier: MIT
#include "problems/problemspanel.h"

#include "problems/problemsview.h"
#include "theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int noticeIconSide = 28; // logical pixels

/// A title as a menu's text: an ampersand in it is one.
QString menuText(QString title)
{
    return title.replace(u'&', u"&&"_s);
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent), m_model(new ProblemsModel(this)), m_view(new ProblemsView(this)),
      m_pages(new QStackedWidget(this))
{
    m_view->setModel(m_model);
    m_pages->addWidget(m_view);
    m_pages->addWidget(makeNotice());
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFocusProxy(m_view);

    connect(m_view, &ProblemsView::chosen, this, &ProblemsPanel::choose);
    connect(m_view, &ProblemsView::fixesRequested, this, &ProblemsPanel::showFixes);
    connect(m_view, &ProblemsView::menuRequested, this, &ProblemsPanel::showMenu);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProblemsPanel::showNotice);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ProblemsPanel::showNotice);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ProblemsPanel::showNotice);
    retranslate();
}

QWidget *ProblemsPanel::makeNotice()
{
    auto *const page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_noticeIcon = new QLabel;
    m_noticeIcon->setAlignment(Qt::AlignCenter);
    m_notice = new QLabel;
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *const layout = new QHBoxLayout(page);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(14);
    layout->addWidget(m_noticeIcon);
    layout->addWidget(m_notice, 1);
    return page;
}

void ProblemsPanel::setSession(DocumentSession *session)
{
    m_model->setSession(session);
}

void ProblemsPanel::setLineOf(ProblemsModel::LineOf lineOf)
{
    m_model->setLineOf(std::move(lineOf));
}

std::optional<TextRange> ProblemsPanel::next(qsizetype caret)
{
    return select(m_model->rowAfter(caret));
}

std::optional<TextRange> ProblemsPanel::previous(qsizetype caret)
{
    return select(m_model->rowBefore(caret));
}

std::optional<TextRange> ProblemsPanel::select(int row)
{
    if (row < 0)
        return std::nullopt;
    m_view->setCurrentIndex(m_model->index(row));
    return m_model->rangeOf(row);
}

void ProblemsPanel::choose(const QModelIndex &index)
{
    const TextRange range = m_model->rangeOf(index.row());
    Q_EMIT placeActivated(range.start, range.end);
}

void ProblemsPanel::addFixes(QMenu *menu, const QModelIndex &index)
{
    const quint64 revision = m_model->session()->revision();
    for (const Fix &fix : m_model->detailsOfRow(index.row()).fixes) {
        const QAction *action = menu->addAction(icon(u"quick-fix"_s), menuText(fix.title.text()));
        connect(action, &QAction::triggered, this, [this, revision, edits = fix.edits] {
            // The edits are of the text that the menu was made for.
            if (m_model->session() && m_model->session()->revision() == revision)
                Q_EMIT fixChosen(edits);
        });
    }
}

void ProblemsPanel::showFixes(const QModelIndex &index, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFixes(menu, index);
    if (menu->isEmpty())
        menu->addAction(tr("Nothing can mend this by itself"))->setEnabled(false);
    menu->popup(at);
}

void ProblemsPanel::showMenu(const QModelIndex &index, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFixes(menu, index);
    if (!menu->isEmpty())
        menu->addSeparator();
    const QPersistentModelIndex row = index;
    connect(menu->addAction(tr("Go to the Place")), &QAction::triggered, this, [this, row] {
        if (row.isValid())
            choose(row);
    });
    connect(menu->addAction(icon(u"help"_s), tr("Explain")), &QAction::triggered, this,
            [this, rule = index.data(ProblemsModel::RuleRole).toString()] { Q_EMIT explainRequested(rule); });
    connect(menu->addAction(icon(u"edit-copy"_s), tr("Copy")), &QAction::triggered, this,
            [text = index.data(Qt::AccessibleTextRole).toString()] {
                QGuiApplication::clipboard()->setText(text);
            });
    menu->popup(at);
}

void ProblemsPanel::showNotice()
{
    const bool isWell = m_model->rowCount() == 0;
    m_pages->setCurrentIndex(isWell ? 1 : 0);
    if (!isWell)
        return;
    m_notice->setText(tr("All is well.\nNo problems were found."));
    m_noticeIcon->setPixmap(
        icon(u"all-well"_s).pixmap({noticeIconSide, noticeIconSide}, devicePixelRatio(), QIcon::Disabled));
}

void ProblemsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Problems"));
    m_view->setAccessibleDescription(tr("Enter goes to the place, Alt+Enter lists the fixes."));
    m_model->retranslate();
    showNotice();
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showNotice();
}

} // namespace sasil
