// SPDX-License-Identifier: MIT
#include "commandcases.h"

#include "digest/commands/citationcommands.h"
#include "digest/commands/itemsteps.h"
#include "digest/commands/moveitem.h"
#include "digest/commands/topicdelete.h"
#include "digest/commands/topicmove.h"
#include "digest/commands/topicrename.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar caretMark = u'‸';
constexpr QChar startMark = u'‹';
constexpr QChar endMark = u'›';

using ParametricCommand =
    std::function<Result<Command>(const Digest &, TextRange selection, const QStringList &arguments)>;

/// The first item whose text contains \a words.
ItemPlace placeNamed(const Digest &digest, const QString &words)
{
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const QList<Block> &blocks = digest.topic(t).blocks;
        for (qsizetype b = 0; b < blocks.size(); ++b) {
            for (qsizetype i = 0; i < blocks[b].items.size(); ++i) {
                if (blocks[b].items[i].text.contains(words))
                    return {t, b, i};
            }
        }
    }
    qFatal("no item says %s", qPrintable(words));
}

/// -1: there is none.
qsizetype topicTitled(const Digest &digest, const QString &title)
{
    qsizetype index = digest.topicCount() - 1;
    while (index >= 0 && digest.topic(index).title != title)
        --index;
    return index;
}

/// The topic at the caret, and those that are named.
Topics topicsOf(const Digest &digest, TextRange at, const QStringList &titles)
{
    Topics topics{digest.topicAt(at.start)};
    for (const QString &title : titles)
        topics.append(topicTitled(digest, title));
    return topics;
}

/// The item at the caret, and those that are named by words of theirs.
Items itemsOf(const Digest &digest, TextRange at, const QStringList &words)
{
    Items items{*digest.itemAt(at.start)};
    for (const QString &of : words)
        items.append(placeNamed(digest, of));
    return items;
}

template <typename Moved>
Result<Command> commandOf(const Result<Moved> &moved)
{
    return moved ? Result<Command>(moved->command) : moved.error();
}

Result<Command> moveTopicsCase(const Digest &digest, TextRange at, const QStringList &arguments)
{
    static const QHash<QString, TopicPlace> places{{u"before"_s, TopicPlace::Before},
                                                   {u"behind"_s, TopicPlace::Behind},
                                                   {u"under"_s, TopicPlace::Under}};
    return commandOf(moveTopics(digest, topicsOf(digest, at, arguments.sliced(2)),
                                topicTitled(digest, arguments[1]), places.value(arguments[0])));
}

Result<Command> stepTopicsCase(const Digest &digest, TextRange at, const QStringList &arguments)
{
    static const QHash<QString, TopicStep> steps{{u"up"_s, TopicStep::Up},
                                                 {u"down"_s, TopicStep::Down},
                                                 {u"promote"_s, TopicStep::Promote},
                                                 {u"demote"_s, TopicStep::Demote}};
    return commandOf(
        stepTopics(digest, topicsOf(digest, at, arguments.sliced(1)), steps.value(arguments[0])));
}

Result<Command> placeItemsCase(const Digest &digest, TextRange at, const QStringList &arguments)
{
    ItemTarget target{topicTitled(digest, arguments[1])};
    if (arguments[0] != u"topic"_s) {
        target.beside = placeNamed(digest, arguments[1]);
        target.topic = target.beside->topic;
        target.behind = arguments[0] == u"behind"_s;
    }
    return commandOf(placeItems(digest, itemsOf(digest, at, arguments.sliced(2)), target));
}

Result<Command> stepItemsCase(const Digest &digest, TextRange at, const QStringList &arguments)
{
    static const QHash<QString, ItemStep> steps{
        {u"up"_s, ItemStep::Up}, {u"down"_s, ItemStep::Down}, {u"turn"_s, ItemStep::Turn}};
    return commandOf(stepItems(digest, itemsOf(digest, at, arguments.sliced(1)), steps.value(arguments[0])));
}

