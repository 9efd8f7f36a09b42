// SPDX-License-Identifier: MIT
#include "commandcases.h"
#include "digest/commands/itemsteps.h"
#include "digest/commands/topicdelete.h"
#include "digest/commands/topicmove.h"
#include "digest/commands/topicrename.h"
#include "digest/commands/topictext.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// A heading as a tree shows it.
struct Heading
{
    int level = 0;
    QString letters;

    friend bool operator==(const Heading &, const Heading &) = default;
};

Heading headingOf(const Digest &digest, qsizetype topic, int deeper = 0)
{
    QString letters;
    for (const QChar c : digest.topic(topic).title) {
        if (c.isLetter())
            letters += c;
    }
    return {digest.level(topic) + deeper, letters};
}

/// The headings after a move, made without any text.
QList<Heading> expectedHeadings(const Digest &digest, const Topics &topics, qsizetype target,
                                TopicPlace place)
{
    const int level = digest.level(target) + (place == TopicPlace::Under ? 1 : 0);
    const qsizetype gap = place == TopicPlace::Before ? target : digest.subtreeEnd(target);
    QSet<qsizetype> gone;
    QList<Heading> moved;
    for (const qsizetype root : highestOf(digest, topics)) {
        for (qsizetype i = root; i < digest.subtreeEnd(root); ++i) {
            gone.insert(i);
            moved.append(headingOf(digest, i, level - digest.level(root)));
        }
    }
    QList<Heading> headings;
    for (qsizetype i = 0; i <= digest.topicCount(); ++i) {
        if (i == gap)
            headings += moved;
        if (i < digest.topicCount() && !gone.contains(i))
            headings.append(headingOf(digest, i));
    }
    return headings;
}

QList<Heading> headingsOf(const Digest &digest)
{
    QList<Heading> headings;
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        headings.append(headingOf(digest, i));
    return headings;
}

/// All that every command has to keep; nothing: the edits are not sound.
std::optional<Digest> after(const Digest &digest, const Command &command)
{
    const QString text = digest.text();
    if (!areApplicable(command.edits, text.size()))
        return std::nullopt;
    const QString result = applied(text, command.edits);
    const bool isUndone = applied(result, inverted(command.edits, text)) == text;
    if (!isUndone || !TextRange{0, result.size()}.contains(command.selection))
        return std::nullopt;
    Digest edited = digest;
    for (const TextEdit &edit : backwards(command.edits))
        edited.edit(edit.range.start, edit.range.length(), edit.text);
    return edited == Digest::parse(result) ? std::optional(edited) : std::nullopt;
}

QList<ItemPlace> allItems(const Digest &digest)
{
    QList<ItemPlace> places;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        for (qsizetype b = 0; b < digest.topic(t).blocks.size(); ++b) {
            for (qsizetype i = 0; i < digest.topic(t).blocks[b].items.size(); ++i)
                places.append({t, b, i});
        }
    }
    return places;
}

QStringList sortedTexts(const Digest &digest)
{
    QStringList texts;
    for (const ItemPlace place : allItems(digest))
        texts.append(digest.item(place).text);
    texts.sort();
    return texts;
}

