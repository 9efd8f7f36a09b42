// SPDX-License-Identifier: MIT
#pragma once

#include "writing/textsearch.h"

#include <QObject>

namespace sasil {

class FindBar;
class PreviewView;

/// Marks in the preview what the find bar looks for in the source. Going from match to match is the source's.
class PreviewMarks : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it, but for its destructor.
    PreviewMarks(FindBar *bar, PreviewView *preview, QObject *parent);

private:
    void follow();

    FindBar *m_bar;
    PreviewView *m_preview;
    TextSearch m_shown;
};

/// A search as a regular expression of the page's scripts: its source and its flags. An empty query gives an
/// empty one.
struct PageExpression
{
    QString source;
    QString flags;

    friend bool operator==(const PageExpression &, const PageExpression &) = default;
};
[[nodiscard]] PageExpression pageExpressionOf(const TextSearch &search);

} // namespace sasil
