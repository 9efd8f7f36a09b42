// SPDX-License-Identifier: MIT
#pragma once

#include "preview/sectionpatch.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sasil {

class SectionSource;

/// What to do with the reader's place when a page is replaced.
enum class PreviewPlace {
    Top,  ///< another document: show its beginning
    Keep, ///< the same document, rendered anew: keep the first visible section where it is
};

/// Sections from `first` on, `end` not among them.
struct SectionRange
{
    qsizetype first = 0;
    qsizetype end = 0;

    [[nodiscard]] bool contains(qsizetype index) const { return index >= first && index < end; }
    friend bool operator==(const SectionRange &, const SectionRange &) = default;
};

/// Sections that were replaced, by their index among all.
struct SectionSplice
{
    qsizetype first = 0;
    qsizetype removed = 0;
    QList<int> lengths; ///< of those that came, see SectionSource; each with room for a heading

    /// Where a section from before is found; of a removed one, what came in its place.
    [[nodiscard]] qsizetype indexAfter(qsizetype index) const;
};

/// The preview's page as it should be, without the engine. A long digest is never in it as a whole: the page
/// holds the sections around what is seen, and room for the others, whose lengths it knows.
class PreviewDocument
{
public:
    /// Has to outlive it. Null: there are no sections.
    void setSource(const SectionSource *source);
    /// A page with nothing in its `<main id="digest">`.
    void setFrame(const QString &page) { m_frame = page; }

    /// All sections are others; those around this one are held.
    void reset(qsizetype around);
    /// The source has \a added sections now where \a removed ones were.
    void change(qsizetype first, qsizetype removed, qsizetype added);
    /// The source makes another section of it now.
    void refresh(qsizetype index);
    void refreshAll();

    [[nodiscard]] qsizetype count() const { return m_lengths.size(); }
    /// Lines of a section's source.
    [[nodiscard]] qsizetype lineCount(qsizetype index) const;
    [[nodiscard]] const QList<int> &lengths() const { return m_lengths; }
    [[nodiscard]] SectionRange held() const { return m_held; }
    /// Where that is too much for a page, what is around \a seen.
    void hold(SectionRange range, qsizetype seen = 0);
    /// Holds this section and some around it, if it is not held.
    void holdAround(qsizetype index);

    /// What the page was not told yet: one after the other.
    [[nodiscard]] const QList<SectionSplice> &splices() const { return m_splices; }
    /// Whether nothing has changed since patch() or html().
    [[nodiscard]] bool isShown() const { return m_isShown; }
    struct Patch
    {
        QList<SectionSplice> splices; ///< one after the other, of all sections
        qsizetype first = 0;          ///< the index of the first held one, after the splices
        QList<SectionPatch> sections; ///< of those that were held, counted from the first of them
    };
    /// What brings the page from what it was told last to what it should be.
    [[nodiscard]] Patch patch();
    /// The whole page with the sections that it holds, its html element with these attributes
    /// (`name="value" …`) before its own. Of an attribute that is there twice HTML takes the first.
    [[nodiscard]] QString html(const QString &attributes);

private:
    [[nodiscard]] SectionRange around(qsizetype index) const;
    [[nodiscard]] bool isSmall() const;
    [[nodiscard]] qsizetype lengthOf(SectionRange range) const;
    void moveHeld(const SectionSplice &splice);
    void extend(SectionRange &range, SectionRange bounds, qsizetype most) const;
    void render();

    const SectionSource *m_source = nullptr;
    QString m_frame;
    QList<int> m_lengths; ///< of all sections
    SectionRange m_held;
    QStringList m_sections;         ///< the held ones; null: to be made
    QStringList m_told;             ///< those that the page was told to hold
    QList<SectionSplice> m_splices; ///< that the page was not told yet
    bool m_isShown = false;
};

} // namespace sasil
