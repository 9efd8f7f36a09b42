// SPDX-License-Identifier: MIT
#include "editor/editorcompletion.h"

#include "editor/completionpopup.h"
#include "editor/editor.h"
#include "session/documentsession.h"
#include "text/translations.h"
#include "theme/icons.h"

#include <QDir>
#include <QKeyEvent>
#include <QScrollBar>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A key is on the screen by then, and nobody sees the list later.
constexpr int shortWhile = 20; // ms

constexpr qsizetype mostEntries = 2000; ///< of a folder

const Message noOpinion{
    "editor", QT_TRANSLATE_NOOP("editor", "There is no opinion at the cursor that could cite a fact.")};
const Message noFact{"editor", QT_TRANSLATE_NOOP("editor", "There is no fact in this digest to cite yet.")};

QString iconOf(CompletionKind kind, const CompletionCandidate &candidate)
{
    switch (kind) {
    case CompletionKind::Label:
        return candidate.isOpinion ? u"opinion-add"_s : u"fact-add"_s;
    case CompletionKind::Citation:
        return u"cite"_s;
    case CompletionKind::Week:
        return u"week"_s;
    case CompletionKind::Heading:
        return candidate.match == CompletionMatch::Prefix ? u"week"_s : u"kind-topic"_s;
    case CompletionKind::Anchor:
        return u"kind-topic"_s;
    case CompletionKind::Link:
    case CompletionKind::Image:
        break;
    }
    if (candidate.inserted == u"#")
        return u"kind-topic"_s;
    return candidate.isFolder ? u"folder-open"_s : kind == CompletionKind::Image ? u"image"_s : u"file"_s;
}

/// What a folder below that of a digest holds; nothing where the path leads elsewhere.
QList<FolderEntry> entriesOf(const QString &root, const QString &below)
{
    const QDir folder(QDir(root).filePath(below));
    if (root.isEmpty() || !folder.exists())
        return {};
    QList<FolderEntry> entries;
    const QFileInfoList infos =
        folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::LocaleAware);
    for (const QFileInfo &info : infos) {
        if (entries.size() == mostEntries)
            break;
        entries.append({info.fileName(), info.isDir()});
    }
    return entries;
}

} // namespace

EditorCompletion::EditorCompletion(Editor *editor, DocumentSession *session)
    : EditorPart(editor), m_editor(editor), m_session(session), m_popup(new CompletionPopup(editor))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(shortWhile);
    connect(&m_soon, &QTimer::timeout, this, &EditorCompletion::lookAgain);
    connect(m_popup, &CompletionPopup::chosen, this, &EditorCompletion::choose);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_popup->isVisible())
            m_soon.start();
    });
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &EditorCompletion::close);
    connect(session, &DocumentSession::documentReset, this, &EditorCompletion::close);
    // A list that nobody has typed the start of is for the text as it was.
    connect(session, &DocumentSession::documentChanged, this, [this] {
        if (m_place.opinion)
            close();
    });
}

void EditorCompletion::complete()
{
    if (m_editor->isReadOnly())
        return;
    m_editor->commitComposition();
    const auto place = completionAt(m_session->digest(), m_editor->caret());
    if (!place || !open(*place)) {
        close();
        Q_EMIT m_editor->hinted(nothingThere(place));
    }
}

QString EditorCompletion::nothingThere(const std::optional<CompletionPlace> &place) const
{
    const bool isFile =
        place && (place->kind == CompletionKind::Link || place->kind == CompletionKind::Image);
    if (isFile && m_session->checker().folder().isEmpty())
        return tr("Save the digest first: files are looked for in its folder.");
    if (place && place->kind == CompletionKind::Citation && place->typed.isEmpty())
        return noFact.text();
    return tr("Nothing to complete here.");
}

void EditorCompletion::cite()
{
    if (m_editor->isReadOnly())
        return;
    m_editor->commitComposition();
    const auto place = citingAt(m_session->digest(), m_editor->caret());
    if (!place)
        Q_EMIT m_editor->hinted(noOpinion.text());
    else if (!open(*place))
        Q_EMIT m_editor->hinted(noFact.text());
}

bool EditorCompletion::takeKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier || m_editor->isComposing())
        return false;
    // Who types on and presses Enter wants what the whole of it says, and no list that has not opened yet.
    const bool isForList = event->text().isEmpty() || !event->text().front().isPrint();
    if (isForList) {
        m_mayOpen = false;
        if (m_soon.isActive())
            lookAgain();
    }
    return m_popup->isVisible() && m_popup->takeKey(event->key());
}

void EditorCompletion::noteTyped(const QString &)
{
    m_mayOpen = true;
    m_soon.start();
}

