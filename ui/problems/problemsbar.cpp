// SPDX-License-Identifier: MIT
#include "problems/problemsbar.h"

#include "problems/severity.h"
#include "theme/clearbutton.h"
#include "theme/hiddenlabel.h"
#include "theme/icons.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int wide = 560;
constexpr int widestText = 280;

QHBoxLayout *makeLine()
{
    auto *const line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    return line;
}

} // namespace

ProblemsBar::ProblemsBar(QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_grouping(new QComboBox(this)), m_groupingLabel(addHiddenLabel(m_grouping)),
      m_text(new QLineEdit(this)), m_copy(new QToolButton(this))
{
    auto *const first = makeLine();
    for (const Severity severity : severities)
        first->addWidget(makeToggle(severity));
    first->addStretch(1);
    m_grouping->addItem({}, int(ProblemsGrouping::Topic));
    m_grouping->addItem({}, int(ProblemsGrouping::Rule));
    m_grouping->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_grouping->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addClearButton(m_text);
    m_text->setMaximumWidth(widestText);
    m_textIcon = m_text->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_copy->setAutoRaise(true);
    m_copy->setIcon(icon(u"edit-copy"_s));
    auto *const second = makeLine();
    second->setSpacing(6);
    second->addWidget(m_grouping);
    second->addWidget(m_text, 1);
    second->addWidget(m_copy);
    m_layout->setContentsMargins(6, 3, 6, 3);
    m_layout->setSpacing(4);
    m_layout->addLayout(first);
    m_layout->addLayout(second);
    // A dock may be narrower than all this.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT groupingChanged(grouping()); });
    connect(m_text, &QLineEdit::textChanged, this, &ProblemsBar::filterChanged);
    connect(m_copy, &QToolButton::clicked, this, &ProblemsBar::copyRequested);
    retranslate();
}

QToolButton *ProblemsBar::makeToggle(Severity severity)
{
    auto *const toggle = new QToolButton(this);
    toggle->setCheckable(true);
    toggle->setChecked(true);
    toggle->setAutoRaise(true);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setFocusPolicy(Qt::TabFocus);
    toggle->setIcon(severityIcon(severity));
    m_toggles[size_t(severity)] = toggle;
    connect(toggle, &QToolButton::toggled, this, [this] {
        showCounts();
        Q_EMIT filterChanged();
    });
    return toggle;
}

void ProblemsBar::setCounts(const DiagnosticCounts &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    showCounts();
}

void ProblemsBar::setGrouping(ProblemsGrouping grouping)
{
    m_grouping->setCurrentIndex(m_grouping->findData(int(grouping)));
}

ProblemsGrouping ProblemsBar::grouping() const
{
    return ProblemsGrouping(m_grouping->currentData().toInt());
}

ProblemsFilter ProblemsBar::filter() const
{
    ProblemsFilter filter;
    for (const Severity severity : severities)
        filter.severities[size_t(severity)] = toggle(severity)->isChecked();
    filter.text = m_text->text();
    return filter;
}

void ProblemsBar::clearFilter()
{
    {
        const QSignalBlocker blocker(this);
        for (const Severity severity : severities)
            toggle(severity)->setChecked(true);
        m_text->clear();
    }
    Q_EMIT filterChanged();
}

void ProblemsBar::showCounts()
{
    for (const Severity severity : severities) {
        QToolButton *button = toggle(severity);
        const qsizetype count = m_counts.of(severity);
        const QString words = severityCount(severity, count);
        button->setText(locale().toString(count));
        button->setAccessibleName(words);
        button->setToolTip(button->isChecked() ? tr("%1: shown. Click to hide them.").arg(words)
                                               : tr("%1: hidden. Click to show them.").arg(words));
    }
}

void ProblemsBar::retranslate()
{
    m_grouping->setItemText(m_grouping->findData(int(ProblemsGrouping::Topic)), tr("By topic"));
    m_grouping->setItemText(m_grouping->findData(int(ProblemsGrouping::Rule)), tr("By rule"));
    m_grouping->setAccessibleName(tr("Group"));
    m_groupingLabel->setText(m_grouping->accessibleName());
    m_grouping->setToolTip(tr("How the problems are grouped"));
    m_text->setPlaceholderText(tr("Filter problems"));
    m_text->setAccessibleName(tr("Filter problems"));
    m_textIcon->setText(tr("Filter problems"));
    m_text->setToolTip(tr("Words of the message, the topic or the rule (Ctrl+F in the list)"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copy->setToolTip(
        tr("Copy the selected problems as text, or all that are shown where none is selected"));
    showCounts();
}

void ProblemsBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProblemsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= wide;
    if (std::exchange(m_isWide, isWide) != isWide) {
        m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_text->setMaximumWidth(isWide ? widestText : QWIDGETSIZE_MAX);
    }
}

bool ProblemsBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_text || !isKey)
        return QWidget::eventFilter(watched, event);
    auto *const key = static_cast<QKeyEvent *>(event);
    const bool isPress = event->type() == QEvent::KeyPress;
    if (key->matches(QKeySequence::Find)) {
        if (isPress)
            m_text->selectAll();
    } else if (key->key() == Qt::Key_Escape) {
        if (isPress && m_text->text().isEmpty())
            Q_EMIT left();
        else if (isPress)
            m_text->clear();
    } else if (isPress &&
               (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        Q_EMIT left();
    } else {
        return false;
    }
    event->accept();
    return true;
}

} // namespace sasil
