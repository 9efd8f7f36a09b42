// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinedrag.h"
#include "text/textrange.h"

#include <QObject>

class QMenu;

namespace sasil {

class Actions;
class DocumentView;
class OpenDocuments;
struct Excerpt;

/// Copying for other programs, as rich text or as Markdown: what is selected, a topic with all below it, or
/// the whole digest; asked for by the menus of the window, the editor, the preview and the outline. It says
/// in the status bar what was copied.
class CopyCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The menus must have been made.
    CopyCommands(const Actions &actions, OpenDocuments *documents, QObject *parent);

    /// Rows of the outline of the current document.
    void copyRows(const OutlineRows &rows, bool isFormatted);

private:
    enum class Form : quint8 { RichText, Markdown };

    void connectActions();
    void follow(DocumentView *view);
    void followMenus();
    void showStates(bool isShown) const;
    void fillMenu(DocumentView *view, QMenu *menu, qsizetype offset);
    /// What is selected, or the topic at \a selection where nothing is.
    void copyPart(DocumentView *view, Form form, TextRange selection);
    void copyTopic(DocumentView *view, Form form, qsizetype topic);
    void copy(DocumentView *view, Form form, const OutlineRows &rows);
    void copyDigest(DocumentView *view);
    void copyMarkdownOfPreview(DocumentView *view);
    /// Puts it into the clipboard, and says so with \a hint; or why not.
    void put(DocumentView *view, Form form, const Excerpt &excerpt, const QString &hint);

    const Actions &m_actions;
    OpenDocuments *m_documents;
};

} // namespace sasil
