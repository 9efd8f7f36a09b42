// SPDX-License-Identifier: MIT
#include "spell/spellchecker.h"

#include "spell/englishspelling.h"
#include "spell/koreanspelling.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isKorean(const QString &word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

template <typename Spelling>
std::unique_ptr<Spelling> loaded(const QString &language, const QStringList &folders)
{
    const auto files = findDictionary(language, folders);
    auto dictionary = files ? Dictionary::load(*files) : nullptr;
    return dictionary ? std::make_unique<Spelling>(std::move(dictionary), builtInWordList(language))
                      : nullptr;
}

/// Takes out the words of lines that are in another language than English: most of what stands in them is
/// unknown.
void leaveForeignLines(QList<SpellableWord> &wrong, const QList<SpellableWord> &all)
{
    constexpr qsizetype fewest = 4;
    for (qsizetype i = 0; i < all.size();) {
        qsizetype end = i + 1;
        while (end < all.size() && !all[end].beginsLine)
            ++end;
        const TextRange line{all[i].range.start, all[end - 1].range.end};
        const auto isEnglish = [line](const SpellableWord &word) {
            return word.script == SpelledScript::English && line.contains(word.range);
        };
        const qsizetype count = std::count_if(all.begin() + i, all.begin() + end, isEnglish);
        const qsizetype errors = std::ranges::count_if(wrong, isEnglish);
        if (errors >= fewest && errors * 3 > count)
            wrong.removeIf(isEnglish);
        i = end;
    }
}

} // namespace

SpellChecker::SpellChecker(QStringList folders) : m_folders(std::move(folders))
{
}

SpellChecker::~SpellChecker() = default;

void SpellChecker::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    m_korean = loaded<KoreanSpelling>(u"ko"_s, m_folders);
    m_english = loaded<EnglishSpelling>(u"en"_s, m_folders);
    for (const QString &word : std::as_const(m_ownWords))
        addWord(word);
}

QStringList SpellChecker::missing()
{
    load();
    QStringList languages;
    if (!m_korean)
        languages.append(u"ko"_s);
    if (!m_english)
        languages.append(u"en"_s);
    return languages;
}

void SpellChecker::setOwnWords(const QStringList &words)
{
    const QStringList before = std::exchange(m_ownWords, words);
    if (!m_isLoaded)
        return;
    m_verdicts.clear();
    // No dictionary can forget a word.
    const bool isLess =
        std::ranges::any_of(before, [&words](const QString &word) { return !words.contains(word); });
    if (isLess) {
        m_korean.reset();
        m_english.reset();
        m_isLoaded = false;
        return;
    }
    for (const QString &word : words) {
        if (!before.contains(word))
            addWord(word);
    }
}

void SpellChecker::addWord(const QString &word)
{
    if (isKorean(word) && m_korean)
        m_korean->addWord(word);
    else if (!isKorean(word) && m_english)
        m_english->addWord(word);
}

bool SpellChecker::isRight(const QString &word, SpelledScript script)
{
    if (const auto found = m_verdicts.constFind(word); found != m_verdicts.constEnd())
        return *found;
    const bool right = script == SpelledScript::Korean ? !m_korean || m_korean->isRight(word)
                                                       : !m_english || m_english->isRight(word);
    constexpr qsizetype most = 50000;
    if (m_verdicts.size() >= most)
        m_verdicts.clear();
    m_verdicts.insert(word, right);
    return right;
}

bool SpellChecker::isOneOf(const QString &word, SpelledScript script, const QStringList &words) const
{
    return std::ranges::any_of(words, [&](const QString &stem) {
        return script == SpelledScript::Korean ? m_korean && m_korean->isFormOf(word, stem)
                                               : EnglishSpelling::isFormOf(word, stem);
    });
}

QList<TextRange> SpellChecker::misspelt(QStringView source, TextRange part, qsizetype frontMatterEnd,
                                        const QStringList &words)
{
    load();
    const QList<SpellableWord> all = spellableWords(source, part, frontMatterEnd);
    QList<SpellableWord> wrong;
    for (const SpellableWord &word : all) {
        const QString text = plainWord(slice(source, word.range));
        if (!isRight(text, word.script))
            wrong.append(word);
    }
    leaveForeignLines(wrong, all);
    QList<TextRange> ranges;
    for (const SpellableWord &word : std::as_const(wrong)) {
        const QString text = plainWord(slice(source, word.range));
        if (!isOneOf(text, word.script, m_ownWords) && !isOneOf(text, word.script, words))
            ranges.append(word.range);
    }
    return ranges;
}

QStringList SpellChecker::suggestions(const QString &word, qsizetype most)
{
    load();
    const QString plain = plainWord(word);
    QStringList found;
    if (isKorean(plain))
        found = m_korean ? m_korean->suggestions(plain) : QStringList();
    else
        found = m_english ? m_english->suggestions(plain) : QStringList();
    found.removeAll(plain);
    return found.first(qMin(most, found.size()));
}

QString SpellChecker::stemOf(const QString &word)
{
    load();
    const QString plain = plainWord(word);
    if (isKorean(plain))
        return m_korean ? m_korean->stemOf(plain) : plain;
    return EnglishSpelling::stemOf(plain);
}

} // namespace sasil
