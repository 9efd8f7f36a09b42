// SPDX-License-Identifier: MIT
#pragma once

#include "session/documentsession.h"

#include <QAbstractListModel>
#include <QPointer>

#include <functional>
#include <span>
#include <vector>

namespace sasil {

/// Rows that were looked at again: \a removed rows from \a first on became \a added ones, all of whole
/// topics.
struct RowSplice
{
    int first = 0;
    int removed = 0;
    int added = 0;
};

/// The findings of a document in the order of the text. It follows edits by difference: a finding that only
/// moved keeps its row. Where an edit changes topics in very many places at once, it is reset.
class ProblemsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int of Severity
        TopicTitleRole,              ///< QString; empty before the first heading
        LineRole,                    ///< qlonglong, from 1; 0: nobody tells lines
        ColumnRole,                  ///< qlonglong, from 1, in UTF-16 code units
        RuleRole,                    ///< QString, the rule's id
    };

    /// Which line (from 1) an offset of the document is in. It is asked only for rows that someone looks at.
    using LineOf = std::function<qsizetype(qsizetype offset)>;

    explicit ProblemsModel(QObject *parent = nullptr);

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);
    [[nodiscard]] DocumentSession *session() const { return m_session; }
    void setLineOf(LineOf lineOf);

    /// The topic of a row's finding.
    [[nodiscard]] qsizetype topicOf(int row) const { return m_rows[size_t(row)].topic; }
    /// Where the finding of a row is, in the document.
    [[nodiscard]] TextRange rangeOf(int row) const;
    [[nodiscard]] const Diagnostic &diagnostic(int row) const { return m_rows[size_t(row)].diagnostic; }
    /// Related places and fixes of a row's finding, from the document as it is now.
    [[nodiscard]] DiagnosticDetails detailsOfRow(int row) const;
    /// The first row whose finding starts behind \a offset, else the first one; -1: there are no rows.
    [[nodiscard]] int rowAfter(qsizetype offset) const;
    /// The last row whose finding starts before \a offset, else the last one; -1: there are no rows.
    [[nodiscard]] int rowBefore(qsizetype offset) const;

    /// Says all rows anew in the language of the installed translators.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// An edit was followed. \a splices are in ascending order, each in rows as they are after those before
    /// it. \a linesMoved: what stands behind stands in other lines now.
    void spliced(const QList<sasil::RowSplice> &splices, bool linesMoved);

private:
    /// Invariant: rows are in the order of their topics.
    struct Row
    {
        qsizetype topic = 0;
        Diagnostic diagnostic;
        QString topicTitle;

        friend bool operator==(const Row &, const Row &) = default;
    };
    using Rows = std::vector<Row>;

    void reset();
    [[nodiscard]] static bool movesLines(const Digest &digest, const TopicChange &change);
    void follow(const DocumentChange &change);
    void refresh(std::span<const qsizetype> topics);
    void replaceRows(int first, int removed, Rows rows);
    [[nodiscard]] Rows rowsOf(qsizetype first, qsizetype count) const;
    [[nodiscard]] int firstRowOf(qsizetype topic) const; ///< or of the topics behind it
    [[nodiscard]] qsizetype columnOf(const Row &row) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;

    QPointer<DocumentSession> m_session;
    LineOf m_lineOf;
    Rows m_rows;
    QList<RowSplice> m_splices; ///< of the edit that is being followed
};

} // namespace sasil
