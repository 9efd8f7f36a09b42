// SPDX-License-Identifier: MIT
#include "publish/exporting.h"

#include "check/checker.h"
#include "publish/cleanmarkdown.h"
#include "publish/htmlexport.h"
#include "publish/labellanguage.h"
#include "publish/markdownexport.h"

#include <algorithm>

namespace sasil {

namespace {

bool hasText(const Digest &digest)
{
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        if (digest.level(t) > 0 || !digest.topic(t).blocks.isEmpty())
            return true;
    }
    return false;
}

bool hasItems(const Digest &digest, BlockKind kind)
{
    for (qsizetype t = 0; t < digest.topicCount(); ++t) {
        if (digest.topic(t).itemCount(kind) > 0)
            return true;
    }
    return false;
}

/// Why an export of \a digest, of which \a all is left, would be empty; nothing: it would not.
std::optional<Error> emptiness(const Digest &all, const Digest &digest, Content content)
{
    if (!hasText(all))
        return Error{{"publish", QT_TRANSLATE_NOOP("publish", "The digest is empty: there is nothing to "
                                                              "export. Write something first.")}};
    if (!hasText(digest))
        return Error{{"publish", QT_TRANSLATE_NOOP("publish", "Nothing is left to export: what was chosen "
                                                              "has stubs only. Keep the stubs.")}};
    if (content == Content::Facts && !hasItems(digest, BlockKind::Fact))
        return Error{{"publish", QT_TRANSLATE_NOOP("publish", "There are no facts in what was chosen. "
                                                              "Export everything instead.")}};
    if (content == Content::Opinions && !hasItems(digest, BlockKind::Opinion))
        return Error{{"publish", QT_TRANSLATE_NOOP("publish", "There are no opinions in what was chosen. "
                                                              "Export everything instead.")}};
    return std::nullopt;
}

/// What is found in the topics of \a digest, which was selected from \a source, where they stand in that: a
/// fact that was left out is a fact all the same.
QList<QList<Diagnostic>> findingsIn(const Digest &digest, const QList<SelectedTopic> &topics,
                                    const ExportSource &source, LabelLanguage labels)
{
    const Digest all = inLabelLanguage(source.digest, labels);
    Checker checker(source.settings, source.folder());
    checker.reset(all);
    QList<QList<Diagnostic>> findings(digest.topicCount());
    for (const SelectedTopic &topic : topics) {
        if (topic.start >= digest.length())
            continue;
        const qsizetype index = digest.topicAt(topic.start);
        const bool isSame = digest.start(index) == topic.start &&
                            digest.topic(index).blocks.size() == all.topic(topic.index).blocks.size();
        if (isSame)
            findings[index] = checker.of(topic.index);
    }
    return findings;
}

QString markdown(const Digest &digest, const ExportOptions &options)
{
    const QString text = exportMarkdown(digest, options.page.content);
    return options.clean ? cleanedText(Digest::parse(text, digest.labels())) : text;
}

} // namespace

Result<ExportContent> exportContent(const ExportSource &source, const ExportOptions &options)
{
    const Digest &all = source.digest;
    const bool isWhole = options.selection == Selection();
    QList<SelectedTopic> topics;
    const QString text = selectedText(all, options.selection, topics);
    ExportContent content{isWhole ? all : Digest::parse(text, all.labels()), options.page};
    if (const auto error = emptiness(all, content.digest, options.page.content))
        return *error;
    if (options.withFindings)
        content.page.findings = findingsIn(content.digest, topics, source, options.selection.labels);
    return content;
}

Result<QByteArray> exportText(const ExportSource &source, const ExportOptions &options)
{
    const Result<ExportContent> content = exportContent(source, options);
    if (!content)
        return content.error();
    if (options.format == ExportFormat::Html)
        return exportHtml(content->digest, content->page, {source.folder(), options.fragment}).toUtf8();
    return encode(markdown(content->digest, options), source.format);
}

QList<Message> exportWarnings(const ExportSource &source, const ExportOptions &options)
{
    if (options.format != ExportFormat::Html)
        return {};
    ExportOptions plain = options;
    plain.withFindings = false; // they show no images
    const Result<ExportContent> content = exportContent(source, plain);
    return content ? imageProblems(content->digest, content->page, {source.folder(), options.fragment})
                   : QList<Message>();
}

} // namespace sasil
