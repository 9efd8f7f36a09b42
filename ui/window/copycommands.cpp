// SPDX-License-Identifier: MIT
#include "window/copycommands.h"

#include "dialogs/longwork.h"
#include "editor/editor.h"
#include "outline/outlinecommands.h"
#include "outline/outlinemodel.h"
#include "outline/outlinepanel.h"
#include "outline/outlineview.h"
#include "outline/outlinewords.h"
#include "palette/commanditems.h"
#include "preview/previewpage.h"
#include "preview/previewview.h"
#include "publish/clipping.h"
#include "text/lineindex.h"
#include "window/actions.h"
#include "window/opendocuments.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPointer>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

using enum ActionId;

/// Text that is rendered while its user does not notice; what is longer may take a while.
constexpr qsizetype shortEnough = 100'000;

constexpr auto all = {CopyRichText, CopyMarkdown, CopyTopic, CopyDigest};

bool isInPreview(DocumentView *view)
{
    return view->preview()->hasSelection() && view->preview()->isAncestorOf(QApplication::focusWidget());
}

/// The outline that has the focus, with rows that are chosen; null: there is none.
OutlinePanel *outlineWithFocus()
{
    QWidget *const focus = QApplication::focusWidget();
    for (QWidget *widget = focus; widget; widget = widget->parentWidget()) {
        if (auto *outline = qobject_cast<OutlinePanel *>(widget))
            return outline->view() == focus && !outline->view()->chosenRows().isEmpty() ? outline : nullptr;
    }
    return nullptr;
}

/// Where a line of a section begins in the document; -1: where the section ends.
qsizetype offsetOf(const Digest &digest, qsizetype section, qsizetype line)
{
    const qsizetype front = digest.topic(section).frontMatter.end;
    const QStringView source = QStringView(digest.source(section)).sliced(front);
    const LineIndex lines(source);
    const qsizetype local = line < 0 || line >= lines.lineCount() ? source.size() : lines.line(line).start;
    return digest.start(section) + front + local;
}

/// What a topic is called.
QString titleOf(const Digest &digest, qsizetype topic)
{
    if (digest.level(topic) == 0)
        return CopyCommands::tr("Before the first heading");
    const QString title = digest.topic(topic).listTitle();
    return title.isEmpty() ? CopyCommands::tr("Untitled") : title;
}

} // namespace

CopyCommands::CopyCommands(const Actions &actions, OpenDocuments *documents, QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents)
{
    connectActions();
    followMenus();
    for (DocumentView *view : documents->all())
        follow(view);
    connect(documents, &OpenDocuments::added, this, &CopyCommands::follow);
}

void CopyCommands::connectActions()
{
    const auto onDocument = [this](ActionId id, auto what) {
        connect(m_actions[id], &QAction::triggered, this, [this, what] { what(m_documents->current()); });
    };
    onDocument(CopyRichText, [this](DocumentView *view) {
        if (const OutlinePanel *outline = outlineWithFocus()) {
            outline->commands()->run(OutlineCommand::CopyRichText);
        } else if (isInPreview(view)) {
            view->preview()->copySelection();
            Q_EMIT view->hinted(tr("Copied what is selected as rich text."));
        } else {
            copyPart(view, Form::RichText, view->editor()->selection());
        }
    });
    onDocument(CopyMarkdown, [this](DocumentView *view) {
        if (const OutlinePanel *outline = outlineWithFocus())
            outline->commands()->run(OutlineCommand::CopyMarkdown);
        else if (isInPreview(view))
            copyMarkdownOfPreview(view);
        else
            copyPart(view, Form::Markdown, view->editor()->selection());
    });
    onDocument(CopyTopic, [this](DocumentView *view) {
        const OutlinePanel *outline = outlineWithFocus();
        const QModelIndex row = outline ? outline->view()->chosenRows().first() : QModelIndex();
        if (outline && !OutlineModel::isItem(row))
            outline->commands()->run(OutlineCommand::CopyRichText);
        else if (outline)
            copyTopic(view, Form::RichText, OutlineModel::topicOf(row));
        else
            copyTopic(view, Form::RichText, view->session()->digest().topicAt(view->editor()->caret()));
    });
    onDocument(CopyDigest, [this](DocumentView *view) { copyDigest(view); });
}

void CopyCommands::follow(DocumentView *view)
{
    connect(view->editor(), &Editor::contextMenuRequested, this,
            [this, view](QMenu *menu, qsizetype offset) { fillMenu(view, menu, offset); });
    connect(view->preview(), &PreviewView::copyAllRequested, this, [this, view] { copyDigest(view); });
    connect(view->preview(), &PreviewView::copyTopicRequested, this,
            [this, view](qsizetype topic) { copyTopic(view, Form::RichText, topic); });
    connect(view->preview(), &PreviewView::copyMarkdownRequested, this,
            [this, view] { copyMarkdownOfPreview(view); });
}

void CopyCommands::followMenus()
{
    for (const ActionId id : {CopyRichText, CopyTopic}) {
        for (QObject *object : m_actions[id]->associatedObjects()) {
            auto *menu = qobject_cast<QMenu *>(object);
            if (!menu)
                continue;
            menu->setToolTipsVisible(true);
            if (id == CopyRichText)
                continue; // the menu that it opens from is seen as long
            connect(menu, &QMenu::aboutToShow, this, [this] { showStates(true); });
            connect(menu, &QMenu::aboutToHide, this, [this] { showStates(false); });
        }
    }
}

