// SPDX-License-Identifier: MIT
#include "digest/commands/citationcommands.h"

#include "digest/commands/citationtext.h"
#include "digest/commands/itemedits.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <ranges>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

const Message wouldNotRead{
    "digest", QT_TRANSLATE_NOOP("digest", "The citation would not read as one there. Write it in the text.")};

bool isKind(const Digest &digest, ItemPlace place, BlockKind kind)
{
    return digest.topic(place.topic).blocks[place.block].kind == kind;
}

/// Whether an id could stand in a text: what cannot is not read.
bool mayHaveIds(QStringView source)
{
    qsizetype at = source.indexOf(u'F', 0, Qt::CaseInsensitive);
    while (at >= 0) {
        if (at + 1 < source.size() && source[at + 1].isDigit())
            return true;
        at = source.indexOf(u'F', at + 1, Qt::CaseInsensitive);
    }
    return source.contains(u'Ｆ') || source.contains(u'ｆ');
}

/// Where an item names \a id: a fact before its words, an opinion in its citations.
QList<TextRange> rangesOfId(const QString &source, const Item &item, const QString &id)
{
    QList<TextRange> ranges;
    if (item.id == id) {
        const TextRange before{item.range.start, item.content.start};
        const QList<WrittenId> ids = writtenIds(source, before);
        if (!ids.isEmpty())
            ranges.append(ids.last().range);
    }
    if (item.citations.contains(id)) {
        for (const WrittenCitation &citation : writtenCitations(slice(source, item.content))) {
            for (const WrittenId &written : citation.ids) {
                if (written.id == id)
                    ranges.append(written.range.shifted(item.content.start));
            }
        }
    }
    return ranges;
}

/// Whether each item of the topics that \a edits touch reads as it should in the edited document.
bool readsAs(const Digest &digest, const TextEdits &edits,
             const std::function<bool(ItemPlace, const Item &before, const Item &after)> &isMeant)
{
    Digest edited = digest.withoutFacts();
    const TextEdits ordered = sorted(edits);
    for (const TextEdit &edit : std::views::reverse(ordered))
        edited.edit(edit.range.start, edit.range.length(), edit.text);
    if (edited.topicCount() != digest.topicCount())
        return false;
    qsizetype last = -1;
    for (const TextEdit &edit : ordered) {
        const qsizetype t = digest.topicAt(edit.range.start);
        if (t == last)
            continue;
        last = t;
        const QList<Block> &before = digest.topic(t).blocks;
        const QList<Block> &after = edited.topic(t).blocks;
        if (before.size() != after.size())
            return false;
        for (qsizetype b = 0; b < before.size(); ++b) {
            if (before[b].kind != after[b].kind || before[b].items.size() != after[b].items.size())
                return false;
            for (qsizetype i = 0; i < before[b].items.size(); ++i) {
                if (!isMeant({t, b, i}, before[b].items[i], after[b].items[i]))
                    return false;
            }
        }
    }
    return true;
}

/// Where words go that end an item's first paragraph: before the blanks at its end.
qsizetype endOfFirstParagraph(const Digest &digest, ItemPlace place)
{
    const Topic &topic = digest.topic(place.topic);
    const Item &item = digest.item(place);
    static const QRegularExpression otherBlock(
        u"^[ \\t>]*(?:$|[-*+][ \\t]|\\d{1,9}[.)][ \\t]|```|~~~|#{1,6}[ \\t]|>)"_s);
    const QStringView source = topic.source;
    qsizetype end = qMin(lineEnd(source, item.content.start), item.content.end);
    const bool isQuoted =
        slice(source, {lineStart(source, item.range.start), item.range.start}).contains(u'>');
    while (end < item.content.end) {
        const qsizetype start = behindLineEnd(source, end);
        const qsizetype next = qMin(lineEnd(source, start), item.content.end);
        QStringView line = source.sliced(start, next - start);
        if (isQuoted && line.contains(u'>'))
            line = line.sliced(line.indexOf(u'>') + 1);
        if (otherBlock.matchView(line).hasMatch())
            break;
        end = next;
    }
    while (end > item.content.start && source[end - 1].isSpace())
        --end;
    return end;
}

bool isKorean(const Digest &digest, ItemPlace place)
{
    const auto hasHangul = [](const QString &text) {
        return std::any_of(text.begin(), text.end(),
                           [](QChar c) { return c.script() == QChar::Script_Hangul; });
    };
    if (const QString &chosen = digest.labels().language(); !chosen.isEmpty())
        return chosen == u"ko";
    const QString &text = digest.item(place).text;
    const bool hasLetters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return hasHangul(hasLetters ? text : digest.topic(place.topic).blocks[place.block].labelText);
}

/// The edit that adds an id to what an opinion cites.
TextEdit citing(const Digest &digest, ItemPlace place, const QString &id)
{
    const Item &item = digest.item(place);
    const QStringView source = digest.topic(place.topic).source;
    const QList<WrittenCitation> citations = writtenCitations(slice(source, item.content));
    const auto named =
        std::find_if(citations.crbegin(), citations.crend(), [&](const WrittenCitation &citation) {
            return citation.isNamed && item.citations.contains(citation.ids.last().id);
        });
    if (named == citations.crend()) {
        const qsizetype at = digest.start(place.topic) + endOfFirstParagraph(digest, place);
        return {{at, at}, (isKorean(digest, place) ? u" (근거: "_s : u" (Based on: "_s) + id + u')'};
    }
    const QStringView content = slice(source, item.content);
    const TextRange last = named->ids.last().range;
    QString separator = last.start > 0 && content[last.start - 1] == u'[' ? u"], ["_s : u", "_s;
    if (named->ids.size() > 1)
        separator = slice(content, {named->ids[named->ids.size() - 2].range.end, last.start}).toString();
    const qsizetype at = digest.start(place.topic) + item.content.start + last.end;
    return {{at, at}, separator + id};
}

