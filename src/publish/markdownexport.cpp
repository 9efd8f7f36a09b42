// SPDX-License-Identifier: MIT
#include "publish/markdownexport.h"

namespace sasil {

QString exportMarkdown(const Digest &digest, Content content)
{
    if (content == Content::Everything)
        return digest.text();
    const BlockKind kept = content == Content::Facts ? BlockKind::Fact : BlockKind::Opinion;
    QString text;
    for (const Topic &topic : digest.topics()) {
        text += slice(topic.source, topic.frontMatter);
        if (topic.level > 0)
            text += slice(topic.source, topic.heading).toString() + QLatin1StringView("\n\n");
        for (const Block &block : topic.blocks) {
            if (block.kind == kept)
                text += slice(topic.source, block.range).trimmed().toString() + QLatin1StringView("\n\n");
        }
    }
    while (text.endsWith(QLatin1StringView("\n\n")))
        text.chop(1);
    return text;
}

} // namespace sasil
