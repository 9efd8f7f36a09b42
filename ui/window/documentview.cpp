// SPDX-License-Identifier: MIT
#include "window/documentview.h"

#include "dialogs/messagebanner.h"
#include "digest/commands.h"
#include "digest/headinganchors.h"
#include "digest/support.h"
#include "editor/editor.h"
#include "editor/findbar.h"
#include "editor/fixmenu.h"
#include "editor/folding.h"
#include "editor/topicbar.h"
#include "preview/previewview.h"
#include "render/page.h"
#include "text/translations.h"
#include "window/checkcommands.h"

#include <QDesktopServices>
#include <QEvent>
#include <QMenu>
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

namespace {

/// Null: there is none.
const Block *blockAt(const Topic &topic, qsizetype index)
{
    return index >= 0 && index < topic.blocks.size() ? &topic.blocks[index] : nullptr;
}

} // namespace

DocumentView::DocumentView(QWidget *parent)
    : QWidget(parent), m_counts(&m_session), m_banner(new MessageBanner(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_source(new QWidget(m_splitter)),
      m_editor(new Editor(&m_session, m_source)), m_topicBar(new TopicBar(m_editor, &m_session, m_source)),
      m_findBar(new FindBar(m_editor, m_source)), m_preview(new PreviewView(m_splitter)),
      m_commands(new CheckCommands(this))
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
}

void DocumentView::followDocument()
{
    connect(m_editor, &Editor::aboutToEdit, this,
            [this](const TextEdit &edit) { m_file.noteEdit(edit, [this] { return text(); }); });
    connect(&m_session, &DocumentSession::documentReset, this, &DocumentView::followReset);
    connect(&m_session, &DocumentSession::documentChanged, this, &DocumentView::applyChange);
    connect(m_editor->document(), &QTextDocument::modificationChanged, this, &DocumentView::modifiedChanged);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &DocumentView::followCaret);
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
    connect(m_splitter, &QSplitter::splitterMoved, this, &DocumentView::splitterMoved);
    connect(m_preview, &PreviewView::started, this, [this] {
        renderAll(false);
        m_caretTopic = -1;
        followCaret();
    });
    connect(m_preview, &PreviewView::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_preview, &PreviewView::linkHovered, this, &DocumentView::hinted);
    connect(m_preview, &PreviewView::itemPointedAt, this, &DocumentView::showSupport);
    connect(m_preview, &PreviewView::fixRequested, this, &DocumentView::applyFix);
    connect(m_preview, &PreviewView::headingFollowed, this, &DocumentView::goToHeading);
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
    m_caretTopic = -1;
    m_top.reset();
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

void DocumentView::followReset()
{
    const quint64 loads = m_session.loads();
    renderAll(std::exchange(m_loads, loads) == loads);
    const bool isReading = !m_session.isReady();
    // A page that comes late begins where somebody writes by now.
    if (!std::exchange(m_isReading, isReading) || isReading)
        return;
    m_caretTopic = -1;
    followCaret();
}

void DocumentView::renderAll(bool sameDocument)
{
    if (!m_preview->isRunning() || !m_session.isReady())
        return;
    const QStringList sections = m_session.sections();
    m_sections = sections.size();
    m_language = currentLanguage();
    m_preview->setPage(previewPage(sections, m_language, m_dark ? PageTheme::Dark : PageTheme::Light),
                       sameDocument ? PreviewPlace::Keep : PreviewPlace::Top);
}

void DocumentView::applyChange(const DocumentChange &change)
{
    if (!m_preview->isRunning())
        return;
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
    m_top.reset();
    m_editor->goTo(range);
    const qsizetype topic = m_session.digest().topicAt(range.start);
    if (topic >= 0)
        m_preview->scrollToSection(topic, true);
}

void DocumentView::goToHeading(const QString &anchor)
{
    const Digest &digest = m_session.digest();
    const qsizetype topic = HeadingAnchors(digest).topicOf(anchor);
    if (topic >= 0)
        goTo({digest.start(topic), digest.start(topic)});
    else
        Q_EMIT hinted(
            tr("There is no heading “%1” in this digest.").arg(QUrl::fromPercentEncoding(anchor.toUtf8())));
}

void DocumentView::showSupport(ItemPlace item)
{
    const Digest &digest = m_session.digest();
    const Block *block = item.topic >= 0 && item.topic < digest.topicCount()
                             ? blockAt(digest.topic(item.topic), item.block)
                             : nullptr;
    if (!block || item.item < 0 || item.item >= block->items.size() ||
        isPlaceholder(block->items[item.item].text)) {
        m_preview->showSupport({}, false);
    } else if (block->kind == BlockKind::Opinion) {
        const QList<ItemPlace> facts = supportingFacts(digest, item);
        m_preview->showSupport(facts, facts.isEmpty());
    } else {
        m_preview->showSupport(supportedOpinions(digest, item), false);
    }
}

void DocumentView::applyFix(qsizetype topic, qsizetype finding)
{
    if (topic < 0 || topic >= m_session.digest().topicCount())
        return;
    const QList<Diagnostic> &findings = m_session.findings(topic);
    // A page may be an edit behind: it offers to mend nothing but unsupported opinions.
    if (finding < 0 || finding >= findings.size() || findings[finding].rule != "opinion-without-fact"_L1)
        return;
    const QList<Fix> fixes = m_session.detailsOf(topic, findings[finding]).fixes;
    if (!fixes.isEmpty()) {
        m_editor->applyEdits(fixes.constFirst().edits);
        return;
    }
    // Facts have their place already, and only wait to be written.
    const QList<Block> &blocks = m_session.digest().topic(topic).blocks;
    const auto facts = std::ranges::find(blocks, BlockKind::Fact, &Block::kind);
    const bool isWaiting = facts != blocks.end() && !facts->items.isEmpty();
    const qsizetype end = isWaiting ? facts->items.constFirst().content.end : findings[finding].range.end;
    m_editor->goTo(m_session.digest().inDocument(topic, {end, end}));
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

void DocumentView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_top)
        scrollTo(*std::exchange(m_top, std::nullopt));
}

void DocumentView::changeEvent(QEvent *event)
{
    // Qt tells of every translator that comes or goes; the page is worth making once.
    if (event->type() == QEvent::LanguageChange && m_language != currentLanguage())
        renderAll(true);
    QWidget::changeEvent(event);
}

} // namespace sasil
