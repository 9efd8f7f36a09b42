// SPDX-License-Identifier: MIT
#include "editor/findbar.h"

#include "editor/editor.h"
#include "editor/editorpart.h"
#include "editor/findbutton.h"
#include "editor/findfield.h"
#include "editor/findhistory.h"
#include "editor/findoptions.h"
#include "editor/replacecontrols.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int wide = 660;
constexpr int wideEnoughForWords = 420;

/// A longer selection is not what somebody wants to look for.
constexpr qsizetype longestQuery = 200;

/// Escape in the text closes the bar, if nothing nearer to the caret wants it.
class EscapeKey : public EditorPart
{
public:
    EscapeKey(Editor *editor, FindBar *bar) : EditorPart(editor), m_bar(bar) { editor->addPart(this); }

    bool takeKey(QKeyEvent *event) override
    {
        const bool isEscape = event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier;
        if (!isEscape || !m_bar || !m_bar->isOpen())
            return false;
        m_bar->close();
        return true;
    }

private:
    QPointer<FindBar> m_bar;
};

} // namespace

FindBar::FindBar(Editor *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_finder(new Finder(editor, this)),
      m_history(new FindHistory(nullptr, this)), m_find(new FindField(u"edit-find"_s, this)),
      m_replace(new ReplaceControls(this)), m_options(new FindOptions(this)), m_grid(new QGridLayout(this)),
      m_findLine(new QHBoxLayout), m_previous(makeFindButton(u"go-up"_s, {}, this)),
      m_next(makeFindButton(u"go-down"_s, {}, this)), m_close(makeFindButton(u"close"_s, {}, this)),
      m_message(new QLabel(this))
{
    hide();
    makeLines();
    setTabs();
    connectControls();
    new EscapeKey(editor, this);
    editor->installEventFilter(this);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &FindBar::noteSelection);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &FindBar::noteSelection);
    connect(m_finder, &Finder::changed, this, &FindBar::scheduleState);
    connect(m_finder, &Finder::arrived, this, &FindBar::arrive);
    retranslate();
}

void FindBar::makeLines()
{
    m_findLine->setSpacing(2);
    m_findLine->addWidget(m_previous);
    m_findLine->addWidget(m_next);
    m_findLine->addWidget(m_options);
    m_findLine->addStretch(1);
    m_findLine->addWidget(m_close);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_grid->setContentsMargins(6, 5, 6, 4);
    m_grid->setHorizontalSpacing(4);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_find, 0, 0);
    m_grid->addLayout(m_findLine, 0, 1);
    m_replace->addTo(m_grid, 1);
    m_grid->addWidget(m_message, 3, 0, 1, 2);
    // A pane may be narrower than all this.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void FindBar::setTabs()
{
    const QList<QWidget *> order{m_find,           m_replace->field(), m_previous,
                                 m_next,           m_options,          m_replace->keepCase(),
                                 m_replace->one(), m_replace->all(),   m_close};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void FindBar::arrange()
{
    const bool isWide = width() >= wide;
    if (std::exchange(m_isWide, isWide) != isWide) {
        constexpr int behindArrows = 2;
        if (isWide) {
            m_grid->removeWidget(m_options);
            m_findLine->insertWidget(behindArrows, m_options);
        } else {
            m_findLine->removeWidget(m_options);
            m_grid->addWidget(m_options, 2, 0, 1, 2);
        }
    }
    m_replace->setHasWords(width() >= wideEnoughForWords);
}

void FindBar::connectControls()
{
    connect(m_find, &FindField::typedChanged, this, &FindBar::look);
    connect(m_find, &FindField::entered, this, [this](Qt::KeyboardModifiers modifiers) {
        if (modifiers == replaceAllModifiers && m_replace->isVisible())
            replaceAll();
        else
            step(modifiers == Qt::ShiftModifier ? FindDirection::Previous : FindDirection::Next);
    });
    connect(m_options, &FindOptions::changed, this, &FindBar::takeOptions);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(FindDirection::Previous); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(FindDirection::Next); });
    connect(m_replace, &ReplaceControls::oneRequested, this, &FindBar::replaceOne);
    connect(m_replace, &ReplaceControls::allRequested, this, &FindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
}

void FindBar::setHistory(FindHistory *history)
{
    m_history = history;
}

void FindBar::open(bool replaces)
{
    const bool isNew = !isOpen();
    // In a bar that is open already the replacement comes next.
    const bool goesOn = !isNew && replaces && !m_find->text().isEmpty() && !m_replace->isVisible();
    if (isNew || replaces)
        m_replace->setVisible(replaces);
    if (isNew)
        m_options->setOptions(m_history->options());
    m_find->setHistory(m_history->queries());
    m_replace->setHistory(m_history);
    const bool takesSelection = isNew || !isAncestorOf(QApplication::focusWidget());
    show();
    if (takesSelection) {
        takeSelection();
        m_finder->beginHere();
        m_finder->look(searchAsWritten());
        if (m_options->inSelection()->isChecked())
            m_finder->goToFirst();
    }
    m_finder->setMarksOn(true);
    FindField *field = goesOn ? m_replace->field() : m_find;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
    showState();
}

