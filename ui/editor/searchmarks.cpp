// SPDX-License-Identifier: MIT
#include "editor/searchmarks.h"

#include "editor/editor.h"
#include "session/documentsearch.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace sasil {

namespace {

/// A page of text has fewer; where a search for one letter finds more, some marks are missing.
constexpr qsizetype mostMarks = 2000;

QTextEdit::ExtraSelection markOf(const Editor *editor, TextRange range, const QColor &colour)
{
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(colour);
    mark.cursor = QTextCursor(editor->document());
    mark.cursor.setPosition(int(range.start));
    mark.cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
    return mark;
}

/// The matches that can be seen, ascending.
QList<TextRange> seenMatches(const DocumentSearch &search, const QList<SourceView::Line> &lines)
{
    QList<TextRange> matches;
    const SearchResults &results = search.results();
    if (results.count() == 0)
        return matches;
    const qsizetype top = lines.constFirst().block.position();
    const SearchResults::Step above = results.previous(search.digest(), top);
    if (above.outcome == SearchResults::Step::Found && !above.wentRound && above.match.end > top)
        matches.append(above.match);
    for (const SourceView::Line &line : lines) {
        const qsizetype start = line.block.position();
        matches +=
            results.within(search.digest(), {start, start + line.block.length()}, mostMarks - matches.size());
    }
    return matches;
}

} // namespace

SearchColours searchColours(bool dark)
{
    if (dark)
        return {QColor(0x5c4a16), QColor(0xe8a838), QColor(0x181a1d),
                QColor(0x22303d), QColor(0xb8892b), QColor(0xffd27a)};
    return {QColor(0xffe696), QColor(0xf79a1e), QColor(0x1e2226),
            QColor(0xe6f0f8), QColor(0xe0a100), QColor(0xb85400)};
}

SearchMarks::SearchMarks(Editor *editor, const DocumentSearch *search, QObject *parent)
    : QObject(parent), m_editor(editor), m_search(search)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SearchMarks::update);
    connect(search, &DocumentSearch::changed, this, &SearchMarks::schedule);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &SearchMarks::schedule);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchMarks::schedule);
    connect(editor->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SearchMarks::schedule);
    editor->installEventFilter(this);
}

void SearchMarks::setOn(bool on)
{
    if (std::exchange(m_isOn, on) == on)
        return;
    colourSelection();
    if (on) {
        schedule();
    } else {
        m_soon.stop();
        m_shown.clear();
        m_editor->setMarks(MarkLayer::Search, {});
    }
}

void SearchMarks::schedule()
{
    if (m_isOn && !m_soon.isActive())
        m_soon.start();
}

bool SearchMarks::isMatchSelected() const
{
    const TextRange selected = m_editor->selection();
    return !selected.isEmpty() && m_search->results().indexOf(m_search->digest(), selected) >= 0;
}

void SearchMarks::update()
{
    colourSelection();
    const QList<QTextEdit::ExtraSelection> now = marks();
    const bool isSame = std::ranges::equal(now, m_shown, [](const auto &a, const auto &b) {
        return a.cursor.anchor() == b.cursor.anchor() && a.cursor.position() == b.cursor.position() &&
               a.format == b.format;
    });
    if (isSame)
        return;
    m_shown = now;
    m_editor->setMarks(MarkLayer::Search, now);
}

QList<QTextEdit::ExtraSelection> SearchMarks::marks() const
{
    QList<QTextEdit::ExtraSelection> marks;
    const SearchColours colours = searchColours(m_editor->isDark());
    const QList<SourceView::Line> lines = m_editor->shownLines();
    if (!lines.isEmpty()) {
        if (const auto range = m_search->search().range) {
            const QTextBlock last = lines.constLast().block;
            const qsizetype start = qMax<qsizetype>(range->start, lines.constFirst().block.position());
            const qsizetype end = qMin<qsizetype>(range->end, last.position() + last.length() - 1);
            if (start < end)
                marks.append(markOf(m_editor, {start, end}, colours.range));
        }
        for (const TextRange match : seenMatches(*m_search, lines))
            marks.append(markOf(m_editor, match, colours.match));
    }
    return marks;
}

void SearchMarks::colourSelection()
{
    const bool isMatch = m_isOn && isMatchSelected();
    QPalette palette = m_editor->palette();
    const QPalette usual = QApplication::palette();
    const SearchColours colours = searchColours(m_editor->isDark());
    palette.setColor(QPalette::Inactive, QPalette::Highlight,
                     isMatch ? colours.current : usual.color(QPalette::Inactive, QPalette::Highlight));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText,
                     isMatch ? colours.currentText
                             : usual.color(QPalette::Inactive, QPalette::HighlightedText));
    if (palette != m_editor->palette())
        m_editor->setPalette(palette);
}

bool SearchMarks::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
        colourSelection();
        schedule();
        break;
    case QEvent::Resize:
    case QEvent::FontChange:
        schedule();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sasil
