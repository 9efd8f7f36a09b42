// SPDX-License-Identifier: MIT
#pragma once

#include "editor/ownwords.h"
#include "spell/dictionaryfiles.h"
#include "spell/spellchecker.h"

#include <QThread>

#include <functional>

namespace sasil {

/// The spelling of the whole program: one thread with the dictionaries, which all editors share. It begins,
/// and reads them, when someone first asks.
class SpellService : public QObject
{
    Q_OBJECT

public:
    /// Done in the thread; what it returns is done behind that in the window's.
    using Job = std::function<std::function<void()>(SpellChecker &)>;

    explicit SpellService(const QString &ownWords = OwnWords::usualPath(),
                          const QStringList &folders = dictionaryFolders(), QObject *parent = nullptr);
    ~SpellService() override;

    /// Jobs are done one after the other. Where \a context is gone in the meantime, nobody hears of it.
    void ask(QObject *context, Job job);

    /// Whether editors check: a switch that they share.
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_isEnabled; }

    [[nodiscard]] OwnWords *ownWords() { return &m_words; }
    /// Whether the dictionaries have been read, so that answers come at once.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// Which languages are not checked, and what to install; empty: none, or it is not known yet.
    [[nodiscard]] QString missingText() const;

Q_SIGNALS:
    /// Dictionaries or own words are others than before: what was told may be wrong now.
    void changed();
    void enabledChanged(bool enabled);

private:
    void begin();
    void sendWords();

    OwnWords m_words;
    SpellChecker m_checker; ///< is used in the thread alone
    QThread m_thread;
    QObject m_worker; ///< lives in the thread: what is sent to it is done there
    QStringList m_missing;
    bool m_isEnabled = true;
    bool m_hasBegun = false;
    bool m_isReady = false;
};

} // namespace sasil
