// SPDX-License-Identifier: MIT
#include "spell/digestwords.h"

#include "digest/commands/citationtext.h"
#include "digest/commands/sourcelines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto opening = "<!--"_L1;
constexpr auto closing = "-->"_L1;
constexpr auto name = "sasil-words"_L1;

/// What stands between the colon and the end of each comment with words.
QList<TextRange> wordRanges(QStringView source)
{
    QList<TextRange> found;
    if (!mayHaveDigestWords(source))
        return found;
    const QList<TextRange> code = codeRanges(source);
    for (qsizetype start = source.indexOf(opening); start >= 0;
         start = source.indexOf(opening, start + opening.size())) {
        qsizetype at = start + opening.size();
        while (at < source.size() && source[at].isSpace())
            ++at;
        if (!source.sliced(at).startsWith(name) ||
            std::ranges::any_of(code, [start](TextRange range) { return range.contains(start); }))
            continue;
        at += name.size();
        while (at < source.size() && source[at].isSpace())
            ++at;
        const qsizetype end = source.indexOf(closing, at);
        if (end < 0)
            break;
        if (at < end && (source[at] == u':' || source[at] == u'：'))
            found.append({at + 1, end});
    }
    return found;
}

QStringList wordsIn(QStringView text)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !text[i].isSpace() && text[i] != u',' && text[i] != u'，')
            continue;
        if (i > start)
            words.append(text.sliced(start, i - start).toString().normalized(QString::NormalizationForm_C));
        start = i + 1;
    }
    return words;
}

} // namespace

bool mayHaveDigestWords(QStringView source)
{
    return source.contains(name);
}

QStringList readDigestWords(QStringView source)
{
    QStringList words;
    for (const TextRange range : wordRanges(source))
        words += wordsIn(slice(source, range));
    return words;
}

QStringList digestWords(const Digest &digest)
{
    QStringList words;
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        words += readDigestWords(digest.source(i));
    return words;
}

TextEdits addingDigestWord(const Digest &digest, const QString &word)
{
    if (digestWords(digest).contains(word))
        return {};
    for (qsizetype i = digest.topicCount() - 1; i >= 0; --i) {
        const QString &source = digest.source(i);
        const QList<TextRange> ranges = wordRanges(source);
        if (ranges.isEmpty())
            continue;
        const TextRange words = ranges.constLast();
        if (wordsIn(slice(source, words)).isEmpty())
            return {{digest.inDocument(i, words), u' ' + word + u' '}};
        const qsizetype end = digest.start(i) + trimmed(source, words).end;
        return {{{end, end}, u", "_s + word}};
    }
    const qsizetype end = digest.length();
    const QString last = digest.topicCount() > 0 ? digest.source(digest.topicCount() - 1) : QString();
    const qsizetype lines = trailingLineEnds(last);
    const QString before = end == 0 || lines > 1 ? QString() : lines == 1 ? u"\n"_s : u"\n\n"_s;
    return {{{end, end}, before + u"<!-- sasil-words: "_s + word + u" -->\n"_s}};
}

} // namespace sasil
