// SPDX-License-Identifier: MIT
#include "preview/previewdocument.h"

#include "preview/sectionsource.h"

#include <algorithm>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Characters. A page with that many is patched within a frame.
constexpr qsizetype small = 24'000;
/// What is held above and below a place that nobody has seen yet: some screens, in characters.
constexpr qsizetype above = 2'000;
constexpr qsizetype below = 4'000;
/// However much comes at once, the page takes no more than this above and below a place.
constexpr qsizetype most = 40'000;
/// What a heading takes, as if it were text.
constexpr int headingRoom = 80;

} // namespace

qsizetype SectionSplice::indexAfter(qsizetype index) const
{
    if (index < first)
        return index;
    if (index >= first + removed)
        return index + lengths.size() - removed;
    return first + std::clamp<qsizetype>(index - first, 0, std::max<qsizetype>(lengths.size() - 1, 0));
}

void PreviewDocument::setSource(const SectionSource *source)
{
    m_source = source;
}

void PreviewDocument::reset(qsizetype around)
{
    m_lengths.clear();
    const qsizetype count = m_source ? m_source->count() : 0;
    m_lengths.reserve(count);
    for (qsizetype i = 0; i < count; ++i)
        m_lengths.append(headingRoom + int(m_source->length(i)));
    m_splices.clear();
    m_held = {};
    m_sections.clear();
    hold(this->around(std::min(around, count - 1)));
}

qsizetype PreviewDocument::lineCount(qsizetype index) const
{
    return m_source->lineCount(index);
}

void PreviewDocument::change(qsizetype first, qsizetype removed, qsizetype added)
{
    first = std::clamp<qsizetype>(first, 0, count());
    removed = std::clamp<qsizetype>(removed, 0, count() - first);
    SectionSplice splice{first, removed, {}};
    for (qsizetype i = first; i < first + added; ++i)
        splice.lengths.append(headingRoom + int(m_source->length(i)));
    if (removed == added) {
        std::ranges::copy(splice.lengths, m_lengths.begin() + first);
    } else {
        m_lengths.remove(first, removed);
        m_lengths.insert(first, added, 0);
        std::ranges::copy(splice.lengths, m_lengths.begin() + first);
    }
    moveHeld(splice);
    m_splices.append(std::move(splice));
    m_isShown = false;
    if (m_sections.isEmpty())
        hold(around(m_held.first));
}

/// What comes at an edge of the held ones is held as well, so that a small page stays a whole one.
void PreviewDocument::moveHeld(const SectionSplice &splice)
{
    const qsizetype end = splice.first + splice.removed;
    const qsizetype added = splice.lengths.size();
    if (end < m_held.first || (end == m_held.first && splice.removed > 0)) {
        m_held.first += added - splice.removed;
        m_held.end += added - splice.removed;
        return;
    }
    if (splice.first > m_held.end)
        return;
    const qsizetype before = std::max<qsizetype>(splice.first - m_held.first, 0);
    const qsizetype after = std::max<qsizetype>(m_held.end - end, 0);
    m_sections = m_sections.first(before) + QStringList(added) + m_sections.last(after);
    m_held.first = std::min(m_held.first, splice.first);
    m_held.end = m_held.first + m_sections.size();
    hold(m_held);
}

void PreviewDocument::refresh(qsizetype index)
{
    if (!m_held.contains(index))
        return;
    m_sections[index - m_held.first] = QString();
    m_isShown = false;
}

void PreviewDocument::refreshAll()
{
    m_sections.fill(QString());
    m_isShown = false;
}

qsizetype PreviewDocument::lengthOf(SectionRange range) const
{
    qsizetype length = 0;
    for (qsizetype i = range.first; i < range.end; ++i)
        length += m_lengths[i];
    return length;
}

bool PreviewDocument::isSmall() const
{
    // Each has room for its heading, so that many are long.
    return count() * headingRoom <= small && lengthOf({0, count()}) <= small;
}

SectionRange PreviewDocument::around(qsizetype index) const
{
    if (count() == 0)
        return {};
    if (isSmall())
        return {0, count()};
    index = std::clamp<qsizetype>(index, 0, count() - 1);
    SectionRange range{index, index + 1};
    extend(range, {0, index + 1}, above);
    extend(range, {range.first, count()}, below);
    return range;
}

/// Lets a range grow to the bounds, as far as what comes is not too long.
void PreviewDocument::extend(SectionRange &range, SectionRange bounds, qsizetype most) const
{
    for (qsizetype left = most; range.first > bounds.first; --range.first) {
        left -= m_lengths[range.first - 1];
        if (left < 0)
            break;
    }
    for (qsizetype left = most; range.end < bounds.end; ++range.end) {
        left -= m_lengths[range.end];
        if (left < 0)
            break;
    }
}

void PreviewDocument::hold(SectionRange range, qsizetype seen)
{
    const SectionRange wanted{std::clamp<qsizetype>(range.first, 0, count()),
                              std::clamp<qsizetype>(range.end, 0, count())};
    if (isSmall()) {
        range = {0, count()};
    } else {
        seen = std::clamp(seen, wanted.first, std::max(wanted.first, wanted.end - 1));
        seen = std::clamp<qsizetype>(seen, 0, count() - 1);
        range = {seen, seen + 1};
        extend(range, wanted, most);
    }
    QStringList sections(range.end - range.first);
    for (qsizetype i = std::max(range.first, m_held.first); i < std::min(range.end, m_held.end); ++i)
        sections[i - range.first] = m_sections[i - m_held.first];
    m_held = range;
    m_sections = std::move(sections);
    m_isShown = false;
}

void PreviewDocument::holdAround(qsizetype index)
{
    if (index >= 0 && index < count() && !m_held.contains(index))
        hold(around(index));
}

void PreviewDocument::render()
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].isNull())
            m_sections[i] = m_source->html(m_held.first + i);
    }
    m_isShown = true;
}

PreviewDocument::Patch PreviewDocument::patch()
{
    render();
    Patch patch{std::exchange(m_splices, {}), m_held.first, sectionPatches(m_told, m_sections)};
    m_told = m_sections;
    return patch;
}

QString PreviewDocument::html(const QString &attributes)
{
    render();
    m_splices.clear();
    m_told = m_sections;
    QString page = m_frame;
    const auto element = "<html"_L1;
    if (const qsizetype at = page.indexOf(element, 0, Qt::CaseInsensitive); at >= 0)
        page.insert(at + element.size(), u' ' + attributes);
    else
        page.prepend("<!DOCTYPE html><html "_L1 + attributes + u'>');
    const qsizetype main = page.indexOf("<main id=\"digest\""_L1);
    const qsizetype content = main < 0 ? -1 : page.indexOf(u'>', main) + 1;
    if (content > 0)
        page.insert(content, m_sections.join(u'\n'));
    return page;
}

} // namespace sasil
