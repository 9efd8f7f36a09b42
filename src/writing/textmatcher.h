// SPDX-License-Identifier: MIT
#pragma once

#include "text/result.h"
#include "writing/textsearch.h"

#include <QRegularExpression>
#include <QStringMatcher>

namespace sasil {

/// A search made ready to be run on one text after the other. It finds what it is asked for however the
/// characters of query and text are composed; places are those of the text as written. Matches do not
/// overlap, and none is empty.
class TextMatcher
{
public:
    /// The query must not be empty. The error says what is wrong in a regular expression, and where.
    static Result<TextMatcher> make(const TextSearch &search);

    struct Found
    {
        QList<TextRange> matches;
        bool isTooComplex = false; ///< the regular expression needs too many steps here: there may be more
    };
    /// What is found in \a parts of \a text, in their order.
    [[nodiscard]] Found find(const QString &text, const QList<TextRange> &parts) const;
    /// What the groups of the regular expression hold at matches found before in the same text and parts;
    /// first the whole match. Without a regular expression there is only that.
    [[nodiscard]] QList<QStringList> captures(const QString &text, const QList<TextRange> &parts,
                                              const QList<TextRange> &matches) const;

private:
    class Scan;

    TextMatcher() = default;

    QString m_query; ///< in NFC
    QStringMatcher m_plain;
    QRegularExpression m_expression;
    bool m_isExpression = false;
    bool m_wholeWords = false;
    bool m_mayGrow = false;
};

} // namespace sasil
