// SPDX-License-Identifier: MIT
#include "window/documentview.h"

#include "dialogs/messagebanner.h"
#include "digest/commands.h"
#include "editor/editor.h"
#include "editor/fixmenu.h"
#include "preview/previewview.h"
#include "render/page.h"
#include "text/translations.h"

#include <QDesktopServices>
#include <QEvent>
#include <QMenu>
#include <QSplitter>
#include <QTextDocument>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

namespace sasil {

using namespace Qt::StringLiterals;

DocumentView::DocumentView(QWidget *parent)
    : QWidget(parent), m_banner(new MessageBanner(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_editor(new Editor(&m_session, m_splitter)), m_preview(new PreviewView(m_splitter))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({500, 500});
    m_editor->setMinimumWidth(200);
    m_preview->setMinimumWidth(200);
    setFocusProxy(m_editor);
    followDocument();
    // The editor's margin counts as an edit in Qt: a new document begins without one, and with a page.
    load({});
}

DocumentView::~DocumentView()
{
    // Its signals would reach members that are gone.
    disconnect(m_editor->document(), nullptr, this, nullptr);
    delete m_editor;
}

void DocumentView::followDocument()
{
    connect(m_editor, &Editor::aboutToEdit, this,
            [this](const TextEdit &edit) { m_file.noteEdit(edit, [this] { return text(); }); });
    connect(&m_session, &DocumentSession::documentReset, this, [this] { renderAll(false); });
    connect(&m_session, &DocumentSession::documentChanged, this, &DocumentView::applyChange);
    connect(m_editor->document(), &QTextDocument::modificationChanged, this, &DocumentView::modifiedChanged);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &DocumentView::followCaret);
    connect(m_editor, &Editor::contextMenuRequested, this, [this](QMenu *menu, qsizetype offset) {
        addFixes(menu, m_session, offset, [this](const TextEdits &edits) { m_editor->applyEdits(edits); });
    });
    connect(&m_file, &DocumentFile::pathChanged, this, [this] {
        m_preview->setDigestFolder(m_file.folder());
        m_editor->setLocked(m_file.isReadOnly());
    });
    connect(m_preview, &PreviewView::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_preview, &PreviewView::linkHovered, this, &DocumentView::hinted);
}

void DocumentView::load(const QString &text)
{
    m_caretTopic = -1;
    m_editor->load(text);
    Q_EMIT modifiedChanged(false);
}

bool DocumentView::isModified() const
{
    return m_editor->document()->isModified();
}

void DocumentView::setModified(bool modified)
{
    m_editor->document()->setModified(modified);
}

void DocumentView::renderAll(bool sameDocument)
{
    const QStringList sections = m_session.sections();
    m_sections = sections.size();
    m_language = currentLanguage();
    m_preview->setPage(previewPage(sections, m_language, m_dark ? PageTheme::Dark : PageTheme::Light),
                       sameDocument ? PreviewPlace::Keep : PreviewPlace::Top);
}

void DocumentView::applyChange(const DocumentChange &change)
{
    QStringList added;
    for (qsizetype i = 0; i < change.topics.added; ++i)
        added.append(m_session.section(change.topics.first + i));
    // A page without topics has one section, which says what to do.
    const bool wasEmpty = m_sections == 0;
    m_sections += change.topics.added - change.topics.removed;
    if (m_sections == 0)
        added.append(emptyPageSection());
    m_preview->replaceSections(change.topics.first, wasEmpty ? 1 : change.topics.removed, added);
    for (const qsizetype topic : change.refreshed)
        m_preview->replaceSections(topic, 1, {m_session.section(topic)});
}

void DocumentView::followCaret()
{
    const qsizetype offset = m_editor->caret();
    const qsizetype topic = m_session.digest().topicAt(offset);
    if (std::exchange(m_caretTopic, topic) != topic && topic >= 0)
        m_preview->scrollToSection(topic, false);
    Q_EMIT caretMoved(offset);
}

void DocumentView::addTopic()
{
    const Command command = sasil::addTopic(m_session.digest(), m_editor->caret(), currentLanguage());
    m_editor->applyEdits(command.edits, command.selection);
}

void DocumentView::addItem(BlockKind kind)
{
    const Result<Command> command = sasil::addItem(m_session.digest(), m_editor->caret(), kind);
    if (command)
        m_editor->applyEdits(command->edits, command->selection);
    else
        Q_EMIT hinted(command.error().text());
}

void DocumentView::goTo(TextRange range)
{
    m_editor->goTo(range);
    const qsizetype topic = m_session.digest().topicAt(range.start);
    if (topic >= 0)
        m_preview->scrollToSection(topic, true);
}

void DocumentView::showFixes()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint at = m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft());
    if (addFixes(menu, m_session, m_editor->caret(),
                 [this](const TextEdits &edits) { m_editor->applyEdits(edits); })) {
        menu->popup(at);
        menu->setActiveAction(menu->actions().constFirst());
        return;
    }
    menu->deleteLater();
    QToolTip::showText(at, tr("There is nothing to fix at the cursor."), m_editor);
}

void DocumentView::setDark(bool dark)
{
    m_dark = dark;
    m_editor->setDark(dark);
    m_preview->setTheme(dark ? PreviewView::Theme::Dark : PreviewView::Theme::Light);
}

void DocumentView::zoomBy(int steps)
{
    // As far as the preview goes; Qt would refuse fonts without a size, and the count be wrong.
    constexpr int smallest = -6;
    constexpr int largest = 14;
    steps = qBound(smallest, m_zoom + steps, largest) - m_zoom;
    m_zoom += steps;
    m_editor->zoomIn(steps);
    for (int i = 0; i < qAbs(steps); ++i)
        steps > 0 ? m_preview->zoomIn() : m_preview->zoomOut();
}

void DocumentView::resetZoom()
{
    m_editor->zoomOut(m_zoom);
    m_zoom = 0;
    m_preview->resetZoom();
}

QByteArray DocumentView::splitterState() const
{
    return m_splitter->saveState();
}

void DocumentView::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
    m_splitter->setHandleWidth(1);
}

void DocumentView::changeEvent(QEvent *event)
{
    // Qt tells of every translator that comes or goes; the page is worth making once.
    if (event->type() == QEvent::LanguageChange && m_language != currentLanguage())
        renderAll(true);
    QWidget::changeEvent(event);
}

} // namespace sasil
