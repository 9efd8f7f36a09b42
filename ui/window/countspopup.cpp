// SPDX-License-Identifier: MIT
#include "window/countspopup.h"

#include "session/documentsession.h"
#include "text/translations.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScreen>

#include <cmath>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int columnGap = 18;
constexpr int rowGap = 5;
constexpr int apart = 4;

const QString dash = u"–"_s;

} // namespace

QString countText(qsizetype count)
{
    return QLocale(currentLanguage()).toString(count);
}

QString readingTimeText(const TextCounts &counts)
{
    const double seconds = readingSeconds(counts);
    if (seconds <= 0)
        return dash;
    if (seconds < 60)
        return CountsPopup::tr("< 1 min");
    const qsizetype minutes = std::lround(seconds / 60);
    if (minutes < 60)
        return CountsPopup::tr("%1 min").arg(minutes);
    return CountsPopup::tr("%1 h %2 min").arg(countText(minutes / 60)).arg(minutes % 60);
}

CountsPopup::CountsPopup(const DocumentCounts *counts, Kind kind, QWidget *parent)
    : QFrame(parent, kind == Kind::Popup ? Qt::Popup : Qt::ToolTip), m_counts(counts),
      m_grid(new QGridLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_ShowWithoutActivating, kind == Kind::ToolTip);
    setAttribute(Qt::WA_NoMouseReplay); // a click on what opened it closes it
    setObjectName(u"countsPopup"_s);
    setFrameShape(QFrame::StyledPanel);
    m_grid->setContentsMargins(14, 10, 14, 12);
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(rowGap);
    connect(counts, &DocumentCounts::countsChanged, this, &CountsPopup::refresh);
    connect(counts, &QObject::destroyed, this, &QWidget::close);
    refresh();
}

void CountsPopup::refresh()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
    m_said.clear();
    if (m_counts)
        fill(*m_counts);
    setAccessibleName(tr("Counts"));
    setAccessibleDescription(m_said.join(u'\n'));
    if (isVisible())
        showAt(m_place);
}

void CountsPopup::fill(const DocumentCounts &counts)
{
    const QStringList heads{QString(),    tr("Words"), tr("Characters"), tr("Without blanks"),
                            tr("Topics"), tr("Facts"), tr("Opinions"),   tr("Reading time")};
    for (int column = 1; column < heads.size(); ++column)
        addCell(column, heads[column])->setForegroundRole(QPalette::PlaceholderText);
    ++m_rows;
    const DocumentCounts::Place place = counts.place();
    if (!place.selection.isEmpty())
        addRow(tr("Selection"), {}, counts.selection());
    const Digest &digest = counts.session().digest();
    const qsizetype topic = counts.session().isReady() ? digest.topicAt(place.caret) : -1;
    if (topic >= 0 && digest.level(topic) > 0) {
        const QString title = digest.topic(topic).listTitle();
        addRow(tr("Topic"), title, counts.topic(topic));
        if (digest.subtreeEnd(topic) > topic + 1)
            addRow(tr("With subtopics"), title, counts.subtree(topic));
    }
    addRow(tr("Digest"), {}, counts.document());
}

QLabel *CountsPopup::addCell(int column, const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_grid->addWidget(label, m_rows, column);
    return label;
}

void CountsPopup::addRow(const QString &name, const QString &toolTip,
                         const std::optional<ContentCounts> &counts)
{
    addCell(0, name)->setToolTip(toolTip);
    QStringList cells;
    if (counts) {
        for (const qsizetype count : {counts->text.words, counts->text.characters, counts->text.withoutBlanks,
                                      counts->parts.topics, counts->parts.facts, counts->parts.opinions})
            cells.append(countText(count));
        cells.append(readingTimeText(counts->text));
    }
    constexpr int columns = 7;
    for (int i = 0; i < columns; ++i)
        addCell(i + 1, cells.value(i, u"…"_s));
    ++m_rows;
    if (counts)
        m_said.append(
            tr("%1: words %2, characters %3, without blanks %4, topics %5, facts %6, opinions %7, reading "
               "time %8")
                .arg(name, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
}

void CountsPopup::showAt(const QRect &place)
{
    m_place = place;
    adjustSize();
    const QRect room = parentWidget()->screen()->availableGeometry();
    int top = place.top() - height() - apart;
    if (top < room.top())
        top = place.bottom() + apart;
    // It stays above its window, where it can.
    const int right = qMin(room.right(), parentWidget()->window()->frameGeometry().right());
    const int left = qMax(room.left(), qMin(place.left(), right - width()));
    move(left, top);
    show();
}

void CountsPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

void CountsPopup::keyPressEvent(QKeyEvent *event)
{
    // What opened it closes it as well.
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace sasil
