// SPDX-License-Identifier: MIT
#pragma once

#include "spell/dictionaryfiles.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <memory>

class Hunspell;

namespace sasil {

/// One dictionary of Hunspell. Words come and go in NFC. One thread at a time may use it: Hunspell keeps
/// state.
class Dictionary
{
public:
    /// Null where the files are no dictionary, or in an encoding that nobody here knows.
    [[nodiscard]] static std::unique_ptr<Dictionary> load(const DictionaryFiles &files);
    ~Dictionary();
    Q_DISABLE_COPY_MOVE(Dictionary)

    [[nodiscard]] bool knows(QStringView word) const;
    /// What \a word may have been meant as, best first. Takes up to half a second.
    [[nodiscard]] QStringList suggestions(QStringView word) const;
    /// Makes it know a word, with the endings that \a like takes; empty: without any. It cannot forget one:
    /// Hunspell 1.7 frees flags that words of the Korean dictionary share.
    void add(const QString &word, const QString &like = {});

private:
    explicit Dictionary(const DictionaryFiles &files);
    /// A word as the files have it. Hunspell takes what it is asked through the file's own conversion, but
    /// not what is added.
    [[nodiscard]] std::string encoded(QStringView word) const;
    [[nodiscard]] std::string encodedAsStored(const QString &word) const;

    std::unique_ptr<Hunspell> m_hunspell;
    mutable QStringEncoder m_encoder;
    mutable QStringDecoder m_decoder;
    bool m_decomposed = false; ///< Hangul in the files is in NFD
};

} // namespace sasil
