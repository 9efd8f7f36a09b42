// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace sasil {

enum class CssKind : quint8 {
    Space,
    Comment,
    Word,     ///< an identifier, or a number with what follows it
    Hash,     ///< #name
    At,       ///< @name
    Function, ///< name(
    String,
    Url, ///< url(address) without quotation marks
    Sign,
    Broken, ///< a string or an address that does not end as it has to
};

/// A token of a style sheet, as CSS Syntax 3 reads it.
struct CssToken
{
    CssKind kind = CssKind::Sign;
    QStringView raw{};
    QString value{}; ///< of a name, string or address: without escapes and marks, names in lower case
    int line = 1;    ///< from 1

    [[nodiscard]] bool is(char16_t sign) const { return kind == CssKind::Sign && raw.front() == sign; }
    [[nodiscard]] bool isBlank() const { return kind == CssKind::Space || kind == CssKind::Comment; }
    /// What stands first in a pair of brackets; a function's name does too.
    [[nodiscard]] bool opens() const { return is(u'(') || is(u'[') || is(u'{') || kind == CssKind::Function; }
    [[nodiscard]] bool closes() const { return is(u')') || is(u']') || is(u'}'); }
};

/// Any text gives tokens, which say all of it; they point into it.
[[nodiscard]] QList<CssToken> cssTokens(QStringView text);

/// A token as a style sheet within an HTML page can say it: what HTML could take for a tag is escaped. A
/// comment is empty.
[[nodiscard]] QString harmlessCss(const CssToken &token);

} // namespace sasil
