// SPDX-License-Identifier: MIT
#include "text/textedit.h"

#include <algorithm>

namespace sasil {

TextEdits sorted(TextEdits edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end < b.range.end;
    });
    return edits;
}

bool areApplicable(const TextEdits &edits, qsizetype length)
{
    qsizetype reached = 0;
    for (const TextEdit &edit : sorted(edits)) {
        if (edit.range.start < reached || edit.range.end < edit.range.start || edit.range.end > length)
            return false;
        reached = edit.range.end;
    }
    return true;
}

QString applied(const QString &text, const TextEdits &edits)
{
    QString result;
    qsizetype reached = 0;
    for (const TextEdit &edit : sorted(edits)) {
        result += QStringView(text).sliced(reached, edit.range.start - reached);
        result += edit.text;
        reached = edit.range.end;
    }
    return result += QStringView(text).sliced(reached);
}

TextEdits inverted(const TextEdits &edits, QStringView text)
{
    TextEdits inverse;
    qsizetype delta = 0;
    for (const TextEdit &edit : sorted(edits)) {
        const qsizetype start = edit.range.start + delta;
        inverse.append({{start, start + edit.text.size()}, slice(text, edit.range).toString()});
        delta += edit.text.size() - edit.range.length();
    }
    return inverse;
}

qsizetype mapped(qsizetype offset, const TextEdits &edits)
{
    qsizetype delta = 0;
    for (const TextEdit &edit : sorted(edits)) {
        if (edit.range.start > offset)
            break;
        if (edit.range.end > offset)
            return edit.range.start + delta + edit.text.size();
        delta += edit.text.size() - edit.range.length();
    }
    return offset + delta;
}

} // namespace sasil
