// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "preview/previewdocument.h"
#include "web/lockedpage.h"
#include "web/lockedprofile.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

namespace sasil {

/// What a reader has selected.
struct PreviewSelection
{
    QString html; ///< sections, or a part of one
    /// In the source: from a line of a section (-1: of none) to the one before lineEnd of another; -1: to
    /// that one's end.
    qsizetype section = 0;
    qsizetype line = 0;
    qsizetype lastSection = 0;
    qsizetype lineEnd = -1;
};

/// Keeps what the web page shows equal to what it should show: it knows which sections the page holds,
/// patches those that differ, one patch at a time, and serves the newest page whenever the page is loaded
/// again.
///
/// Each change of the content is a new revision. Sections are counted from 0 in the order of the document.
class PreviewPage : public QObject
{
    Q_OBJECT

public:
    explicit PreviewPage(QObject *parent = nullptr);
    ~PreviewPage() override;

    [[nodiscard]] LockedPage &web() { return m_web; }
    /// Whether no section is left out of the page.
    [[nodiscard]] bool holdsAll() const;
    [[nodiscard]] qint64 revision() const { return m_revision; }

    void setFolder(const QString &folder);
    void setRemoteImagesAllowed(bool allowed);
    [[nodiscard]] bool remoteImagesAllowed() const { return m_profile.remoteImagesAllowed(); }

    /// Has to outlive it.
    void setSource(const SectionSource *source) { m_document.setSource(source); }
    /// A page that nobody sees is told nothing; it hears all at once when it is seen again.
    void setSeen(bool seen);
    /// Another document, or the same one rendered anew: a page with nothing in its `<main id="digest">`.
    void setContent(const QString &frame, PreviewPlace place);
    /// The source has \a added sections now where \a removed ones were, and those of \a refreshed (by their
    /// new index) are others.
    void change(qsizetype first, qsizetype removed, qsizetype added, const QList<qsizetype> &refreshed);
    /// All sections are others, and as many as before.
    void refresh();

    /// `data-theme`, `data-style` and `lang` of the html element.
    void setTheme(const QString &theme);
    void setStyle(const QString &style);
    void setLanguage(const QString &language);
    /// A user's style sheet, over the others.
    void setOwnStyle(const QByteArray &css);

    /// Puts a line of a section's source, with a part of the way to the next one, at the view's top.
    void follow(qsizetype index, double line);
    /// Marks what stands on a line of a section's source, and scrolls as far as it takes for it to be seen.
    void showCaret(qsizetype index, qsizetype line, bool isToBeSeen);

    /// Marks what an expression finds: its source, its flags, and a selector for where; see PreviewView.
    void markFound(const QStringList &expression);

    /// Brings the section's top to the view's top, once the page shows the newest revision.
    void reveal(qsizetype index, bool highlight);

    /// Answers itemPointedAt(), once: marks the items that belong to the one that is pointed at; where \a
    /// isAlone, the item itself as one to which something should belong.
    void showSupport(const QList<ItemPlace> &items, bool isAlone);

    /// Gives \a then what is selected; its place where the page has the newest sections. Nothing comes where
    /// nothing is.
    void readSelection(const std::function<void(const PreviewSelection &)> &then);
    /// Gives \a then the section at a height of the view, CSS pixels.
    void findSection(double y, const std::function<void(qsizetype)> &then);

    /// Loads the newest page, and keeps the place.
    void reload();

Q_SIGNALS:
    /// The page's text and styles are there after a load, though not yet painted.
    void loaded();
    /// This revision is on the screen. Said again after a change of theme or language and after reveal().
    void shown(qint64 revision);
    /// Whether the page has images from elsewhere that are not shown.
    void remoteImagesBlocked(bool blocked);
    /// The mouse or the focus is at this item of the newest revision; said again when that is another one.
    void itemPointedAt(sasil::ItemPlace item);
    /// The button of a section's finding was pressed, in the newest revision.
    void fixRequested(qsizetype section, qsizetype finding);
    /// A citation of this fact was followed.
    void citationFollowed(const QString &id);
    /// The reader scrolled: this line of the section's source, with a part of the way to the next one, is at
    /// the view's top.
    void scrolledTo(qsizetype section, double line);
    /// The reader wants to see in the source where a word stands for the nth time, from 0, in the lines
    /// [line, end); an empty word: only the line.
    void sourceRequested(qsizetype section, qsizetype line, qsizetype end, const QString &word,
                         qsizetype nth);
    /// A link to a heading was followed: its target without "#".
    void headingFollowed(const QString &anchor);

private:
    struct Reveal
    {
        qsizetype index = 0;
        bool highlight = false;
    };
    struct Follow
    {
        qsizetype index = 0;
        double line = 0;
    };
    struct Caret
    {
        qsizetype index = 0;
        qsizetype line = 0;
        bool isToBeSeen = false;
    };
    struct Position
    {
        qsizetype index = 0; ///< of the first visible section, as the page was told last
        double top = 0;      ///< its distance from the view's top, CSS pixels
    };

    struct Pointed
    {
        ItemPlace item;
        qint64 revision = 0; ///< of the page, as it knew it
        qint64 ticket = 0;   ///< what the page knows the answer by
    };

    void injectScript();
    void load();
    [[nodiscard]] QByteArray serve();
    void processEnded();
    void movePosition(const QList<SectionSplice> &splices);
    void receive(const QString &message);
    void finishLoad(qint64 number);
    void receiveFromReader(const QJsonObject &said);
    void receivePlaceInSource(const QJsonObject &said);
    /// Whether the page has the newest sections, and nothing is on its way to it.
    [[nodiscard]] bool isSettled() const;
    void askForSupport();
    void advance();
    void sendPatch();
    void sendReveal();
    void sendFollow();
    void sendCaret();
    void keepPosition(const QVariant &place, qint64 load);
    void confirmPatch(qsizetype count, const QVariantList &countAndPlace);
    void setAttribute(const QString &name, const QString &value);
    void tellRemote();

    PreviewDocument m_document;
    qint64 m_revision = 0;
    QString m_theme;
    QString m_style;
    QString m_language;

    qint64 m_load = 0; ///< number of the newest load; answers that belong to older ones are dropped
    bool m_loadQueued = false;
    bool m_isSeen = true;
    bool m_ready = false;        ///< the page of m_load listens
    bool m_patching = false;     ///< a patch was sent and not confirmed
    qsizetype m_servedFirst = 0; ///< the first section of the page that is being loaded, among these
    QList<int> m_servedLengths;
    Position m_position;
    QStringList m_found; ///< markFound()
    std::optional<Reveal> m_reveal;
    std::optional<Follow> m_follow;
    bool m_following = false; ///< the page was told to follow and has not answered
    std::optional<Caret> m_caret;
    std::optional<Pointed> m_pointed; ///< not answered yet
    qint64 m_ticket = 0;              ///< of what was asked last
    bool m_remote = false;
    QTimer m_afterPaint; ///< ends when the source has its picture

    // Last, so that they go first: what the page still answers finds the rest alive. The page needs the
    // profile.
    LockedProfile m_profile;
    LockedPage m_web;
};

} // namespace sasil
