// SPDX-License-Identifier: MIT
#pragma once

#include "palette/paletteitems.h"
#include "text/textrange.h"
#include "writing/fuzzymatch.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace sasil {

/// The items of a palette that fit what is typed, best first; all of them in their order while nothing is.
/// Looking through many of them is cut into slices, so that no key waits for it.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MatchedRole = Qt::UserRole, ///< QList<TextRange>
        DetailRole,
        ShortcutRole,
        TipRole,
        IndentRole,
        EnabledRole,
    };

    explicit PaletteModel(QObject *parent);

    void setItems(std::unique_ptr<PaletteItems> items);
    [[nodiscard]] PaletteItems *items() const { return m_items.get(); }
    void setTyped(const QString &typed);
    [[nodiscard]] const QString &typed() const { return m_typed; }
    /// Whether all items have been looked at.
    [[nodiscard]] bool isDone() const { return !m_rest.isActive(); }
    [[nodiscard]] qsizetype itemAt(int row) const { return m_rows[size_t(row)]; } ///< an index of items()

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// All items have been looked at.
    void finished();

private:
    struct Found
    {
        int score = 0;
        qsizetype item = 0;
    };

    void listAll();
    void look();
    void showFound();
    [[nodiscard]] std::optional<int> scoreOf(qsizetype item);
    [[nodiscard]] const PaletteEntry &entryOf(int row) const;
    [[nodiscard]] const std::vector<FuzzyText> &textsOf(qsizetype item);

    std::unique_ptr<PaletteItems> m_items;
    QString m_typed;
    FuzzyPattern m_pattern;
    std::vector<std::optional<std::vector<FuzzyText>>> m_texts; ///< of the items looked at so far
    QList<qsizetype> m_recent;
    qsizetype m_next = 0; ///< the item to look at
    std::vector<Found> m_found;
    std::vector<qsizetype> m_rows;
    mutable int m_shownRow = -1; ///< the row whose entry was made last: views ask for its parts one by one
    mutable PaletteEntry m_shown;
    QTimer m_rest; ///< goes on looking
};

} // namespace sasil
