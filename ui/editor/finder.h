// SPDX-License-Identifier: MIT
#pragma once

#include "editor/findstate.h"
#include "editor/scrollmarks.h"
#include "session/documentsearch.h"

#include <QPointer>
#include <QTextCursor>

namespace sasil {

class Editor;
class SearchMarks;

/// Finding and replacing in an editor, without the widgets for it: what is looked for is kept up to date and
/// marked; a match is gone to by selecting it, so that the current one is the one that is selected. The focus
/// stays where it is.
///
/// Going to a match waits until enough of the document has been searched to know which one it is.
class Finder : public QObject
{
    Q_OBJECT

public:
    /// \a editor must outlive it, but for its destructor.
    explicit Finder(Editor *editor, QObject *parent = nullptr);
    ~Finder() override;

    /// Looking for something begins where the caret is now.
    void beginHere();
    /// Looks for something else. While marks are on, matches are marked.
    void look(const TextSearch &search);
    /// Goes to the first match from where the caret was put last, by its user, step() or beginHere(). Where
    /// there is none it goes back to there.
    void goToFirst();
    void stop();
    void setMarksOn(bool on);
    void step(FindDirection direction);

    /// Replaces the match that is selected and goes to the next one; only goes there where none is.
    void replace(const Replacement &replacement);
    /// Replaces all matches in one undo step.
    void replaceAll(const Replacement &replacement);

    /// Whether it is this finder that moves the caret just now.
    [[nodiscard]] bool isMoving() const { return m_isMoving; }
    [[nodiscard]] const TextSearch &search() const { return m_search->search(); }
    [[nodiscard]] FindState state() const;
    [[nodiscard]] const ScrollMarks *scrollMarks() const { return m_scrollMarks; }

Q_SIGNALS:
    /// state() may be another one.
    void changed();
    /// A step has come to its end: a match was gone to, or there is none.
    void arrived(bool found);

private:
    enum class Wanted : quint8 { Nothing, First, Next, Previous };

    void want(Wanted wanted, qsizetype from);
    void tryToGo();
    void goTo(const SearchResults::Step &step, Wanted wanted);
    void noteCaret();
    void moveRange();
    void follow();
    void apply(const TextEdits &edits, TextRange selection);
    void replaceWhatIsFound();

    Editor *m_editor;
    DocumentSearch *m_search;
    SearchMarks *m_marks;
    QPointer<ScrollMarks> m_scrollMarks; ///< belongs to the editor's scroll bar
    QTextCursor m_anchor;                ///< where looking for something begins
    QTextCursor m_from;                  ///< of the step that is wanted
    QTextCursor m_rangeStart;            ///< of the selection that is searched
    QTextCursor m_rangeEnd;
    Wanted m_wanted = Wanted::Nothing;
    std::optional<Replacement> m_replacement; ///< of all, when the search is complete
    qsizetype m_replaced = -1;
    std::optional<FindDirection> m_wentRound;
    bool m_isMoving = false; ///< it is us who moves the caret
};

} // namespace sasil
