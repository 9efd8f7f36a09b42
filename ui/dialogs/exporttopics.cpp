// SPDX-License-Identifier: MIT
#include "dialogs/exporttopics.h"

#include "text/translations.h"
#include "theme/clearbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int topicRole = Qt::UserRole;
constexpr int linesShown = 7;
constexpr int aroundLine = 6; ///< logical pixels

bool isTicked(const QTreeWidgetItem *item)
{
    return item->checkState(0) == Qt::Checked;
}

void tickBelow(QTreeWidgetItem *item, Qt::CheckState state)
{
    for (int i = 0; i < item->childCount(); ++i) {
        item->child(i)->setCheckState(0, state);
        tickBelow(item->child(i), state);
    }
}

} // namespace

ExportTopics::ExportTopics(const Digest &digest, QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_tree(new QTreeWidget(this)),
      m_all(new QPushButton(this)), m_none(new QPushButton(this)), m_count(new QLabel(this))
{
    m_search->setObjectName(u"searchTopics"_s);
    m_tree->setObjectName(u"topics"_s);
    m_all->setObjectName(u"allTopics"_s);
    m_none->setObjectName(u"noTopics"_s);
    m_count->setObjectName(u"topicCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    addClearButton(m_search);
    layOut();
    fill(digest);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ExportTopics::search);
    connect(m_all, &QPushButton::clicked, this, &ExportTopics::tickAll);
    connect(m_none, &QPushButton::clicked, this, &ExportTopics::tickNone);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ExportTopics::follow);
    retranslate();
}

void ExportTopics::layOut()
{
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(14);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setFixedHeight(linesShown * lineHeight() + 2 * m_tree->frameWidth());
    for (QPushButton *button : {m_all, m_none})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_all);
    row->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_tree);
    layout->addLayout(row);
    setTabOrder({m_search, m_tree, m_all, m_none});
}

int ExportTopics::lineHeight() const
{
    return m_tree->fontMetrics().height() + aroundLine;
}

void ExportTopics::fill(const Digest &digest)
{
    QHash<qsizetype, QTreeWidgetItem *> items;
    QList<QTreeWidgetItem *> roots;
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        if (digest.level(topic) == 0)
            continue;
        QTreeWidgetItem *above = items.value(digest.parent(topic));
        auto *item = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem;
        if (!above)
            roots.append(item);
        const QString title = digest.topic(topic).listTitle();
        item->setText(0, title);
        item->setToolTip(0, title);
        item->setData(0, topicRole, topic);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
        item->setSizeHint(0, QSize(0, lineHeight()));
        items.insert(topic, item);
        m_items.append(item);
    }
    m_tree->addTopLevelItems(roots);
    m_tree->expandAll();
    if (!m_items.isEmpty())
        m_tree->setCurrentItem(m_items.first());
    m_ticked = m_items.size();
}

QList<qsizetype> ExportTopics::chosen() const
{
    if (m_ticked == m_items.size())
        return {};
    QList<qsizetype> topics;
    for (const QTreeWidgetItem *item : m_items) {
        if (isTicked(item))
            topics.append(item->data(0, topicRole).toLongLong());
    }
    return topics;
}

bool ExportTopics::isNone() const
{
    return m_ticked == 0;
}

void ExportTopics::follow(QTreeWidgetItem *item)
{
    {
        const QSignalBlocker blocker(m_tree);
        tickBelow(item, item->checkState(0));
    }
    m_tree->viewport()->update();
    showCount();
    Q_EMIT changed();
}

void ExportTopics::tickShown(Qt::CheckState state)
{
    {
        const QSignalBlocker blocker(m_tree);
        for (QTreeWidgetItem *item : std::as_const(m_items)) {
            if (!item->isHidden())
                item->setCheckState(0, state);
        }
    }
    m_tree->viewport()->update();
    showCount();
    Q_EMIT changed();
}

/// A topic is shown where it, or one below it, has the words.
void ExportTopics::search(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
        QTreeWidgetItem *item = m_items[i];
        bool isShown = std::ranges::all_of(
            words, [&](const QString &word) { return item->text(0).contains(word, Qt::CaseInsensitive); });
        for (int k = 0; k < item->childCount() && !isShown; ++k)
            isShown = !item->child(k)->isHidden();
        item->setHidden(!isShown);
    }
    showCount();
}

void ExportTopics::showCount()
{
    const QLocale locale(currentLanguage());
    m_ticked = std::ranges::count_if(m_items, isTicked);
    const bool isFound = std::ranges::any_of(m_items, [](auto *item) { return !item->isHidden(); });
    if (m_items.isEmpty())
        m_count->setText(tr("There are no topics"));
    else if (!isFound)
        m_count->setText(tr("No topic has these words"));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(m_ticked), locale.toString(m_items.size())));
    m_all->setEnabled(isFound);
    m_none->setEnabled(isFound);
}

/// From the search into what was found; Enter exports nothing here, and Esc gives the search up before it
/// closes the dialog.
bool ExportTopics::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool goesOn =
        key && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
    if (watched == m_search && goesOn) {
        m_tree->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_search && key && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ExportTopics::retranslate()
{
    m_search->setPlaceholderText(tr("Search topics"));
    m_search->setAccessibleName(tr("Search topics"));
    m_search->setToolTip(tr("Show only the topics with these words"));
    m_tree->setAccessibleName(tr("Topics to export"));
    m_all->setText(tr("All"));
    m_all->setToolTip(tr("Tick all topics that are listed"));
    m_none->setText(tr("None"));
    m_none->setToolTip(tr("Untick all topics that are listed"));
    showCount();
}

void ExportTopics::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace sasil
