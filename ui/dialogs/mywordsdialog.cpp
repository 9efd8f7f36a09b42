// SPDX-License-Identifier: MIT
#include "dialogs/mywordsdialog.h"
#include "ui_mywordsdialog.h"

#include <QCollator>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// One word, as the list has it.
QString wordIn(const QString &text)
{
    return text.simplified().normalized(QString::NormalizationForm_C);
}

} // namespace

MyWordsDialog::MyWordsDialog(const QStringList &words, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::MyWordsDialog>())
{
    m_ui->setupUi(this);
    m_ui->problem->hide();
    m_ui->missing->hide();
    m_ui->words->installEventFilter(this);
    m_ui->word->installEventFilter(this);
    connect(m_ui->word, &QLineEdit::textChanged, this, &MyWordsDialog::filter);
    connect(m_ui->add, &QPushButton::clicked, this, &MyWordsDialog::addNow);
    connect(m_ui->remove, &QPushButton::clicked, this, &MyWordsDialog::removeNow);
    connect(m_ui->words, &QListWidget::itemSelectionChanged, this, &MyWordsDialog::refresh);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
    setWords(words);
    retranslate();
}

MyWordsDialog::~MyWordsDialog() = default;

void MyWordsDialog::setWords(const QStringList &words)
{
    QStringList sorted = words;
    std::ranges::sort(sorted, QCollator());
    const int row = m_ui->words->currentRow();
    m_ui->words->clear();
    m_ui->words->addItems(sorted);
    m_ui->words->setCurrentRow(qMin(row, m_ui->words->count() - 1), QItemSelectionModel::NoUpdate);
    filter();
}

void MyWordsDialog::showProblem(const QString &text)
{
    m_ui->problem->setText(text);
    m_ui->problem->setVisible(!text.isEmpty());
}

void MyWordsDialog::setMissing(const QString &text)
{
    m_ui->missing->setText(text);
    m_ui->missing->setVisible(!text.isEmpty());
}

void MyWordsDialog::filter()
{
    const QString text = wordIn(m_ui->word->text());
    for (int i = 0; i < m_ui->words->count(); ++i) {
        QListWidgetItem *item = m_ui->words->item(i);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
    }
    refresh();
}

void MyWordsDialog::refresh()
{
    const QString word = wordIn(m_ui->word->text());
    const bool isThere = !m_ui->words->findItems(word, Qt::MatchExactly | Qt::MatchCaseSensitive).isEmpty();
    const bool isOne = !word.isEmpty() && !word.contains(u' ');
    m_ui->add->setEnabled(isOne && !isThere);
    m_ui->add->setToolTip(isThere          ? tr("This word is in the list already.")
                          : word.isEmpty() ? tr("Type a word first.")
                          : isOne          ? QString()
                                           : tr("Add one word at a time."));
    m_ui->add->setDefault(m_ui->add->isEnabled());
    m_ui->remove->setEnabled(!m_ui->words->selectedItems().isEmpty());
    m_ui->remove->setToolTip(m_ui->remove->isEnabled() ? QString() : tr("Select words in the list first."));
    m_ui->empty->setVisible(m_ui->words->count() == 0);
    m_ui->words->setVisible(m_ui->words->count() > 0);
}

void MyWordsDialog::addNow()
{
    const QString word = wordIn(m_ui->word->text());
    if (!m_ui->add->isEnabled())
        return;
    showProblem({});
    m_ui->word->clear();
    Q_EMIT addRequested(word);
    const QList<QListWidgetItem *> items =
        m_ui->words->findItems(word, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (items.isEmpty())
        m_ui->word->setText(word);
    else
        m_ui->words->scrollToItem(items.constFirst());
    m_ui->word->setFocus();
}

void MyWordsDialog::removeNow()
{
    showProblem({});
    QStringList words;
    for (const QListWidgetItem *item : m_ui->words->selectedItems())
        words.append(item->text());
    for (const QString &word : std::as_const(words))
        Q_EMIT removeRequested(word);
    if (!m_ui->words->isVisible())
        m_ui->word->setFocus();
}

bool MyWordsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_ui->words && key->matches(QKeySequence::Delete)) {
            removeNow();
            return true;
        }
        // From the field into the list that it filters.
        if (watched == m_ui->word && key->key() == Qt::Key_Down && m_ui->words->isVisible()) {
            m_ui->words->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void MyWordsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void MyWordsDialog::retranslate()
{
    m_ui->word->setAccessibleName(tr("Word"));
    m_ui->words->setAccessibleName(tr("My words"));
    refresh();
}

} // namespace sasil
