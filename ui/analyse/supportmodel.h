// SPDX-License-Identifier: MIT
#pragma once

#include "analyse/supportbands.h"
#include "session/documentsession.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <span>

namespace sasil {

/// The support table of a document. Of each topic a row with its title and, from the second column on, its
/// opinions; then a row for each fact, with what it supports; where opinions have no fact at all, a row that
/// says so.
///
/// It follows the document while it is active, once the event loop has nothing else to do; else it does
/// nothing. Rows that say the same as before stay.
class SupportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class RowKind : quint8 { Topic, Fact, NoFact };
    enum Role {
        RowKindRole = Qt::UserRole, ///< int of RowKind
        AloneRole,                  ///< bool: an opinion without facts, a fact that supports nothing
        MarkRole,                   ///< int of SupportMark, where a fact and an opinion meet
    };

    explicit SupportModel(QObject *parent = nullptr);

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);
    [[nodiscard]] DocumentSession *session() const { return m_session; }
    /// Whether someone looks.
    void setActive(bool active);

    /// Brings the table up to date at once.
    void update();
    /// What a cell is about, in the document: an item, a topic's heading; where a fact and an opinion meet,
    /// the opinion. Nothing where the cell is empty, or the document has changed since.
    [[nodiscard]] std::optional<TextRange> rangeOf(const QModelIndex &index) const;
    /// How many opinions have no fact, and how many facts support nothing.
    [[nodiscard]] qsizetype opinionsAlone() const;
    [[nodiscard]] qsizetype factsAlone() const;

    /// Says everything anew in the language of the installed translators.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The table is another one, or was found to be the same.
    void updated();

private:
    using Band = std::shared_ptr<const SupportBand>;
    /// It holds its band, so that rows of the old table and of the new one can stand together for a moment.
    struct Row
    {
        RowKind kind = RowKind::Topic;
        Band band;
        size_t fact = 0;
    };

    void schedule();
    void setBands(std::vector<Band> bands);
    void setRows(std::vector<Row> rows, size_t first, size_t lastSame);
    void setOpinionColumns(int count);
    [[nodiscard]] static std::vector<Row> rowsOf(std::span<const Band> bands);
    [[nodiscard]] const SupportBand &bandOf(const QModelIndex &index) const;
    /// Null: the cell has none.
    [[nodiscard]] const SupportEntry *opinionOf(const QModelIndex &index) const;
    [[nodiscard]] const SupportEntry *factOf(const QModelIndex &index) const;
    [[nodiscard]] SupportMark markOf(const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QString explanationOf(const QModelIndex &index) const;

    QPointer<DocumentSession> m_session;
    QTimer m_timer;
    bool m_isActive = false;
    bool m_isStale = false;
    quint64 m_revision = 0; ///< of the session, when the table was made
    std::vector<Band> m_bands;
    std::vector<Row> m_rows;
    int m_opinionColumns = 0;
};

} // namespace sasil
