// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editorpart.h"
#include "text/textedit.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace sasil {

class DocumentSession;
class Editor;
class SpellService;
struct DocumentChange;
struct SpellPart;

/// A word that is not right, and the form in which it would be added to a list of words.
struct Misspelling
{
    TextRange range; ///< in the document
    QString word;
    QString stem;
};

/// Underlines what is misspelt in the part of the text that is seen, a moment after typing or scrolling
/// rests. The word that somebody is writing, or an input method composing, is left alone.
class Spelling : public EditorPart
{
    Q_OBJECT

public:
    /// How long typing must rest, in milliseconds; and for how long the start of the program is left alone.
    static constexpr int rest = 300;
    static constexpr int restAtStart = 1200;

    /// Both must outlive it. It is off.
    Spelling(Editor *editor, SpellService *service);

    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

    /// Selects the next misspelt word behind the caret, all round the text, or says that there is none.
    void goToNext();

    /// What is underlined now.
    [[nodiscard]] QList<Misspelling> shown() const;

    void paint(QPainter *painter) override;
    void fillMenu(QMenu *menu, qsizetype offset) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Search
    {
        quint64 revision = 0;
        qsizetype topic = 0;  ///< the next one to look at
        qsizetype from = 0;   ///< where it began
        bool wrapped = false; ///< it has gone on at the text's start
    };

    void schedule();
    void check();
    void take(quint64 revision, const QList<Misspelling> &found);
    [[nodiscard]] QList<SpellPart> shownParts() const;
    void followReset();
    void followEdit(const TextEdit &edit);
    void followChange(const DocumentChange &change);
    void followCaret();
    /// Reads m_digestWords anew, and does \a then unless something was written in the meantime.
    void readWords(const std::function<void()> &then);
    void search();
    void endSearch(const QString &hint);
    [[nodiscard]] bool isBeingWritten(TextRange word) const;
    [[nodiscard]] QStringList rightWords() const;

    void addSuggestions(QMenu *menu, const Misspelling &misspelling);
    void replace(const Misspelling &misspelling, const QString &by);
    void addToOwnWords(const QString &word);
    void addToDigest(const QString &word);
    void ignore(const QString &word);

    Editor *m_editor;
    DocumentSession *m_session;
    SpellService *m_service;
    QTimer m_rest;
    QList<Misspelling> m_found;
    QStringList m_digestWords;
    QSet<QString> m_ignored; ///< until another document is shown
    std::optional<Search> m_search;
    bool m_enabled = false;
    bool m_asking = false;     ///< an answer is on its way
    bool m_again = false;      ///< to be asked again when it is there
    bool m_wordsKnown = false; ///< m_digestWords are those of the text
    bool m_writing = false;    ///< the caret is where something was written last
    bool m_justWritten = false;
};

} // namespace sasil
