// SPDX-License-Identifier: MIT
#include "editor/topicbar.h"

#include "editor/blockcolour.h"
#include "editor/crumbbutton.h"
#include "editor/editor.h"
#include "editor/findingstyle.h"
#include "editor/heldfindings.h"
#include "session/documentsession.h"
#include "theme/icons.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int padding = 4;
constexpr int dot = 7;
constexpr int countGap = 10;
constexpr int leastTitle = 48; ///< room for a title that is elided
constexpr int titlePadding = 2 * padding + 2;

constexpr qsizetype mostInMenu = 60; ///< topics; a menu is no list

QString elided(const QWidget *widget, const QString &title, int width)
{
    // Mnemonics would take an ampersand for one of theirs.
    return widget->fontMetrics().elidedText(title, Qt::ElideMiddle, width).replace(u'&', u"&&"_s);
}

} // namespace

TopicBar::TopicBar(Editor *editor, DocumentSession *session, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_session(session), m_more(makeButton()), m_finding(makeButton())
{
    m_more->setText(u"…"_s);
    auto *hidden = new QMenu(m_more);
    m_more->setMenu(hidden);
    connect(hidden, &QMenu::aboutToShow, this, [this, hidden] { fillHiddenMenu(hidden); });
    connect(m_finding, &CrumbButton::clicked, this, &TopicBar::goToFinding);
    connect(session, &DocumentSession::documentReset, this, &TopicBar::scheduleUpdate);
    connect(session, &DocumentSession::documentChanged, this, &TopicBar::scheduleUpdate);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &TopicBar::scheduleUpdate);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &TopicBar::scheduleUpdate);
    connect(editor->heldFindings(), &HeldFindings::changed, this, &TopicBar::scheduleUpdate);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Current topic"));
    hide();
    scheduleUpdate();
}

CrumbButton *TopicBar::makeButton()
{
    auto *button = new CrumbButton(this);
    button->installEventFilter(this);
    button->hide();
    return button;
}

void TopicBar::setOn(bool on)
{
    m_isOn = on;
    setVisible(m_isOn && !m_path.parts.isEmpty());
    scheduleUpdate();
}

void TopicBar::scheduleUpdate()
{
    if (m_isOn && !std::exchange(m_isPending, true))
        QMetaObject::invokeMethod(this, &TopicBar::updatePath, Qt::QueuedConnection);
}

qsizetype TopicBar::currentTopic() const
{
    const Digest &digest = m_session->digest();
    const QRect caret = m_editor->cursorRect();
    if (caret.bottom() >= 0 && caret.top() <= m_editor->viewport()->height())
        return digest.topicAt(m_editor->caret());
    const QList<SourceView::Line> lines = m_editor->shownLines();
    return lines.isEmpty() ? -1 : digest.topicAt(lines.constFirst().block.position());
}

void TopicBar::updatePath()
{
    m_isPending = false;
    const qsizetype topic = currentTopic();
    TopicPath path = TopicPath::of(*m_session, topic);
    // Before the first heading it tells what there is.
    const bool hasTopics = m_session->digest().topicCount() > (topic == 0 && path.parts.isEmpty() ? 1 : 0);
    const bool isShown = m_isOn && hasTopics;
    if (std::exchange(m_path, path) != m_path || isHidden() == isShown)
        showPath();
    setVisible(isShown);
}

void TopicBar::makeButtons()
{
    const qsizetype count = m_path.parts.size();
    while (m_titles.size() < count) {
        CrumbButton *title = makeButton();
        const qsizetype index = m_titles.size();
        connect(title, &CrumbButton::clicked, this, [this, index] { goToTopic(m_path.parts[index].topic); });
        m_titles.append(title);
    }
    while (m_arrows.size() <= count) {
        CrumbButton *arrow = makeButton();
        auto *menu = new QMenu(arrow);
        const qsizetype index = m_arrows.size();
        arrow->setText(u"›"_s);
        arrow->setQuiet(true);
        arrow->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, index] {
            const auto at = [this](qsizetype i) {
                return i >= 0 && i < m_path.parts.size() ? m_path.parts[i].topic : -1;
            };
            fillMenu(menu, at(index - 1), at(index));
        });
        m_arrows.append(arrow);
    }
}