void EditorCompletion::noteComposing()
{
    if (m_popup->isVisible())
        m_soon.start();
}

void EditorCompletion::noteFocusLost()
{
    close();
}

bool EditorCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        close();
    return EditorPart::eventFilter(watched, event);
}

void EditorCompletion::close()
{
    m_editor->window()->removeEventFilter(this);
    m_soon.stop();
    m_mayOpen = false;
    m_popup->hide();
}

void EditorCompletion::lookAgain()
{
    m_soon.stop();
    const bool mayOpen = std::exchange(m_mayOpen, false);
    if (m_popup->isVisible()) {
        follow();
        return;
    }
    if (!mayOpen || m_editor->isComposing() || m_editor->isReadOnly() || !m_editor->selection().isEmpty())
        return;
    if (const auto place = completionAt(m_session->digest(), m_editor->caret()); place && place->isSure)
        open(*place);
}

/// What was typed meanwhile narrows the list down, or leads to another one.
void EditorCompletion::follow()
{
    if (m_place.opinion) {
        // Opened by a command, it goes with the place.
        if (m_editor->caret() != m_openedAt)
            close();
        return;
    }
    const auto place = completionAt(m_session->digest(), m_editor->caret());
    if (!place || !m_editor->selection().isEmpty()) {
        close();
    } else if (place->hasListOf(m_place)) {
        m_place = *place;
        if (!refill())
            close();
    } else if (m_editor->isComposing() || !place->isSure || !open(*place)) {
        close();
    }
}

bool EditorCompletion::open(const CompletionPlace &place)
{
    m_place = place;
    m_openedAt = m_editor->caret();
    m_list = CompletionList(m_session->digest(), place, sources());
    m_hits = m_list.narrowed(typed());
    if (m_hits.isEmpty()) {
        m_popup->hide();
        return false;
    }
    m_popup->showAt(placeOnScreen(), rows());
    m_editor->window()->installEventFilter(this);
    return true;
}

/// Whether anything fits what was typed.
bool EditorCompletion::refill()
{
    m_hits = m_list.narrowed(typed());
    if (m_hits.isEmpty()) {
        // A fact far away is found by the whole of its id.
        m_list = CompletionList(m_session->digest(), m_place, sources());
        m_hits = m_list.narrowed(typed());
    }
    m_popup->setRows(rows(), m_editor->isComposing());
    return !m_hits.isEmpty();
}

void EditorCompletion::choose(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const CompletionCandidate candidate = m_list.candidates()[m_hits[row].candidate];
    m_editor->commitComposition();
    const bool isBegun = !m_place.opinion;
    const auto place = isBegun ? completionAt(m_session->digest(), m_editor->caret()) : m_place;
    close();
    if (!place || !place->hasListOf(m_place))
        return;
    const Result<Command> command = completed(m_session->digest(), *place, candidate);
    if (!command) {
        Q_EMIT m_editor->hinted(command.error().text());
        return;
    }
    m_editor->applyEdits(command->edits, command->selection);
    // A folder leads on to what is in it.
    const auto next =
        candidate.isFolder ? completionAt(m_session->digest(), m_editor->caret()) : std::nullopt;
    if (next)
        open(*next);
}

/// What narrows the list down: what is in the text, and what is being composed behind it.
QString EditorCompletion::typed() const
{
    return m_place.typed + m_editor->composed();
}

/// The list stands at the start of what is typed, so that it stays where it is.
QRect EditorCompletion::placeOnScreen() const
{
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(int(qMin(m_place.replaced.start, m_session->digest().length())));
    const QRect rect = m_editor->cursorRect(cursor);
    return {m_editor->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QList<CompletionRow> EditorCompletion::rows() const
{
    QList<CompletionRow> rows;
    for (const CompletionHit &hit : m_hits) {
        const CompletionCandidate &candidate = m_list.candidates()[hit.candidate];
        CompletionRow row{icon(iconOf(m_place.kind, candidate)), candidate.text, hit.matched,
                          candidate.detail, candidate.tip};
        if (!candidate.note.isEmpty())
            row.detail = candidate.note.text() + (row.detail.isEmpty() ? QString() : u" · "_s + row.detail);
        rows.append(row);
    }
    return rows;
}

CompletionSources EditorCompletion::sources() const
{
    const QString folder = m_session->checker().folder();
    return {m_today.isValid() ? m_today : QDate::currentDate(),
            m_session->checker().settings().weekRule.value_or(WeekRule::Thursday), currentLanguage(),
            [folder](const QString &below) { return entriesOf(folder, below); }};
}

} // namespace sasil