void FindBar::takeSelection()
{
    const QTextCursor cursor = m_editor->textCursor();
    const bool isMatch = m_finder->state().current >= 0;
    m_selected = cursor;
    m_options->setHasSelection(cursor.hasSelection());
    if (cursor.hasSelection() && !isMatch) {
        const bool isOneLine = cursor.selectionEnd() - cursor.selectionStart() <= longestQuery &&
                               !cursor.selectedText().contains(QChar::ParagraphSeparator);
        const QSignalBlocker blocker(m_options);
        m_options->inSelection()->setChecked(!isOneLine);
        if (isOneLine)
            m_find->setQuietly(m_options->queryFor(cursor.selectedText()));
    }
    if (m_find->text().isEmpty())
        m_find->setQuietly(m_history->queries().value(0));
}

void FindBar::close()
{
    if (!isOpen())
        return;
    remember();
    // Before it hides: Qt would hand the focus to the preview, which scrolls to what takes it there.
    m_editor->setFocus();
    hide();
    {
        const QSignalBlocker blocker(m_options);
        m_options->inSelection()->setChecked(false);
    }
    m_finder->stop();
}

void FindBar::step(FindDirection direction)
{
    if (!isOpen()) {
        if (m_find->text().isEmpty()) {
            m_options->setOptions(m_history->options());
            m_find->setQuietly(m_history->queries().value(0));
        }
        if (m_find->text().isEmpty()) {
            open(false);
            return;
        }
        m_finder->look(searchAsWritten());
    }
    remember();
    m_finder->step(direction);
}

void FindBar::arrive(bool found)
{
    const FindState state = m_finder->state();
    if (state.wentRound)
        Q_EMIT hinted(state.roundText());
    if (isOpen())
        return;
    if (!found)
        Q_EMIT hinted(state.problem.isEmpty() ? tr("Not found: %1").arg(m_find->text())
                                              : state.problem.text());
    m_finder->look({});
}

TextSearch FindBar::searchAsWritten() const
{
    TextSearch search = m_options->searchFor(m_find->typed());
    search.mayGrow = m_find->isComposing();
    if (m_options->inSelection()->isChecked())
        search.range = m_finder->search().range.value_or(
            TextRange{m_selected.selectionStart(), m_selected.selectionEnd()});
    return search;
}

void FindBar::look()
{
    if (!isOpen())
        return;
    m_finder->look(searchAsWritten());
    m_finder->goToFirst();
}

void FindBar::takeOptions()
{
    FindHistory::Options options = m_options->options();
    options.keepCase = m_history->options().keepCase;
    m_history->setOptions(options);
    m_options->setHasSelection(m_selected.hasSelection());
    look();
}

void FindBar::noteSelection()
{
    if (!isOpen() || m_finder->isMoving())
        return;
    m_selected = m_editor->textCursor();
    m_options->setHasSelection(m_selected.hasSelection());
}

void FindBar::remember()
{
    m_history->addQuery(m_find->text());
    m_find->setHistory(m_history->queries());
}

void FindBar::replaceOne()
{
    remember();
    m_finder->replace(m_replace->use(m_options->options().regularExpression));
}

void FindBar::replaceAll()
{
    remember();
    m_finder->replaceAll(m_replace->use(m_options->options().regularExpression));
}

void FindBar::scheduleState()
{
    if (!isOpen() || std::exchange(m_isPending, true))
        return;
    QMetaObject::invokeMethod(this, &FindBar::showState, Qt::QueuedConnection);
}

QString FindBar::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void FindBar::showState()
{
    m_isPending = false;
    if (!isOpen())
        return;
    const FindState state = m_finder->state();
    // What an edit made uncertain is known again in a moment.
    if (!state.isComplete && !state.isFirst)
        return;
    enableButtons(state);
    if (m_options->inSelection()->isChecked() && !m_finder->search().range) {
        const QSignalBlocker blocker(m_options);
        m_options->inSelection()->setChecked(false);
    }
    const QString count = state.text(locale());
    m_find->setNote(count);
    m_find->setFailing(state.isInVain());
    m_message->setText(state.problem.text());
    m_message->setVisible(!state.problem.isEmpty());
    announce(state.problem.isEmpty() ? count : state.problem.text(), state.isComplete);
}

void FindBar::announce(const QString &text, bool isComplete)
{
    if (!isComplete || std::exchange(m_announced, text) == text || text.isEmpty())
        return;
    QAccessibleAnnouncementEvent event(m_find, text);
    QAccessible::updateAccessibility(&event);
}

void FindBar::enableButtons(const FindState &state)
{
    const bool canGo = state.count > 0 || !state.isComplete;
    m_previous->setEnabled(canGo);
    m_next->setEnabled(canGo);
    m_replace->enable({m_editor->isReadOnly(), canGo, state.isCut});
}

void FindBar::retranslate()
{
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_find->setHistoryTips(tr("Earlier searches (Down)"), tr("Nothing was looked for yet"));
    nameFindButton(m_previous, tr("Previous match (Shift+F3)"));
    nameFindButton(m_next, tr("Next match (F3)"));
    nameFindButton(m_close, tr("Close (Esc)"));
    m_replace->retranslate();
    m_announced.clear();
    if (!m_finder->state().problem.isEmpty())
        m_finder->look(searchAsWritten());
    enableButtons(m_finder->state());
    showState();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_F3)
        step(event->modifiers() == Qt::ShiftModifier ? FindDirection::Previous : FindDirection::Next);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.12F);
    painter.fillRect(0, 0, width(), 1, line);
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::ReadOnlyChange)
        scheduleState();
    return QWidget::eventFilter(watched, event);
}

} // namespace sasil
