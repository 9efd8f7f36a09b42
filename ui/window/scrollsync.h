// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <optional>

class QTextBlock;

namespace sasil {

class DocumentSession;
class Editor;
class PreviewView;

/// Lets source and preview scroll together: a heading at the top of one is at the top of the other, and
/// between headings they go line by line. Whoever's reader scrolls leads.
///
/// What stands at the caret is marked in the preview; while it is on, it is also brought into view there. A
/// double click in the preview goes to that word in the source.
class ScrollSync : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ScrollSync(DocumentSession *session, Editor *editor, PreviewView *preview, QObject *parent);

    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// After the preview got another page: puts it where the source is.
    void catchUp();

private:
    /// A line of a topic's text behind its front matter, from 0, with a part of the way to the next one.
    struct Place
    {
        qsizetype topic = 0;
        double line = 0;
    };

    [[nodiscard]] std::optional<Place> placeAt(const QTextBlock &line) const;
    [[nodiscard]] QTextBlock firstLineOf(qsizetype topic) const;
    void followSource();
    void followCaret();
    void followPreview(qsizetype topic, double line);
    void requestPlace(qsizetype topic, qsizetype line, qsizetype end, const QString &word, qsizetype nth);

    DocumentSession *m_session;
    Editor *m_editor;
    PreviewView *m_preview;
    Place m_caret{-1, 0}; ///< that the preview was told
    bool m_isOn = true;
    bool m_isFollowing = false; ///< the source is being scrolled to where the preview is
};

} // namespace sasil
