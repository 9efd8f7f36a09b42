// SPDX-License-Identifier: MIT
#include "publish/cleaningproof.h"

#include "check/trackingparameters.h"
#include "render/topichtml.h"

#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString withoutAllTracking(QString text)
{
    const QList<TrackingQuery> queries = trackingQueries(text);
    for (auto query = queries.rbegin(); query != queries.rend(); ++query)
        text.replace(query->range.start, query->range.length(), withoutTracking(slice(text, query->range)));
    return text;
}

/// A page without what sets blocks apart: blank lines between items make paragraphs of them.
QString withoutSpacing(const QString &html)
{
    static const QRegularExpression code(u"<pre.*?</pre>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression spacing(u"</?p>|\\n(?=<)|(?<=>)\\n"_s);
    QString result;
    qsizetype at = 0;
    for (auto matches = code.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += html.sliced(at, match.capturedStart() - at).remove(spacing) + match.captured();
        at = match.capturedEnd();
    }
    return result + html.sliced(at).remove(spacing);
}

void say(QStringList &lines, const Block &block)
{
    lines.append(QString::number(int(block.kind)));
    for (const Item &item : block.items)
        lines << item.text << item.subLabel << item.id << item.citations.join(u' ') << item.links.join(u' ');
}

} // namespace

LoneTopic::LoneTopic(const QString &source, const QString &definitions, const LabelSet &labels)
    : m_source(source),
      m_digest(
          Digest::parse(definitions.isEmpty() ? source : source + u"\n\n"_s + definitions + u'\n', labels)),
      m_isOne(m_digest.topicCount() == 1)
{
}

QString LoneTopic::said() const
{
    const Topic &read = topic();
    QStringList lines{QString::number(read.level),
                      read.title,
                      read.english,
                      read.link,
                      read.week ? read.week->label : QString(),
                      slice(read.source, read.frontMatter).toString()};
    QStringList keys = read.definitions.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys))
        lines << key << read.definitions.value(key).simplified();
    for (const Block &block : read.blocks) {
        if (block.kind != BlockKind::Other)
            say(lines, block);
    }
    lines.append(withoutSpacing(topicHtml(m_digest, 0, {})));
    return withoutAllTracking(lines.join(u'\n'));
}

CleaningProof::CleaningProof(const QString &source, const QString &definitions, const LabelSet &labels)
    : m_definitions(definitions), m_labels(labels)
{
    if (const LoneTopic topic = read(source); topic.isOne())
        m_said = topic.said();
}

bool CleaningProof::holds(const QString &source) const
{
    const LoneTopic topic = read(source);
    return !m_said.isEmpty() && topic.isOne() && topic.said() == m_said;
}

QString CleaningProof::changed(const QString &source, const QList<TextEdits> &changes) const
{
    TextEdits kept;
    const auto add = [&](const auto &self, qsizetype first, qsizetype count) -> void {
        TextEdits tried = kept;
        for (qsizetype i = first; i < first + count; ++i)
            tried += changes[i];
        const QString changed = applied(source, tried);
        if (changed == applied(source, kept))
            return;
        if (holds(changed)) {
            kept = tried;
        } else if (count > 1) {
            self(self, first, count / 2);
            self(self, first + count / 2, count - count / 2);
        }
    };
    add(add, 0, changes.size());
    return applied(source, kept);
}

} // namespace sasil
