// SPDX-License-Identifier: MIT
#include "digest/headinganchors.h"

#include <QUrl>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString anchorOf(const Topic &topic)
{
    const QString english = topic.english.isEmpty() ? QString() : u" ("_s + topic.english + u')';
    QString anchor;
    for (const uint c : QString(topic.listTitle() + english).toLower().toUcs4()) {
        if (QChar::isSpace(c))
            anchor += u'-';
        else if (QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == u'-' ||
                 QChar::category(c) == QChar::Punctuation_Connector)
            anchor += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    return anchor;
}

} // namespace

HeadingAnchors::HeadingAnchors(const Digest &digest)
{
    QHash<QString, int> used;
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        const QString plain = digest.level(i) > 0 ? anchorOf(digest.topic(i)) : QString();
        QString anchor = plain;
        while (!plain.isEmpty() && used.contains(anchor))
            anchor = plain + u'-' + QString::number(++used[plain]);
        used.insert(anchor, 0);
        m_anchors.append(anchor);
        if (!anchor.isEmpty())
            m_topics.insert(anchor, i);
    }
}

qsizetype HeadingAnchors::topicOf(const QString &anchor) const
{
    const QString decoded = QUrl::fromPercentEncoding(anchor.toUtf8());
    return m_topics.value(decoded.toLower(), -1);
}

} // namespace sasil
