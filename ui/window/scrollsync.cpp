// SPDX-License-Identifier: MIT
#include "window/scrollsync.h"

#include "editor/editor.h"
#include "preview/previewview.h"
#include "session/documentsession.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace sasil {

ScrollSync::ScrollSync(DocumentSession *session, Editor *editor, PreviewView *preview, QObject *parent)
    : QObject(parent), m_session(session), m_editor(editor), m_preview(preview)
{
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &ScrollSync::followSource);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &ScrollSync::followCaret);
    connect(preview, &PreviewView::scrolledTo, this, &ScrollSync::followPreview);
    connect(preview, &PreviewView::sourceRequested, this, &ScrollSync::requestPlace);
}

void ScrollSync::setOn(bool on)
{
    m_isOn = on;
    if (on)
        followSource();
}

void ScrollSync::catchUp()
{
    m_caret.topic = -1;
    followSource();
    followCaret();
}

QTextBlock ScrollSync::firstLineOf(qsizetype topic) const
{
    const Digest &digest = m_session->digest();
    return m_editor->document()->findBlock(int(digest.start(topic) + digest.topic(topic).frontMatter.end));
}

std::optional<ScrollSync::Place> ScrollSync::placeAt(const QTextBlock &line) const
{
    const qsizetype topic = m_session->digest().topicAt(line.position());
    if (topic < 0)
        return std::nullopt;
    return Place{topic, double(std::max(0, line.blockNumber() - firstLineOf(topic).blockNumber()))};
}

void ScrollSync::followSource()
{
    if (!m_isOn || m_isFollowing || !m_preview->isRunning())
        return;
    // Rows that are laid out when they are seen move the bar as well: who reads the preview is not moved by
    // it.
    if (m_preview->isAncestorOf(QApplication::focusWidget()) && !m_editor->underMouse())
        return;
    const int row = m_editor->verticalScrollBar()->value();
    const QTextBlock line = m_editor->document()->findBlockByLineNumber(row);
    std::optional<Place> place = placeAt(line);
    if (!place)
        return;
    place->line += double(row - line.firstLineNumber()) / std::max(1, line.layout()->lineCount());
    m_preview->scrollToLine(place->topic, place->line);
}

void ScrollSync::followCaret()
{
    if (!m_preview->isRunning())
        return;
    const std::optional<Place> place = placeAt(m_editor->document()->findBlock(int(m_editor->caret())));
    // In a line that is written in the page marks it again by itself.
    if (!place || (place->topic == m_caret.topic && place->line == m_caret.line))
        return;
    m_caret = *place;
    m_preview->showCaret(place->topic, qsizetype(place->line), m_isOn);
}

void ScrollSync::followPreview(qsizetype topic, double line)
{
    if (!m_isOn || topic >= m_session->digest().topicCount())
        return;
    const auto whole = int(std::floor(line));
    const QTextBlock block =
        m_editor->document()->findBlockByNumber(firstLineOf(topic).blockNumber() + whole);
    if (!block.isValid())
        return;
    const int rows = std::max(1, block.layout()->lineCount());
    const QScopedValueRollback following(m_isFollowing, true);
    m_editor->verticalScrollBar()->setValue(block.firstLineNumber() + int((line - whole) * rows));
}

void ScrollSync::requestPlace(qsizetype topic, qsizetype line, qsizetype end, const QString &word,
                              qsizetype nth)
{
    const QTextBlock first = firstLineOf(topic);
    const QTextBlock from = m_editor->document()->findBlockByNumber(first.blockNumber() + int(line));
    const QTextBlock to = m_editor->document()->findBlockByNumber(first.blockNumber() + int(end));
    const Digest &digest = m_session->digest();
    const qsizetype stop = to.isValid() ? to.position() : digest.length();
    const QString text = digest.text({from.position(), std::max<qsizetype>(from.position(), stop)});
    // What is written between the words may say them, too: then it is the first one.
    qsizetype at = word.isEmpty() ? -1 : text.indexOf(word);
    for (qsizetype next = at; nth > 0 && next >= 0; --nth) {
        next = text.indexOf(word, next + 1);
        at = next < 0 ? at : next;
    }
    const qsizetype start = from.position() + std::max<qsizetype>(at, 0);
    // Who reads the preview has it before them already.
    const QScopedValueRollback following(m_isFollowing, true);
    m_editor->goTo({start, at < 0 ? start : start + word.size()});
}

} // namespace sasil
