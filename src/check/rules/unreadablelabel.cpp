// SPDX-License-Identifier: MIT
#include "check/rules/unreadablelabel.h"

#include "check/inlineruns.h"
#include "digest/commands/newblock.h"
#include "digest/commands/sourcelines.h"
#include "digest/support.h"
#include "text/lineindex.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ruleId = "unreadable-label"_L1;

/// A line that begins like a label.
struct Candidate
{
    TextRange range; ///< from its first mark to its last one or its colon, in the topic
    QString words;
    qsizetype opening = 0; ///< how many marks of emphasis stand before the words,
    qsizetype closing = 0; ///< and behind them
    bool hasColon = false;
    bool isAlone = false;
    bool isQuoted = false;    ///< it needs no colon there
    bool isHeading = false;   ///< nor there, and no bold either
    bool closesLater = false; ///< the emphasis ends somewhere behind on the line
};

bool isEmphasis(QChar c)
{
    return c == u'*' || c == u'_';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

/// What stands at the start of a line behind its bullet; nothing where it is no label's form.
std::optional<Candidate> candidateOn(QStringView source, TextRange line)
{
    constexpr qsizetype longest = 24;
    qsizetype at = line.start;
    const auto current = [&] { return at < line.end ? source[at] : QChar(); };
    Candidate candidate;
    for (; at < line.end && (current().isSpace() || current() == u'>'); ++at)
        candidate.isQuoted |= current() == u'>';
    for (; at < line.end && current() == u'#'; ++at)
        candidate.isHeading = true;
    if (at + 1 < line.end && QStringView(u"-*+").contains(current()) && source[at + 1].isSpace()) {
        ++at;
    } else {
        qsizetype digit = at;
        while (digit < line.end && source[digit].isDigit())
            ++digit;
        if (digit > at && digit + 1 < line.end && (source[digit] == u'.' || source[digit] == u')') &&
            source[digit + 1].isSpace())
            at = digit + 1;
    }
    while (at < line.end && current().isSpace())
        ++at;
    candidate.range.start = at;
    for (; at < line.end && isEmphasis(current()); ++at)
        ++candidate.opening;
    const qsizetype words = at;
    while (at < line.end && at - words <= longest && (current().isLetter() || current() == u' '))
        ++at;
    if (at == words || at - words > longest)
        return std::nullopt;
    candidate.words = source.sliced(words, at - words).trimmed().toString();
    candidate.range.end = at;
    for (; at < line.end && (isEmphasis(current()) || (isColon(current()) && !candidate.hasColon)); ++at) {
        candidate.hasColon |= isColon(current());
        candidate.closing += isEmphasis(current()) ? 1 : 0;
        candidate.range.end = at + 1;
    }
    const QStringView rest = slice(source, {at, line.end});
    candidate.isAlone = rest.trimmed().isEmpty();
    candidate.closesLater = rest.contains(u'*') || rest.contains(u'_');
    const bool isMarked = candidate.hasColon ||
                          (candidate.opening > 0 && (candidate.isAlone || candidate.isQuoted)) ||
                          (candidate.isHeading && candidate.isAlone);
    if (!isMarked)
        return std::nullopt;
    return candidate;
}

struct Label
{
    QStringView text;
    BlockKind kind;
};

constexpr Label knownLabels[] = {
    {u"fact", BlockKind::Fact},
    {u"facts", BlockKind::Fact},
    {u"opinion", BlockKind::Opinion},
    {u"opinions", BlockKind::Opinion},
    {u"your opinion", BlockKind::Opinion},
    {u"my opinion", BlockKind::Opinion},
    {u"our opinion", BlockKind::Opinion},
    {u"객관적 사실", BlockKind::Fact},
    {u"내 의견", BlockKind::Opinion},
    {u"나의 의견", BlockKind::Opinion},
    {u"제 의견", BlockKind::Opinion},
    {u"개인 의견", BlockKind::Opinion},
    {u"내 생각", BlockKind::Opinion},
};

QString withoutBlanks(QStringView text)
{
    return text.toString().remove(u' ');
}

/// Whether \a a becomes \a b by one letter more, less or other, or by two that change places.
bool isOneSlip(QStringView a, QStringView b)
{
    if (qAbs(a.size() - b.size()) > 1 || a == b)
        return false;
    qsizetype i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i])
        ++i;
    const QStringView restA = a.sliced(i);
    const QStringView restB = b.sliced(i);
    if (a.size() != b.size())
        return a.size() > b.size() ? restA.sliced(1) == restB : restA == restB.sliced(1);
    if (restA.sliced(1) == restB.sliced(1))
        return true;
    return restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] &&
           restA.sliced(2) == restB.sliced(2);
}

