// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace sasil {

struct HtmlTag
{
    QString name;
    QHash<QString, QString> attributes; ///< values with their character references resolved
};

/// What stands in a piece of HTML.
struct HtmlScan
{
    QList<HtmlTag> tags;  ///< start tags in the order of the text
    QStringList problems; ///< what is not allowed; empty: the HTML is as safe as the scanner can tell
};

/// Which elements and attributes a piece of HTML may have.
enum class HtmlRules {
    Section,        ///< of topicHtml(), as it is exported
    Page,           ///< of whole exported pages: html, head, body and what they need as well
    PreviewSection, ///< of previewSection(): with the marks that the preview's script holds on to
    PreviewPage,    ///< of previewPage(): the same, and its style sheets
};

/// Reads HTML more strictly than a browser would: every `<` must begin a known tag that is closed where it
/// should be, every attribute must be known for its element and stand in double quotes once, and links and
/// images may only have targets that a browser takes for http, https, mailto or a path below the folder.
HtmlScan scanHtml(const QString &html, HtmlRules rules);

} // namespace sasil
