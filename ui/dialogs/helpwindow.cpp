// SPDX-License-Identifier: MIT
#include "dialogs/helpwindow.h"
#include "ui_helpwindow.h"

#include "dialogs/helppages.h"
#include "text/translations.h"
#include "theme/icons.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Items of a list with some room around their texts.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * Side, 12);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(Side, 0, -Side, 0);
        QStyledItemDelegate::paint(painter, inner, index);
    }

private:
    static constexpr int Side = 8;
};

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_ui(std::make_unique<Ui::HelpWindow>()), m_history{{u"index.md"_s, 0}}
{
    m_ui->setupUi(this);
    // The frame that the window manager puts around it needs room as well.
    resize(size().boundedTo(screen()->availableSize() - QSize(40, 60)));
    m_ui->pages->setItemDelegate(new RoomyDelegate(m_ui->pages));
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({220, width() - 220});
    m_ui->back->setIcon(icon(u"go-back"_s));
    m_ui->forward->setIcon(icon(u"go-forward"_s));
    connect(m_ui->back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_ui->forward, &QToolButton::clicked, this, [this] { go(1); });
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, this, [this] { go(-1); });
    connect(new QShortcut(QKeySequence::Forward, this), &QShortcut::activated, this, [this] { go(1); });
    connect(m_ui->browser, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_ui->pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showPage(item->data(Qt::UserRole).toString());
    });
    refresh();
}

HelpWindow::~HelpWindow() = default;

void HelpWindow::showPage(const QString &page)
{
    const QString known = helpText(page, currentLanguage()).isEmpty() ? u"index.md"_s : page;
    if (known == this->page())
        return;
    rememberPlace();
    m_history.resize(m_at + 1);
    m_history.append({known, 0});
    ++m_at;
    refresh();
}

void HelpWindow::go(qsizetype steps)
{
    const qsizetype to = m_at + steps;
    if (to < 0 || to >= m_history.size())
        return;
    rememberPlace();
    m_at = to;
    refresh();
}

void HelpWindow::follow(const QUrl &link)
{
    if (const QString page = linkedPage(this->page(), link.toString()); !page.isEmpty())
        showPage(page);
    else if (link.scheme() == u"https" || link.scheme() == u"http" || link.scheme() == u"mailto")
        QDesktopServices::openUrl(link);
}

void HelpWindow::rememberPlace()
{
    m_history[m_at].place = m_ui->browser->verticalScrollBar()->value();
}

void HelpWindow::refresh()
{
    fillList();
    m_ui->browser->showMarkdown(helpText(page(), currentLanguage()));
    m_ui->browser->verticalScrollBar()->setValue(m_history[m_at].place);
    m_ui->back->setEnabled(m_at > 0);
    m_ui->forward->setEnabled(m_at + 1 < m_history.size());
}

void HelpWindow::fillList()
{
    const QSignalBlocker blocker(m_ui->pages);
    m_ui->pages->clear();
    QString title;
    for (const HelpEntry &entry : helpEntries(currentLanguage())) {
        auto *const item = new QListWidgetItem(entry.title, m_ui->pages);
        item->setData(Qt::UserRole, entry.page);
        item->setToolTip(entry.title);
        if (entry.page != page())
            continue;
        title = entry.title;
        m_ui->pages->setCurrentItem(item);
    }
    setWindowTitle(tr("%1 – Sasil Help").arg(title));
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    rememberPlace();
    refresh();
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sasil
