// SPDX-License-Identifier: MIT
#pragma once

#include "outline/outlinedrag.h"
#include "outline/outlinenode.h"
#include "session/documentsession.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <memory>
#include <span>

namespace sasil {

/// The tree of a document's topics, with their facts and opinions if they are asked for. It follows edits by
/// difference, so that what a view keeps by index (the current row, what is folded) survives them: an edit
/// inside a topic changes its row and those of its items, new or deleted ones insert or remove rows, and an
/// edit that hangs topics elsewhere changes the layout. Only DocumentSession::documentReset() resets it.
///
/// It never changes the document: what its user wants to change it says by signals.
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
        KindRole,                 ///< int of TopicKind; of an item it is invalid
        SeverityRole,             ///< int of Severity, the worst
        FactsBelowRole,           ///< these three: of the topic and all topics below it
        OpinionsBelowRole,
        SeverityBelowRole,
        TopicRole, ///< qsizetype, the index in the digest
        ItemRole,  ///< int of BlockKind; of a topic it is invalid
    };

    explicit OutlineModel(QObject *parent = nullptr);
    ~OutlineModel() override;

    /// Shows another document; null: none. It is not owned, and may be deleted first.
    void setSession(DocumentSession *session);
    [[nodiscard]] DocumentSession *session() const { return m_session; }
    /// Whether facts and opinions are rows under their topics.
    void setItemsShown(bool shown);
    [[nodiscard]] bool areItemsShown() const { return m_showsItems; }

    /// Of an item it is the topic that it stands in; -1: the index is not valid.
    [[nodiscard]] static qsizetype topicOf(const QModelIndex &index);
    [[nodiscard]] static bool isItem(const QModelIndex &index);
    /// The index must be one of an item.
    [[nodiscard]] static ItemPlace itemOf(const QModelIndex &index);
    /// How many rows of facts and opinions are below a topic; they stand above those of topics.
    [[nodiscard]] int itemCount(const QModelIndex &topic) const { return nodeOf(topic)->itemCount(); }
    /// How many rows there are at all levels.
    [[nodiscard]] qsizetype totalRows() const;
    [[nodiscard]] OutlineRows rowsOf(const QModelIndexList &indexes) const;
    /// The row of a topic; invalid where the topic is not listed.
    [[nodiscard]] QModelIndex indexOf(qsizetype topic) const;
    /// The row of an item; invalid where it is not listed.
    [[nodiscard]] QModelIndex indexOf(ItemPlace item) const;
    /// The row of what stands at an offset of the document.
    [[nodiscard]] QModelIndex indexAt(qsizetype offset) const;
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
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Asks for another title; always false, since the document has yet to change.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override { return {outlineMimeType()}; }
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    /// Asks for the rows to be moved.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    /// Why rows cannot be dropped there; what drag and drop says as a sentence.
    [[nodiscard]] Result<void> checkDrop(const QMimeData &data, int row, const QModelIndex &parent) const;

Q_SIGNALS:
    void renameRequested(const QModelIndex &index, const QString &words);
    void dropRequested(const sasil::OutlineRows &rows, const sasil::OutlineDrop &drop);

private:
    using Node = OutlineNode;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    // outlinefollow.cpp
    void reset();
    void follow(const DocumentChange &change);
    [[nodiscard]] bool keepsShape(const TopicChange &change) const;
    void refresh(qsizetype topic);
    void refreshItems(Node *node, bool looksOther);
    void reshape(const TopicChange &change);
    [[nodiscard]] Nodes matchNodes(const TopicChange &change, std::span<std::unique_ptr<Node>> old) const;
    [[nodiscard]] bool keepsParents(const TopicChange &change, const Nodes &matched) const;
    void replaceRows(const TopicChange &change, Nodes matched);
    void replaceLayout(const TopicChange &change, Nodes matched);
    void removeNodes(const Nodes &gone);
    std::vector<Node *> adopt(const TopicChange &change, Nodes matched);
    void insertNodes(const std::vector<Node *> &nodes);
    void emitChanged(const Node *node);
    void emitItemsChanged(const Node *node, int first, int last);
    [[nodiscard]] std::vector<OutlineItem> itemsOf(qsizetype topic) const;

    [[nodiscard]] QVariant topicData(const Node &node, int role) const;
    [[nodiscard]] QVariant itemData(const Node &node, const OutlineItem &item, int role) const;
    [[nodiscard]] Severity severityOf(const Node &node, const OutlineItem &item) const;
    [[nodiscard]] Result<OutlineDrop> dropOf(const OutlineRows &rows, int row,
                                             const QModelIndex &parent) const;
    [[nodiscard]] Result<OutlineDrop> topicDropOf(int row, const QModelIndex &parent) const;
    [[nodiscard]] Result<OutlineDrop> itemDropOf(BlockKind kind, int row, const QModelIndex &parent) const;

    [[nodiscard]] Node *parentOf(qsizetype topic) const;
    [[nodiscard]] QModelIndex indexOfNode(const Node *node) const;
    [[nodiscard]] QModelIndex indexOfItem(const Node *node, int row) const;
    /// Of an item the node of its topic; of an invalid index the root.
    [[nodiscard]] const Node *nodeOf(const QModelIndex &index) const;

    QPointer<DocumentSession> m_session;
    Nodes m_nodes; ///< by topic; null: the topic is not listed
    mutable Node m_root;
    bool m_showsItems = false;
};

} // namespace sasil