/// Slips of the short labels that are words, or names, of their own.
bool isWord(const QString &text)
{
    static const QStringList words{
        u"face"_s,    u"faces"_s, u"fast"_s,   u"fasts"_s,  u"pact"_s,    u"pacts"_s,
        u"tact"_s,    u"fart"_s,  u"farts"_s,  u"fat"_s,    u"fats"_s,    u"act"_s,
        u"acts"_s,    u"fac"_s,   u"facs"_s,   u"facet"_s,  u"fact"_s,    u"facto"_s,
        u"factor"_s,  u"fad"_s,   u"fract"_s,  u"pinion"_s, u"pinions"_s, u"option"_s,
        u"options"_s, u"onion"_s, u"minion"_s, u"fiat"_s,   u"facta"_s,   u"fakt"_s,
        u"fakty"_s,   u"facta"_s, u"fakt"_s,   u"fakty"_s,  u"facti"_s,   u"opinión"_s};
    return words.contains(text);
}

/// Slips of Korean labels that are no words: a syllable that falls apart, one that no word has, or keys of
/// the other layout. Most slips of 사실 are words (사설, 상실 …), so they are listed rather than worked out.
std::optional<BlockKind> koreanSlip(const QString &word)
{
    static const QStringList facts{
        u"사싷"_s, u"사싫"_s,   u"사싥"_s,   u"사씰"_s,   u"샤실"_s,   u"싸실"_s,   u"사싦"_s,   u"사싨"_s,
        u"시살"_s, u"사시ㄹ"_s, u"사ㅣㄹ"_s, u"ㅅㅏ실"_s, u"사실ㄹ"_s, u"사실실"_s, u"사사실"_s, u"사싱"_s,
        u"사싳"_s, u"샤싷"_s,   u"사쉴"_s,   u"시실"_s,   u"사슬실"_s, u"펙트"_s,   u"팩드"_s,   u"팩투"_s,
        u"팩튼"_s, u"팩틑"_s,   u"팩ㅌ"_s,   u"팩트트"_s, u"팍트"_s,   u"펙드"_s,   u"tktlf"_s,  u"vorxm"_s};
    static const QStringList opinions{
        u"의겸"_s,   u"의갼"_s,   u"의겐"_s,   u"의겯"_s,   u"의견견"_s, u"의의견"_s, u"으견"_s,
        u"으ㅣ견"_s, u"의ㅕㄴ"_s, u"의겨ㄴ"_s, u"의견ㄴ"_s, u"의젼"_s,   u"의켠"_s,   u"의껸"_s,
        u"의걘"_s,   u"의겫"_s,   u"의갠"_s,   u"의겨"_s,   u"읙견"_s,   u"읜견"_s,   u"외견ㄴ"_s,
        u"위견"_s,   u"의겪"_s,   u"생걱"_s,   u"셍각"_s,   u"생갂"_s,   u"생가ㄱ"_s, u"샌각"_s,
        u"생긱"_s,   u"견헤"_s,   u"견햬"_s,   u"논펑"_s,   u"논퍙"_s,   u"dmlrus"_s, u"todrkr"_s};
    const QString objective = u"객관적 "_s;
    if (facts.contains(word) || (word.startsWith(objective) && facts.contains(word.sliced(objective.size()))))
        return BlockKind::Fact;
    static const QStringList owners{u"내"_s, u"나의"_s, u"제"_s, u"개인"_s};
    const bool isOwned = std::ranges::any_of(owners, [&](const QString &owner) {
        return word.startsWith(owner + u' ') && opinions.contains(word.sliced(owner.size() + 1));
    });
    return opinions.contains(word) || isOwned ? std::optional(BlockKind::Opinion) : std::nullopt;
}

