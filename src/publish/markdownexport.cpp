// SPDX-License-Identifier: MIT
#include "publish/markdownexport.h"

#include "digest/definitions.h"

namespace sasil {

namespace {

/// A block without the blank lines around it. The indent of its first line stays: it tells which lists belong
/// together.
QStringView withoutBlankLines(QStringView block)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < block.size() && block[i].isSpace(); ++i) {
        if (block[i] == u'\n' || block[i] == u'\r')
            start = i + 1;
    }
    while (block.size() > start && block.back().isSpace())
        block.chop(1);
    return block.sliced(start);
}

/// The definitions that a part of a digest uses, those that its footnotes use too.
QString definitionsFor(const QString &text, const Digest &digest)
{
    Definitions all;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        for (auto i = topic.definitions.cbegin(); i != topic.definitions.cend(); ++i) {
            if (!all.contains(i.key()))
                all.insert(i.key(), i.value());
        }
    }
    const auto find = [&all](const QString &key) { return all.value(key); };
    QString used = usedDefinitions(text, find);
    for (QString more; (more = usedDefinitions(text + used, find)) != used;)
        used = more;
    return used;
}

} // namespace

QString exportMarkdown(const Digest &digest, Content content)
{
    if (content == Content::Everything)
        return digest.text();
    const BlockKind kept = content == Content::Facts ? BlockKind::Fact : BlockKind::Opinion;
    QString text;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        text += slice(topic.source, topic.frontMatter);
        if (topic.level > 0)
            text += slice(topic.source, topic.heading).toString() + QLatin1StringView("\n\n");
        for (const Block &block : topic.blocks) {
            if (block.kind == kept)
                text += withoutBlankLines(slice(topic.source, block.range)).toString() +
                        QLatin1StringView("\n\n");
        }
    }
    text += definitionsFor(text, digest);
    while (text.endsWith(QLatin1StringView("\n\n")))
        text.chop(1);
    return text;
}

} // namespace sasil
