// SPDX-License-Identifier: MIT
#include "window/documentview.h"

#include "dialogs/longwork.h"
#include "dialogs/messagebanner.h"
#include "digest/commands.h"
#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/fixmenu.h"
#include "editor/folding.h"
#include "editor/topicbar.h"
#include "preview/previewview.h"
#include "text/translations.h"
#include "window/checkcommands.h"
#include "window/documentpreview.h"
#include "window/previewmarks.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

DocumentView::DocumentView(QWidget *parent)
    : QWidget(parent), m_counts(&m_session), m_banner(new MessageBanner(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_source(new QWidget(m_splitter)),
      m_editor(new Editor(&m_session, m_source)), m_topicBar(new TopicBar(m_editor, &m_session, m_source)),
      m_findBar(new FindBar(m_editor, m_source)), m_preview(new PreviewView(m_splitter)),
      m_pages(new DocumentPreview(&m_session, m_editor, m_preview, this)), m_commands(new CheckCommands(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({500, 500});
    auto *source = new QVBoxLayout(m_source);
    source->setContentsMargins({});
    source->setSpacing(0);
    source->addWidget(m_topicBar);
    source->addWidget(m_editor, 1);
    source->addWidget(m_findBar);
    m_source->setMinimumWidth(200);
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
    delete m_preview; // it may be in another window
}

void DocumentView::followDocument()
{
    connect(m_editor, &Editor::aboutToEdit, this,
            [this](const TextEdit &edit) { m_file.noteEdit(edit, [this] { return text(); }); });
    connect(m_editor->document(), &QTextDocument::modificationChanged, this, [this](bool modified) {
        if (!m_editor->isLoading())
            Q_EMIT modifiedChanged(modified);
    });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this,
            [this] { Q_EMIT caretMoved(m_editor->caret()); });
    connect(m_editor, &QPlainTextEdit::selectionChanged, &m_counts, &DocumentCounts::noteSelection);
    m_counts.setPlaceOf([this] { return DocumentCounts::Place{m_editor->caret(), m_editor->selection()}; });
    connect(m_editor, &Editor::contextMenuRequested, this, [this](QMenu *menu, qsizetype offset) {
        addFixes(menu, m_session, offset, [this](const TextEdits &edits) { m_editor->applyEdits(edits); });
    });
    connect(&m_file, &DocumentFile::pathChanged, this, [this] {
        m_preview->setDigestFolder(m_file.folder());
        m_editor->setLocked(m_file.isReadOnly());
        m_settings.setFolder(m_file.folder());
    });
    new PreviewMarks(m_findBar, m_preview, this);
    connect(m_splitter, &QSplitter::splitterMoved, this, &DocumentView::splitterMoved);
    connect(m_pages, &DocumentPreview::placeRequested, this, &DocumentView::goTo);
    connect(m_pages, &DocumentPreview::hinted, this, &DocumentView::hinted);
    connect(m_preview, &PreviewView::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_preview, &PreviewView::linkHovered, this, &DocumentView::hinted);
    connect(m_preview, &PreviewView::citationFollowed, m_commands, &CheckCommands::goToFact);
    connect(m_editor, &Editor::citationActivated, m_commands, &CheckCommands::goToFact);
    connect(m_editor, &Editor::fixesRequested, m_commands, &CheckCommands::showFixes);
    connect(m_editor, &Editor::hinted, this, &DocumentView::hinted);
    connect(m_findBar, &FindBar::hinted, this, &DocumentView::hinted);
    connect(m_commands, &CheckCommands::hinted, this, &DocumentView::hinted);
    connect(&m_settings, &SettingsWatcher::changed, this, &DocumentView::applySettings);
}

void DocumentView::load(const QString &text)
{
    m_top.reset();
    m_editor->load(text);
    Q_EMIT modifiedChanged(false);
}

bool DocumentView::loadUnlessCancelled(const QString &text)
{
    m_top.reset();
    m_editor->beginLoad(text);
    const QString name = QFileInfo(m_file.path()).fileName();
    if (m_editor->loaded() < 1)
        Q_EMIT hinted(tr("Opening %1…").arg(name));
    const QPointer<DocumentView> self(this);
    const bool done = doInSlices(window(), tr("Opening %1…").arg(name), [this, &self](LongWork &work) {
        if (!self)
            return false;
        work.setDone(m_editor->loaded());
        return m_editor->loadMore();
    });
    if (!self)
        return false;
    if (!done) {
        m_editor->load({});
        Q_EMIT hinted(tr("Opening %1 was cancelled.").arg(name));
    }
    Q_EMIT modifiedChanged(false);
    return done;
}

ScrollSync *DocumentView::scrollSync() const
{
    return m_pages->sync();
}

bool DocumentView::isModified() const
{
    return !m_editor->isLoading() && m_editor->document()->isModified();
}

void DocumentView::setModified(bool modified)
{
    m_editor->document()->setModified(modified);
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
    m_top.reset();
    m_editor->goTo(range);
    const qsizetype topic = m_session.digest().topicAt(range.start);
    if (topic >= 0)
        m_preview->scrollToSection(topic, true);
}

void DocumentView::applySettings()
{
    m_session.setSettings(m_settings.loaded().settings, m_settings.folder());
    const QList<SettingsProblem> &problems = m_settings.loaded().problems;
    if (!problems.isEmpty()) {
        constexpr qsizetype most = 5;
        QStringList lines;
        for (const SettingsProblem &problem : problems.first(qMin(most, problems.size())))
            lines.append(problem.text());
        if (problems.size() > most)
            lines.append(u"…"_s);
        const Message message{
            "DocumentView", QT_TRANSLATE_NOOP("DocumentView", "Bad settings: %1"), {lines.join(u'\n')}};
        m_banner->showMessage(message, Severity::Warning);
    } else if (m_showsSettingsProblem) {
        m_banner->closeMessage();
    }
    m_showsSettingsProblem = !problems.isEmpty();
}

ViewState DocumentView::viewState() const
{
    return {m_editor->caret(), m_top.value_or(top()), m_editor->folding()->foldedOffsets()};
}

qsizetype DocumentView::top() const
{
    const int line = m_editor->verticalScrollBar()->value();
    const QTextBlock block = m_editor->document()->findBlockByLineNumber(line);
    const int row = line - block.firstLineNumber();
    const QTextLayout *layout = block.layout();
    return block.position() + (row > 0 && row < layout->lineCount() ? layout->lineAt(row).textStart() : 0);
}

void DocumentView::scrollTo(qsizetype top)
{
    const auto row = m_editor->rowOf(int(qMin(top, m_session.digest().length())));
    if (row.block.isValid())
        m_editor->verticalScrollBar()->setValue(row.block.firstLineNumber() + row.index);
}

void DocumentView::setViewState(const ViewState &state)
{
    m_editor->folding()->setFolded(state.folded);
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(int(qBound(qsizetype(0), state.caret, m_session.digest().length())));
    m_editor->setTextCursor(cursor);
    m_top.reset();
    if (isVisible())
        scrollTo(state.top);
    else
        m_top = state.top;
}

void DocumentView::setDark(bool dark, bool contrast)
{
    m_editor->setDark(dark, contrast);
    m_pages->setDark(dark, contrast);
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

void DocumentView::setPaneLayout(PaneLayout layout)
{
    m_layout = layout;
    m_splitter->setOrientation(layout == PaneLayout::Stacked ? Qt::Vertical : Qt::Horizontal);
    m_source->setVisible(layout != PaneLayout::PreviewOnly);
    // One looks for something in whatever is seen.
    QLayout *besideBar = layout == PaneLayout::PreviewOnly ? this->layout() : m_source->layout();
    if (besideBar->indexOf(m_findBar) < 0)
        besideBar->addWidget(m_findBar);
    if (layout != PaneLayout::OwnWindow && m_preview->parentWidget() != m_splitter)
        m_splitter->addWidget(m_preview);
    if (m_preview->parentWidget() == m_splitter)
        m_preview->setVisible(layout != PaneLayout::SourceOnly && layout != PaneLayout::OwnWindow);
    setFocusProxy(layout == PaneLayout::PreviewOnly ? static_cast<QWidget *>(m_preview) : m_editor);
}

QByteArray DocumentView::splitterState() const
{
    return m_splitter->saveState();
}

void DocumentView::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
    m_splitter->setHandleWidth(1);
    setPaneLayout(m_layout);
}

void DocumentView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_top)
        scrollTo(*std::exchange(m_top, std::nullopt));
}

void DocumentView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_pages->retranslate();
    QWidget::changeEvent(event);
}

} // namespace sasil
