// SPDX-License-Identifier: MIT
#include "palette/commandwords.h"

#include "text/translations.h"

#include <QAction>
#include <QRegularExpression>
#include <QTranslator>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *contextProperty = "sasil-context";
constexpr const char *sourceProperty = "sasil-source";

} // namespace

void setCommandSource(QAction *action, const char *context, const char *source)
{
    action->setProperty(contextProperty, QByteArray(context));
    action->setProperty(sourceProperty, QByteArray(source));
}

QString commandName(const QAction *action)
{
    const QByteArray source = action->property(sourceProperty).toByteArray();
    return withoutMnemonic(source.isEmpty() ? action->text() : QString::fromUtf8(source));
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression korean(u"\\s?\\(&\\w\\)"_s);
    return text.remove(korean).replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
}

CommandWords::CommandWords()
{
    for (const QString &language : supportedLanguages()) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(u":/i18n/sasil_"_s + language + u".qm"_s))
            m_translators.emplace(language, std::move(translator));
    }
}

CommandWords::~CommandWords() = default;

QStringList CommandWords::otherWords(const QAction *action) const
{
    const QByteArray context = action->property(contextProperty).toByteArray();
    const QByteArray source = action->property(sourceProperty).toByteArray();
    if (source.isEmpty())
        return {};
    QStringList words = inAllLanguages(context.constData(), source.constData());
    words.removeAll(withoutMnemonic(action->text()));
    return words;
}

QStringList CommandWords::inAllLanguages(const char *context, const char *source) const
{
    QStringList words{withoutMnemonic(QString::fromUtf8(source))};
    for (const auto &[language, translator] : m_translators) {
        const QString text = translator->translate(context, source);
        if (!text.isEmpty())
            words.append(withoutMnemonic(text));
    }
    words.removeDuplicates();
    return words;
}

} // namespace sasil
