// SPDX-License-Identifier: MIT
#include "outline/outlinepanel.h"

#include "outline/outlinedelegate.h"
#include "outline/outlinemodel.h"
#include "outline/outlineview.h"
#include "theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int noticeIconSide = 40; // logical pixels

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_model(new OutlineModel(this)), m_view(new OutlineView(this)),
      m_filter(new QLineEdit(this)), m_pages(new QStackedWidget(this))
{
    m_view->setItemDelegate(
        new OutlineDelegate([this](const QModelIndex &index) { return m_view->isFolded(index); }, m_view));
    m_view->setModel(m_model);
    m_filter->setClearButtonEnabled(true);
    m_filterIcon = m_filter->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_pages->addWidget(m_view);
    m_pages->addWidget(makeNotice());

    auto *const filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(6, 6, 6, 6);
    filterRow->addWidget(m_filter);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filterRow);
    layout->addWidget(m_pages);
    setFocusProxy(m_view);

    connect(m_filter, &QLineEdit::textChanged, m_view, &OutlineView::setFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePanel::markCurrent);
    connect(m_view, &OutlineView::chosen, this, &OutlinePanel::choose);
    connect(m_view, &OutlineView::filterApplied, this, &OutlinePanel::showNotice);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OutlinePanel::markCurrent);
    retranslate();
}

QWidget *OutlinePanel::makeNotice()
{
    auto *const page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_noticeIcon = new QLabel;
    m_noticeIcon->setAlignment(Qt::AlignCenter);
    m_notice = new QLabel;
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *const layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(m_noticeIcon);
    layout->addWidget(m_notice);
    layout->addStretch(2);
    return page;
}

void OutlinePanel::setSession(DocumentSession *session)
{
    m_offset = 0;
    m_model->setSession(session);
}

void OutlinePanel::setCurrentOffset(qsizetype offset)
{
    m_offset = offset;
    markCurrent();
}

void OutlinePanel::markCurrent()
{
    const DocumentSession *session = m_model->session();
    m_view->mark(session ? m_model->indexOf(session->digest().topicAt(m_offset)) : QModelIndex());
}

void OutlinePanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT placeActivated(m_model->placeOf(index));
}

void OutlinePanel::showNotice()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isFilteredOut = m_view->isFilteredOut();
    m_filter->setEnabled(!isEmpty || !m_filter->text().isEmpty());
    m_pages->setCurrentIndex(isEmpty || isFilteredOut ? 1 : 0);
    if (!isEmpty && !isFilteredOut)
        return;
    m_notice->setText(isFilteredOut ? tr("No topic matches “%1”.").arg(m_filter->text().trimmed())
                                    : tr("No topics yet.\nWrite a heading, such as\n## My first topic"));
    m_noticeIcon->setPixmap(
        icon(isFilteredOut ? u"edit-find"_s : u"kind-topic"_s)
            .pixmap({noticeIconSide, noticeIconSide}, devicePixelRatio(), QIcon::Disabled));
}

void OutlinePanel::retranslate()
{
    m_view->setAccessibleName(tr("Outline"));
    m_view->setAccessibleDescription(tr("The topics of the digest. Enter goes to the topic."));
    m_filter->setPlaceholderText(tr("Filter topics"));
    m_filter->setAccessibleName(tr("Filter topics"));
    m_model->retranslate();
    showNotice();
}

void OutlinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showNotice();
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_view->firstMatch());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->firstMatch());
        return true;
    default:
        return false;
    }
}

} // namespace sasil
