// SPDX-License-Identifier: MIT
#include "writing/editsequence.h"

#include <ranges>

namespace sasil {

TextEdits inSequence(const TextEdits &first, const TextEdits &second)
{
    TextEdits result = sorted(first);
    QList<qsizetype> starts; // of what each puts in, in the text between
    QList<qsizetype> grown;  // how much longer the text is behind it
    qsizetype delta = 0;
    for (const TextEdit &edit : std::as_const(result)) {
        starts.append(edit.range.start + delta);
        delta += edit.text.size() - edit.range.length();
        grown.append(delta);
    }
    const qsizetype count = result.size();
    // Last place first, so that what is put in grows behind the places that are still to come.
    const TextEdits ordered = sorted(second);
    for (const TextEdit &edit : std::views::reverse(ordered)) {
        qsizetype i = count - 1;
        while (i >= 0 && starts[i] > edit.range.start)
            --i;
        const qsizetype end = i < 0 ? -1 : result[i].range.end + grown[i];
        if (i >= 0 && edit.range.end <= end)
            result[i].text.replace(edit.range.start - starts[i], edit.range.length(), edit.text);
        else
            result.append({edit.range.shifted(i < 0 ? 0 : -grown[i]), edit.text});
    }
    return sorted(result);
}

qsizetype carried(qsizetype offset, const TextEdits &edits)
{
    TextEdits before;
    for (const TextEdit &edit : edits) {
        if (edit.range.start < offset || (edit.range.start == offset && edit.range.isEmpty()))
            before.append(edit);
    }
    return mapped(offset, before);
}

} // namespace sasil
