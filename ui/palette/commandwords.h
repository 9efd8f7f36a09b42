// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <map>
#include <memory>

class QAction;
class QTranslator;

namespace sasil {

/// Remembers what an action's text was translated from, so that it is found by its words in every language.
void setCommandSource(QAction *action, const char *context, const char *source);
/// What an action is called from one start of the program to the next; never translated.
[[nodiscard]] QString commandName(const QAction *action);

/// A text of a menu without the marks of its mnemonic: "&Undo" and "실행 취소(&U)".
[[nodiscard]] QString withoutMnemonic(QString text);

/// The texts of actions in all languages of the program, whichever is chosen.
class CommandWords
{
public:
    CommandWords();
    ~CommandWords();

    /// In the languages that are not the chosen one; empty for an action without a source.
    [[nodiscard]] QStringList otherWords(const QAction *action) const;
    /// A text of the program as written and in every language, without mnemonics.
    [[nodiscard]] QStringList inAllLanguages(const char *context, const char *source) const;

private:
    std::map<QString, std::unique_ptr<QTranslator>> m_translators; ///< by language
};

} // namespace sasil