Command commandOf(const TextEdits &edits, const TextEdit &caretBehind)
{
    qsizetype position = caretBehind.range.start + caretBehind.text.size();
    const TextEdits ordered = sorted(edits);
    for (const TextEdit &edit : ordered) {
        if (edit.range.start < caretBehind.range.start)
            position += edit.text.size() - edit.range.length();
    }
    return {ordered, {position, position}};
}

} // namespace

Result<Command> citeFact(const Digest &digest, ItemPlace opinion, ItemPlace fact)
{
    if (!isKind(digest, opinion, BlockKind::Opinion) || !isKind(digest, fact, BlockKind::Fact))
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "Only an opinion can cite, and only a fact.")}};
    const Item &cited = digest.item(fact);
    const Item &citingItem = digest.item(opinion);
    if (cited.text.isEmpty() || citingItem.text.isEmpty())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "The fact or the opinion has no text yet.")}};
    if (!cited.id.isEmpty() && citingItem.citations.contains(cited.id))
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "The opinion cites %1 already."), {cited.id}}};
    if (!cited.id.isEmpty() && digest.factById(cited.id) != fact)
        return Error{
            {"digest",
             QT_TRANSLATE_NOOP("digest", "Another fact has the id %1 too. Give one of them another id."),
             {cited.id}}};
    const QString id = cited.id.isEmpty() ? digest.freeFactId() : cited.id;
    const TextEdit citation = citing(digest, opinion, id);
    TextEdits edits{citation};
    if (cited.id.isEmpty()) {
        const qsizetype at = digest.start(fact.topic) + cited.content.start;
        edits.append(TextEdit{{at, at}, u'[' + id + u"] "_s});
    }
    const auto isMeant = [&](ItemPlace place, const Item &before, const Item &after) {
        const BlockKind kind = digest.topic(place.topic).blocks[place.block].kind;
        if (place == fact)
            return after.id == id && after.text == before.text && after.links == before.links;
        if (place == opinion)
            return after.citations.size() == before.citations.size() + 1 && after.citations.contains(id);
        return contentOf(before, kind) == contentOf(after, kind);
    };
    if (!areApplicable(edits, digest.length()) || !readsAs(digest, edits, isMeant))
        return Error{wouldNotRead};
    return commandOf(edits, citation);
}

Result<Command> removeCitation(const Digest &digest, ItemPlace opinion, const QString &id)
{
    const Item &item = digest.item(opinion);
    if (!isKind(digest, opinion, BlockKind::Opinion) || !item.citations.contains(id))
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "The opinion does not cite %1."), {id}}};
    const QStringView content = slice(digest.topic(opinion.topic).source, item.content);
    TextEdits edits;
    for (const TextRange range : rangesOfCitedId(content, id))
        edits.append(TextEdit{range.shifted(digest.start(opinion.topic) + item.content.start), {}});
    const auto isMeant = [&](ItemPlace place, const Item &before, const Item &after) {
        if (place != opinion)
            return contentOf(before, BlockKind::Fact) == contentOf(after, BlockKind::Fact);
        QStringList left = before.citations;
        left.removeAll(id);
        return after.citations == left && after.links == before.links;
    };
    if (edits.isEmpty() || !areApplicable(edits, digest.length()) || !readsAs(digest, edits, isMeant))
        return Error{{"digest",
                      QT_TRANSLATE_NOOP("digest", "The citation of %1 cannot be told from the text "
                                                  "around it. Remove it in the text."),
                      {id}}};
    return commandOf(edits, edits.first());
}

Result<Command> renameFactId(const Digest &digest, const QString &from, const QString &to)
{
    static const QRegularExpression form(u"^F[0-9]{1,6}$"_s);
    if (!form.matchView(to).hasMatch())
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "An id is F and one to six digits, as in F3.")}};
    if (!digest.factById(from))
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "No fact has the id %1."), {from}}};
    if (from == to)
        return Error{{"digest", QT_TRANSLATE_NOOP("digest", "The fact has the id %1 already."), {to}}};
    TextEdits edits;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        if (!mayHaveIds(digest.source(t)))
            continue;
        for (const Block &block : digest.topic(t).blocks) {
            for (const Item &item : block.items) {
                if (item.id == to || item.citations.contains(to))
                    return Error{{"digest", QT_TRANSLATE_NOOP("digest", "The id %1 is taken."), {to}}};
                for (const TextRange range : rangesOfId(digest.source(t), item, from)) {
                    const TextEdit edit{digest.inDocument(t, range), to};
                    if (!edits.contains(edit))
                        edits.append(edit);
                }
            }
        }
    }
    const auto isMeant = [&](ItemPlace, const Item &before, const Item &after) {
        QStringList citations = after.citations; // code may still name the old one
        citations.replaceInStrings(QRegularExpression(u'^' + to + u'$'), from);
        citations.removeDuplicates();
        QStringList known = before.citations;
        known.removeDuplicates();
        return after.id == (before.id == from ? to : before.id) && citations == known &&
               after.links == before.links;
    };
    if (!areApplicable(edits, digest.length()) || !readsAs(digest, edits, isMeant))
        return Error{{"digest",
                      QT_TRANSLATE_NOOP("digest", "Not every place that names %1 can be found. "
                                                  "Rename it in the text."),
                      {from}}};
    return commandOf(edits, edits.first());
}

} // namespace sasil
