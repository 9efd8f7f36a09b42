// SPDX-License-Identifier: MIT
#include "outline/outlinemodel.h"

#include <QSet>

#include <algorithm>

namespace sasil {

namespace {

bool hasHeadingOf(const OutlineNode *node, const Topic &topic)
{
    return node && node->row.level == topic.level && node->row.title == topic.title;
}

} // namespace

void OutlineModel::reset()
{
    beginResetModel();
    m_nodes.clear();
    m_root.children.clear();
    if (m_session && m_session->isReady())
        adopt({0, 0, m_session->digest().topicCount(), {}}, Nodes(size_t(m_session->digest().topicCount())));
    for (const auto &node : m_nodes) {
        if (node)
            node->parent->children.push_back(node.get());
    }
    endResetModel();
}

void OutlineModel::follow(const DocumentChange &change)
{
    if (keepsShape(change.topics)) {
        for (qsizetype i = 0; i < change.topics.added; ++i)
            refresh(change.topics.first + i);
    } else {
        reshape(change.topics);
    }
    for (const qsizetype topic : change.refreshed)
        refresh(topic);
}

bool OutlineModel::keepsShape(const TopicChange &change) const
{
    if (change.removed != change.added)
        return false;
    for (qsizetype i = change.first; i < change.first + change.added; ++i) {
        const Topic &topic = m_session->digest().topic(i);
        const Node *node = m_nodes[size_t(i)].get();
        if (isListed(topic) != (node != nullptr) || (node && node->row.level != topic.level))
            return false;
    }
    return true;
}

/// Takes a topic's row from the digest. Its level must be the same.
void OutlineModel::refresh(qsizetype topic)
{
    Node *node = m_nodes[size_t(topic)].get();
    if (isListed(m_session->digest().topic(topic)) != (node != nullptr)) {
        reshape({topic, 1, 1, {}});
        return;
    }
    if (!node)
        return;
    OutlineRow row = OutlineRow::of(m_session->digest(), topic, m_session->findings(topic));
    const bool hasOtherFindings = row.findings != node->row.findings;
    if (row != node->row) {
        node->row = std::move(row);
        emitChanged(node);
    }
    if (m_showsItems)
        refreshItems(node, hasOtherFindings);
}

/// Items at both ends that look as they did are the same, those between are so one by one. \a looksOther:
/// their marks may be others.
void OutlineModel::refreshItems(Node *node, bool looksOther)
{
    std::vector<OutlineItem> now = itemsOf(node->topic);
    std::vector<OutlineItem> &items = node->items;
    const size_t common = std::min(items.size(), now.size());
    size_t before = 0;
    while (before < common && items[before].looksLike(now[before]))
        ++before;
    size_t after = 0;
    while (after < common - before && items[items.size() - 1 - after].looksLike(now[now.size() - 1 - after]))
        ++after;
    const auto from = int(common - after);
    const QModelIndex parent = indexOfNode(node);
    if (const auto gone = int(items.size() - common)) {
        beginRemoveRows(parent, from, from + gone - 1);
        items.erase(items.begin() + from, items.begin() + from + gone);
        endRemoveRows();
    } else if (const auto fresh = int(now.size() - common)) {
        beginInsertRows(parent, from, from + fresh - 1);
        items.insert(items.begin() + from, now.begin() + from, now.begin() + from + fresh);
        endInsertRows();
    }
    items = std::move(now);
    if (looksOther)
        emitItemsChanged(node, 0, int(items.size()) - 1);
    else
        emitItemsChanged(node, int(before), from - 1);
}

void OutlineModel::emitItemsChanged(const Node *node, int first, int last)
{
    if (first <= last)
        Q_EMIT dataChanged(indexOfItem(node, first), indexOfItem(node, last));
}

std::vector<OutlineItem> OutlineModel::itemsOf(qsizetype topic) const
{
    return m_showsItems ? OutlineItem::of(m_session->digest().topic(topic)) : std::vector<OutlineItem>();
}

void OutlineModel::setItemsShown(bool shown)
{
    if (m_showsItems == shown)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    m_showsItems = shown;
    for (const auto &node : m_nodes) {
        if (node)
            node->items = itemsOf(node->topic);
    }
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(isItem(index) ? QModelIndex() : indexOfNode(nodeOf(index)));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

/// The rows above show the sum of what is below them while they are folded.
void OutlineModel::emitChanged(const Node *node)
{
    for (; node && node != &m_root; node = node->parent) {
        const QModelIndex index = indexOfNode(node);
        Q_EMIT dataChanged(index, index);
    }
}

void OutlineModel::reshape(const TopicChange &change)
{
    const auto first = m_nodes.begin() + change.first;
    Nodes matched = matchNodes(change, std::span(first, first + change.removed));
    if (keepsParents(change, matched))
        replaceRows(change, std::move(matched));
    else
        replaceLayout(change, std::move(matched));
    for (qsizetype i = change.first; i < change.first + change.added; ++i)
        refresh(i);
}

/// Which nodes go on as which of the new topics: takes them out of \a old, and leaves those that have gone.
/// Topics with the same heading at both ends of the change are the same, those between are so pair by pair.
OutlineModel::Nodes OutlineModel::matchNodes(const TopicChange &change,
                                             std::span<std::unique_ptr<Node>> old) const
{
    const Digest &digest = m_session->digest();
    Nodes matched(size_t(change.added));
    const auto common = size_t(qMin(change.removed, change.added));
    const auto isSame = [&](size_t was, size_t is) {
        return hasHeadingOf(old[was].get(), digest.topic(change.first + qsizetype(is)));
    };
    size_t before = 0;
    while (before < common && isSame(before, before))
        ++before;
    size_t after = 0;
    while (after < common - before && isSame(old.size() - 1 - after, matched.size() - 1 - after))
        ++after;
    for (size_t i = 0; i < common - after; ++i) {
        if (isListed(digest.topic(change.first + qsizetype(i))))
            matched[i] = std::move(old[i]);
    }
    for (size_t i = 1; i <= after; ++i)
        matched[matched.size() - i] = std::move(old[old.size() - i]);
    return matched;
}

/// Whether all nodes that go on, the one after the change included, still hang where they hung.
bool OutlineModel::keepsParents(const TopicChange &change, const Nodes &matched) const
{
    const Digest &digest = m_session->digest();
    const auto nodeNow = [&](qsizetype topic) -> const Node * {
        if (topic < change.first)
            return m_nodes[size_t(topic)].get();
        if (topic < change.first + change.added)
            return matched[size_t(topic - change.first)].get();
        return m_nodes[size_t(topic - change.added + change.removed)].get();
    };
    for (qsizetype i = change.first; i < digest.topicCount(); ++i) {
        const Node *node = nodeNow(i);
        const qsizetype above = digest.parent(i);
        if (node && node->parent != (above < 0 ? &m_root : nodeNow(above)))
            return false;
    }
    return true;
}

void OutlineModel::replaceRows(const TopicChange &change, Nodes matched)
{
    const auto first = m_nodes.begin() + change.first;
    const Nodes gone(std::make_move_iterator(first), std::make_move_iterator(first + change.removed));
    removeNodes(gone);
    insertNodes(adopt(change, std::move(matched)));
}

void OutlineModel::replaceLayout(const TopicChange &change, Nodes matched)
{
    Q_EMIT layoutAboutToBeChanged();
    const auto first = m_nodes.begin() + change.first;
    const Nodes gone(std::make_move_iterator(first), std::make_move_iterator(first + change.removed));
    for (const auto &node : gone) {
        if (node)
            node->topic = -1;
    }
    const QModelIndexList before = persistentIndexList();
    adopt(change, std::move(matched));
    m_root.children.clear();
    for (const auto &node : m_nodes) {
        if (node)
            node->children.clear();
    }
    for (qsizetype i = 0; i < qsizetype(m_nodes.size()); ++i) {
        if (Node *node = m_nodes[size_t(i)].get()) {
            node->parent = parentOf(i);
            node->parent->children.push_back(node);
        }
    }
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const Node *node = nodeOf(index);
        if (node->topic < 0)
            after.append(QModelIndex());
        else
            after.append(isItem(index) ? index : indexOfNode(node));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void OutlineModel::removeNodes(const Nodes &gone)
{
    QSet<const Node *> all;
    std::vector<Node *> tops;
    for (const auto &node : gone) {
        all.insert(node.get());
        // A parent stands before what is below it.
        if (node && !all.contains(node->parent))
            tops.push_back(node.get());
    }
    for (auto last = tops.rbegin(); last != tops.rend();) {
        Node *parent = (*last)->parent;
        const int end = parent->placeOf(*last) + 1;
        int begin = end;
        for (; last != tops.rend() && (*last)->parent == parent && parent->placeOf(*last) == begin - 1;
             ++last)
            --begin;
        beginRemoveRows(indexOfNode(parent), parent->itemCount() + begin, parent->itemCount() + end - 1);
        parent->children.erase(parent->children.begin() + begin, parent->children.begin() + end);
        endRemoveRows();
        emitChanged(parent);
    }
}

/// Puts \a matched, and new nodes where it has none, in the place of the nodes of the changed topics, and
/// numbers all anew. Answers with the new nodes. They know their parents, which do not know them yet.
std::vector<OutlineNode *> OutlineModel::adopt(const TopicChange &change, Nodes matched)
{
    const Digest &digest = m_session->digest();
    std::vector<Node *> fresh;
    for (qsizetype i = 0; i < change.added; ++i) {
        auto &node = matched[size_t(i)];
        const qsizetype topic = change.first + i;
        if (node) {
            node->row.level = digest.topic(topic).level;
        } else if (isListed(digest.topic(topic))) {
            node = std::make_unique<Node>();
            node->row = OutlineRow::of(digest, topic, m_session->findings(topic));
            node->items = itemsOf(topic);
            fresh.push_back(node.get());
        }
    }
    const auto first =
        m_nodes.erase(m_nodes.begin() + change.first, m_nodes.begin() + change.first + change.removed);
    m_nodes.insert(first, std::make_move_iterator(matched.begin()), std::make_move_iterator(matched.end()));
    for (qsizetype i = change.first; i < qsizetype(m_nodes.size()); ++i) {
        if (m_nodes[size_t(i)])
            m_nodes[size_t(i)]->topic = i;
    }
    for (Node *node : fresh)
        node->parent = parentOf(node->topic);
    return fresh;
}

/// Hangs new nodes, in the order of their topics, under their parents.
void OutlineModel::insertNodes(const std::vector<Node *> &nodes)
{
    QSet<const Node *> all;
    std::vector<Node *> tops;
    for (Node *node : nodes) {
        all.insert(node);
        if (all.contains(node->parent))
            node->parent->children.push_back(node);
        else
            tops.push_back(node);
    }
    for (auto next = tops.begin(); next != tops.end();) {
        Node *parent = (*next)->parent;
        const int place = parent->placeOf(*next);
        const auto end = std::find_if(next, tops.end(), [&](const Node *node) {
            return node->parent != parent || parent->placeOf(node) != place;
        });
        const int row = parent->itemCount() + place;
        beginInsertRows(indexOfNode(parent), row, row + int(end - next) - 1);
        parent->children.insert(parent->children.begin() + place, next, end);
        endInsertRows();
        emitChanged(parent);
        next = end;
    }
}

} // namespace sasil
