// SPDX-License-Identifier: MIT
#include "window/previewmarks.h"

#include "editor/findbar.h"
#include "editor/finder.h"
#include "preview/previewview.h"

#include <QStringView>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// With what a script's expression would read as more than itself set apart.
QString literal(QStringView text)
{
    QString escaped;
    for (const QChar c : text) {
        if (QStringView(u"\\^$.*+?()[]{}|/").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString elementsOf(SearchScope scope)
{
    switch (scope) {
    case SearchScope::Facts:
        return u".facts"_s;
    case SearchScope::Opinions:
        return u".opinions"_s;
    case SearchScope::Everything:
        break;
    }
    return {};
}

} // namespace

PageExpression pageExpressionOf(const TextSearch &search)
{
    if (search.query.isEmpty())
        return {};
    QString source = search.regularExpression ? search.query : literal(search.query);
    if (search.wholeWords)
        source = u"(?<![\\p{L}\\p{N}_])(?:"_s + source + u")(?![\\p{L}\\p{N}_])"_s;
    return {source, search.caseSensitive ? u"gu"_s : u"giu"_s};
}

PreviewMarks::PreviewMarks(FindBar *bar, PreviewView *preview, QObject *parent)
    : QObject(parent), m_bar(bar), m_preview(preview)
{
    connect(bar->finder(), &Finder::changed, this, &PreviewMarks::follow);
}

void PreviewMarks::follow()
{
    TextSearch search = m_bar->isOpen() ? m_bar->finder()->search() : TextSearch();
    // The page knows of no selection in the source.
    search.range.reset();
    if (search == m_shown)
        return;
    m_shown = search;
    const PageExpression expression = pageExpressionOf(search);
    m_preview->markFound(expression.source, expression.flags, elementsOf(search.scope));
}

} // namespace sasil
