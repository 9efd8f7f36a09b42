// SPDX-License-Identifier: MIT
#pragma once

#include "digest/digest.h"
#include "digest/frontmatter.h"
#include "digest/support.h"
#include "writtentext.h"

#include <QRandomGenerator>

#include <vector>

namespace sasil {

struct GeneratorOptions
{
    int mostTopics = 8;
};

/// An opinion's support is decided when the whole document is written.
struct ExpectedOpinion
{
    ExpectedItem item;
    Support support = Support::None;
};

struct ExpectedTopic
{
    int level = 0;
    QString title;
    QString english;
    QString link;
    std::optional<WeekLabel> week;
    TopicKind kind = TopicKind::Stub;
    qsizetype parent = -1;
    std::vector<ExpectedItem> facts;
    std::vector<ExpectedOpinion> opinions;
};

/// A document, and the model that design.md makes of it. What is expected comes from what was meant when it
/// was written, never from reading it.
struct GeneratedDocument
{
    QString text;
    FrontMatter frontMatter;
    std::vector<ExpectedTopic> topics;
};

[[nodiscard]] GeneratedDocument generateDocument(QRandomGenerator &random,
                                                 const GeneratorOptions &options = {});

/// The first thing in which the model differs from what was written; empty: nothing.
[[nodiscard]] QString differenceOf(const Digest &actual, const GeneratedDocument &expected);

} // namespace sasil
