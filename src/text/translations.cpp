// SPDX-License-Identifier: MIT
#include "text/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace sasil {

using namespace Qt::StringLiterals;

QStringList supportedLanguages()
{
    return {u"ko"_s, u"en"_s};
}

QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString language = wanted.section(u'-', 0, 0);
        if (supportedLanguages().contains(language))
            return language;
    }
    return u"en"_s;
}

QString currentLanguage()
{
    //: The code of this very language, as in "ko".
    return QCoreApplication::translate("text", "en");
}

Translations::~Translations()
{
    if (QCoreApplication::instance())
        remove();
}

void Translations::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    remove();
    m_language = language;
    // The program's own first: QCoreApplication asks the translator that was installed last.
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/sasil_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(&m_own);
}

void Translations::remove()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace sasil
