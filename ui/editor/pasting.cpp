// SPDX-License-Identifier: MIT
#include "editor/pasting.h"

#include "editor/editor.h"
#include "session/documentsession.h"
#include "writing/linkcompletion.h"
#include "writing/links.h"
#include "writing/pastedcells.h"
#include "writing/pasting.h"

#include <QClipboard>
#include <QDir>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// No longer text can be an address.
constexpr qsizetype longestAddress = 4000;

bool isMarkdown(const QUrl &url)
{
    static const QStringList endings{u"md"_s, u"markdown"_s, u"mdown"_s, u"mkd"_s};
    return url.isLocalFile() && endings.contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

QStringList localFiles(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/// What browsers call a link that is copied or dragged.
QString titleOf(const QMimeData *source)
{
    const QByteArray mozilla = source->data(u"text/x-moz-url"_s);
    if (!mozilla.isEmpty()) {
        const QString text = QString::fromUtf16(reinterpret_cast<const char16_t *>(mozilla.constData()),
                                                mozilla.size() / qsizetype(sizeof(char16_t)));
        return text.section(u'\n', 1).remove(QChar::Null).simplified();
    }
    return source->hasHtml() ? linkTitleOfHtml(source->html()) : QString();
}

/// The address that \a source is; empty: it is something else.
QString addressOf(const QMimeData *source)
{
    const QList<QUrl> urls = source->urls();
    QString text = source->text().size() < longestAddress ? source->text().trimmed() : QString();
    if (isAddress(text))
        return text;
    const QString url = urls.size() == 1 ? urls.first().toString(QUrl::FullyEncoded) : QString();
    return isAddress(url) ? url : QString();
}

/// The path from the digest's folder to a file, through links of the file system where these hide it.
QString relativePath(const QDir &folder, const QString &file)
{
    QString plain = folder.relativeFilePath(file);
    if (!plain.startsWith(u"../"))
        return plain;
    const QString target = QFileInfo(file).canonicalFilePath();
    const QString canonical = QDir(folder.canonicalPath()).relativeFilePath(target);
    return target.isEmpty() || canonical.startsWith(u"../") ? plain : canonical;
}

} // namespace

Pasting::Pasting(Editor *editor, DocumentSession *session)
    : EditorPart(editor), m_editor(editor), m_session(session)
{
    editor->viewport()->installEventFilter(this);
}

bool Pasting::isForWindow(const QMimeData *source)
{
    const QList<QUrl> urls = source->urls();
    return !urls.isEmpty() && std::ranges::all_of(urls, isMarkdown);
}

void Pasting::pastePlain()
{
    m_editor->commitComposition();
    const QMimeData *source = QGuiApplication::clipboard()->mimeData();
    if (source && source->hasText() && !m_editor->isReadOnly())
        putPlain(source->text());
}

bool Pasting::putPlain(const QString &text)
{
    m_editor->textCursor().insertText(asPlainText(text));
    m_editor->ensureCursorVisible();
    return true;
}

bool Pasting::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        // What is not accepted here goes to the window.
        if (auto *drag = static_cast<QDropEvent *>(event); isForWindow(drag->mimeData())) {
            drag->ignore();
            return true;
        }
        return false;
    case QEvent::Drop:
        return takeDrop(static_cast<QDropEvent *>(event));
    default:
        return EditorPart::eventFilter(watched, event);
    }
}

bool Pasting::takeDrop(QDropEvent *event)
{
    m_editor->commitComposition();
    if (m_editor->isReadOnly() || isForWindow(event->mimeData()))
        return false;
    if (event->source() == m_editor->viewport()) {
        m_isMovingText = true;
        return false;
    }
    // Qt would put it in within an edit that nobody is told of before it ends.
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_editor->viewport(), &leave);
    m_editor->setTextCursor(m_editor->cursorForPosition(event->position().toPoint()));
    m_isDropping = true;
    const bool isTaken = takeMime(event->mimeData());
    m_isDropping = false;
    if (isTaken)
        event->acceptProposedAction();
    else
        event->ignore();
    return true;
}

bool Pasting::takeMime(const QMimeData *source)
{
    if (std::exchange(m_isMovingText, false))
        return putPlain(source->text());
    if (!localFiles(source).isEmpty())
        return takeFiles(source);
    const Digest &digest = m_session->digest();
    const TextRange selection = m_editor->selection();
    // What was copied here as formatted text comes back as it was written.
    const QString markdown = u"text/markdown"_s;
    PastedText content{
        source->hasFormat(markdown) ? QString::fromUtf8(source->data(markdown)) : source->text(), {}, {}};
    // Other programs are asked for more only where it matters.
    if (const QString address = addressOf(source); !address.isEmpty()) {
        content.title = titleOf(source);
        if (m_isDropping && selection.isEmpty()) {
            const Command command = droppedAddress(digest, selection.start, address, content.title);
            m_editor->typeEdits(command.edits, command.selection);
            return true;
        }
        content.text = source->hasFormat(u"text/plain"_s) ? content.text : address;
    } else if (source->hasHtml() && (content.text.isEmpty() || content.text.contains(u'\t'))) {
        content.html = source->html();
    }
    if (content.text.isEmpty() && content.html.isEmpty())
        return false;
    const Command command = pasted(digest, selection, content);
    m_editor->typeEdits(command.edits, command.selection);
    return true;
}

bool Pasting::takeFiles(const QMimeData *source)
{
    const QString path = m_session->checker().folder();
    if (path.isEmpty()) {
        Q_EMIT m_editor->hinted(tr("Save the digest first: files are named as seen from its folder."));
        return true;
    }
    QStringList paths;
    for (const QString &file : localFiles(source)) {
        const QString relative = relativePath(QDir(path), file);
        if (relative.startsWith(u"../") && isImageFile(file)) {
            Q_EMIT m_editor->hinted(
                tr("“%1” is not shown from there: put it into the digest's folder, then drop it again.")
                    .arg(QFileInfo(file).fileName()));
            return true;
        }
        paths.append(relative);
    }
    const TextRange selection = m_editor->selection();
    Command command = droppedFiles(m_session->digest(), selection.start, paths);
    if (!selection.isEmpty())
        command.edits.append({selection, {}});
    m_editor->typeEdits(command.edits, command.selection);
    return true;
}

} // namespace sasil
