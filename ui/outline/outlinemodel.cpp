// SPDX-License-Identifier: MIT
#include "outline/outlinemodel.h"

#include "digest/commands/topicrename.h"
#include "outline/outlinewords.h"

#include <QMimeData>

#include <algorithm>

namespace sasil {

namespace {

/// An index of an item holds the node of its topic, and this beside it.
constexpr quintptr itemMark = 1;

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

bool OutlineModel::isItem(const QModelIndex &index)
{
    return (index.internalId() & itemMark) != 0;
}

const OutlineNode *OutlineModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? reinterpret_cast<const Node *>(index.internalId() & ~itemMark) : &m_root;
}

qsizetype OutlineModel::topicOf(const QModelIndex &index)
{
    return index.isValid() ? reinterpret_cast<const Node *>(index.internalId() & ~itemMark)->topic : -1;
}

ItemPlace OutlineModel::itemOf(const QModelIndex &index)
{
    const auto *node = reinterpret_cast<const Node *>(index.internalId() & ~itemMark);
    const OutlineItem &item = node->items[size_t(index.row())];
    return {node->topic, item.block, item.item};
}

OutlineRows OutlineModel::rowsOf(const QModelIndexList &indexes) const
{
    OutlineRows rows;
    for (const QModelIndex &index : indexes) {
        if (!isItem(index))
            rows.topics.append(topicOf(index));
    }
    if (!m_session)
        return {};
    const Digest &digest = m_session->digest();
    rows.topics = highestOf(digest, rows.topics);
    const auto standsBelow = [&](qsizetype topic) {
        return std::ranges::any_of(
            rows.topics, [&](qsizetype above) { return above <= topic && topic < digest.subtreeEnd(above); });
    };
    for (const QModelIndex &index : indexes) {
        if (isItem(index) && !standsBelow(topicOf(index)))
            rows.items.append(itemOf(index));
    }
    rows.items = outermostOf(digest, rows.items);
    return rows;
}

qsizetype OutlineModel::totalRows() const
{
    qsizetype rows = 0;
    for (const auto &node : m_nodes)
        rows += node ? 1 + node->itemCount() : 0;
    return rows;
}

OutlineNode *OutlineModel::parentOf(qsizetype topic) const
{
    const qsizetype above = m_session->digest().parent(topic);
    return above < 0 ? &m_root : m_nodes[size_t(above)].get();
}

QModelIndex OutlineModel::indexOf(qsizetype topic) const
{
    if (topic < 0 || topic >= qsizetype(m_nodes.size()) || !m_nodes[size_t(topic)])
        return {};
    return indexOfNode(m_nodes[size_t(topic)].get());
}

QModelIndex OutlineModel::indexOf(ItemPlace item) const
{
    if (!indexOf(item.topic).isValid())
        return {};
    const Node *node = m_nodes[size_t(item.topic)].get();
    const auto found = std::ranges::find_if(node->items, [item](const OutlineItem &candidate) {
        return candidate.block == item.block && candidate.item == item.item;
    });
    return found == node->items.end() ? QModelIndex() : indexOfItem(node, int(found - node->items.begin()));
}

QModelIndex OutlineModel::indexAt(qsizetype offset) const
{
    if (!m_session || !m_session->isReady())
        return {};
    if (m_showsItems) {
        const auto item = m_session->digest().itemAt(offset);
        if (const QModelIndex index = item ? indexOf(*item) : QModelIndex(); index.isValid())
            return index;
    }
    return indexOf(m_session->digest().topicAt(offset));
}

QModelIndex OutlineModel::indexOfNode(const Node *node) const
{
    return node == &m_root ? QModelIndex() : createIndex(node->parent->rowOf(node), 0, quintptr(node));
}

QModelIndex OutlineModel::indexOfItem(const Node *node, int row) const
{
    return createIndex(row, 0, quintptr(node) | itemMark);
}

qsizetype OutlineModel::placeOf(const QModelIndex &index) const
{
    const Digest &digest = m_session->digest();
    const qsizetype at = topicOf(index);
    const Topic &topic = digest.topic(at);
    if (isItem(index))
        return digest.start(at) + digest.item(itemOf(index)).content.start;
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
        emitItemsChanged(&node, 0, node.itemCount() - 1);
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
    const Node *node = nodeOf(parent);
    if (row < node->itemCount())
        return indexOfItem(node, row);
    return createIndex(row, column, quintptr(node->children[size_t(row - node->itemCount())]));
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return indexOfNode(isItem(index) ? nodeOf(index) : nodeOf(index)->parent);
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0 || isItem(parent))
        return 0;
    const Node *node = nodeOf(parent);
    return node->itemCount() + int(node->children.size());
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
    return isItem(index) ? itemData(node, node.items[size_t(index.row())], role) : topicData(node, role);
}

QVariant OutlineModel::topicData(const Node &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return OutlineWords::title(node.row);
    case Qt::EditRole:
        return headingWords(m_session->digest().topic(node.topic)).text;
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

QVariant OutlineModel::itemData(const Node &node, const OutlineItem &item, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::ToolTipRole:
        return OutlineWords::toolTip(item);
    case Qt::AccessibleTextRole:
        return OutlineWords::accessibleText(item, severityOf(node, item));
    case SeverityRole:
        return int(severityOf(node, item));
    case TopicRole:
        return node.topic;
    case ItemRole:
        return int(item.kind);
    default:
        return {};
    }
}

/// The worst of what is found in an item's own words.
Severity OutlineModel::severityOf(const Node &node, const OutlineItem &item) const
{
    Severity worst = Severity::Off;
    if (node.row.worst() == worst)
        return worst;
    const TextRange range = m_session->digest().item({node.topic, item.block, item.item}).range;
    for (const Diagnostic &finding : m_session->findings(node.topic)) {
        const bool isAbout = finding.item >= 0 ? finding.block == item.block && finding.item == item.item
                                               : range.contains(finding.range);
        if (isAbout)
            worst = qMax(worst, finding.severity);
    }
    return worst;
}

} // namespace sasil
