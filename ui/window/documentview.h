// SPDX-License-Identifier: MIT
#pragma once

#include "session/documentcounts.h"
#include "session/documentfile.h"
#include "session/documentsession.h"
#include "session/settingswatcher.h"
#include "window/panelayout.h"

#include <QByteArray>
#include <QWidget>

#include <optional>

class QSplitter;

namespace sasil {

class CheckCommands;
class DocumentPreview;
class ScrollSync;
class Editor;
class FindBar;
class MessageBanner;
class PreviewMarks;
class PreviewView;
class TopicBar;

/// How a document is looked at, to be found again as it was left.
struct ViewState
{
    qsizetype caret = 0;
    qsizetype top = 0;       ///< where the first row in view begins
    QList<qsizetype> folded; ///< where what is folded begins
};

/// One open document on the screen: its session and file, the source at the left, the preview at the right,
/// and above them what there is to say about its file. It only wires them.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentView(QWidget *parent = nullptr);
    ~DocumentView() override;

    [[nodiscard]] DocumentSession *session() { return &m_session; }
    [[nodiscard]] DocumentFile *file() { return &m_file; }
    [[nodiscard]] DocumentCounts *counts() { return &m_counts; }
    [[nodiscard]] Editor *editor() const { return m_editor; }
    [[nodiscard]] TopicBar *topicBar() const { return m_topicBar; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] PreviewView *preview() const { return m_preview; }
    [[nodiscard]] MessageBanner *banner() const { return m_banner; }

    /// Shows another document; its file has been opened already.
    void load(const QString &text);
    /// The same, but a long one comes in bit by bit, and its user may think better of it: false: nothing is
    /// shown.
    bool loadUnlessCancelled(const QString &text);
    /// The text as it is to be saved.
    [[nodiscard]] QString text() const { return m_session.digest().text(); }
    [[nodiscard]] bool isModified() const;
    void setModified(bool modified);

    /// Adds a topic, or a fact or an opinion, at the caret: one undo step.
    void addTopic();
    void addItem(BlockKind kind);
    /// Goes to a place in source and preview.
    void goTo(TextRange range);
    /// What is done about findings and citations.
    [[nodiscard]] CheckCommands *checkCommands() const { return m_commands; }
    /// How source and preview scroll together.
    [[nodiscard]] ScrollSync *scrollSync() const;
    /// Reads the settings of the digest's folder again.
    void reloadSettings() { m_settings.reload(); }

    [[nodiscard]] ViewState viewState() const;
    /// Places that are not in the text any more are left out. How far a document is scrolled that is not on
    /// the screen is settled when it comes there and knows how wide its rows are.
    void setViewState(const ViewState &state);

    void setDark(bool dark, bool contrast = false);
    void zoomBy(int steps);
    void resetZoom();
    [[nodiscard]] int zoom() const { return m_zoom; } ///< in steps

    /// In OwnWindow the preview is hidden, until somebody takes it into that window; another layout takes it
    /// back.
    void setPaneLayout(PaneLayout layout);
    [[nodiscard]] QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

Q_SIGNALS:
    void modifiedChanged(bool modified);
    void splitterMoved();
    void caretMoved(qsizetype offset);
    /// Something to tell for a moment, in the status bar.
    void hinted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followDocument();
    void applySettings();
    [[nodiscard]] qsizetype top() const;
    void scrollTo(qsizetype top);

    DocumentSession m_session;
    DocumentCounts m_counts;
    DocumentFile m_file;
    SettingsWatcher m_settings;
    MessageBanner *m_banner;
    QSplitter *m_splitter;
    QWidget *m_source; ///< the editor and what stands above and below it
    Editor *m_editor;
    TopicBar *m_topicBar;
    FindBar *m_findBar;
    PreviewView *m_preview;
    DocumentPreview *m_pages;
    CheckCommands *m_commands;
    std::optional<qsizetype> m_top; ///< where to scroll to when it is shown
    PaneLayout m_layout = PaneLayout::SideBySide;
    int m_zoom = 0; ///< steps of the editor's font
    bool m_showsSettingsProblem = false;
};

} // namespace sasil
