// SPDX-License-Identifier: MIT
#include "problems/problemsmodel.h"

#include <QTextDocument>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Each run moves the rows behind it: more of them take longer than to read all findings again.
constexpr qsizetype mostRuns = 64;

/// How many runs of numbers that follow each other an ascending list has.
qsizetype runCount(const QList<qsizetype> &numbers)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        count += i == 0 || numbers[i] != numbers[i - 1] + 1;
    return count;
}

} // namespace

ProblemsModel::ProblemsModel(QObject *parent) : QAbstractListModel(parent)
{
}

void ProblemsModel::setSession(DocumentSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &DocumentSession::documentReset, this, &ProblemsModel::reset);
        connect(session, &DocumentSession::documentChanged, this, &ProblemsModel::follow);
        connect(session, &QObject::destroyed, this, &ProblemsModel::reset);
    }
    reset();
}

void ProblemsModel::setLineOf(LineOf lineOf)
{
    m_lineOf = std::move(lineOf);
    retranslate();
}

void ProblemsModel::reset()
{
    beginResetModel();
    m_rows = m_session && m_session->isReady() ? rowsOf(0, m_session->digest().topicCount()) : Rows();
    endResetModel();
}

ProblemsModel::Rows ProblemsModel::rowsOf(qsizetype first, qsizetype count) const
{
    Rows rows;
    for (qsizetype topic = first; topic < first + count; ++topic) {
        for (const Diagnostic &diagnostic : m_session->findings(topic))
            rows.push_back({topic, diagnostic, m_session->digest().topic(topic).listTitle()});
    }
    return rows;
}

int ProblemsModel::firstRowOf(qsizetype topic) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), topic,
                                        [](const Row &row, qsizetype at) { return row.topic < at; });
    return int(found - m_rows.begin());
}

/// Whether what stands behind an edit stands in another line now.
bool ProblemsModel::movesLines(const Digest &digest, const TopicChange &change)
{
    qsizetype lines = 0;
    for (const TopicPointer &before : change.replaced)
        lines -= before->source().count(u'\n');
    for (qsizetype i = 0; i < change.added; ++i)
        lines += digest.source(change.first + i).count(u'\n');
    return lines != 0 || change.replaced.size() != size_t(change.removed);
}

void ProblemsModel::follow(const DocumentChange &change)
{
    const QList<qsizetype> &others = change.refreshed;
    if (runCount(others) > mostRuns) {
        reset();
        return;
    }
    m_splices.clear();
    const TopicChange &topics = change.topics;
    const int behind = firstRowOf(topics.first + topics.removed);
    // Numbers grow and shrink behind the change only, so the order holds. Typing changes none.
    if (topics.added != topics.removed) {
        std::for_each(m_rows.begin() + behind, m_rows.end(),
                      [&](Row &row) { row.topic += topics.added - topics.removed; });
    }
    const std::span all(others.constData(), size_t(others.size()));
    const auto before = size_t(std::ranges::lower_bound(all, topics.first) - all.begin());
    const int count = rowCount();
    refresh(all.first(before));
    const int first = firstRowOf(topics.first);
    replaceRows(first, behind + rowCount() - count - first, rowsOf(topics.first, topics.added));
    refresh(all.subspan(before));
    const int moved = firstRowOf(topics.first);
    const bool linesMoved = movesLines(m_session->digest(), topics);
    if (moved < rowCount() && linesMoved)
        Q_EMIT dataChanged(index(moved), index(rowCount() - 1), {LineRole});
    Q_EMIT spliced(m_splices, linesMoved);
}

void ProblemsModel::refresh(std::span<const qsizetype> topics)
{
    for (auto next = topics.begin(); next != topics.end();) {
        const qsizetype from = *next;
        qsizetype to = from;
        for (; next != topics.end() && *next == to; ++next)
            ++to;
        const int first = firstRowOf(from);
        replaceRows(first, firstRowOf(to) - first, rowsOf(from, to - from));
    }
}

