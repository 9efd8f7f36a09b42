// SPDX-License-Identifier: MIT
#include "dialogs/settingsdialog.h"

#include "dialogs/settingspage.h"
#include "palette/paletteinput.h"
#include "theme/clearbutton.h"
#include "theme/icons.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenTitles = 10; ///< logical pixels, in the list of pages

} // namespace

SettingsDialog::SettingsDialog(QList<SettingsPage *> pages, QWidget *parent)
    : QDialog(parent), m_pages(std::move(pages)), m_search(new PaletteInput(this)),
      m_list(new QListWidget(this)), m_scroll(new QScrollArea(this)), m_content(new QWidget),
      m_empty(new QLabel(m_content)), m_rest(new QWidget(m_content))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setObjectName(u"search"_s);
    m_searchIcon = m_search->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    addClearButton(m_search);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"pages"_s);
    m_empty->setObjectName(u"empty"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
    const int rowHeight = m_list->fontMetrics().lineSpacing() + betweenTitles;
    for (const SettingsPage *page : std::as_const(m_pages)) {
        auto *item = new QListWidgetItem(icon(page->icon()), QString(), m_list);
        item->setSizeHint(QSize(1, rowHeight));
    }
    layOut();
    connect(m_search, &PaletteInput::typedChanged, this, &SettingsDialog::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::follow);
    retranslate();
    showPage(0);
    m_search->setFocus();
    sizeToContent();
}

void SettingsDialog::layOut()
{
    constexpr int margin = 16;
    constexpr int betweenPages = 24;
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(margin, 4, margin, margin);
    content->setSpacing(betweenPages);
    content->addWidget(m_empty);
    for (SettingsPage *page : std::as_const(m_pages))
        content->addWidget(page);
    content->addWidget(m_rest, 1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *columns = new QHBoxLayout;
    columns->addLayout(left);
    columns->addWidget(m_scroll, 1);
    // Made last, so that Tab comes to them behind the pages.
    m_help = new QPushButton(this);
    m_close = new QPushButton(this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_help);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    for (QPushButton *button : {m_help, m_close})
        button->setAutoDefault(false);
    connect(m_help, &QPushButton::clicked, this, &SettingsDialog::helpRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
}

void SettingsDialog::sizeToContent()
{
    int widest = 0;
    for (const SettingsPage *page : std::as_const(m_pages))
        widest = qMax(widest, page->minimumSizeHint().width());
    const QMargins around = m_content->layout()->contentsMargins();
    const QSize room = screen()->availableSize() - QSize(40, 60);
    m_scroll->setMinimumWidth(
        qMin(widest + around.left() + around.right() + m_scroll->verticalScrollBar()->sizeHint().width(),
             room.width() - m_list->maximumWidth() - 40));
    resize(QSize(860, 620).boundedTo(room));
}

void SettingsDialog::showPage(qsizetype index)
{
    m_search->clear();
    m_list->setCurrentRow(int(index));
    follow(int(index));
}

void SettingsDialog::follow(int row)
{
    if (row < 0)
        return;
    if (m_isSearching) {
        m_scroll->ensureWidgetVisible(m_pages[row], 0, 0);
        m_scroll->verticalScrollBar()->setValue(m_pages[row]->y());
        return;
    }
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setVisible(i == row);
    m_rest->setVisible(m_pages[row]->sizePolicy().verticalPolicy() != QSizePolicy::Expanding);
    m_scroll->verticalScrollBar()->setValue(0);
}

QList<int> SettingsDialog::filter(const QString &typed)
{
    const auto countAll = [this, &typed](SettingsQuery::Kind kind) {
        QList<int> counts;
        const SettingsQuery query(typed, kind);
        for (SettingsPage *page : std::as_const(m_pages))
            counts.append(page->filter(query, m_words));
        return counts;
    };
    const QList<int> counts = countAll(SettingsQuery::Kind::Whole);
    const bool isEmpty = std::ranges::all_of(counts, [](int count) { return count == 0; });
    return isEmpty ? countAll(SettingsQuery::Kind::Scattered) : counts;
}

void SettingsDialog::search()
{
    const QString typed = m_search->typed().trimmed();
    m_isSearching = !typed.isEmpty();
    const QList<int> counts = filter(typed);
    bool isEmpty = m_isSearching;
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool isFound = !m_isSearching || counts[i] > 0;
        m_pages[i]->setVisible(m_isSearching && isFound);
        QListWidgetItem *item = m_list->item(i);
        item->setFlags(isFound ? item->flags() | Qt::ItemIsEnabled : item->flags() & ~Qt::ItemIsEnabled);
        isEmpty = isEmpty && !isFound;
    }
    m_empty->setVisible(isEmpty);
    m_empty->setText(tr("No setting matches “%1”.").arg(typed));
    m_search->setAccessibleDescription(isEmpty ? m_empty->text() : QString());
    m_rest->setVisible(m_isSearching);
    m_scroll->verticalScrollBar()->setValue(0);
    if (!m_isSearching)
        follow(m_list->currentRow());
}

void SettingsDialog::enterFound()
{
    if (!m_isSearching) {
        m_list->setFocus(Qt::TabFocusReason);
        return;
    }
    for (QWidget *widget = m_scroll->nextInFocusChain(); widget && widget != m_scroll;
         widget = widget->nextInFocusChain()) {
        if (m_content->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus)) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool SettingsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && !m_search->isComposing()) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            enterFound();
            return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            m_search->clear();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        return;
    }
    if (event->matches(QKeySequence::HelpContents)) {
        Q_EMIT helpRequested();
        return;
    }
    QDialog::keyPressEvent(event);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // What other dialogs have changed meanwhile.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        for (SettingsPage *page : std::as_const(m_pages))
            page->refresh();
    }
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslate()
{
    constexpr int room = 28; ///< beside the longest title
    constexpr int iconRoom = 24;
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_searchIcon->setText(tr("Search settings"));
    m_search->setToolTip(tr("Words of a setting or a command, in Korean or English (Ctrl+F)"));
    m_list->setAccessibleName(tr("Pages"));
    m_close->setText(tr("&Close"));
    m_help->setText(tr("&Help"));
    for (int i = 0; i < m_pages.size(); ++i)
        m_list->item(i)->setText(m_pages[i]->title());
    int longest = m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + iconRoom;
    for (const SettingsPage *page : std::as_const(m_pages))
        longest = qMax(longest, m_list->fontMetrics().horizontalAdvance(page->title()));
    const int width = longest + iconRoom + room;
    m_list->setFixedWidth(width);
    m_search->setFixedWidth(width);
    if (m_isSearching)
        search();
}

} // namespace sasil
