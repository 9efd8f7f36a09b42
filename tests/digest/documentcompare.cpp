// SPDX-License-Identifier: MIT
#include "documentgenerator.h"

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// "what: actual instead of expected" where they differ.
template <typename T>
QString compared(const char *what, const T &actual, const T &expected)
{
    if (actual == expected)
        return {};
    QString text;
    QDebug(&text).nospace() << what << ": " << actual << " instead of " << expected;
    return text;
}

/// The first of \a differences that there is.
QString firstOf(std::initializer_list<QString> differences)
{
    for (const QString &difference : differences) {
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

QString differenceOfItem(const Item &actual, const ExpectedItem &expected)
{
    const QString difference =
        firstOf({compared("text", actual.text, expected.text), compared("id", actual.id, expected.id),
                 compared("citations", actual.citations, expected.citations),
                 compared("links", actual.links, expected.links)});
    return difference.isEmpty() ? difference : u"of \"%1\": "_s.arg(expected.text) + difference;
}

/// Items of one kind that have a text, in the order of the text.
std::vector<ItemPlace> itemsOf(const Digest &digest, qsizetype topic, BlockKind kind)
{
    std::vector<ItemPlace> places;
    const QList<Block> &blocks = digest.topic(topic).blocks;
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        for (qsizetype i = 0; blocks[b].kind == kind && i < blocks[b].items.size(); ++i) {
            if (!blocks[b].items[i].text.isEmpty())
                places.push_back({topic, b, i});
        }
    }
    return places;
}

QString differenceOfItems(const Digest &digest, qsizetype index, const ExpectedTopic &expected)
{
    const std::vector<ItemPlace> facts = itemsOf(digest, index, BlockKind::Fact);
    const std::vector<ItemPlace> opinions = itemsOf(digest, index, BlockKind::Opinion);
    for (size_t i = 0; i < qMin(facts.size(), expected.facts.size()); ++i) {
        if (const QString text = differenceOfItem(digest.item(facts[i]), expected.facts[i]); !text.isEmpty())
            return u"fact "_s + text;
    }
    for (size_t i = 0; i < qMin(opinions.size(), expected.opinions.size()); ++i) {
        const ExpectedOpinion &opinion = expected.opinions[i];
        const QString text = firstOf(
            {differenceOfItem(digest.item(opinions[i]), opinion.item),
             compared("support", supportName(supportOf(digest, opinions[i])), supportName(opinion.support))});
        if (!text.isEmpty())
            return u"opinion "_s + text;
    }
    return firstOf({compared("number of facts", facts.size(), expected.facts.size()),
                    compared("number of opinions", opinions.size(), expected.opinions.size())});
}

QString differenceOfWeek(const std::optional<WeekLabel> &actual, const std::optional<WeekLabel> &expected)
{
    if (actual == expected)
        return {};
    const auto shown = [](const std::optional<WeekLabel> &week) {
        return week ? u"%1 (%2/%3/%4)"_s.arg(week->label).arg(week->year).arg(week->month).arg(week->week)
                    : u"none"_s;
    };
    return compared("week", shown(actual), shown(expected));
}

QString differenceOfTopic(const Digest &digest, qsizetype index, const ExpectedTopic &expected)
{
    const Topic &topic = digest.topic(index);
    const QString difference = firstOf({
        compared("level", topic.level, expected.level),
        compared("title", topic.title, expected.title),
        compared("English title", topic.english, expected.english),
        compared("link", topic.link, expected.link),
        differenceOfWeek(topic.week, expected.week),
        differenceOfItems(digest, index, expected),
        compared("kind", int(digest.kind(index)), int(expected.kind)),
        compared("parent", digest.parent(index), expected.parent),
    });
    return difference.isEmpty() ? difference : u"topic %1: "_s.arg(index) + difference;
}

} // namespace

QString differenceOf(const Digest &actual, const GeneratedDocument &expected)
{
    for (qsizetype i = 0; i < qMin(actual.topicCount(), std::ssize(expected.topics)); ++i) {
        if (const QString text = differenceOfTopic(actual, i, expected.topics[size_t(i)]); !text.isEmpty())
            return text;
    }
    const FrontMatter matter = readFrontMatter(actual);
    return firstOf({
        compared("number of topics", actual.topicCount(), qsizetype(expected.topics.size())),
        compared("front matter's title", matter.title, expected.frontMatter.title),
        compared("author", matter.author, expected.frontMatter.author),
        compared("date", matter.date, expected.frontMatter.date),
        compared("language", matter.language, expected.frontMatter.language),
        compared("tags", matter.tags, expected.frontMatter.tags),
    });
}

} // namespace sasil
