// SPDX-License-Identifier: MIT
#include "writing/labelcompletion.h"

#include "digest/commands/newblock.h"
#include "digest/commands/sourcelines.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWords = 24;
/// So far around the caret labels are looked for in a long document.
constexpr qsizetype mostTopics = 300;

bool isEmphasis(QChar c)
{
    return c == u'*' || c == u'_';
}

/// The start of a line, up to the caret, taken apart.
struct LineStart
{
    qsizetype bullet = 0;       ///< where its bullet begins
    qsizetype bulletLength = 0; ///< with the blanks behind; 0: it has none
    qsizetype label = 0;        ///< where the label begins, with its marks
    bool hasMarks = false;
    bool hasBracket = false;
    QString words;

    [[nodiscard]] bool isNested() const { return bullet > 0; }
};

/// The length of a bullet with the blanks behind it; 0: there is none, or no blank.
qsizetype bulletLengthAt(QStringView text)
{
    const qsizetype bullet = bulletLength(text);
    qsizetype end = bullet;
    while (end < text.size() && isBlankChar(text[end]))
        ++end;
    return end > bullet ? end : 0;
}

std::optional<LineStart> readLineStart(QStringView before)
{
    LineStart start;
    const auto skip = [before](qsizetype at, auto isOf) {
        while (at < before.size() && isOf(before[at]))
            ++at;
        return at;
    };
    start.bullet = skip(0, [](QChar c) { return isBlankChar(c) || c == u'>'; });
    start.bulletLength = bulletLengthAt(before.sliced(start.bullet));
    start.label = start.bullet + start.bulletLength;
    qsizetype at = skip(start.label, isEmphasis);
    start.hasMarks = at > start.label;
    start.hasBracket = at < before.size() && before[at] == u'[';
    at += start.hasBracket ? 1 : 0;
    at = skip(at, isEmphasis);
    const QStringView words = before.sliced(at);
    const bool areWords =
        std::ranges::all_of(words, [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c == u' '; });
    if (words.size() > longestWords || !areWords || words.startsWith(u' '))
        return std::nullopt;
    start.words = words.toString();
    return start;
}

/// Whether nothing stands behind the caret but marks that close a label.
bool isFree(QStringView behind)
{
    return std::ranges::all_of(
        behind, [](QChar c) { return c.isSpace() || isEmphasis(c) || QStringView(u"]:：").contains(c); });
}

/// The block that a label begins, as the document writes it.
struct LabelForm
{
    QString words; ///< "사실"
    QString label; ///< "**사실:**"
    bool hasBullet = true;
    QString firstItem; ///< what stands behind the label, before the words of its first item
};

LabelForm formOf(const Digest &digest, qsizetype topic, BlockKind kind)
{
    const qsizetype end = qMin(digest.topicCount(), topic + mostTopics);
    bool hasModel = false;
    for (qsizetype i = qMax<qsizetype>(0, topic - mostTopics); i < end && !hasModel; ++i)
        hasModel = digest.topic(i).hasBlocks();
    const BlockStart start = hasModel || digest.topicCount() <= mostTopics
                                 ? newBlockStart(digest, topic, kind)
                                 : plainBlockStart(digest.source(topic), kind);
    LabelForm form;
    QString line = start.label.isEmpty() ? start.item.label : start.label.section(u'\n', 0, 0);
    form.hasBullet = start.label.isEmpty() ? !start.item.bullet.isEmpty() : line.startsWith(u"- ");
    if (line.startsWith(u"- "))
        line.remove(0, 2);
    form.label = line.trimmed();
    const LabelPlace place = form.hasBullet ? LabelPlace::ListItem : LabelPlace::Paragraph;
    const auto match = matchLabel(form.label, place, digest.labels());
    form.words = match ? match->text : form.label;
    if (start.label.isEmpty())
        form.firstItem = u" "_s;
    else if (form.hasBullet)
        form.firstItem = u"\n- "_s;
    else
        form.firstItem = u"\n\n- "_s;
    return form;
}

/// Whether an item follows below the line already.
bool isFollowedByItem(const Digest &digest, qsizetype offset)
{
    const qsizetype topic = digest.topicAt(offset);
    const QStringView source = digest.source(topic);
    qsizetype at = behindLineEnd(source, lineEnd(source, offset - digest.start(topic)));
    while (at < source.size() && isBlank(source.sliced(at, lineEnd(source, at) - at)) &&
           behindLineEnd(source, lineEnd(source, at)) > at)
        at = behindLineEnd(source, lineEnd(source, at));
    const QStringView line = source.sliced(at, lineEnd(source, at) - at);
    return isBlankChar(line.isEmpty() ? QChar() : line[0]) && bulletLengthAt(line.trimmed()) > 0;
}

