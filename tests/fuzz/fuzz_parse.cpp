// SPDX-License-Identifier: MIT
// Bytes as a document: whatever they are, there is a model, and everything that can be asked of it answers.

#include "digest/modelcheck.h"
#include "digest/support.h"
#include "fuzztarget.h"
#include "render/topichtml.h"

using namespace sasil;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Digest digest = Digest::parse(text);
    require(faultOf(digest, text), text);
    for (qsizetype offset = 0; offset <= text.size(); ++offset) {
        const std::optional<ItemPlace> place = digest.itemAt(offset);
        if (place && !digest.range(*place).touches(offset))
            require(QStringLiteral("itemAt() answers with an item elsewhere"), text);
        if (place && digest.topic(place->topic).blocks[place->block].kind == BlockKind::Opinion)
            (void)supportOf(digest, *place);
    }
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        (void)topicHtml(digest, i, {});
    // A model does not depend on when its topics are asked for.
    Digest other = Digest::parse(text);
    for (qsizetype i = other.topicCount() - 1; i >= 0; --i)
        (void)other.topic(i).title.size();
    require(differenceOf(other, digest), text);
    return 0;
}
