// SPDX-License-Identifier: MIT
#pragma once

#include "editor/linecolours.h"

#include <QObject>
#include <QTextCursor>
#include <QTimer>

class QTextBlock;
class QTextDocument;

namespace sasil {

class DocumentSession;

/// Colours the lines of a digest's source. A line is coloured when somebody is about to see it, and again
/// when it, or the state that the lines above leave it in, has changed. Every topic begins in the state of a
/// document's start, so that to colour a line takes no more than its topic; where that is very long, its
/// lines are coloured as if nothing stood above, and mended if that was wrong, while nothing else is to be
/// done.
class Highlighting : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. The session must hear of changes sooner than this does.
    Highlighting(QTextDocument *document, DocumentSession *session, QObject *parent);

    /// While \a loading, lines are added at the document's end, of which the session knows already.
    void setLoading(bool loading);
    /// Colours \a line where it is not coloured as it should be.
    void prepare(const QTextBlock &line);

    void setDark(bool dark, bool contrast);
    void setBackslashFamily(const QString &family);
    [[nodiscard]] const LineColours &colours() const { return m_colours; }

Q_SIGNALS:
    /// Lines that are in view have to be prepared anew.
    void outdated();

private:
    using State = LineColours::State;

    [[nodiscard]] bool isInStep() const;
    void followChange(int position, int removed, int added);
    void followState(QTextBlock line, State state);
    void forgetAll();
    [[nodiscard]] bool beginsTopic(const QTextBlock &line) const;
    /// Null: it is not known.
    [[nodiscard]] const State *endOf(const QTextBlock &line) const;
    [[nodiscard]] State stateBefore(const QTextBlock &line);
    State readState(const QTextBlock &line, const State &start);
    State colour(const QTextBlock &line, const State &start);
    void setFormats(const QTextBlock &line);
    void goOn();

    QTextDocument *m_document;
    DocumentSession *m_session;
    LineColours m_colours;
    bool m_loading = false;
    int m_generation = 0; ///< what lines of an older one know is out of date
    QTimer m_idle;
    QTextCursor m_unread; ///< where the lines begin that are read when nothing else is to be done
};

} // namespace sasil
