// SPDX-License-Identifier: MIT
#include "editor/fixpopup.h"

#include "session/documentsession.h"
#include "theme/icons.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(const FixEntry &entry)
{
    switch (entry.kind) {
    case FixEntry::Apply:
    case FixEntry::FixAll:
    case FixEntry::FixSafe:
        return u"quick-fix"_s;
    case FixEntry::Explain:
        return u"help"_s;
    default:
        return {};
    }
}

constexpr int iconSide = 20; ///< logical pixels
constexpr int mostLines = 8;
constexpr int mostWidth = 560;

} // namespace

FixPopup::FixPopup(const DocumentSession &session, const QList<FixEntry> &entries, bool dark, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_session(session), m_entries(entries), m_list(new QListWidget(this)),
      m_preview(new QPlainTextEdit(this)), m_revision(session.revision()), m_dark(dark)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_preview);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(tr("What can be done here"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setReadOnly(true);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview->setAccessibleName(tr("What the fix changes"));
    m_list->setIconSize({iconSide, iconSide});
    // What has no icon stands in line with the rest.
    QPixmap blank(m_list->iconSize());
    blank.fill(Qt::transparent);
    for (const FixEntry &entry : std::as_const(m_entries)) {
        const QString name = iconOf(entry);
        auto *item = new QListWidgetItem(name.isEmpty() ? QIcon(blank) : icon(name), entry.title, m_list);
        item->setToolTip(entry.kind == FixEntry::Apply ? entry.finding.message.text() : QString());
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &FixPopup::showPreview);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    m_list->installEventFilter(this);
    m_list->setMouseTracking(true);
    connect(m_list, &QListWidget::itemEntered, m_list,
            [this](QListWidgetItem *item) { m_list->setCurrentItem(item); });
    m_list->setCurrentRow(0);
    setFocusProxy(m_list);
}

bool FixPopup::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentRow());
            return true;
        }
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void FixPopup::choose(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    const FixEntry entry = m_entries[row];
    // Edits are of the text that they were made for.
    const bool isStale = m_revision != m_session.revision();
    close();
    if (!isStale)
        Q_EMIT chosen(entry);
}

void FixPopup::showPreview(int row)
{
    const bool isStale = m_revision != m_session.revision();
    m_shown = row >= 0 && row < m_entries.size() && !isStale ? changedLines(m_session, m_entries[row].edits)
                                                             : QList<ChangedLine>();
    m_preview->clear();
    QTextCursor cursor(m_preview->document());
    for (qsizetype i = 0; i < qMin<qsizetype>(m_shown.size(), mostLines); ++i) {
        const ChangedLine &line = m_shown[i];
        QTextCharFormat format;
        // Signs as well as colours.
        format.setForeground(line.isAdded ? (m_dark ? QColor(0x7ee787) : QColor(0x116329))
                                          : (m_dark ? QColor(0xffa198) : QColor(0x82071e)));
        cursor.insertText((i > 0 ? u"\n"_s : QString()) + (line.isAdded ? u"+ "_s : u"− "_s) + line.text,
                          format);
    }
    if (m_shown.size() > mostLines)
        cursor.insertText(u"\n…"_s, {});
    m_preview->setVisible(!m_shown.isEmpty());
    m_preview->moveCursor(QTextCursor::Start);
    fit();
}

void FixPopup::fit()
{
    const int rows = qMin(m_list->count(), 12);
    int width = 0;
    for (int i = 0; i < m_list->count(); ++i)
        width = qMax(width, m_list->sizeHintForIndex(m_list->model()->index(i, 0)).width());
    const QFontMetrics metrics = m_preview->fontMetrics();
    for (const ChangedLine &line : std::as_const(m_shown))
        width = qMax(width, metrics.horizontalAdvance(line.text) + 40);
    width = qBound(300, width + 24, mostWidth);
    int lines = 0;
    for (qsizetype i = 0; i < qMin<qsizetype>(m_shown.size(), mostLines); ++i)
        lines += 1 + metrics.horizontalAdvance(u"− "_s + m_shown[i].text) / (width - 24);
    lines += m_shown.size() > mostLines ? 1 : 0;
    m_list->setFixedHeight(rows * qMax(m_list->sizeHintForRow(0), 1) + 4);
    m_preview->setFixedHeight(lines * metrics.lineSpacing() + 12);
    setFixedWidth(width);
    adjustSize();
}

void FixPopup::showAt(const QRect &place)
{
    const QRect screen = this->screen() ? parentWidget()->screen()->availableGeometry() : place;
    QPoint at = place.bottomLeft();
    if (at.y() + height() > screen.bottom() && place.top() - height() >= screen.top())
        at.setY(place.top() - height());
    at.setX(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())));
    move(at);
    show();
    m_list->setFocus();
}

} // namespace sasil
