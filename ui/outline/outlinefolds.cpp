// SPDX-License-Identifier: MIT
#include "outline/outlinefolds.h"

#include "outline/outlinemodel.h"
#include "outline/outlineview.h"

#include <QHash>

namespace sasil {

OutlineFolds::Rows OutlineFolds::rowsOf(const OutlineModel &model)
{
    Rows rows;
    const auto addBelow = [&](const auto &self, const QModelIndex &parent, int depth) -> void {
        for (int i = 0; i < model.rowCount(parent); ++i) {
            const QModelIndex index = model.index(i, 0, parent);
            if (OutlineModel::isItem(index))
                continue;
            rows.said.append({index.data(OutlineModel::TitleRole).toString(), depth});
            rows.indexes.append(index);
            self(self, index, depth + 1);
        }
    };
    addBelow(addBelow, {}, 0);
    return rows;
}

OutlineFolds::OutlineFolds(const OutlineModel &model, const OutlineView &view)
{
    Rows rows = rowsOf(model);
    for (qsizetype i = 0; i < rows.indexes.size(); ++i) {
        if (view.isFoldedByUser(rows.indexes[i]))
            m_folded.push_back(i);
    }
    if (!m_folded.isEmpty())
        m_rows = std::move(rows.said);
}

QModelIndexList OutlineFolds::in(const OutlineModel &model) const
{
    QModelIndexList folded;
    if (m_folded.isEmpty())
        return folded;
    const Rows now = rowsOf(model);
    const QList<qsizetype> places = placesIn(now.said);
    for (const qsizetype was : m_folded) {
        if (places[was] >= 0)
            folded.append(now.indexes[places[was]]);
    }
    return folded;
}

QList<qsizetype> OutlineFolds::placesIn(const QList<Row> &now) const
{
    QList<qsizetype> places(m_rows.size(), -1);
    const qsizetype common = qMin(m_rows.size(), now.size());
    const qsizetype delta = now.size() - m_rows.size();
    qsizetype first = 0;
    for (; first < common && m_rows[first] == now[first]; ++first)
        places[first] = first;
    qsizetype end = m_rows.size();
    for (; end + qMin<qsizetype>(delta, 0) > first && m_rows[end - 1] == now[end - 1 + delta]; --end)
        places[end - 1] = end - 1 + delta;

    QHash<Row, QList<qsizetype>> same; // those that say the same, as they are now
    for (qsizetype i = end + delta; i-- > first;)
        same[now[i]].append(i);
    for (qsizetype i = first; i < end; ++i) {
        if (delta == 0)
            places[i] = m_rows[i].depth == now[i].depth ? i : -1;
        else if (const auto next = same.find(m_rows[i]); next != same.end() && !next->isEmpty())
            places[i] = next->takeLast();
    }
    return places;
}

} // namespace sasil
