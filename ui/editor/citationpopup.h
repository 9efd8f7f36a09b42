// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "text/result.h"

#include <QFrame>
#include <QStringList>

class QListWidget;

namespace sasil {

class DocumentSession;
class Editor;

/// Offers the digest's facts for an opinion to cite, the best match first, while its writer goes on typing:
/// the popup never takes the focus. Up, Down, Enter, Tab and Escape are its own; what is typed behind the
/// place where it opened narrows it down.
class CitationPopup : public QFrame
{
    Q_OBJECT

public:
    CitationPopup(Editor *editor, DocumentSession *session);

    /// For the opinion at the caret; says why not where there is none, or no fact to cite.
    [[nodiscard]] Result<void> open();
    /// Opens where `(근거: ` or `(Based on: ` was just typed in an opinion.
    void openWhereTyped();
    /// Whether the key was for the popup.
    bool takeKey(int key);
    [[nodiscard]] QListWidget *list() const { return m_list; }

private:
    void fill(const QString &narrowedBy);
    void follow();
    void place();
    void choose();
    void citeTyped(ItemPlace fact);

    Editor *m_editor;
    DocumentSession *m_session;
    QListWidget *m_list;
    ItemPlace m_opinion;
    qsizetype m_typedFrom = -1; ///< behind `(근거: `; -1: it was opened by a shortcut
    qsizetype m_openedAt = 0;
    std::vector<ItemPlace> m_facts; ///< best first
    std::vector<ItemPlace> m_shown; ///< those that fit what was typed
};

} // namespace sasil
