// SPDX-License-Identifier: MIT
#include "editor/scrollmarks.h"

#include "editor/editor.h"
#include "editor/searchmarks.h"
#include "session/documentsearch.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTextBlock>
#include <QTextLayout>

namespace sasil {

namespace {

// Logical pixels.
constexpr int cellHeight = 2;
constexpr int inset = 3;

constexpr int pause = 80; // milliseconds: the whole document is less urgent than what is seen of it

} // namespace

ScrollMarks::ScrollMarks(Editor *editor, const DocumentSearch *search)
    : QWidget(editor->verticalScrollBar()), m_editor(editor), m_bar(editor->verticalScrollBar()),
      m_search(search)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &ScrollMarks::findMarks);
    connect(search, &DocumentSearch::changed, this, &ScrollMarks::schedule);
    connect(m_bar, &QScrollBar::rangeChanged, this, &ScrollMarks::schedule);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &ScrollMarks::schedule);
    m_bar->installEventFilter(this);
}

void ScrollMarks::setOn(bool on)
{
    m_isOn = on;
    setVisible(on);
    if (on)
        findMarks();
    else
        m_soon.stop();
}

void ScrollMarks::schedule()
{
    if (m_isOn && !m_soon.isActive())
        m_soon.start();
}

QRect ScrollMarks::groove() const
{
    QStyleOptionSlider option;
    option.initFrom(m_bar);
    option.orientation = Qt::Vertical;
    option.minimum = m_bar->minimum();
    option.maximum = m_bar->maximum();
    option.pageStep = m_bar->pageStep();
    option.sliderPosition = m_bar->sliderPosition();
    option.subControls = QStyle::SC_All;
    return m_bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, m_bar);
}

qsizetype ScrollMarks::offsetOfLine(int line) const
{
    const QTextBlock block = m_editor->document()->findBlockByLineNumber(line);
    if (!block.isValid())
        return m_search->digest().length() + 1;
    const QTextLayout *layout = block.layout();
    const int row = line - block.firstLineNumber();
    const bool isLaidOut = row > 0 && row < layout->lineCount();
    return block.position() + (isLaidOut ? layout->lineAt(row).textStart() : 0);
}

void ScrollMarks::findMarks()
{
    setGeometry(m_bar->rect());
    raise();
    QList<int> marks;
    int current = -1;
    const QRect place = groove();
    const int lines = qMax(1, m_editor->document()->lineCount());
    const int cells = qMin(lines, place.height() / cellHeight);
    const SearchResults &results = m_search->results();
    const TextRange selected = m_editor->selection();
    const bool isMatch = !selected.isEmpty() && results.indexOf(m_search->digest(), selected) >= 0;
    qsizetype start = 0;
    for (int i = 0; i < cells && results.count() > 0; ++i) {
        const qsizetype end = offsetOfLine(int(qint64(i + 1) * lines / cells));
        if (start < end && results.hasIn(m_search->digest(), {start, end})) {
            marks.append(place.top() + int(qint64(i) * place.height() / cells));
            if (isMatch && selected.start >= start && selected.start < end)
                current = marks.constLast();
        }
        start = end;
    }
    if (m_marks != marks || m_current != current)
        update();
    m_marks = marks;
    m_current = current;
}

void ScrollMarks::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const SearchColours colours = searchColours(m_editor->isDark());
    const QRect mark(inset, 0, width() - 2 * inset, cellHeight);
    for (const int y : std::as_const(m_marks))
        painter.fillRect(mark.translated(0, y), colours.scrollMark);
    if (m_current >= 0)
        painter.fillRect(mark.translated(0, m_current).adjusted(1 - inset, -1, inset - 1, 1),
                         colours.currentScrollMark);
}

bool ScrollMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange)
        schedule();
    return QWidget::eventFilter(watched, event);
}

} // namespace sasil
