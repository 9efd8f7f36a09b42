// SPDX-License-Identifier: MIT
#include "dialogs/settingsshortcutspage.h"

#include "dialogs/settingskeysfield.h"
#include "dialogs/settingsshortcutdialog.h"
#include "palette/commandwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

ShortcutsFilter::ShortcutsFilter(ShortcutsModel *model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    setSortLocaleAware(true);
}

void ShortcutsFilter::setRows(const QList<bool> &rows)
{
    m_rows = rows;
    invalidateRowsFilter();
}

void ShortcutsFilter::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    invalidateRowsFilter();
}

bool ShortcutsFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    if (row < m_rows.size() && !m_rows[row])
        return false;
    return m_keys.isEmpty() || std::ranges::any_of(m_model->keys(row), [this](const QKeySequence &keys) {
               return areSameKeys(keys, m_keys);
           });
}

ShortcutsPage::ShortcutsPage(std::function<ShortcutCommands()> list)
    : SettingsPage({"sasil::ShortcutsPage", QT_TRANSLATE_NOOP("sasil::ShortcutsPage", "Shortcuts")},
                   u"command-palette"_s),
      m_model(new ShortcutsModel(std::move(list), this)), m_filter(new ShortcutsFilter(m_model, this)),
      m_keysLabel(new QLabel(this)), m_keys(new KeysField(this)), m_table(new QTreeView(this)),
      m_none(new QLabel(this)), m_change(new QPushButton(this)), m_clear(new QPushButton(this)),
      m_restoreOne(new QPushButton(this))
{
    m_table->setObjectName(u"shortcuts"_s);
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    layOut();
    connect(m_table, &QTreeView::doubleClicked, this, &ShortcutsPage::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShortcutsPage::showButtons);
    connect(m_model, &ShortcutsModel::changed, this, &SettingsPage::changed);
    connect(m_model, &ShortcutsModel::changed, this, &ShortcutsPage::showButtons);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        m_filter->setKeys(keys);
        fitHeight();
        showButtons();
    });
    connect(m_change, &QPushButton::clicked, this, &ShortcutsPage::ask);
    connect(m_clear, &QPushButton::clicked, this, &ShortcutsPage::clearCurrent);
    connect(m_restoreOne, &QPushButton::clicked, this, &ShortcutsPage::restoreCurrent);
    ShortcutsPage::retranslate();
    m_table->setCurrentIndex(m_filter->index(0, 0));
}

void ShortcutsPage::layOut()
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_change->setObjectName(u"change"_s);
    m_clear->setObjectName(u"clear"_s);
    m_restoreOne->setObjectName(u"restoreOne"_s);
    m_none->setObjectName(u"none"_s);
    m_keysLabel->setObjectName(u"keysLabel"_s);
    m_keysLabel->setBuddy(m_keys);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    auto *byKeys = new QHBoxLayout;
    byKeys->addWidget(m_keysLabel);
    byKeys->addWidget(m_keys, 1);
    body()->addLayout(byKeys);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_none);
    int at = 0;
    for (QPushButton *button : {m_change, m_clear, m_restoreOne}) {
        button->setAutoDefault(false);
        buttons()->insertWidget(at++, button);
    }
    QWidget::setTabOrder(m_restoreOne, restoreButton());
}

int ShortcutsPage::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void ShortcutsPage::ask()
{
    if (const int row = current(); row >= 0)
        askFor(row, m_model->keys(row));
}

void ShortcutsPage::askFor(int row, const QList<QKeySequence> &keys)
{
    auto *dialog = new ShortcutDialog(m_model, row, keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ShortcutsPage::clearCurrent()
{
    if (const int row = current(); row >= 0 && !m_model->keys(row).isEmpty())
        m_model->choose(row, {});
}

void ShortcutsPage::restoreCurrent()
{
    const int row = current();
    if (row < 0 || m_model->isUsual(row))
        return;
    // Another command may have got the usual keys meanwhile.
    if (m_model->judge(row, m_model->usual(row)).losers.isEmpty())
        m_model->choose(row, m_model->usual(row));
    else
        askFor(row, m_model->usual(row));
}

void ShortcutsPage::showButtons()
{
    const int row = current();
    const QString choose = tr("Choose a command in the list first.");
    const auto show = [row, &choose](QPushButton *button, bool isPossible, const QString &tip,
                                     const QString &why) {
        button->setEnabled(row >= 0 && isPossible);
        button->setToolTip(row < 0 ? choose : isPossible ? tip : why);
    };
    show(m_change, true, tr("Press other keys for this command (Enter)"), {});
    show(m_clear, row >= 0 && !m_model->keys(row).isEmpty(), tr("Take its keys from this command (Delete)"),
         tr("This command has no keys."));
    show(m_restoreOne, row >= 0 && !m_model->isUsual(row), tr("Give this command its usual keys again"),
         tr("This command has its usual keys."));
    const bool isEmpty = m_filter->rowCount() == 0;
    m_none->setVisible(isEmpty);
    m_none->setText(isEmpty ? tr("No command has the keys %1.").arg(shownKeys({m_keys->keySequence()}))
                            : QString());
}

int ShortcutsPage::filter(const SettingsQuery &query, const CommandWords &words)
{
    m_isSearching = !query.isEmpty();
    QList<bool> rows;
    if (m_isSearching && !titleMatches(query, words)) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(query.matches(m_model->words(row, words)));
    }
    m_filter->setRows(rows);
    restoreButton()->setVisible(!m_isSearching);
    if (current() < 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    fitHeight();
    showButtons();
    const bool hasAny = std::ranges::find(rows, true) != rows.end();
    return rows.isEmpty() || hasAny ? qMax(1, m_filter->rowCount()) : 0;
}

/// Among other pages the table is as high as what is found in it.
void ShortcutsPage::fitHeight()
{
    constexpr int mostRows = 8;
    constexpr int fewestRows = 5;
    const int rows = m_isSearching ? qBound(1, m_filter->rowCount(), mostRows) : fewestRows;
    const int row = qMax(m_table->sizeHintForRow(0), m_table->fontMetrics().lineSpacing());
    const int height = m_table->header()->sizeHint().height() + rows * row + 2 * m_table->frameWidth() + 4;
    m_table->setMinimumHeight(height);
    m_table->setMaximumHeight(m_isSearching ? height : QWIDGETSIZE_MAX);
}

void ShortcutsPage::reload()
{
    const int row = current();
    m_model->reload();
    m_table->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, 0)));
    m_table->resizeColumnToContents(ShortcutsModel::Command);
    m_table->resizeColumnToContents(ShortcutsModel::Menu);
    showButtons();
}

void ShortcutsPage::retranslate()
{
    SettingsPage::retranslate();
    m_keysLabel->setText(tr("Find by keys:"));
    m_keys->setName(tr("Find by keys"));
    m_keys->setPlaceholder(tr("Press keys to see which command has them"));
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_change->setText(tr("Change…"));
    m_clear->setText(tr("Clear"));
    m_restoreOne->setText(tr("Restore"));
    showButtons();
    // The menus may hear of the language behind this.
    QMetaObject::invokeMethod(this, &ShortcutsPage::reload, Qt::QueuedConnection);
}

void ShortcutsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    SettingsPage::changeEvent(event);
}

bool ShortcutsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
            ask();
            return true;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            clearCurrent();
            return true;
        default:
            break;
        }
    }
    return SettingsPage::eventFilter(watched, event);
}

} // namespace sasil
