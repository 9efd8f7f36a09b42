// SPDX-License-Identifier: MIT
#include "editor/finder.h"

#include "editor/editor.h"
#include "editor/searchmarks.h"

#include <QApplication>
#include <QScopedValueRollback>

namespace sasil {

Finder::Finder(Editor *editor, QObject *parent)
    : QObject(parent), m_editor(editor), m_search(new DocumentSearch(editor->session(), this)),
      m_marks(new SearchMarks(editor, m_search, this)), m_scrollMarks(new ScrollMarks(editor, m_search)),
      m_anchor(editor->textCursor()), m_from(editor->document()), m_rangeStart(editor->document()),
      m_rangeEnd(editor->document())
{
    // What is typed at the start belongs to it, as what replaces a match there does.
    m_rangeStart.setKeepPositionOnInsert(true);
    connect(editor->session(), &DocumentSession::documentChanged, this, &Finder::moveRange);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &Finder::noteCaret);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &Finder::noteCaret);
    connect(m_search, &DocumentSearch::changed, this, &Finder::follow);
}

Finder::~Finder()
{
    delete m_scrollMarks.data();
}

void Finder::beginHere()
{
    m_anchor = m_editor->textCursor();
}

void Finder::look(const TextSearch &search)
{
    m_replaced = -1;
    m_wentRound.reset();
    m_replacement.reset();
    m_wanted = Wanted::Nothing;
    if (search.range) {
        m_rangeStart.setPosition(int(search.range->start));
        m_rangeEnd.setPosition(int(search.range->end));
    }
    m_search->start(search, m_anchor.selectionStart());
}

void Finder::goToFirst()
{
    want(Wanted::First, m_anchor.selectionStart());
}

void Finder::stop()
{
    setMarksOn(false);
    look({});
}

void Finder::setMarksOn(bool on)
{
    m_marks->setOn(on);
    m_scrollMarks->setOn(on);
}

void Finder::step(FindDirection direction)
{
    m_editor->commitComposition();
    m_replaced = -1;
    const TextRange selected = m_editor->selection();
    m_search->proceed();
    if (direction == FindDirection::Next)
        want(Wanted::Next, selected.end);
    else
        want(Wanted::Previous, selected.start);
}

void Finder::want(Wanted wanted, qsizetype from)
{
    m_wanted = wanted;
    m_from.setPosition(int(from));
    tryToGo();
}

void Finder::tryToGo()
{
    if (m_wanted == Wanted::Nothing || m_editor->isComposing())
        return;
    SearchResults::Step step;
    if (m_search->isActive()) {
        const SearchResults &results = m_search->results();
        step = m_wanted == Wanted::Previous ? results.previous(m_search->digest(), m_from.position())
                                            : results.next(m_search->digest(), m_from.position());
    }
    if (step.outcome != SearchResults::Step::Unknown)
        goTo(step, std::exchange(m_wanted, Wanted::Nothing));
}

void Finder::goTo(const SearchResults::Step &step, Wanted wanted)
{
    const bool found = step.outcome == SearchResults::Step::Found;
    m_wentRound.reset();
    if (found) {
        const QScopedValueRollback moving(m_isMoving, true);
        m_editor->reveal(step.match);
        if (step.wentRound && wanted != Wanted::First)
            m_wentRound = wanted == Wanted::Next ? FindDirection::Next : FindDirection::Previous;
        if (wanted != Wanted::First)
            m_anchor = m_editor->textCursor();
    } else if (wanted == Wanted::First && m_search->isActive()) {
        const QScopedValueRollback moving(m_isMoving, true);
        m_editor->reveal({m_anchor.selectionStart(), m_anchor.selectionEnd()});
    }
    Q_EMIT arrived(found);
    Q_EMIT changed();
}

void Finder::noteCaret()
{
    if (m_isMoving)
        return;
    beginHere();
    m_wanted = Wanted::Nothing;
    m_wentRound.reset();
    m_replaced = -1;
    Q_EMIT changed();
}

void Finder::moveRange()
{
    if (m_search->search().range)
        m_search->moveRange({m_rangeStart.position(), qMax(m_rangeStart.position(), m_rangeEnd.position())});
}

void Finder::follow()
{
    tryToGo();
    if (m_replacement && (m_search->results().isComplete() || !m_search->isActive()))
        replaceWhatIsFound();
    Q_EMIT changed();
}

void Finder::apply(const TextEdits &edits, TextRange selection)
{
    const QScopedValueRollback moving(m_isMoving, true);
    QWidget *focus = m_editor->window()->focusWidget();
    m_editor->applyEdits(edits, selection);
    if (focus)
        focus->setFocus();
}

void Finder::replace(const Replacement &replacement)
{
    if (m_editor->isReadOnly())
        return;
    m_editor->commitComposition();
    m_search->proceed();
    const TextEdits edits = m_search->replacementOf(m_editor->selection(), replacement);
    if (!edits.isEmpty()) {
        const qsizetype end = edits.constFirst().range.start + edits.constFirst().text.size();
        apply(edits, {end, end});
        m_anchor = m_editor->textCursor();
    }
    step(FindDirection::Next);
}

void Finder::replaceAll(const Replacement &replacement)
{
    if (m_editor->isReadOnly())
        return;
    m_editor->commitComposition();
    m_wanted = Wanted::Nothing;
    m_replacement = replacement;
    m_search->proceed();
    if (m_replacement && m_search->results().isComplete())
        replaceWhatIsFound();
}

void Finder::replaceWhatIsFound()
{
    const Replacement replacement = *std::exchange(m_replacement, std::nullopt);
    const TextEdits edits = m_search->isCut() ? TextEdits() : m_search->replacements(replacement);
    if (!edits.isEmpty()) {
        apply(edits, m_editor->selectionAfter(edits));
        m_anchor = m_editor->textCursor();
    }
    m_wentRound.reset();
    m_replaced = edits.isEmpty() ? -1 : edits.size();
    Q_EMIT changed();
}

FindState Finder::state() const
{
    FindState state;
    state.isActive = !m_search->search().query.isEmpty();
    const SearchResults &results = m_search->results();
    state.count = results.count();
    const TextRange selected = m_editor->selection();
    if (!selected.isEmpty())
        state.current = results.indexOf(m_search->digest(), selected);
    state.isComplete = !m_search->isActive() || results.isComplete();
    state.isFirst = !state.isComplete && m_search->isFirstPass();
    state.isCut = m_search->isCut();
    state.replaced = m_replaced;
    state.wentRound = m_wentRound;
    state.problem = m_search->problem();
    return state;
}

} // namespace sasil
