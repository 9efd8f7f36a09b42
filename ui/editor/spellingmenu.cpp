// SPDX-License-Identifier: MIT
#include "digest/digest.h"
#include "editor/editor.h"
#include "editor/spelling.h"
#include "editor/spellservice.h"
#include "session/documentsession.h"
#include "spell/digestwords.h"

#include <QMenu>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void Spelling::fillMenu(QMenu *menu, qsizetype offset)
{
    const auto found =
        std::ranges::find_if(m_found, [offset](const Misspelling &one) { return one.range.touches(offset); });
    if (!m_enabled || found == m_found.end())
        return;
    const QString word = found->stem;
    addSuggestions(menu, *found);
    menu->addSeparator();
    const QString shown = withoutMnemonics(word);
    menu->addAction(tr("Add “%1” to My Words").arg(shown), this, [this, word] { addToOwnWords(word); });
    QAction *toDigest = menu->addAction(tr("Add “%1” to This Digest's Words").arg(shown), this,
                                        [this, word] { addToDigest(word); });
    toDigest->setEnabled(!m_editor->isReadOnly());
    menu->addAction(tr("Ignore “%1” for Now").arg(shown), this, [this, word] { ignore(word); });
    menu->addSeparator();
}

void Spelling::addSuggestions(QMenu *menu, const Misspelling &misspelling)
{
    constexpr int most = 5;
    // They come while the menu is open: it has room for them from the start.
    QList<QAction *> actions;
    for (int i = 0; i < most; ++i) {
        QAction *action = menu->addAction(QString());
        QFont font = action->font();
        font.setBold(true);
        action->setFont(font);
        action->setVisible(i == 0);
        action->setEnabled(false);
        connect(action, &QAction::triggered, this,
                [this, action, misspelling] { replace(misspelling, action->data().toString()); });
        actions.append(action);
    }
    actions.constFirst()->setText(tr("Looking for suggestions…"));
    m_service->ask(menu, [this, actions, word = misspelling.word](SpellChecker &checker) {
        return [this, actions, suggestions = checker.suggestions(word, most)] {
            if (suggestions.isEmpty())
                actions.constFirst()->setText(tr("No suggestions"));
            for (qsizetype i = 0; i < suggestions.size(); ++i) {
                actions[i]->setData(suggestions[i]);
                actions[i]->setText(withoutMnemonics(suggestions[i]));
                actions[i]->setVisible(true);
                actions[i]->setEnabled(!m_editor->isReadOnly());
            }
        };
    });
}

void Spelling::replace(const Misspelling &misspelling, const QString &by)
{
    const TextRange range = misspelling.range;
    if (range.end <= m_session->digest().length() && m_session->digest().text(range) == misspelling.word)
        m_editor->applyEdits({{range, by}});
}

void Spelling::addToOwnWords(const QString &word)
{
    const Result<void> added = m_service->ownWords()->add(word);
    if (!added) {
        Q_EMIT m_editor->hinted(added.error().text());
        return;
    }
    Q_EMIT m_editor->hinted(tr("“%1” is one of your words now.").arg(word));
    m_found.removeIf([&word](const Misspelling &one) { return one.stem == word; });
    m_editor->viewport()->update();
}

void Spelling::addToDigest(const QString &word)
{
    const TextEdits edits = addingDigestWord(m_session->digest(), word);
    // The caret and the view stay where they are: the comment is far away.
    const TextRange selection = m_editor->selection();
    m_editor->applyEdits(
        edits, selection.end <= edits.value(0).range.start ? selection : m_editor->selectionAfter(edits));
    m_found.removeIf([&word](const Misspelling &one) { return one.stem == word; });
    Q_EMIT m_editor->hinted(tr("“%1” is right in this digest now: a comment in it says so.").arg(word));
}

void Spelling::ignore(const QString &word)
{
    m_ignored.insert(word);
    m_found.removeIf([&word](const Misspelling &one) { return one.stem == word; });
    m_editor->viewport()->update();
}

} // namespace sasil
