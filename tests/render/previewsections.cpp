// SPDX-License-Identifier: MIT
#include "previewsections.h"

#include "check/checker.h"
#include "render/page.h"

namespace sasil {

QString previewSections(const Digest &digest)
{
    Checker checker;
    checker.reset(digest);
    QString sections;
    for (qsizetype i = 0; i < digest.topicCount(); ++i)
        sections += previewSection(digest, i, checker.of(i));
    return sections;
}

} // namespace sasil
