// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"
#include "render/pagestyle.h"
#include "render/topichtml.h"

#include <QString>

#include <optional>

namespace sasil {

/// `data-theme` of a page: the style sheets answer to it.
enum class PageTheme : quint8 { Light, Dark, Auto, Contrast, ContrastDark };
/// "light", "dark", "auto", "contrast" or "contrast-dark".
[[nodiscard]] QString themeName(PageTheme theme);
[[nodiscard]] std::optional<PageTheme> themeFromName(QStringView name);

/// The section of a topic in the preview, in the language of the installed translators.
[[nodiscard]] QString previewSection(const Digest &digest, qsizetype topic,
                                     const QList<Diagnostic> &findings);

/// The page that the preview loads, without its sections, which belong into `<main id="digest">`: the style
/// sheets beside it, of all looks and the user's own, and a content security policy that allows these,
/// images, and nothing else.
[[nodiscard]] QString previewPage(const QString &language, PageTheme theme);

/// What stands on the page of an empty document, in the language of the installed translators.
[[nodiscard]] QString emptyPageSection();

struct HtmlDocumentOptions
{
    Content content = Content::Everything;
    bool tableOfContents = false;
    QString title;  ///< empty: the digest's own
    QString author; ///< empty: the digest's own
    PageStyle style = PageStyle::Sasil;
    PageTheme theme = PageTheme::Auto; ///< of a page for screens
    QString week{};                    ///< empty: the digest's own
    bool titlePage = false;            ///< on paper: the head has a page of its own
    QString ownStyle{};                ///< a user's style sheet, over the others
    /// Findings of each topic, to be shown where they are; empty: none are shown.
    QList<QList<Diagnostic>> findings{};
};

/// A digest as one HTML file: styles inside, no script; light or dark as its reader's system is, where no
/// theme is asked for. Images stay beside it; publish/htmlexport.h puts them inside.
[[nodiscard]] QString htmlDocument(const Digest &digest, const HtmlDocumentOptions &options);

/// What of it is made of the digest's text: the contents, where they are asked for, and the topics. Images of
/// the web stay where \a remoteImages.
[[nodiscard]] QString htmlSections(const Digest &digest, const HtmlDocumentOptions &options,
                                   bool remoteImages = false);
/// The document around \a sections.
[[nodiscard]] QString htmlPage(const Digest &digest, const HtmlDocumentOptions &options,
                               const QString &sections);

/// The week that all headings name which name one; empty: they differ, or there are none.
[[nodiscard]] QString weekOf(const Digest &digest);
/// The head of an exported document: what it names of title, week, author and date; empty where it names
/// nothing.
[[nodiscard]] QString documentHeader(const QString &title, const QString &author, const QString &date,
                                     const QString &week = {});
/// A table of contents that links the topics' headings (topicAnchor()).
[[nodiscard]] QString tableOfContents(const Digest &digest);

} // namespace sasil
