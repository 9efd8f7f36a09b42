// SPDX-License-Identifier: MIT
#include "editor/spelling.h"

#include "editor/editor.h"
#include "editor/spellservice.h"
#include "session/documentsession.h"
#include "spell/digestwords.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

/// A part of a topic, for the thread that checks it.
struct SpellPart
{
    QString source;
    qsizetype start = 0; ///< of the topic, in the document
    qsizetype frontMatterEnd = 0;
    TextRange range; ///< in the topic
};

namespace {

SpellPart partOf(const Digest &digest, qsizetype topic, TextRange range)
{
    const qsizetype front = topic == 0 ? digest.topic(0).frontMatter.end : 0;
    return {digest.source(topic), digest.start(topic), front, range.shifted(-digest.start(topic))};
}

QList<Misspelling> misspellingsIn(SpellChecker &checker, const QList<SpellPart> &parts,
                                  const QStringList &words, qsizetype most = -1)
{
    QList<Misspelling> found;
    for (const SpellPart &part : parts) {
        for (const TextRange range : checker.misspelt(part.source, part.range, part.frontMatterEnd, words)) {
            const QString word = slice(part.source, range).toString();
            found.append({range.shifted(part.start), word, checker.stemOf(word)});
            if (found.size() == most)
                return found;
        }
    }
    return found;
}

} // namespace

Spelling::Spelling(Editor *editor, SpellService *service)
    : EditorPart(editor), m_editor(editor), m_session(editor->session()), m_service(service)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Spelling::check);
    connect(m_session, &DocumentSession::documentReset, this, &Spelling::followReset);
    connect(m_session, &DocumentSession::documentChanged, this, &Spelling::followChange);
    connect(editor, &Editor::aboutToEdit, this, &Spelling::followEdit);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &Spelling::followCaret);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &Spelling::schedule);
    connect(editor->verticalScrollBar(), &QScrollBar::rangeChanged, this, &Spelling::schedule);
    connect(service, &SpellService::changed, this, &Spelling::schedule);
    editor->viewport()->installEventFilter(this);
}

void Spelling::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) == enabled)
        return;
    m_found.clear();
    m_rest.stop();
    m_editor->viewport()->update();
    schedule();
}

void Spelling::schedule()
{
    if (m_enabled)
        m_rest.start(m_service->isReady() ? rest : restAtStart);
}

bool Spelling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize)
        schedule();
    return EditorPart::eventFilter(watched, event);
}

void Spelling::followReset()
{
    m_found.clear();
    m_ignored.clear();
    m_digestWords.clear();
    m_wordsKnown = false;
    m_writing = false;
    schedule();
}

void Spelling::followEdit(const TextEdit &edit)
{
    const qsizetype delta = edit.text.size() - edit.range.length();
    m_found.removeIf([&edit](const Misspelling &found) {
        return edit.range.start <= found.range.end && edit.range.end >= found.range.start;
    });
    for (Misspelling &found : m_found) {
        if (found.range.start > edit.range.end)
            found.range = found.range.shifted(delta);
    }
    m_writing = true;
    if (!std::exchange(m_justWritten, true))
        QMetaObject::invokeMethod(this, [this] { m_justWritten = false; }, Qt::QueuedConnection);
    schedule();
}

void Spelling::followChange(const DocumentChange &change)
{
    // A topic may be the whole text: then it is looked at when typing rests.
    constexpr qsizetype big = 65536;
    const auto mayHaveWords = [](const QString &source) {
        return source.size() > big || mayHaveDigestWords(source);
    };
    for (const TopicPointer &topic : change.topics.replaced)
        m_wordsKnown = m_wordsKnown && !mayHaveWords(topic->source());
    for (qsizetype i = 0; i < change.topics.added && m_wordsKnown; ++i)
        m_wordsKnown = !mayHaveWords(m_session->digest().source(change.topics.first + i));
}

void Spelling::followCaret()
{
    if (!m_justWritten && std::exchange(m_writing, false))
        m_editor->viewport()->update();
}

QStringList Spelling::rightWords() const
{
    return m_digestWords + QStringList(m_ignored.begin(), m_ignored.end());
}

