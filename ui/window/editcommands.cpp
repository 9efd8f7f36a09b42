// SPDX-License-Identifier: MIT
#include "window/editcommands.h"

#include "editor/editor.h"
#include "editor/editorcompletion.h"
#include "editor/pasting.h"
#include "preview/previewview.h"
#include "web/lockedpage.h"
#include "window/actions.h"
#include "window/checkcommands.h"
#include "window/opendocuments.h"

#include <QApplication>

namespace sasil {

EditCommands::EditCommands(const Actions &actions, OpenDocuments *documents, QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents)
{
    connectClipboard();
    connectDigest();
    followUndo();
}

void EditCommands::connectClipboard()
{
    using enum ActionId;
    const auto onEditor = [this](ActionId id, void (Editor::*what)()) {
        connect(m_actions[id], &QAction::triggered, this,
                [this, what] { (m_documents->current()->editor()->*what)(); });
    };
    onEditor(Undo, &Editor::undo);
    onEditor(Redo, &Editor::redo);
    onEditor(Cut, &Editor::cut);
    onEditor(Paste, &Editor::paste);
    connect(m_actions[PastePlain], &QAction::triggered, this,
            [this] { m_documents->current()->editor()->pasting()->pastePlain(); });
    // What is selected in the preview can be copied like what is selected in the source.
    const auto previewWithFocus = [this]() -> const PreviewView * {
        const PreviewView *preview = m_documents->current()->preview();
        return preview->page() && preview->isAncestorOf(QApplication::focusWidget()) ? preview : nullptr;
    };
    connect(m_actions[Copy], &QAction::triggered, this, [this, previewWithFocus] {
        if (const PreviewView *preview = previewWithFocus())
            preview->copySelection();
        else
            m_documents->current()->editor()->copy();
    });
    connect(m_actions[SelectAll], &QAction::triggered, this, [this, previewWithFocus] {
        if (const PreviewView *preview = previewWithFocus())
            preview->page()->triggerAction(QWebEnginePage::SelectAll);
        else
            m_documents->current()->editor()->selectAll();
    });
}

void EditCommands::connectDigest()
{
    using enum ActionId;
    const auto onDocument = [this](ActionId id, auto what) {
        connect(m_actions[id], &QAction::triggered, this, [this, what] { what(m_documents->current()); });
    };
    onDocument(AddTopic, [](DocumentView *view) { view->addTopic(); });
    onDocument(AddFact, [](DocumentView *view) { view->addItem(BlockKind::Fact); });
    onDocument(AddOpinion, [](DocumentView *view) { view->addItem(BlockKind::Opinion); });
    onDocument(QuickFix,
               [](DocumentView *view) { view->checkCommands()->showFixes(view->editor()->caret()); });
    onDocument(FixSafe, [](DocumentView *view) { view->checkCommands()->fixSafe(); });
    onDocument(CiteFact, [](DocumentView *view) { view->editor()->completion()->cite(); });
    onDocument(Complete, [](DocumentView *view) { view->editor()->completion()->complete(); });
    onDocument(RenameFactId, [](DocumentView *view) { view->checkCommands()->renameFactId(); });
}

void EditCommands::followUndo()
{
    using enum ActionId;
    const auto follow = [this](DocumentView *view) {
        const auto enable = [this, view](ActionId id) {
            return [this, view, id](bool available) {
                if (view == m_documents->current())
                    m_actions[id]->setEnabled(available);
            };
        };
        connect(view->editor(), &QPlainTextEdit::undoAvailable, this, enable(Undo));
        connect(view->editor(), &QPlainTextEdit::redoAvailable, this, enable(Redo));
        connect(view->editor(), &QPlainTextEdit::copyAvailable, this, enable(Cut));
    };
    const auto show = [this](DocumentView *view) {
        const QTextDocument *document = view->editor()->document();
        m_actions[Undo]->setEnabled(document->isUndoAvailable());
        m_actions[Redo]->setEnabled(document->isRedoAvailable());
        m_actions[Cut]->setEnabled(view->editor()->textCursor().hasSelection());
    };
    for (DocumentView *view : m_documents->all())
        follow(view);
    connect(m_documents, &OpenDocuments::added, this, follow);
    connect(m_documents, &OpenDocuments::currentChanged, this, show);
    show(m_documents->current());
}

} // namespace sasil
