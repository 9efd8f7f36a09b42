// SPDX-License-Identifier: MIT
#pragma once

#include "palette/paletteitems.h"

#include <QPointer>

#include <functional>
#include <vector>

namespace sasil {

class DocumentSession;

/// An open digest whose topics are listed.
struct ListedDigest
{
    QPointer<DocumentSession> session;
    QString name; ///< of its file
};

/// A topic of one of them.
struct ListedTopicPlace
{
    qsizetype digest = 0; ///< an index of the digests
    qsizetype topic = 0;

    friend bool operator==(ListedTopicPlace, ListedTopicPlace) = default;
};

/// The topics of the open digests to choose from, those of the current one first. The digests must not change
/// while it is shown.
class TopicItems : public PaletteItems
{
public:
    /// \a recent come first, the last one first.
    TopicItems(QList<ListedDigest> digests, const QList<ListedTopicPlace> &recent,
               std::function<void(ListedTopicPlace)> chosen);

    [[nodiscard]] qsizetype count() const override { return qsizetype(m_topics.size()); }
    [[nodiscard]] PaletteEntry entry(qsizetype index, bool isFiltered) const override;
    [[nodiscard]] QStringList words(qsizetype index) const override;
    [[nodiscard]] QList<qsizetype> recent() const override { return m_recent; }
    [[nodiscard]] QString prompt() const override;
    [[nodiscard]] QString emptyText(const QString &typed) const override;
    void choose(qsizetype index) override;

private:
    /// The titles of the topics above it, and the file where there are several.
    [[nodiscard]] QString placeOf(ListedTopicPlace place, bool withTopics) const;

    QList<ListedDigest> m_digests;
    std::vector<ListedTopicPlace> m_topics;
    QList<qsizetype> m_recent;
    std::function<void(ListedTopicPlace)> m_chosen;
};

} // namespace sasil
