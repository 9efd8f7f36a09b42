// SPDX-License-Identifier: MIT
#include "outline/outlinemodel.h"

#include "outline/outlinewords.h"

#include <QSet>

#include <algorithm>

namespace sasil {

namespace {

bool hasHeadingOf(const OutlineNode *node, const Topic &topic)
{
    return node && node->row.level == topic.level && node->row.title == topic.title;
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent)
{
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::setSession(DocumentSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &DocumentSession::documentReset, this, &OutlineModel::reset);
        connect(session, &DocumentSession::documentChanged, this, &OutlineModel::follow);
        connect(session, &QObject::destroyed, this, &OutlineModel::reset);
    }
    reset();
}

void OutlineModel::reset()
{
    beginResetModel();
    m_nodes.clear();
    m_root.children.clear();
    if (m_session)
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
    if (row == node->row)
        return;
    node->row = std::move(row);
    emitChanged(node);
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
        after.append(node->topic < 0 ? QModelIndex() : indexOfNode(node));
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
        const int end = parent->rowOf(*last) + 1;
        int begin = end;
        for (; last != tops.rend() && (*last)->parent == parent && parent->rowOf(*last) == begin - 1; ++last)
            --begin;
        beginRemoveRows(indexOfNode(parent), begin, end - 1);
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
        const int row = parent->rowOf(*next);
        const auto end = std::find_if(next, tops.end(), [&](const Node *node) {
            return node->parent != parent || parent->rowOf(node) != row;
        });
        beginInsertRows(indexOfNode(parent), row, row + int(end - next) - 1);
        parent->children.insert(parent->children.begin() + row, next, end);
        endInsertRows();
        emitChanged(parent);
        next = end;
    }
}

OutlineNode *OutlineModel::parentOf(qsizetype topic) const
{
    const qsizetype above = m_session->digest().parent(topic);
    return above < 0 ? &m_root : m_nodes[size_t(above)].get();
}

qsizetype OutlineModel::topicOf(const QModelIndex &index)
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer())->topic : -1;
}

QModelIndex OutlineModel::indexOf(qsizetype topic) const
{
    if (topic < 0 || topic >= qsizetype(m_nodes.size()) || !m_nodes[size_t(topic)])
        return {};
    return indexOfNode(m_nodes[size_t(topic)].get());
}

QModelIndex OutlineModel::indexOfNode(const Node *node) const
{
    return node == &m_root ? QModelIndex() : createIndex(node->parent->rowOf(node), 0, node);
}

const OutlineNode *OutlineModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : &m_root;
}

qsizetype OutlineModel::placeOf(const QModelIndex &index) const
{
    const Digest &digest = m_session->digest();
    const qsizetype at = topicOf(index);
    const Topic &topic = digest.topic(at);
    if (topic.level > 0)
        return digest.start(at);
    const auto block = std::find_if(topic.blocks.begin(), topic.blocks.end(), [](const Block &candidate) {
        return candidate.kind != BlockKind::Other;
    });
    return digest.start(at) + (block == topic.blocks.end() ? 0 : block->range.start);
}

void OutlineModel::retranslate()
{
    const auto emitBelow = [this](const auto &self, const Node &node) -> void {
        if (node.children.empty())
            return;
        Q_EMIT dataChanged(indexOfNode(node.children.front()), indexOfNode(node.children.back()));
        for (const Node *child : node.children)
            self(self, *child);
    };
    emitBelow(emitBelow, m_root);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[size_t(row)]);
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfNode(nodeOf(index)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return OutlineWords::title(node.row);
    case Qt::ToolTipRole:
        return OutlineWords::toolTip(node.row);
    case Qt::AccessibleTextRole:
        return OutlineWords::accessibleText(node.row);
    case TitleRole:
        return node.row.title;
    case EnglishRole:
        return node.row.english;
    case WeekRole:
        return node.row.week;
    case FactsRole:
        return node.row.facts;
    case OpinionsRole:
        return node.row.opinions;
    case KindRole:
        return int(node.row.kind);
    case SeverityRole:
        return int(node.row.worst());
    case FactsBelowRole:
        return node.sum().facts;
    case OpinionsBelowRole:
        return node.sum().opinions;
    case SeverityBelowRole:
        return int(node.sum().worst());
    case TopicRole:
        return node.topic;
    default:
        return {};
    }
}

} // namespace sasil