QList<SpellPart> Spelling::shownParts() const
{
    const QRect view = m_editor->viewport()->rect();
    const TextRange seen{m_editor->cursorForPosition(view.topLeft()).position(),
                         m_editor->cursorForPosition(view.bottomRight()).position()};
    const Digest &digest = m_session->digest();
    QList<SpellPart> parts;
    for (const SourceView::Line &line : m_editor->shownLines()) {
        // A line may be longer than the view.
        const qsizetype at = line.block.position();
        const TextRange range{qMax(at, seen.start), qMin(at + line.block.length() - 1, seen.end)};
        const qsizetype topic = digest.topicAt(at);
        if (topic < 0 || range.end <= range.start)
            continue;
        const SpellPart part = partOf(digest, topic, range);
        if (!parts.isEmpty() && parts.constLast().start == part.start &&
            parts.constLast().range.end + 1 == part.range.start)
            parts.last().range.end = part.range.end;
        else
            parts.append(part);
    }
    return parts;
}

void Spelling::check()
{
    // What comes of a composition is an edit, which asks again.
    if (!m_enabled || !m_editor->isVisible() || m_editor->isComposing())
        return;
    if (!m_wordsKnown) {
        readWords([this] { check(); });
        return;
    }
    m_again = m_asking;
    if (std::exchange(m_asking, true))
        return;
    m_service->ask(this, [this, parts = shownParts(), words = rightWords(),
                          revision = m_session->revision()](SpellChecker &checker) {
        return [this, revision, found = misspellingsIn(checker, parts, words)] { take(revision, found); };
    });
}

void Spelling::take(quint64 revision, const QList<Misspelling> &found)
{
    m_asking = false;
    if (m_enabled && revision == m_session->revision()) {
        m_found = found;
        m_editor->viewport()->update();
    }
    if (std::exchange(m_again, false))
        check();
}

void Spelling::readWords(const std::function<void()> &then)
{
    const Digest &digest = m_session->digest();
    QStringList sources;
    sources.reserve(digest.topicCount());
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        sources.append(digest.source(i));
    m_service->ask(this, [this, then, sources, revision = m_session->revision()](SpellChecker &) {
        QStringList words;
        for (const QString &source : sources)
            words += readDigestWords(source);
        return [this, then, words, revision] {
            // Whatever has been written since asks again.
            if (revision == m_session->revision()) {
                m_digestWords = words;
                m_wordsKnown = true;
                then();
            } else {
                schedule();
            }
        };
    });
}

bool Spelling::isBeingWritten(TextRange word) const
{
    return (m_writing || m_editor->isComposing()) && word.touches(m_editor->caret());
}

QList<Misspelling> Spelling::shown() const
{
    QList<Misspelling> shown = m_found;
    shown.removeIf([this](const Misspelling &found) { return isBeingWritten(found.range); });
    return shown;
}

void Spelling::goToNext()
{
    if (m_search && m_search->revision == m_session->revision())
        return;
    const qsizetype from = m_editor->selection().end;
    m_search =
        Search{m_session->revision(), qMax<qsizetype>(0, m_session->digest().topicAt(from)), from, false};
    if (m_wordsKnown)
        search();
    else
        readWords([this] { search(); });
}

void Spelling::search()
{
    constexpr qsizetype slice = 32768; // a few hundredths of a second
    const Digest &digest = m_session->digest();
    if (!m_search || m_search->revision != m_session->revision()) {
        endSearch({});
        return;
    }
    QList<SpellPart> parts;
    for (qsizetype size = 0; size < slice && m_search->topic < digest.topicCount(); ++m_search->topic) {
        TextRange range = digest.range(m_search->topic);
        if (!m_search->wrapped)
            range.start = qBound(range.start, m_search->from, range.end);
        else if (range.start >= m_search->from)
            break;
        size += range.length();
        parts.append(partOf(digest, m_search->topic, range));
    }
    if (parts.isEmpty() && m_search->wrapped) {
        const QString missing = m_service->missingText();
        endSearch(tr("There is no misspelt word.") + (missing.isEmpty() ? QString() : u' ' + missing));
        return;
    }
    if (parts.isEmpty()) {
        m_search->wrapped = true;
        m_search->topic = 0;
        search();
        return;
    }
    m_service->ask(this, [this, parts, words = rightWords(), from = m_search->from,
                          wrapped = m_search->wrapped](SpellChecker &checker) {
        QList<Misspelling> found = misspellingsIn(checker, parts, words);
        // A word at the caret was found before, or comes last.
        found.removeIf([from, wrapped](const Misspelling &one) { return !wrapped && one.range.end <= from; });
        return [this, found] {
            if (found.isEmpty() || !m_search || m_search->revision != m_session->revision()) {
                search();
                return;
            }
            endSearch({});
            m_editor->goTo(found.constFirst().range);
        };
    });
}

void Spelling::endSearch(const QString &hint)
{
    m_search.reset();
    if (!hint.isEmpty())
        Q_EMIT m_editor->hinted(hint);
}

} // namespace sasil
