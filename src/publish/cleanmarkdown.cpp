// SPDX-License-Identifier: MIT
#include "publish/cleanmarkdown.h"

#include "digest/commands/topictext.h"
#include "publish/cleanblocks.h"
#include "publish/cleaningproof.h"
#include "publish/cleanlines.h"
#include "publish/cleanwords.h"

#include <array>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// One change may make another one possible; more steps than this are never needed.
constexpr int mostSteps = 8;

QString cleanedOnce(const QString &source, const CleaningProof &proof)
{
    LoneTopic topic = proof.read(source);
    for (const auto changesOf : {wordChanges, blockChanges, lineChanges}) {
        if (!topic.isOne())
            return source;
        const QString changed = proof.changed(topic.source(), changesOf(topic));
        if (changed != topic.source())
            topic = proof.read(changed);
    }
    return proof.changed(topic.source(), endChange(topic.source()));
}

/// Cleaned until nothing changes any more. Where that never comes, the source stays as it was: so the answer
/// is what cleaning leaves alone.
QString cleanedTopic(const QString &source, const QString &definitions, const LabelSet &labels)
{
    const CleaningProof proof(source, definitions, labels);
    QString cleaned = source;
    for (int step = 0; step < mostSteps; ++step) {
        const QString next = cleanedOnce(cleaned, proof);
        if (next == cleaned)
            return cleaned;
        cleaned = next;
    }
    return source;
}

/// A topic with the blank lines around it that a digest in one style has.
QString spaced(const QString &source, bool isLast)
{
    const qsizetype end = contentEnd(source);
    return isLast || end == 0 || trailingLineEnds(source) > 1 ? source : source + u'\n';
}

/// A topic's level, and how many facts and opinions it has; empty beginnings left out.
QList<std::array<qsizetype, 3>> shapeOf(const Digest &digest)
{
    QList<std::array<qsizetype, 3>> shape;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const Topic &topic = digest.topic(t);
        if (topic.level > 0 || !topic.blocks.isEmpty() || !topic.frontMatter.isEmpty())
            shape.append(
                {topic.level, topic.itemCount(BlockKind::Fact), topic.itemCount(BlockKind::Opinion)});
    }
    return shape;
}

} // namespace

QString cleanedText(const Digest &digest)
{
    const QString written = digest.text();
    if (written.contains(u'\r')) {
        // By themselves these end no line in every reader's eyes.
        const QString lines = QString(written).replace(u"\r\n"_s, u"\n"_s);
        return lines.contains(u'\r') ? written : cleanedText(Digest::parse(lines, digest.labels()));
    }
    QString text;
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        const QString &source = digest.source(t);
        if (isBlankText(source))
            continue;
        const bool isLast = t + 1 == digest.topicCount();
        text += spaced(cleanedTopic(source, digest.foreignDefinitions(t), digest.labels()), isLast);
    }
    return shapeOf(Digest::parse(text, digest.labels())) == shapeOf(digest) ? text : written;
}

} // namespace sasil