void TopicBar::showPath()
{
    makeButtons();
    const auto name = [](CrumbButton *button, const QString &text) {
        button->setToolTip(text.toHtmlEscaped());
        button->setAccessibleName(text);
    };
    const qsizetype count = m_path.parts.size();
    for (qsizetype i = 0; i < count; ++i) {
        m_titles[i]->setQuiet(i + 1 < count);
        name(m_titles[i], m_path.parts[i].title);
        name(m_arrows[i], tr("Topics beside this one"));
    }
    name(m_arrows[count], count > 0 ? tr("Topics below this one") : tr("Topics"));
    name(m_more, tr("Topics above this one"));
    name(m_finding, tr("Go to the worst problem of this topic"));
    if (m_path.worst != Severity::Off)
        m_finding->setIcon(icon(findingIcon(m_path.worst)));
    arrange();
    update();
}

int TopicBar::countsWidth() const
{
    int width = 0;
    for (const qsizetype count : {m_path.facts, m_path.opinions}) {
        if (count > 0)
            width += dot + padding + fontMetrics().horizontalAdvance(QString::number(count)) + countGap;
    }
    return width;
}

int TopicBar::placeFinding(int side)
{
    int right = width() - padding;
    m_finding->setVisible(m_path.worst != Severity::Off);
    if (m_path.worst != Severity::Off) {
        right -= side;
        m_finding->setGeometry(right, 1, side, side);
    }
    return right;
}

void TopicBar::arrange()
{
    for (CrumbButton *button : m_titles + m_arrows + QList{m_more})
        button->hide();
    const qsizetype count = m_path.parts.size();
    if (m_arrows.size() <= count)
        return;
    const int side = height() - 3;
    const int arrow = fontMetrics().horizontalAdvance(u'›') + 2 * padding;
    const int more = fontMetrics().horizontalAdvance(u'…') + 4 * padding;
    const bool hasLast = m_path.hasBelow || count == 0;
    QList<int> widths;
    for (const TopicPath::Part &part : std::as_const(m_path.parts))
        widths.append(fontMetrics().horizontalAdvance(part.title) + titlePadding);
    const int room = placeFinding(side) - countsWidth() - padding - (hasLast ? arrow : 0);
    m_fit = CrumbFit::of(widths, arrow, more, leastTitle, room);

    int x = padding;
    const auto place = [&x, side](CrumbButton *button, int width) {
        button->setGeometry(x, 1, width, side);
        button->show();
        x += width;
    };
    for (qsizetype i = 0; i < count; ++i) {
        if (m_fit.isHidden(i) && i > m_fit.hiddenFirst)
            continue;
        place(m_arrows[i], arrow);
        if (m_fit.isHidden(i)) {
            place(m_more, more);
            continue;
        }
        m_titles[i]->setText(elided(this, m_path.parts[i].title, m_fit.widths[i] - 2 * padding));
        place(m_titles[i], m_fit.widths[i]);
    }
    if (hasLast)
        place(m_arrows[count], arrow);
}

void TopicBar::fillMenu(QMenu *menu, qsizetype parent, qsizetype here)
{
    menu->clear();
    const QList<qsizetype> topics = topicsBelow(*m_session, parent);
    const qsizetype at = qMax<qsizetype>(0, topics.indexOf(here));
    const qsizetype first = qMax<qsizetype>(0, qMin(at - mostInMenu / 2, topics.size() - mostInMenu));
    const qsizetype end = qMin(first + mostInMenu, topics.size());
    const auto tellMore = [menu](qsizetype count) {
        if (count > 0)
            menu->addAction(tr("… %n more", nullptr, int(count)))->setEnabled(false);
    };
    tellMore(first);
    for (qsizetype i = first; i < end; ++i) {
        const qsizetype topic = topics[i];
        QAction *action = menu->addAction(elided(menu, topicTitle(*m_session, topic), 480), this,
                                          [this, topic] { goToTopic(topic); });
        action->setCheckable(true);
        action->setChecked(topic == here);
        if (topic == here)
            menu->setActiveAction(action);
    }
    tellMore(topics.size() - end);
}