/// Words for facts and opinions that find a label whatever it is called in the document.
QStringList namesOf(BlockKind kind)
{
    return kind == BlockKind::Fact ? QStringList{u"fact"_s, u"사실"_s, u"팩트"_s, u"객관적 사실"_s}
                                   : QStringList{u"opinion"_s, u"의견"_s, u"내 의견"_s,    u"생각"_s,
                                                 u"견해"_s,    u"논평"_s, u"my opinion"_s, u"your opinion"_s};
}

/// What stands before every further line: the line's own blanks and quotation marks, then as many blanks as
/// its bullet takes.
QString indentOf(QStringView before, const LineStart &start)
{
    const qsizetype width = start.bulletLength > 0 ? start.bulletLength : 2;
    return before.first(start.bullet).toString() + QString(width, u' ');
}

QString inserted(const LabelForm &form, const LineStart &start, const QString &before, bool isFollowed)
{
    if (start.hasBracket)
        return u'[' + form.words + u"] "_s;
    const QString bullet = form.hasBullet && start.bulletLength == 0 ? u"- "_s : QString();
    if (isFollowed)
        return bullet + form.label;
    if (form.firstItem == u" ")
        return bullet + form.label + form.firstItem;
    // Below a bullet a list is a nested one, whatever the document has.
    if (form.hasBullet || start.bulletLength > 0)
        return bullet + form.label + u'\n' + indentOf(before, start) + u"- "_s;
    QString item = form.firstItem;
    return bullet + form.label + item.replace(u'\n', u'\n' + before.first(start.bullet));
}

} // namespace

std::optional<CompletionPlace> labelPlaceAt(const Digest &digest, const CaretLine &line)
{
    const std::optional<LineStart> start = line.isWhole ? readLineStart(line.before) : std::nullopt;
    if (!start || !isFree(line.behind))
        return std::nullopt;
    CompletionPlace place;
    place.kind = CompletionKind::Label;
    place.replaced = {line.offset(start->label), line.caret + line.behind.size()};
    place.typed = start->words;
    const bool isMarked = start->bulletLength > 0 || start->hasMarks;
    if (start->words.size() < 2 || !isMarked || start->isNested())
        return place;
    // A word that is a label already needs no help, and one that no label of the document begins with is
    // text.
    const FuzzyPattern typed(start->words);
    for (const BlockKind kind : {BlockKind::Fact, BlockKind::Opinion}) {
        const FuzzyText words(formOf(digest, line.topic, kind).words);
        const bool isLatin = words.size() > 0 && words.at(0).folded < 0x80;
        const FuzzyText name(namesOf(kind).at(isLatin ? 0 : 1));
        place.isSure |= typed.prefixOf(words).has_value() || typed.prefixOf(name).has_value();
    }
    place.isSure &= !digest.labels().find(start->words);
    return place;
}

QList<CompletionCandidate> labelCandidates(const Digest &digest, const CompletionPlace &place)
{
    const std::optional<CaretLine> line = caretLineAt(digest, place.replaced.start);
    if (!line)
        return {};
    // The line up to where the label begins, and the label's own marks behind it.
    const QString marks = digest.text({place.replaced.start, qMin(place.replaced.end, digest.length())});
    std::optional<LineStart> start = readLineStart(line->before);
    if (!start)
        return {};
    start->hasBracket = QStringView(marks).first(qMin<qsizetype>(marks.size(), 4)).contains(u'[');
    const bool isFollowed = isFollowedByItem(digest, place.replaced.start);
    QList<CompletionCandidate> candidates;
    for (const BlockKind kind : {BlockKind::Fact, BlockKind::Opinion}) {
        const LabelForm form = formOf(digest, line->topic, kind);
        CompletionCandidate candidate;
        candidate.text = form.words;
        candidate.others = namesOf(kind);
        candidate.inserted = inserted(form, *start, line->before, isFollowed);
        candidate.detail = candidate.inserted.section(u'\n', 0, 0).trimmed();
        candidate.match = CompletionMatch::Prefix;
        candidate.isOpinion = kind == BlockKind::Opinion;
        candidates.append(candidate);
    }
    return candidates;
}

} // namespace sasil