std::optional<BlockKind> slipOf(const QString &words, const LabelSet &labels)
{
    if (labels.find(words))
        return std::nullopt;
    const QString folded = words.normalized(QString::NormalizationForm_C).toCaseFolded().simplified();
    for (const Label &label : knownLabels) {
        const bool lacksBlank =
            label.text.contains(u' ') && withoutBlanks(folded) == withoutBlanks(label.text);
        if (lacksBlank)
            return label.kind;
        const bool isLatin = label.text[0].unicode() < 0x80;
        if (isLatin && folded.size() > 3 && !isWord(folded) && isOneSlip(folded, label.text))
            return label.kind;
    }
    return koreanSlip(folded);
}

/// What a candidate should have been.
std::optional<BlockKind> meantBy(const Candidate &candidate, const LabelSet &labels)
{
    if (const auto slip = slipOf(candidate.words, labels))
        return candidate.opening == candidate.closing || !candidate.closesLater ? slip : std::nullopt;
    const bool isUnclosed =
        candidate.opening > 0 && candidate.closing != candidate.opening && !candidate.closesLater;
    return isUnclosed ? labels.find(candidate.words) : std::nullopt;
}

/// Whether a label is the start of one of the topic's blocks, or of an item in it.
bool isRead(const Topic &topic, const Candidate &candidate)
{
    return std::ranges::any_of(topic.blocks, [&](const Block &block) {
        const auto holds = [&](const Item &item) {
            return item.range.start <= candidate.range.start && candidate.range.end <= item.content.start;
        };
        return block.label.start <= candidate.range.start && candidate.range.start < block.label.end
                   ? true
                   : std::ranges::any_of(block.items, holds);
    });
}

/// Whether a label stands on a later line of a paragraph, so that it goes on with what stands before it: the
/// list above takes it in. Only what is bold and has a colon is surely meant.
bool isSwallowed(const CheckContext &context, qsizetype topic, const Candidate &candidate)
{
    if (candidate.opening < 2 || candidate.closing != candidate.opening || !candidate.hasColon ||
        !context.digest().labels().find(candidate.words) || isRead(context.topic(topic), candidate))
        return false;
    const InlineRun *run = context.runAt(topic, candidate.range.start);
    return run && run->range.start + context.treeStart(topic) < candidate.range.start;
}

/// Whether the emphasis that a candidate opens ends on a later line of its paragraph.
bool closesBelow(const CheckContext &context, qsizetype topic, const Candidate &candidate)
{
    const InlineRun *run = context.runAt(topic, candidate.range.start);
    const QStringView source = context.digest().source(topic);
    return run && candidate.range.end < run->range.end + context.treeStart(topic) &&
           slice(source, {candidate.range.end, run->range.end + context.treeStart(topic)}).contains(u'*');
}

/// Whether \a offset of a topic stands in a paragraph, not in code or in a comment.
bool isInParagraph(const CheckContext &context, qsizetype topic, qsizetype offset)
{
    const InlineRun *run = context.runAt(topic, offset);
    return run && !SyntaxTree::isTableCell(run->node);
}

/// The label for a kind in the language of a topic.
QString plainLabel(const CheckContext &context, qsizetype topic, BlockKind kind)
{
    const QString label = plainBlockStart(context.digest().source(topic), kind).label;
    return label.sliced(2).trimmed(); // behind its bullet
}

/// The label that the document writes for a kind, nearest to a topic.
QString labelFor(const CheckContext &context, qsizetype topic, BlockKind kind)
{
    const BlockStart start = newBlockStart(context.digest(), topic, kind);
    static const QRegularExpression marked(u"\\*\\*[^*\\n]+\\*\\*:?"_s);
    for (const QString &text : {start.item.label, start.label}) {
        if (const QRegularExpressionMatch match = marked.match(text); match.hasMatch())
            return match.captured();
    }
    return plainLabel(context, topic, kind);
}

/// Whether nothing in a topic is an error: each opinion is supported and cites only facts that exist, each id
/// is the only one.
bool isSound(const Digest &digest, qsizetype topic)
{
    const auto exists = [&](const QString &id) { return digest.factById(id).has_value(); };
    const QList<Block> &blocks = digest.topic(topic).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        for (qsizetype i = 0; i < blocks[b].items.size(); ++i) {
            const Item &item = blocks[b].items[i];
            const ItemPlace place{topic, b, i};
            if (!item.id.isEmpty() &&
                (digest.factById(item.id) != place || digest.topicsWithId(item.id).size() > 1))
                return false;
            if (blocks[b].kind == BlockKind::Opinion &&
                (supportOf(digest, place) == Support::None || !std::ranges::all_of(item.citations, exists)))
                return false;
        }
    }
    return true;
}