/// A finding of the same rule at either end is the same finding; those between are replaced.
void ProblemsModel::replaceRows(int first, int removed, Rows rows)
{
    const auto old = m_rows.begin() + first;
    const int added = int(rows.size());
    m_splices.append({first, removed, added});
    const int common = qMin(removed, added);
    const auto isSame = [&](int was, int is) {
        return (old + was)->diagnostic.rule == rows[size_t(is)].diagnostic.rule;
    };
    int before = 0;
    while (before < common && isSame(before, before))
        ++before;
    int after = 0;
    while (after < common - before && isSame(removed - 1 - after, added - 1 - after))
        ++after;
    const auto take = [&](int row, int from, int count) {
        for (int i = 0; i < count; ++i) {
            Row &now = rows[size_t(from + i)];
            if (std::exchange(m_rows[size_t(row + i)], now) == now)
                continue;
            Q_EMIT dataChanged(index(row + i), index(row + i));
        }
    };
    if (const int gone = removed - before - after; gone > 0) {
        beginRemoveRows({}, first + before, first + before + gone - 1);
        m_rows.erase(m_rows.begin() + first + before, m_rows.begin() + first + before + gone);
        endRemoveRows();
    }
    if (const int fresh = added - before - after; fresh > 0) {
        beginInsertRows({}, first + before, first + before + fresh - 1);
        m_rows.insert(m_rows.begin() + first + before, rows.begin() + before, rows.begin() + before + fresh);
        endInsertRows();
    }
    take(first, 0, before);
    take(first + added - after, added - after, after);
}

TextRange ProblemsModel::rangeOf(int row) const
{
    const Row &at = m_rows[size_t(row)];
    const Digest &digest = m_session->digest();
    // While rows are on their way out, a view may still ask about one whose topic has gone.
    if (at.topic >= digest.topicCount())
        return {digest.length(), digest.length()};
    return digest.inDocument(at.topic, at.diagnostic.range);
}

DiagnosticDetails ProblemsModel::detailsOfRow(int row) const
{
    const Row &at = m_rows[size_t(row)];
    return m_session->detailsOf(at.topic, at.diagnostic);
}

int ProblemsModel::rowAfter(qsizetype offset) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&, row = 0](const Row &) mutable {
        return rangeOf(row++).start > offset;
    });
    return m_rows.empty() ? -1 : found == m_rows.end() ? 0 : int(found - m_rows.begin());
}

int ProblemsModel::rowBefore(qsizetype offset) const
{
    int row = rowCount() - 1;
    while (row >= 0 && rangeOf(row).start >= offset)
        --row;
    return row >= 0 ? row : rowCount() - 1;
}

void ProblemsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.diagnostic.message.text();
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case SeverityRole:
        return int(row.diagnostic.severity);
    case TopicTitleRole:
        return row.topicTitle;
    case LineRole:
        return m_lineOf ? m_lineOf(rangeOf(index.row()).start) : 0;
    case ColumnRole:
        return columnOf(row);
    case RuleRole:
        return QString(row.diagnostic.rule);
    default:
        return {};
    }
}

qsizetype ProblemsModel::columnOf(const Row &row) const
{
    // A topic begins at the start of a line.
    if (row.topic >= m_session->digest().topicCount())
        return 1;
    const QStringView before =
        QStringView(m_session->digest().source(row.topic)).left(row.diagnostic.range.start);
    return before.size() - before.lastIndexOf(u'\n');
}

QString ProblemsModel::toolTip(const QModelIndex &index) const
{
    const Row &row = m_rows[size_t(index.row())];
    QString text = severityText(row.diagnostic.severity) + u": "_s + row.diagnostic.message.text() + u'\n';
    if (const qlonglong line = index.data(LineRole).toLongLong(); line > 0)
        text += tr("Line %1, column %2").arg(line).arg(columnOf(row)) + u" · "_s;
    return Qt::convertFromPlainText(text + row.diagnostic.rule, Qt::WhiteSpaceNormal);
}

QString ProblemsModel::accessibleText(const QModelIndex &index) const
{
    const Row &row = m_rows[size_t(index.row())];
    QStringList parts{severityText(row.diagnostic.severity), row.diagnostic.message.text()};
    if (!row.topicTitle.isEmpty())
        parts << row.topicTitle;
    if (const qlonglong line = index.data(LineRole).toLongLong(); line > 0)
        parts << tr("line %1").arg(line);
    parts << tr("rule %1").arg(row.diagnostic.rule);
    return parts.join(u", "_s);
}

} // namespace sasil
