// SPDX-License-Identifier: MIT
#include "editor/citationpopup.h"

#include "check/items.h"
#include "check/ranking.h"
#include "digest/commands/citationcommands.h"
#include "digest/support.h"
#include "editor/caretplace.h"
#include "editor/editor.h"
#include "session/documentsession.h"
#include "theme/icons.h"

#include <QListWidget>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostShown = 50;
constexpr int mostRows = 8;

const Message noOpinion{
    "editor", QT_TRANSLATE_NOOP("editor", "There is no opinion at the cursor that could cite a fact.")};
const Message noFact{"editor", QT_TRANSLATE_NOOP("editor", "There is no fact in this digest to cite yet.")};

} // namespace

CitationPopup::CitationPopup(Editor *editor, DocumentSession *session)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint), m_editor(editor), m_session(session),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("Facts to cite"));
    connect(m_list, &QListWidget::itemClicked, this, &CitationPopup::choose);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &CitationPopup::follow);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &QWidget::hide);
    connect(session, &DocumentSession::documentReset, this, &QWidget::hide);
    // Opened by a shortcut, it is for the text as it was.
    connect(session, &DocumentSession::documentChanged, this, [this] {
        if (m_typedFrom < 0)
            hide();
    });
    hide();
}

Result<void> CitationPopup::open()
{
    const Digest &digest = m_session->digest();
    const auto opinion = digest.itemAt(caretBeforeBlanks(m_editor->textCursor()));
    if (!opinion || digest.topic(opinion->topic).blocks[opinion->block].kind != BlockKind::Opinion ||
        isPlaceholder(digest.item(*opinion).text))
        return Error{noOpinion};
    m_opinion = *opinion;
    m_facts.clear();
    const QStringList &cited = digest.item(m_opinion).citations;
    for (const FactRanking::Ranked &ranked :
         FactRanking(digest).ranked(digest.item(m_opinion).text, m_opinion.topic)) {
        if (!cited.contains(digest.item(ranked.place).id))
            m_facts.push_back(ranked.place);
    }
    if (m_facts.empty())
        return Error{noFact};
    m_typedFrom = -1;
    m_openedAt = m_editor->caret();
    fill({});
    place();
    return {};
}

void CitationPopup::openWhereTyped()
{
    static const QRegularExpression opening(u"[(（〔\\[]\\s*(?:근거|based\\s+on)\\s*[:：]\\s?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QTextCursor cursor = m_editor->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (!opening.match(before).hasMatch() || !open())
        return;
    m_typedFrom = m_editor->caret();
}

void CitationPopup::fill(const QString &narrowedBy)
{
    const Digest &digest = m_session->digest();
    const QString wanted = narrowedBy.trimmed().toCaseFolded();
    m_shown.clear();
    m_list->clear();
    for (const ItemPlace fact : m_facts) {
        if (!digest.hasItem(fact))
            continue; // what was typed meanwhile reads otherwise
        const Item &item = digest.item(fact);
        const bool fits = wanted.isEmpty() || item.text.toCaseFolded().contains(wanted) ||
                          item.id.toCaseFolded().startsWith(wanted);
        if (m_shown.size() == mostShown)
            break;
        if (!fits)
            continue;
        m_shown.push_back(fact);
        const QString id = item.id.isEmpty() ? QString() : item.id + u"  "_s;
        const Topic &topic = digest.topic(fact.topic);
        const QString where =
            fact.topic == m_opinion.topic ? QString() : u"  — "_s + shortened(topic.title, 24);
        auto *row = new QListWidgetItem(icon(u"kind-topic"_s), id + shortened(item.text, 70) + where, m_list);
        row->setToolTip(item.text);
    }
    m_list->setCurrentRow(m_shown.empty() ? -1 : 0);
}

void CitationPopup::place()
{
    if (m_shown.empty()) {
        hide();
        return;
    }
    const int rows = qMin(int(m_shown.size()), mostRows);
    resize(qMax(420, m_editor->fontMetrics().averageCharWidth() * 60),
           rows * qMax(m_list->sizeHintForRow(0), 1) + 6);
    const QRect caret = m_editor->cursorRect();
    const QRect screen = m_editor->screen()->availableGeometry();
    QPoint at = m_editor->viewport()->mapToGlobal(caret.bottomLeft() + QPoint(0, 4));
    if (at.y() + height() > screen.bottom())
        at = m_editor->viewport()->mapToGlobal(caret.topLeft()) - QPoint(0, height() + 4);
    at.setX(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())));
    move(at);
    show();
}

void CitationPopup::follow()
{
    if (!isVisible())
        return;
    const qsizetype caret = m_editor->caret();
    if (m_typedFrom < 0) {
        // Opened by a shortcut, it goes with the place.
        if (caret != m_openedAt)
            hide();
        return;
    }
    const QString typed = caret < m_typedFrom ? QString() : m_session->digest().text({m_typedFrom, caret});
    if (caret < m_typedFrom || typed.contains(u')') || typed.contains(u'\n') || typed.size() > 40) {
        hide();
        return;
    }
    // What was typed moved nothing but the text behind it: the items stand where they stood.
    fill(typed);
    place();
}

bool CitationPopup::takeKey(int key)
{
    if (!isVisible())
        return false;
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down:
        m_list->setCurrentRow((row + 1) % qMax(m_list->count(), 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow((row + m_list->count() - 1) % qMax(m_list->count(), 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CitationPopup::choose()
{
    const int row = m_list->currentRow();
    hide();
    if (row < 0 || row >= int(m_shown.size()))
        return;
    const ItemPlace fact = m_shown[size_t(row)];
    if (!m_session->digest().hasItem(fact) || !m_session->digest().hasItem(m_opinion))
        return;
    if (m_typedFrom >= 0) {
        citeTyped(fact);
        return;
    }
    const Result<Command> command = citeFact(m_session->digest(), m_opinion, fact);
    if (command)
        m_editor->applyEdits(command->edits, command->selection);
    else
        Q_EMIT m_editor->hinted(command.error().text());
}

/// The id goes where the writer is, and the fact gets it where it had none.
void CitationPopup::citeTyped(ItemPlace fact)
{
    const Digest &digest = m_session->digest();
    const Item &item = digest.item(fact);
    const QString id = item.id.isEmpty() ? nextFactId(digest) : item.id;
    const qsizetype caret = m_editor->caret();
    const QString behind = digest.text({caret, qMin(caret + 1, digest.length())});
    const bool isClosed = behind == u")" || behind == u"）" || behind == u"〕" || behind == u"]";
    TextEdits edits{{{m_typedFrom, caret}, id + (isClosed ? QString() : u")"_s)}};
    qsizetype end = m_typedFrom + edits.first().text.size() + (isClosed ? 1 : 0);
    if (item.id.isEmpty()) {
        const qsizetype at = digest.start(fact.topic) + item.content.start;
        edits.append({{at, at}, u'[' + id + u"] "_s});
        end += at <= m_typedFrom ? edits.last().text.size() : 0;
    }
    m_editor->applyEdits(edits, TextRange{end, end});
}

} // namespace sasil
