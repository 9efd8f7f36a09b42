// SPDX-License-Identifier: MIT
#pragma once

#include "window/placetrail.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sasil {

class DocumentView;
class OpenDocuments;

/// The places between which the caret jumped, in all documents of a window, to go back to and forward again.
/// A jump is a change of the tab, one by many lines, and one to another topic by anything but the keyboard: a
/// click, the outline, a problem, a citation, a command. Places follow the edits of their text.
class PlaceHistory : public QObject
{
    Q_OBJECT

public:
    PlaceHistory(OpenDocuments *documents, QObject *parent);

    [[nodiscard]] bool canGoBack() const { return m_trail.canGo(-1, here()); }
    [[nodiscard]] bool canGoForward() const { return m_trail.canGo(1, here()); }
    void goBack() { go(-1); }
    void goForward() { go(1); }

    struct Place
    {
        DocumentView *view = nullptr;
        qsizetype offset = 0;
    };
    /// The last one that was visited first.
    [[nodiscard]] QList<Place> recent() const;

Q_SIGNALS:
    /// There may be another answer to canGoBack() and canGoForward().
    void changed();

protected:
    /// Tells the keyboard's moves from others, and takes the mouse's buttons for back and forward.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(DocumentView *view);
    void followCaret(DocumentView *view);
    void showDocument(DocumentView *view);
    void begin(DocumentView *view);
    void go(int by);
    [[nodiscard]] bool isJump(DocumentView *view, qsizetype from, qsizetype to) const;
    [[nodiscard]] bool isNear(const TrailPlace &a, const TrailPlace &b) const;
    [[nodiscard]] TrailPlace here() const;
    [[nodiscard]] DocumentView *viewOf(const void *document) const;

    OpenDocuments *m_documents;
    PlaceTrail m_trail;
    QHash<const void *, qsizetype> m_carets; ///< where each document's caret was last
    QSet<const void *> m_new;                ///< documents whose text has just been loaded
    DocumentView *m_current = nullptr;
    bool m_isGoing = false;
    bool m_isKey = false;    ///< a key of the editor is being handled
    bool m_isPaging = false; ///< and it is one that pages
};

} // namespace sasil
