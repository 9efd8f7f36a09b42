// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinenode.h"
#include "session/documentsession.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <memory>
#include <span>

namespace sasil {

/// The tree of a document's topics. It follows edits by difference, so that what a view keeps by index (the
/// current row, what is folded) survives them: an edit inside a topic changes a row, a new or deleted topic
/// inserts or removes rows, and one that hangs topics elsewhere changes the layout. Only
/// DocumentSession::documentReset() resets it.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::UserRole, ///< QString, without week and English title; empty where there is none
        EnglishRole,              ///< QString
        WeekRole,                 ///< QString, as written
        FactsRole,                ///< int
        OpinionsRole,             ///< int
        KindRole,                 ///< int of TopicKind
        SeverityRole,             ///< int of Severity, the worst
        FactsBelowRole,           ///< these three: of the topic and all topics below it
        OpinionsBelowRole,
        SeverityBelowRole,
        TopicRole, ///< qsizetype, the index in the digest
    };

    explicit OutlineModel(QObject *parent = nullptr);
    ~OutlineModel() override;

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);
    [[nodiscard]] DocumentSession *session() const { return m_session; }

    [[nodiscard]] static qsizetype topicOf(const QModelIndex &index);
    /// The row of a topic; invalid where the topic is not listed.
    [[nodiscard]] QModelIndex indexOf(qsizetype topic) const;
    /// Where a reader who chose this row wants to be, in the document.
    [[nodiscard]] qsizetype placeOf(const QModelIndex &index) const;

    /// Says all rows anew in the language of the installed translators.
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    using Node = OutlineNode;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    void reset();
    void follow(const DocumentChange &change);
    [[nodiscard]] bool keepsShape(const TopicChange &change) const;
    void refresh(qsizetype topic);
    void reshape(const TopicChange &change);
    [[nodiscard]] Nodes matchNodes(const TopicChange &change, std::span<std::unique_ptr<Node>> old) const;
    [[nodiscard]] bool keepsParents(const TopicChange &change, const Nodes &matched) const;
    void replaceRows(const TopicChange &change, Nodes matched);
    void replaceLayout(const TopicChange &change, Nodes matched);
    void removeNodes(const Nodes &gone);
    std::vector<Node *> adopt(const TopicChange &change, Nodes matched);
    void insertNodes(const std::vector<Node *> &nodes);
    void emitChanged(const Node *node);

    [[nodiscard]] Node *parentOf(qsizetype topic) const;
    [[nodiscard]] QModelIndex indexOfNode(const Node *node) const;
    [[nodiscard]] const Node *nodeOf(const QModelIndex &index) const;

    QPointer<DocumentSession> m_session;
    Nodes m_nodes; ///< by topic; null: the topic is not listed
    mutable Node m_root;
};

} // namespace sasil