/// What a topic says, sorted.
QStringList itemsOf(const Topic &topic)
{
    QStringList items = contentOf(topic).items;
    items.sort();
    return items;
}

QList<Diagnostic> check(const CheckContext &context, qsizetype topic)
{
    const QStringView source = context.digest().source(topic);
    const LineIndex lines(source);
    QList<Diagnostic> found;
    QHash<BlockKind, QString> labels; // by kind, made when one is first needed
    for (qsizetype line = 0; line < lines.lineCount(); ++line) {
        const auto candidate = candidateOn(source, lines.line(line));
        if (!candidate)
            continue;
        auto kind = meantBy(*candidate, context.digest().labels());
        const bool isUnclosed = kind && candidate->opening > candidate->closing;
        if (isUnclosed && closesBelow(context, topic, *candidate))
            continue;
        if (!kind && isSwallowed(context, topic, *candidate)) {
            const Message message{
                "check", QT_TRANSLATE_NOOP(
                             "check", "The lines above take this label in. Set it apart with a blank line.")};
            found.append({ruleId, Severity::Warning, message, candidate->range});
            continue;
        }
        if (!kind || candidate->range.start < context.treeStart(topic) ||
            !isInParagraph(context, topic, candidate->range.start))
            continue;
        if (!labels.contains(*kind))
            labels.insert(*kind, plainLabel(context, topic, *kind));
        const Message message{"check",
                              QT_TRANSLATE_NOOP("check", "This is not written like a label. Is it “%1”?"),
                              {labels[*kind]}};
        found.append({ruleId, Severity::Warning, message, candidate->range});
    }
    return found;
}

DiagnosticDetails details(const CheckContext &context, qsizetype topic, const Diagnostic &diagnostic)
{
    const Digest &digest = context.digest();
    const QStringView source = digest.source(topic);
    const LineIndex lines(source);
    const auto candidate = candidateOn(source, lines.line(lines.lineAt(diagnostic.range.start)));
    if (!candidate)
        return {};
    auto kind = meantBy(*candidate, digest.labels());
    const bool isApart = kind.has_value();
    if (!isApart)
        kind = digest.labels().find(candidate->words);
    if (!kind)
        return {};
    QString label = labelFor(context, topic, *kind);
    TextRange range = diagnostic.range;
    qsizetype place = range.start;
    if (!isApart) {
        // A blank line before it, in a quotation one of the quotation.
        const qsizetype line = lineStart(source, range.start);
        const qsizetype marks = slice(source, {line, range.start}).lastIndexOf(u'>') + 1;
        label = source.sliced(line, marks).toString() + lineEndOf(source);
        range = {line, line};
        place += label.size();
    }
    range = digest.inDocument(topic, range);
    Digest after = digest;
    after.edit(range.start, range.length(), label);
    // It must read as the label, and leave no opinion without a fact.
    const auto isMeant = [&](const Block &block) {
        return block.kind == *kind && block.label.start <= place && place < block.label.end;
    };
    if (after.topicCount() != digest.topicCount())
        return {};
    if (std::ranges::none_of(after.topic(topic).blocks, isMeant))
        return {};
    if (!isSound(after, topic))
        return {};
    // What was part of an item before is one of its own now.
    if (isApart && !std::ranges::includes(itemsOf(after.topic(topic)), itemsOf(digest.topic(topic))))
        return {};
    if (!isApart) {
        const Message title{"check", QT_TRANSLATE_NOOP("check", "Insert a blank line before it")};
        return {{}, {{title, false, {{range, label}}}}};
    }
    const Message title{"check", QT_TRANSLATE_NOOP("check", "Write “%1”"), {label}};
    return {{}, {{title, false, {{range, label}}}}};
}

} // namespace

Rule unreadableLabel()
{
    const Message summary{"check", QT_TRANSLATE_NOOP("check", "A near miss of a label")};
    return {ruleId, Severity::Warning, summary, check, details};
}

} // namespace sasil
