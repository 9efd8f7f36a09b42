// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace sasil {

/// The languages of the program's sentences.
[[nodiscard]] QStringList supportedLanguages(); ///< "ko", "en"
/// The supported language that the user's system asks for first; "en" where it asks for none of them.
[[nodiscard]] QString systemLanguage();

/// The language that sentences are shown in now: "en" while no translator is installed.
[[nodiscard]] QString currentLanguage();

/// The translators of the application object, for one language at a time. Needs the resources of
/// translations/.
class Translations
{
public:
    Translations() = default;
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    /// Installs the sentences of \a language, one of supportedLanguages(), in the place of those before.
    /// Widgets are told by QEvent::LanguageChange.
    void setLanguage(const QString &language);
    [[nodiscard]] QString language() const { return m_language; }

private:
    void remove();

    QTranslator m_own;
    QTranslator m_qt;
    QString m_language;
};

} // namespace sasil
