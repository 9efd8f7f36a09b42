// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sasil {

/// What to do with the reader's place when a page is replaced.
enum class PreviewPlace {
    Top,  ///< another document: show its beginning
    Keep, ///< the same document, rendered anew: keep the first visible section where it is
};

/// Sections that take the place of others: `removed` from `first` on, indices before any patch of the same
/// list.
struct SectionPatch
{
    qsizetype first = 0;
    qsizetype removed = 0;
    QStringList sections;

    friend bool operator==(const SectionPatch &, const SectionPatch &) = default;
};

/// What turns one list of sections into another and leaves alone what both have, in ascending order without
/// overlap.
[[nodiscard]] QList<SectionPatch> sectionPatches(const QStringList &from, const QStringList &to);

/// Where a section of the list before the patches is found after them; of a removed one, what came in its
/// place.
[[nodiscard]] qsizetype indexAfter(const QList<SectionPatch> &patches, qsizetype index);

/// The preview's page in parts: one text a topic, and what stands before and after them.
class PreviewDocument
{
public:
    PreviewDocument() = default;

    /// A whole page as src/render makes it: the sections are the `<section class="topic …">` directly
    /// below `<main id="digest">`. In a page without them everything stands before.
    explicit PreviewDocument(const QString &page);

    /// Indices outside the list are moved to its ends.
    void replaceSections(qsizetype first, qsizetype removed, const QStringList &sections);
    [[nodiscard]] const QStringList &sections() const { return m_sections; }

    /// The whole page, its html element with these attributes (`name="value" …`) before its own. Of an
    /// attribute that is there twice HTML takes the first.
    [[nodiscard]] QString html(const QString &attributes) const;

private:
    QString m_before;
    QStringList m_sections;
    QString m_after;
};

} // namespace sasil
