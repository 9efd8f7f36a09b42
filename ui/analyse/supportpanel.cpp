// SPDX-License-Identifier: MIT
#include "analyse/supportpanel.h"

#include "analyse/supporttext.h"
#include "analyse/supportview.h"
#include "theme/elidedlabel.h"
#include "theme/emptystate.h"
#include "theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

SupportPanel::SupportPanel(QWidget *parent)
    : QWidget(parent), m_model(new SupportModel(this)), m_view(new SupportView),
      m_pages(new QStackedWidget(this)), m_notice(new EmptyState(Qt::Horizontal))
{
    m_view->setModel(m_model);
    m_pages->addWidget(makeTable());
    m_pages->addWidget(m_notice);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(m_view, &SupportView::chosen, this, &SupportPanel::choose);
    connect(m_view, &SupportView::copyRequested, this, &SupportPanel::copyLines);
    connect(m_view, &SupportView::menuRequested, this, &SupportPanel::showMenu);
    connect(m_model, &SupportModel::updated, this, &SupportPanel::showState);
    retranslate();
}

QWidget *SupportPanel::makeTable()
{
    auto *const page = new QWidget;
    m_legend = new QLabel;
    m_summary = new ElidedLabel;
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_copy = new QToolButton;
    m_copy->setIcon(icon(u"edit-copy"_s));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_copy->setMenu(new QMenu(m_copy));
    auto *const bar = new QHBoxLayout;
    bar->setContentsMargins(8, 2, 4, 2);
    bar->setSpacing(16);
    bar->addWidget(m_legend);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_copy);
    auto *const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    return page;
}

void SupportPanel::setSession(DocumentSession *session)
{
    m_model->setSession(session);
}

void SupportPanel::choose(const QModelIndex &index)
{
    if (const auto range = m_model->rangeOf(index))
        Q_EMIT placeActivated(range->start, range->end);
}

void SupportPanel::copyMarkdown()
{
    if (const DocumentSession *session = m_model->session())
        QGuiApplication::clipboard()->setText(supportMarkdown(supportBands(session->digest())));
}

void SupportPanel::copyLines()
{
    if (const DocumentSession *session = m_model->session())
        QGuiApplication::clipboard()->setText(supportLines(supportBands(session->digest())));
}

void SupportPanel::addCopying(QMenu *menu)
{
    connect(menu->addAction(tr("Copy as &Markdown")), &QAction::triggered, this, &SupportPanel::copyMarkdown);
    connect(menu->addAction(tr("Copy for a &Spreadsheet")), &QAction::triggered, this,
            &SupportPanel::copyLines);
}

void SupportPanel::showMenu(const QModelIndex &index, const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_model->rangeOf(index)) {
        connect(menu->addAction(tr("&Go to the Place")), &QAction::triggered, this,
                [this, place = QPersistentModelIndex(index)] { choose(place); });
        menu->addSeparator();
    }
    addCopying(menu);
    menu->popup(at);
}

void SupportPanel::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    setFocusProxy(isEmpty ? static_cast<QWidget *>(m_notice) : m_view);
    const auto opinions = int(m_model->opinionsAlone());
    const auto facts = int(m_model->factsAlone());
    QStringList parts;
    if (opinions > 0)
        parts.append(tr("Opinions without a fact: %1").arg(opinions));
    if (facts > 0)
        parts.append(tr("Facts that support nothing: %1").arg(facts));
    m_summary->setText(parts.isEmpty() ? tr("Every opinion has a fact, and every fact an opinion.")
                                       : parts.join(u" · "_s));
}

void SupportPanel::retranslate()
{
    m_view->setAccessibleName(tr("Support table"));
    m_view->setAccessibleDescription(
        tr("Enter goes to the fact, the opinion or the topic, Ctrl+C copies the table."));
    m_legend->setText(tr("● cited   ○ by its place"));
    m_legend->setToolTip(
        tr("A fact supports an opinion that cites it. An opinion that cites none rests on the facts of its "
           "topic, or else on those above it, or below it."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the table"));
    m_copy->menu()->clear();
    addCopying(m_copy->menu());
    m_notice->tell(u"kind-topic"_s, tr("Nothing to compare yet.\nWrite facts and opinions under a heading: "
                                       "here you see which facts support which opinions."));
    m_model->retranslate();
    showState();
}

void SupportPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SupportPanel::showEvent(QShowEvent *event)
{
    m_model->setActive(true);
    QWidget::showEvent(event);
}

void SupportPanel::hideEvent(QHideEvent *event)
{
    m_model->setActive(false);
    QWidget::hideEvent(event);
}

} // namespace sasil