/// Grey while somebody looks at them: shortcuts of grey ones would say nothing.
void CopyCommands::showStates(bool isShown) const
{
    const bool isEmpty = isShown && m_documents->current()->session()->digest().length() == 0;
    const QString reason = isEmpty ? tr("There is nothing in this digest yet.") : QString();
    for (const ActionId id : all) {
        QAction *action = m_actions[id];
        m_actions.showTips(id);
        action->setEnabled(!isEmpty);
        setReason(action, reason);
        if (isEmpty) {
            action->setToolTip(reason);
            action->setStatusTip(reason);
        }
    }
}

/// Behind Qt's own entry for copying.
void CopyCommands::fillMenu(DocumentView *view, QMenu *menu, qsizetype offset)
{
    const TextRange selected = view->editor()->selection();
    const bool isOnSelection = !selected.isEmpty() && selected.touches(offset);
    const TextRange place = isOnSelection ? selected : TextRange{offset, offset};
    const QList<QAction *> actions = menu->actions();
    const auto *copy = menu->findChild<QAction *>(u"edit-copy"_s);
    QAction *next = actions.value(actions.indexOf(copy) + 1);
    auto *copying = new QMenu(tr("Cop&y As"), menu);
    copying->setToolTipsVisible(true);
    menu->insertMenu(next, copying);
    const auto add = [&](ActionId id, const auto &what) {
        const QAction *model = m_actions[id];
        QAction *action = copying->addAction(model->icon(), model->text(), this, what);
        action->setShortcut(model->shortcut());
        action->setShortcutContext(Qt::WidgetShortcut); // it is shown, and pressed elsewhere
        action->setToolTip(model->toolTip());
        action->setStatusTip(model->statusTip());
    };
    add(CopyRichText, [this, view, place] { copyPart(view, Form::RichText, place); });
    add(CopyMarkdown, [this, view, place] { copyPart(view, Form::Markdown, place); });
    copying->addSeparator();
    add(CopyTopic,
        [this, view, offset] { copyTopic(view, Form::RichText, view->session()->digest().topicAt(offset)); });
    add(CopyDigest, [this, view] { copyDigest(view); });
    copying->setEnabled(view->session()->digest().length() > 0);
}

void CopyCommands::copyPart(DocumentView *view, Form form, TextRange selection)
{
    const Digest &digest = view->session()->digest();
    if (selection.isEmpty())
        copyTopic(view, form, digest.topicAt(selection.start));
    else
        put(view, form, excerpt(digest, selection),
            form == Form::RichText ? tr("Copied what is selected as rich text.")
                                   : tr("Copied what is selected as Markdown."));
}

void CopyCommands::copyTopic(DocumentView *view, Form form, qsizetype topic)
{
    copy(view, form, topic < 0 ? OutlineRows() : OutlineRows{{topic}, {}});
}

void CopyCommands::copyRows(const OutlineRows &rows, bool isFormatted)
{
    copy(m_documents->current(), isFormatted ? Form::RichText : Form::Markdown, rows);
}

void CopyCommands::copy(DocumentView *view, Form form, const OutlineRows &rows)
{
    const Digest &digest = view->session()->digest();
    const auto count = int(rows.topics.size() + rows.items.size());
    QString hint;
    if (count == 1) {
        const QString name =
            OutlineWords::quoted(rows.topics.isEmpty() ? digest.item(rows.items.first()).text
                                                       : titleOf(digest, rows.topics.first()));
        hint = form == Form::RichText ? tr("Copied “%1” as rich text.").arg(name)
                                      : tr("Copied “%1” as Markdown.").arg(name);
    } else {
        hint = form == Form::RichText ? tr("Copied %n rows as rich text.", nullptr, count)
                                      : tr("Copied %n rows as Markdown.", nullptr, count);
    }
    put(view, form, excerptOf(rows, digest), hint);
}

void CopyCommands::copyDigest(DocumentView *view)
{
    put(view, Form::RichText, {view->session()->digest().text(), false},
        tr("Copied the whole digest as rich text."));
}

void CopyCommands::copyMarkdownOfPreview(DocumentView *view)
{
    view->preview()->readSelection([this, view](const PreviewSelection &selected) {
        const Digest &digest = view->session()->digest();
        if (selected.section < 0 || selected.lastSection < selected.section ||
            selected.lastSection >= digest.topicCount())
            return;
        copyPart(view, Form::Markdown,
                 {offsetOf(digest, selected.section, selected.line),
                  offsetOf(digest, selected.lastSection, selected.lineEnd)});
    });
}

void CopyCommands::put(DocumentView *view, Form form, const Excerpt &excerpt, const QString &hint)
{
    if (excerpt.isEmpty()) {
        Q_EMIT view->hinted(tr("There is nothing to copy here."));
        return;
    }
    if (form == Form::Markdown) {
        QGuiApplication::clipboard()->setMimeData(markdownClipping(excerpt.text).release());
        Q_EMIT view->hinted(hint);
        return;
    }
    RichText text;
    // In a thread of its own it must touch nothing of the document.
    const auto render = [&, labels = view->session()->digest().labels()](LongWork &work) {
        text = richText(excerpt, labels, [&work](double done) {
            work.setDone(done);
            return !work.isCancelled();
        });
    };
    const QPointer<DocumentView> stillThere(view);
    if (excerpt.text.size() <= shortEnough) {
        LongWork work;
        render(work);
    } else if (!doWithProgress(view->window(), tr("Copying…"), render)) {
        if (stillThere)
            Q_EMIT view->hinted(tr("Nothing was copied."));
        return;
    }
    QGuiApplication::clipboard()->setMimeData(richClipping(text, excerpt.text).release());
    if (stillThere)
        Q_EMIT view->hinted(hint);
}

} // namespace sasil