void TopicBar::fillHiddenMenu(QMenu *menu)
{
    menu->clear();
    for (qsizetype i = m_fit.hiddenFirst; i < m_fit.hiddenEnd; ++i) {
        const TopicPath::Part part = m_path.parts[i];
        menu->addAction(elided(menu, part.title, 480), this, [this, part] { goToTopic(part.topic); });
    }
}

void TopicBar::goToTopic(qsizetype topic)
{
    const Digest &digest = m_session->digest();
    if (topic >= digest.topicCount())
        return;
    m_editor->goTo({digest.start(topic), digest.start(topic)});
}

void TopicBar::goToFinding()
{
    if (m_path.parts.isEmpty())
        return;
    const qsizetype topic = m_path.parts.constLast().topic;
    const QList<Diagnostic> &findings = m_session->findings(topic);
    const auto worst = std::ranges::max_element(findings, {}, &Diagnostic::severity);
    if (worst != findings.end())
        m_editor->goTo(m_session->digest().inDocument(topic, worst->range));
}

QList<CrumbButton *> TopicBar::shownButtons() const
{
    QList<CrumbButton *> buttons;
    for (CrumbButton *button : m_titles + m_arrows + QList{m_more, m_finding}) {
        if (!button->isHidden())
            buttons.append(button);
    }
    std::ranges::sort(buttons, {}, &QWidget::x);
    return buttons;
}

void TopicBar::focusPath()
{
    if (isHidden() || m_path.parts.isEmpty())
        return;
    m_titles[m_path.parts.size() - 1]->setFocus(Qt::ShortcutFocusReason);
}

bool TopicBar::takeKey(CrumbButton *button, int key)
{
    const QList<CrumbButton *> buttons = shownButtons();
    const qsizetype at = buttons.indexOf(button);
    const auto focus = [&buttons](qsizetype index) {
        buttons[qBound(qsizetype(0), index, buttons.size() - 1)]->setFocus(Qt::TabFocusReason);
        return true;
    };
    switch (key) {
    case Qt::Key_Left:
        return focus(at - 1);
    case Qt::Key_Right:
        return focus(at + 1);
    case Qt::Key_Home:
        return focus(0);
    case Qt::Key_End:
        return focus(buttons.size() - 1);
    case Qt::Key_Escape:
        m_editor->setFocus();
        return true;
    case Qt::Key_Down: {
        // A title's menu is that of the arrow before it.
        CrumbButton *arrow = button->menu() || at == 0 ? button : buttons[at - 1];
        if (arrow->menu())
            arrow->showMenu();
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        button->menu() ? button->showMenu() : button->click();
        return true;
    default:
        return false;
    }
}

bool TopicBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *button = qobject_cast<CrumbButton *>(watched);
        if (button && takeKey(button, static_cast<QKeyEvent *>(event)->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

QSize TopicBar::sizeHint() const
{
    return {200, fontMetrics().height() + 2 * padding + 3};
}

void TopicBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.12F);
    painter.fillRect(0, height() - 1, width(), 1, line);
    int x = width() - padding - countsWidth() - (m_finding->isHidden() ? 0 : m_finding->width());
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    const auto tell = [&](BlockKind kind, qsizetype count) {
        if (count == 0)
            return;
        const QColor colour = blockColour(kind, dark);
        const QRectF mark(x, (height() - 1 - dot) / 2.0, dot, dot);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        // Facts are square and opinions round, as everywhere.
        kind == BlockKind::Fact ? painter.drawRoundedRect(mark, 1, 1) : painter.drawEllipse(mark);
        painter.setPen(colour);
        const QString number = QString::number(count);
        const int width = fontMetrics().horizontalAdvance(number);
        painter.drawText(QRect(x + dot + padding, 0, width, height() - 1), Qt::AlignVCenter, number);
        x += dot + padding + width + countGap;
    };
    tell(BlockKind::Fact, m_path.facts);
    tell(BlockKind::Opinion, m_path.opinions);
}

void TopicBar::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

void TopicBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Current topic"));
        showPath();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
    QWidget::changeEvent(event);
}

} // namespace sasil
