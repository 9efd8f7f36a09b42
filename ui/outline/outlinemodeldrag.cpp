// SPDX-License-Identifier: MIT
#include "outline/outlinemodel.h"

#include <QMimeData>

namespace sasil {

namespace {

Error noPlaceForTopics()
{
    return {
        {"OutlineDrag", QT_TRANSLATE_NOOP("OutlineDrag", "Topics go onto other topics, or between them.")}};
}

Error noPlaceForItems()
{
    return {{"OutlineDrag",
             QT_TRANSLATE_NOOP("OutlineDrag", "Facts and opinions go onto a topic, or between others.")}};
}

Error changedMeanwhile()
{
    return {{"OutlineDrag",
             QT_TRANSLATE_NOOP("OutlineDrag", "What is dragged is not of this digest as it is now.")}};
}

} // namespace

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    if (isItem(index))
        return flags | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren;
    if (nodeOf(index)->row.level > 0)
        flags |= Qt::ItemIsDragEnabled | Qt::ItemIsEditable;
    return flags | Qt::ItemIsDropEnabled;
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable))
        Q_EMIT renameRequested(index, value.toString());
    return false;
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    const OutlineRows rows = rowsOf(indexes);
    return rows.isEmpty() ? nullptr : packed(rows, *m_session).release();
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &parent) const
{
    return data && action == Qt::MoveAction && checkDrop(*data, row, parent).hasValue();
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                const QModelIndex &parent)
{
    const auto rows = data && m_session ? unpacked(*data, *m_session) : std::nullopt;
    if (!rows || action != Qt::MoveAction)
        return false;
    const Result<OutlineDrop> drop = dropOf(*rows, row, parent);
    if (drop)
        Q_EMIT dropRequested(*rows, *drop);
    return drop.hasValue();
}

Result<void> OutlineModel::checkDrop(const QMimeData &data, int row, const QModelIndex &parent) const
{
    const auto rows = m_session ? unpacked(data, *m_session) : std::nullopt;
    if (!rows)
        return changedMeanwhile();
    const Result<OutlineDrop> drop = dropOf(*rows, row, parent);
    return drop ? canDrop(m_session->digest(), *rows, *drop) : drop.error();
}

Result<OutlineDrop> OutlineModel::dropOf(const OutlineRows &rows, int row, const QModelIndex &parent) const
{
    if (rows.items.isEmpty())
        return topicDropOf(row, parent);
    if (!rows.topics.isEmpty())
        return mixedRows();
    const ItemPlace first = rows.items.first();
    return itemDropOf(m_session->digest().topic(first.topic).blocks[first.block].kind, row, parent);
}

Result<OutlineDrop> OutlineModel::topicDropOf(int row, const QModelIndex &parent) const
{
    if (isItem(parent))
        return noPlaceForTopics();
    const Node *target = nodeOf(parent);
    TopicPlace where = TopicPlace::Under;
    if (row >= 0 && !target->children.empty()) {
        const size_t place = size_t(qMax(0, row - target->itemCount()));
        where = place < target->children.size() ? TopicPlace::Before : TopicPlace::Behind;
        target = target->children[qMin(place, target->children.size() - 1)];
    }
    return target->row.level > 0 ? Result<OutlineDrop>(OutlineDrop{target->topic, where, {}})
                                 : noPlaceForTopics();
}

/// Between facts and opinions an item of a kind stays what it is.
Result<OutlineDrop> OutlineModel::itemDropOf(BlockKind kind, int row, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    const auto beside = [node](int at, bool behind) {
        const OutlineItem &item = node->items[size_t(at)];
        return OutlineDrop{
            node->topic, {}, {node->topic, ItemPlace{node->topic, item.block, item.item}, behind}};
    };
    if (isItem(parent))
        return beside(parent.row(), true);
    if (!parent.isValid() || row > node->itemCount())
        return noPlaceForItems();
    if (row < 0 || node->items.empty())
        return OutlineDrop{node->topic, {}, {node->topic}};
    const bool goesBehind =
        row == node->itemCount() || (row > 0 && node->items[size_t(row - 1)].kind == kind);
    return goesBehind ? beside(row - 1, true) : beside(row, false);
}

} // namespace sasil
