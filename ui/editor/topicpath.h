// SPDX-License-Identifier: MIT
#pragma once

#include "check/diagnostic.h"

#include <QList>
#include <QString>

namespace sasil {

class DocumentSession;

/// Where in a digest a topic is, as it is shown above the text.
struct TopicPath
{
    struct Part
    {
        qsizetype topic = 0;
        QString title; ///< as in lists; of a heading without a title "#"

        friend bool operator==(const Part &, const Part &) = default;
    };

    QList<Part> parts; ///< from the top of the tree to the topic; empty: none, or before the first heading
    bool hasBelow = false; ///< whether there are topics below the last one
    qsizetype facts = 0;   ///< of the topic itself
    qsizetype opinions = 0;
    Severity worst = Severity::Off; ///< of its findings that are shown

    static TopicPath of(const DocumentSession &session, qsizetype topic);

    friend bool operator==(const TopicPath &, const TopicPath &) = default;
};

/// How a topic is called where it is one of many.
[[nodiscard]] QString topicTitle(const DocumentSession &session, qsizetype topic);

/// The topics below \a parent, only those right below it; of -1 those at the top of the tree.
[[nodiscard]] QList<qsizetype> topicsBelow(const DocumentSession &session, qsizetype parent);

} // namespace sasil
