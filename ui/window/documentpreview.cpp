// SPDX-License-Identifier: MIT
#include "window/documentpreview.h"

#include "digest/headinganchors.h"
#include "digest/support.h"
#include "editor/editor.h"
#include "preview/previewview.h"
#include "render/page.h"
#include "text/translations.h"
#include "window/scrollsync.h"

#include <QUrl>

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

DocumentPreview::DocumentPreview(DocumentSession *session, Editor *editor, PreviewView *preview,
                                 QObject *parent)
    : QObject(parent), m_session(session), m_editor(editor), m_preview(preview), m_sections(session),
      m_sync(new ScrollSync(session, editor, preview, this))
{
    preview->setSource(&m_sections);
    connect(session, &DocumentSession::documentReset, this, &DocumentPreview::followReset);
    connect(session, &DocumentSession::documentChanged, this, &DocumentPreview::applyChange);
    connect(preview, &PreviewView::started, this, [this] { load(false); });
    connect(preview, &PreviewView::itemPointedAt, this, &DocumentPreview::showSupport);
    connect(preview, &PreviewView::fixRequested, this, &DocumentPreview::applyFix);
    connect(preview, &PreviewView::headingFollowed, this, &DocumentPreview::goToHeading);
}

void DocumentPreview::setDark(bool dark, bool contrast)
{
    using enum PreviewView::Theme;
    m_theme = contrast ? (dark ? PageTheme::ContrastDark : PageTheme::Contrast)
                       : (dark ? PageTheme::Dark : PageTheme::Light);
    m_preview->setTheme(contrast ? (dark ? ContrastDark : Contrast) : (dark ? Dark : Light));
}

void DocumentPreview::retranslate()
{
    // Qt tells of every translator that comes or goes; the page is worth making once.
    if (m_language == currentLanguage())
        return;
    m_language = currentLanguage();
    m_preview->setLanguage(m_language);
    m_preview->refreshSections();
}

void DocumentPreview::followReset()
{
    const quint64 loads = m_session->loads();
    const bool sameDocument = std::exchange(m_loads, loads) == loads;
    // When all is read nothing may have changed but what is said of it.
    if (sameDocument && m_revision == m_session->revision())
        m_preview->refreshSections();
    else
        load(sameDocument);
}

void DocumentPreview::load(bool sameDocument)
{
    m_topics = m_session->digest().topicCount();
    m_revision = m_session->revision();
    m_language = currentLanguage();
    m_preview->setPage(previewPage(m_language, m_theme),
                       sameDocument ? PreviewPlace::Keep : PreviewPlace::Top);
    m_sync->catchUp();
}

void DocumentPreview::applyChange(const DocumentChange &change)
{
    // A page without topics has one section, which says what to do.
    const bool wasEmpty = m_topics == 0;
    m_topics = m_session->digest().topicCount();
    m_revision = change.revision;
    m_preview->changeSections(change.topics.first, wasEmpty ? 1 : change.topics.removed,
                              m_topics == 0 ? 1 : change.topics.added, change.refreshed);
}

void DocumentPreview::goToHeading(const QString &anchor)
{
    const Digest &digest = m_session->digest();
    const qsizetype topic = HeadingAnchors(digest).topicOf(anchor);
    if (topic >= 0)
        Q_EMIT placeRequested({digest.start(topic), digest.start(topic)});
    else
        Q_EMIT hinted(
            tr("There is no heading “%1” in this digest.").arg(QUrl::fromPercentEncoding(anchor.toUtf8())));
}

void DocumentPreview::showSupport(ItemPlace item)
{
    const Digest &digest = m_session->digest();
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

void DocumentPreview::applyFix(qsizetype topic, qsizetype finding)
{
    if (topic < 0 || topic >= m_session->digest().topicCount())
        return;
    const QList<Diagnostic> &findings = m_session->findings(topic);
    // A page may be an edit behind: it offers to mend nothing but unsupported opinions.
    if (finding < 0 || finding >= findings.size() || findings[finding].rule != "opinion-without-fact"_L1)
        return;
    const QList<Fix> fixes = m_session->detailsOf(topic, findings[finding]).fixes;
    if (!fixes.isEmpty()) {
        m_editor->applyEdits(fixes.constFirst().edits);
        return;
    }
    // Facts have their place already, and only wait to be written.
    const QList<Block> &blocks = m_session->digest().topic(topic).blocks;
    const auto facts = std::ranges::find(blocks, BlockKind::Fact, &Block::kind);
    const bool isWaiting = facts != blocks.end() && !facts->items.isEmpty();
    const qsizetype end = isWaiting ? facts->items.constFirst().content.end : findings[finding].range.end;
    m_editor->goTo(m_session->digest().inDocument(topic, {end, end}));
}

} // namespace sasil
