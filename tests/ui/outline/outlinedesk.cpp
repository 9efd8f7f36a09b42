// SPDX-License-Identifier: MIT
#include "outlinedesk.h"

#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QTest>

namespace sasil {

using namespace Qt::StringLiterals;

void typeInto(QWidget *widget, const QString &words)
{
    QInputMethodEvent event({}, {});
    event.setCommitString(words);
    QCoreApplication::sendEvent(widget, &event);
}

QString outlineSample()
{
    return u"# 주간\n\n## [9월 4주] 가 (Alpha)\n\n- **사실:**\n  - 하나\n  - 둘\n- **의견:**\n  - 셋\n\n"
           "## 나\n\n- **사실:** 넷\n\n### 나의 아래\n\n- **의견:** 다섯\n\n다\n--\n\n# Other\n"_s;
}

OutlineDesk::OutlineDesk(const QString &text)
    : m_panel(new OutlinePanel), m_editor(new Editor(&m_session)), m_model(m_panel->model()),
      m_view(m_panel->view())
{
    auto *const layout = new QHBoxLayout(this);
    layout->addWidget(m_panel);
    layout->addWidget(m_editor);
    resize(700, 420);
    m_editor->load(text);
    m_panel->setSession(&m_session);
    connect(m_panel, &OutlinePanel::editRequested, m_editor,
            [this](const TextEdits &edits, TextRange selection) { m_editor->applyEdits(edits, selection); });
    connect(m_panel, &OutlinePanel::placeActivated, m_editor,
            [this](qsizetype offset) { m_editor->goTo({offset, offset}); });
    connect(m_panel, &OutlinePanel::hinted, this, [this](const QString &hint) { m_hints.append(hint); });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, m_panel,
            [this] { m_panel->setCurrentOffset(m_editor->caret()); });
}

OutlineDesk::~OutlineDesk()
{
    m_panel->setSession(nullptr);
    delete m_editor;
}

bool OutlineDesk::start()
{
    show();
    if (!QTest::qWaitForWindowActive(this))
        return false;
    m_view->setFocus();
    return QTest::qWaitFor([this] { return m_view->hasFocus(); });
}

QModelIndex OutlineDesk::at(const QString &title) const
{
    return m_model
        ->match(m_model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

QModelIndexList OutlineDesk::rowsAt(const QStringList &titles) const
{
    QModelIndexList rows;
    for (const QString &title : titles)
        rows.append(at(title));
    return rows;
}

void OutlineDesk::select(const QStringList &titles)
{
    m_view->choose(rowsAt(titles));
}

void OutlineDesk::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_view, Qt::Key(key), modifiers);
}

QStringList OutlineDesk::selected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, [this](const QModelIndex &index) { return m_model->placeOf(index); });
    QStringList titles;
    for (const QModelIndex &row : std::as_const(rows))
        titles.append(row.data().toString());
    return titles;
}

QStringList OutlineDesk::tree() const
{
    QStringList lines;
    const auto add = [&](const auto &self, const QModelIndex &parent, int depth) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            const QString mark = m_view->isFolded(index) ? QStringLiteral("+") : QString();
            lines.append(QString(depth, u'>') + index.data().toString() + mark);
            self(self, index, depth + 1);
        }
    };
    add(add, {}, 0);
    return lines;
}

} // namespace sasil
