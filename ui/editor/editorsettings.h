// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QSettings;

namespace sasil {

/// How somebody wants to write: the same for all editors of the program.
struct EditorSettings
{
    static constexpr qreal defaultFontSize = 11.5; ///< in points
    static constexpr qreal smallestFont = 6;
    static constexpr qreal largestFont = 48;

    QString fontFamily; ///< empty: the best for Korean that is installed (sourcefont.h)
    qreal fontSize = defaultFontSize;
    int wrapColumn = 0; ///< characters a row, as wide as "0" is; 0: as many as the window has room for
    bool lineNumbers = false;
    bool factBand = true; ///< beside the text: where facts and opinions are
    bool topicBar = true; ///< above the text: where in the digest it is
    bool focusMode = false;
    bool typewriterMode = false;
    bool closeBrackets = true;
    bool spelling = true;

    static EditorSettings load(const QSettings &settings);
    void save(QSettings *settings) const;

    friend bool operator==(const EditorSettings &, const EditorSettings &) = default;
};

} // namespace sasil
