// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sasil {

/// A piece of HTML as programs put it on the clipboard.
struct HtmlToken
{
    enum Kind : quint8 { Text, Open, Close };

    Kind kind = Text;
    QString name; ///< of a tag, in lower case
    QString text; ///< with its entities as characters; of an opening tag its attributes as written

    /// The value of an attribute of an opening tag; empty: it has none.
    [[nodiscard]] QString attribute(const QString &attribute) const;
};

/// Reads HTML piece by piece. Whatever is not a tag is text; comments, styles and scripts are passed over.
class HtmlReader
{
public:
    /// \a html must outlive it.
    explicit HtmlReader(QStringView html) : m_html(html) {}

    /// The next piece; nothing at the end.
    std::optional<HtmlToken> next();

private:
    HtmlToken takeText();
    HtmlToken takeTag();
    bool skipComment();

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace sasil
