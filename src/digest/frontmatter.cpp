// SPDX-License-Identifier: MIT
#include "digest/frontmatter.h"

namespace sasil {

namespace {

QString unquoted(QStringView value)
{
    value = value.trimmed();
    const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                        (value.front() == u'"' || value.front() == u'\'');
    return (quoted ? value.sliced(1).chopped(1) : value).toString();
}

QStringList readList(QStringView value)
{
    value = value.trimmed();
    if (value.startsWith(u'[') && value.endsWith(u']'))
        value = value.sliced(1).chopped(1);
    QStringList list;
    for (const QStringView part : value.split(u',', Qt::SkipEmptyParts))
        list.append(unquoted(part));
    return list;
}

} // namespace

FrontMatter readFrontMatter(const Digest &digest)
{
    FrontMatter matter;
    if (digest.topicCount() == 0)
        return matter;
    const Topic &head = digest.topic(0);
    bool inTags = false;
    for (QStringView line : slice(head.source, head.frontMatter).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (inTags && line.trimmed().startsWith(u"- ")) {
            matter.tags.append(unquoted(line.trimmed().sliced(2)));
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            continue;
        const QStringView key = line.first(colon);
        const QStringView value = line.sliced(colon + 1);
        inTags = key == u"tags";
        if (key == u"title")
            matter.title = unquoted(value);
        else if (key == u"author")
            matter.author = unquoted(value);
        else if (key == u"date")
            matter.date = unquoted(value);
        else if (key == u"lang" || key == u"language")
            matter.language = unquoted(value);
        else if (inTags)
            matter.tags = readList(value);
    }
    return matter;
}

QString titleOf(const Digest &digest)
{
    QString title = readFrontMatter(digest).title;
    if (!title.isEmpty())
        return title;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const Topic &topic = digest.topic(i);
        if (topic.level > 0 && !topic.title.isEmpty())
            return topic.title;
    }
    return {};
}

} // namespace sasil
