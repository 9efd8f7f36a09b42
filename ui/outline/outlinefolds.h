// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QList>
#include <QModelIndex>
#include <QString>

namespace sasil {

class OutlineModel;
class OutlineView;

/// Which topics of an outline are folded, told by what its rows say: they are found again in another outline
/// of the same document, as it is after much of it was replaced at once.
///
/// Rows at both ends that say the same are the same. Those between are so one by one where there are as many
/// as before, so that another title leaves a topic folded; else those with the same title and depth, in their
/// order.
class OutlineFolds
{
public:
    OutlineFolds() = default;
    OutlineFolds(const OutlineModel &model, const OutlineView &view);

    /// The rows that are to be folded.
    [[nodiscard]] QModelIndexList in(const OutlineModel &model) const;

private:
    struct Row
    {
        QString title;
        int depth = 0;

        friend bool operator==(const Row &, const Row &) = default;
        friend size_t qHash(const Row &row, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, row.title, row.depth);
        }
    };
    struct Rows
    {
        QList<Row> said;
        QModelIndexList indexes;
    };
    [[nodiscard]] static Rows rowsOf(const OutlineModel &model);

    /// Where each of m_rows is; -1: nowhere.
    [[nodiscard]] QList<qsizetype> placesIn(const QList<Row> &now) const;

    QList<Row> m_rows; ///< none where nothing is folded
    QList<qsizetype> m_folded;
};

} // namespace sasil
