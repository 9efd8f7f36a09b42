// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "preview/previewdocument.h"
#include "text/message.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QMenu;
class QPoint;
class QPushButton;
class QStackedLayout;
class QWebEngineView;

namespace sasil {

class LockedPage;
class PreviewPage;
class SectionSource;
struct PreviewSelection;

/// The pane that shows a digest as its readers will see it. It fills its place without margins.
///
/// The web engine costs time and memory, so it starts when the pane has been seen for the first time:
/// started() tells. Before that there is no page, and what is put into it is lost.
///
/// Sections are the topics of the document in its order, counted from 0. Needs prepareWebEngine() before the
/// application object. Where the web engine cannot run, the pane says so in a sentence and everything else
/// does nothing.
class PreviewView : public QWidget
{
    Q_OBJECT

public:
    enum class Theme { Light, Dark, Contrast, ContrastDark };

    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Starts the engine now, if it did not yet.
    void start();
    [[nodiscard]] bool isRunning() const { return m_page != nullptr; }

    /// The folder whose images the page may show; an empty string, as for a document never saved: none.
    void setDigestFolder(const QString &folder);

    /// Has to outlive it.
    void setSource(const SectionSource *source);
    /// Another document, or the same one rendered anew: a page of src/render with nothing in its
    /// `<main id="digest">`, which takes the source's sections.
    void setPage(const QString &frame, PreviewPlace place = PreviewPlace::Top);
    /// The source has \a added sections now where \a removed ones were from \a first on, and those of
    /// \a refreshed (by their new index) are others: the rest of the page stays as it is.
    void changeSections(qsizetype first, qsizetype removed, qsizetype added,
                        const QList<qsizetype> &refreshed = {});
    /// All sections are others, and as many as before.
    void refreshSections();
    /// Grows by one with each of these; pageShown() tells when it is seen.
    [[nodiscard]] qint64 revision() const;

    void setTheme(Theme theme);
    /// `data-style` of the page, see render/pagestyle.h. What is seen stays where it is.
    void setStyle(const QString &style);
    /// A user's style sheet, over the others; harmless (render/ownstyle.h).
    void setOwnStyle(const QByteArray &css);
    /// BCP 47, as in "ko".
    void setLanguage(const QString &language);

    /// Brings a section's top to the top of the pane, and marks the section for a moment.
    void scrollToSection(qsizetype index, bool highlight);

    /// Puts a line of a section's source, with a part of the way to the next one, at the top of the pane.
    void scrollToLine(qsizetype index, double line);
    /// Marks what stands on a line of a section's source; where \a isToBeSeen, scrolls as far as that takes.
    void showCaret(qsizetype index, qsizetype line, bool isToBeSeen);

    /// Marks what an expression of the page's scripts finds, everywhere or within the elements that a
    /// selector names; an empty one: nothing.
    void markFound(const QString &expression, const QString &flags, const QString &within);

    /// To be called on itemPointedAt(): the items that belong to that one are marked, and where \a isAlone,
    /// the item itself as one that lacks them.
    void showSupport(const QList<ItemPlace> &items, bool isAlone);

    /// Puts what is selected into the clipboard, as rich text that needs none of the page's style sheets.
    void copySelection() const;
    [[nodiscard]] bool hasSelection() const;
    /// Gives \a then what is selected (previewpage.h). Nothing comes where nothing is.
    void readSelection(const std::function<void(const PreviewSelection &)> &then) const;

    void zoomIn();
    void zoomOut();
    void resetZoom();
    [[nodiscard]] double zoom() const; ///< 1: as written

    /// For this document: whether images come by http and https. The page is to be rendered anew by the
    /// caller where the renderer leaves such images out.
    void setRemoteImagesAllowed(bool allowed);
    [[nodiscard]] bool remoteImagesAllowed() const;
    /// Whether the page has images from elsewhere that are not shown.
    [[nodiscard]] bool hasBlockedImages() const { return m_hasBlockedImages; }

    /// The page in the engine; null where the engine does not run.
    [[nodiscard]] LockedPage *page() const;

Q_SIGNALS:
    /// The engine runs; its page is empty.
    void started();
    /// The user followed a link to http, https or mailto. The receiver opens it.
    void linkActivated(const QUrl &url);
    /// The target of the link under the mouse; empty: none.
    void linkHovered(const QString &url);
    /// This revision is on the screen.
    void pageShown(qint64 revision);
    /// Whether the page has remote images that are not shown.
    void remoteImagesBlocked(bool blocked);
    void zoomChanged(double zoom);
    /// The reader points at this item of the newest revision, with the mouse or by the focus. It is said
    /// again when the document has changed meanwhile.
    void itemPointedAt(sasil::ItemPlace item);
    /// The reader pressed the button of a section's finding (TopicHtmlOptions::preview), in the newest
    /// revision.
    void fixRequested(qsizetype topic, qsizetype finding);
    /// The reader followed a citation of the fact with this id.
    void citationFollowed(const QString &id);
    /// The reader scrolled: this line of the section's source, with a part of the way to the next one, is at
    /// the top of the pane.
    void scrolledTo(qsizetype section, double line);
    /// The reader wants to see in the source where a word stands for the nth time, from 0, in the section's
    /// lines [line, end); an empty word: only the line.
    void sourceRequested(qsizetype section, qsizetype line, qsizetype end, const QString &word,
                         qsizetype nth);
    /// The reader wants the whole digest in the clipboard, as it is formatted.
    void copyAllRequested();
    /// The reader wants the topic of a section in the clipboard, as it is formatted.
    void copyTopicRequested(qsizetype section);
    /// The reader wants what is selected in the clipboard, as Markdown.
    void copyMarkdownRequested();
    /// A link to a heading was followed: its target without "#".
    void headingFollowed(const QString &anchor);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeView();
    void makeNotice();
    void tryAgain();
    void translateNotice();
    void setZoom(double zoom);
    void applyBackground();
    void showMenu(const QPoint &at);
    void addCopying(QMenu *menu, const QPoint &at);

    std::unique_ptr<PreviewPage> m_page;
    QWebEngineView *m_view = nullptr;
    QStackedLayout *m_stack;
    QWidget *m_notice;
    QLabel *m_sentence;
    QPushButton *m_tryAgain;
    const SectionSource *m_source = nullptr;
    QStringList m_found; ///< markFound()
    QString m_folder;
    QString m_language;
    Message m_missing; ///< what the engine lacks; empty: nothing
    Theme m_theme = Theme::Light;
    QString m_style;
    QByteArray m_ownStyle;
    QString m_hovered; ///< the target of the link under the mouse
    double m_zoom = 1;
    bool m_startQueued = false;
    bool m_hasBlockedImages = false;
};

} // namespace sasil