void addSamples()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SASIL_TEST_DATA "/digest"));
    for (const QString &name : folder.entryList({u"*.md"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

} // namespace

/// Moving, deleting and renaming everywhere in every sample: what is promised is made, and it reads as meant.
class TestMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topics_data() { addSamples(); }
    void topics();
    void deleting_data() { addSamples(); }
    void deleting();
    void renaming_data() { addSamples(); }
    void renaming();
    void items_data() { addSamples(); }
    void items();
};

void TestMoves::topics()
{
    QFETCH(const QString, path);
    const Digest digest = Digest::parse(readText(path));
    const int count = int(digest.topicCount());
    QRandomGenerator random(7);
    for (qsizetype target = 0; target < count; ++target) {
        for (int round = 0; round < count; ++round) {
            Topics topics{round};
            for (int more = random.bounded(3); more > 0; --more)
                topics.append(random.bounded(count));
            for (const TopicPlace place : {TopicPlace::Before, TopicPlace::Behind, TopicPlace::Under}) {
                const auto made = moveTopics(digest, topics, target, place);
                const QByteArray what = u"%1 topics from %2, place %3 of %4: %5"_s.arg(topics.size())
                                            .arg(round)
                                            .arg(int(place))
                                            .arg(target)
                                            .arg(made ? u"made"_s : made.error().text())
                                            .toUtf8();
                QVERIFY2(canMoveTopics(digest, topics, target, place).hasValue() == made.hasValue(), what);
                if (!made)
                    continue;
                const auto moved = after(digest, made->command);
                QVERIFY2(moved, what);
                QVERIFY2(headingsOf(*moved) == expectedHeadings(digest, topics, target, place), what);
                QVERIFY2(sortedTexts(*moved) == sortedTexts(digest), what);
                const Topics roots = highestOf(digest, topics);
                for (qsizetype i = 0; i < roots.size(); ++i)
                    QVERIFY2(headingOf(*moved, made->topics[i]).letters ==
                                 headingOf(digest, roots[i]).letters,
                             what);
            }
        }
    }
}

void TestMoves::deleting()
{
    QFETCH(const QString, path);
    const Digest digest = Digest::parse(readText(path));
    const int count = int(digest.topicCount());
    QRandomGenerator random(7);
    for (int first = 0; first < count; ++first) {
        Topics topics{first};
        for (int more = random.bounded(3); more > 0; --more)
            topics.append(random.bounded(count));
        const auto made = deleteTopics(digest, topics);
        const QByteArray what = QByteArray::number(first);
        QVERIFY2(canDeleteTopics(digest, topics).hasValue() == made.hasValue(), what);
        if (!made)
            continue;
        const auto left = after(digest, *made);
        QVERIFY2(left, what);
        QList<int> expected;
        qsizetype end = 0;
        for (qsizetype i = 0; i < count; ++i) {
            if (topics.contains(i) && i >= end)
                end = digest.subtreeEnd(i);
            if (i >= end)
                expected.append(digest.level(i));
        }
        QList<int> levels;
        for (qsizetype i = 0; i < left->topicCount(); ++i)
            levels.append(left->level(i));
        QVERIFY2(levels == expected, what);
    }
}

void TestMoves::renaming()
{
    QFETCH(const QString, path);
    const Digest digest = Digest::parse(readText(path));
    for (qsizetype topic = 0; topic < digest.topicCount(); ++topic) {
        for (const QString &words :
             {u"새 이름 (New)"_s, u"# x #"_s, u"- [a](b) `c"_s, u"---"_s, u"<div>"_s, u"1. a"_s}) {
            const auto made = renameTopic(digest, topic, words);
            QCOMPARE(made.hasValue(), canRenameTopic(digest, topic).hasValue());
            if (!made)
                continue;
            const auto renamed = after(digest, *made);
            QVERIFY(renamed);
            QCOMPARE(renamed->topicCount(), digest.topicCount());
            QCOMPARE(renamed->level(topic), digest.level(topic));
            QCOMPARE(headingWords(renamed->topic(topic)).text.remove(u'\\'), words);
            QCOMPARE(itemsOf(renamed->topic(topic)), itemsOf(digest.topic(topic)));
        }
    }
}

void TestMoves::items()
{
    QFETCH(const QString, path);
    const Digest digest = Digest::parse(readText(path));
    const QList<ItemPlace> places = allItems(digest);
    int done = 0;
    const auto check = [&](const Items &items, const ItemTarget &target) {
        const auto made = placeItems(digest, items, target);
        if (!made)
            return true;
        ++done;
        const auto moved = after(digest, made->command);
        if (!moved || sortedTexts(*moved) != sortedTexts(digest))
            return false;
        const Items outer = outermostOf(digest, items);
        for (qsizetype i = 0; i < outer.size(); ++i) {
            const BlockKind kind = moved->topic(made->items[i].topic).blocks[made->items[i].block].kind;
            const ItemPlace as = target.beside.value_or(outer[i]);
            if (made->items[i].topic != target.topic ||
                kind != digest.topic(as.topic).blocks[as.block].kind ||
                moved->item(made->items[i]).text != digest.item(outer[i]).text)
                return false;
        }
        return true;
    };
    for (const ItemPlace item : places) {
        const ItemPlace other = places[(places.indexOf(item) * 7 + 3) % places.size()];
        for (qsizetype topic = 0; topic < digest.topicCount(); ++topic)
            QVERIFY2(check({item}, {topic}) && check({item, other}, {topic}),
                     digest.item(item).text.toUtf8());
        for (const ItemPlace beside : places) {
            for (const bool behind : {false, true}) {
                QVERIFY2(check({item}, {beside.topic, beside, behind}) &&
                             (behind || check({other, item}, {beside.topic, beside, behind})),
                         (digest.item(item).text + u" / "_s + digest.item(beside).text).toUtf8());
            }
        }
    }
    qInfo("%d moves of %lld items", done, qlonglong(places.size()));
}

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