/// Commands that need more than the selection.
const QHash<QString, ParametricCommand> &parametricCommands()
{
    static const QHash<QString, ParametricCommand> commands{
        {u"move-topic-under"_s,
         [](const Digest &digest, TextRange selection, const QStringList &arguments) {
             return moveTopicUnder(digest, digest.topicAt(selection.start),
                                   topicTitled(digest, arguments.value(0)));
         }},
        {u"move-topics"_s, moveTopicsCase},
        {u"step-topics"_s, stepTopicsCase},
        {u"delete-topics"_s,
         [](const Digest &digest, TextRange selection, const QStringList &arguments) {
             return deleteTopics(digest, topicsOf(digest, selection, arguments));
         }},
        {u"rename-topic"_s,
         [](const Digest &digest, TextRange selection, const QStringList &arguments) {
             return renameTopic(digest, digest.topicAt(selection.start), arguments.value(0));
         }},
        {u"place-items"_s, placeItemsCase},
        {u"step-items"_s, stepItemsCase},
        {u"delete-items"_s,
         [](const Digest &digest, TextRange selection, const QStringList &arguments) {
             return deleteItems(digest, itemsOf(digest, selection, arguments));
         }},
        {u"cite"_s,
         [](const Digest &digest, TextRange at, const QStringList &arguments) {
             return citeFact(digest, *digest.itemAt(at.start), placeNamed(digest, arguments.value(0)));
         }},
        {u"uncite"_s,
         [](const Digest &digest, TextRange at, const QStringList &arguments) {
             return removeCitation(digest, *digest.itemAt(at.start), arguments.value(0));
         }},
        {u"rename-fact-id"_s,
         [](const Digest &digest, TextRange, const QStringList &arguments) {
             return renameFactId(digest, arguments.value(0), arguments.value(1));
         }},
        {u"move-item-to"_s,
         [](const Digest &digest, TextRange at, const QStringList &arguments) {
             return moveItemTo(digest, *digest.itemAt(at.start), arguments.value(0).toInt());
         }},
    };
    return commands;
}

/// The texts of all items, sorted; a new item has none.
QStringList itemTexts(const Digest &digest)
{
    QStringList texts;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        for (const Block &block : digest.topic(t).blocks) {
            for (const Item &item : block.items) {
                if (!item.text.isEmpty())
                    texts.append(item.text);
            }
        }
    }
    texts.sort();
    return texts;
}

/// The words of the text without what commands may rewrite: bullets, numbers, marks, `#`.
QStringList headings(const Digest &digest)
{
    QStringList titles;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        if (digest.level(t) > 0)
            titles.append(digest.topic(t).title);
    }
    titles.sort();
    return titles;
}

bool contains(const QStringList &all, const QStringList &part)
{
    return std::ranges::includes(all, part);
}

} // namespace

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

void writeText(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

CommandCase readCommandCase(const QString &path)
{
    CommandCase given;
    given.id = QFileInfo(path).dir().dirName();
    given.text = readText(path);
    if (given.text.startsWith(u"%%"_s)) {
        const qsizetype end = given.text.indexOf(u'\n');
        for (const QString &argument : given.text.first(end).sliced(2).split(u'|'))
            given.arguments.append(argument.trimmed());
        given.text.remove(0, end + 1);
    }
    const auto take = [&](QChar mark) {
        const qsizetype at = given.text.indexOf(mark);
        if (at >= 0)
            given.text.remove(at, 1);
        return at;
    };
    const qsizetype caret = take(caretMark);
    given.selection = {caret, caret};
    if (caret < 0)
        given.selection.start = take(startMark);
    if (caret < 0)
        given.selection.end = take(endMark);
    if (given.selection.start < 0 || given.selection.end < given.selection.start)
        qFatal("%s marks no place", qPrintable(path));
    return given;
}

Result<Command> makeCommand(const CommandCase &given, const Digest &digest)
{
    for (const StructuralCommand &command : structuralCommands()) {
        if (command.id == given.id)
            return command.make(digest, given.selection);
    }
    if (!parametricCommands().contains(given.id))
        qFatal("there is no command %s", qPrintable(given.id));
    return parametricCommands().value(given.id)(digest, given.selection, given.arguments);
}

QString shownResult(const QString &text, const Command &command)
{
    QString after = applied(text, command.edits);
    if (command.selection.isEmpty())
        return after.insert(command.selection.start, caretMark);
    return after.insert(command.selection.end, endMark).insert(command.selection.start, startMark);
}

QList<qsizetype> placesIn(const Digest &digest)
{
    QList<qsizetype> places{digest.length()};
    const QString text = digest.text();
    for (qsizetype at = 0; at >= 0 && at < text.size(); at = text.indexOf(u'\n', at) + 1) {
        places.append(at);
        if (text.indexOf(u'\n', at) < 0)
            break;
    }
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        places.append(digest.start(t) + digest.topic(t).heading.end / 2);
        for (const Block &block : digest.topic(t).blocks) {
            for (const Item &item : block.items)
                places.append(digest.start(t) + (item.range.start + item.range.end) / 2);
        }
    }
    return places;
}

TextEdits backwards(const TextEdits &edits)
{
    TextEdits result = sorted(edits);
    std::ranges::reverse(result);
    return result;
}

bool keepsWhatItMust(const QString &id, const Digest &before, const Digest &after)
{
    if (!contains(itemTexts(after), itemTexts(before)))
        return false;
    static const QSet<QString> addNothing{u"move-item-up"_s, u"move-item-down"_s, u"turn-item"_s,
                                          u"normalize-block"_s};
    if (addNothing.contains(id) && itemTexts(after) != itemTexts(before))
        return false;
    // Merging takes a heading away.
    return id == u"merge-topic"_s || contains(headings(after), headings(before));
}

} // namespace sasil
