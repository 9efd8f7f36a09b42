// SPDX-License-Identifier: MIT
#include "palette/palettemodel.h"

#include <algorithm>
#include <utility>

namespace sasil {

namespace {

constexpr qint64 longestSlice = 3'000'000; // ns; less than half of what a key may cost
constexpr size_t mostShown = 300;          ///< nobody reads farther, and types another letter instead

// In scores of FuzzyPattern.
constexpr int forOtherWords = -6; ///< they are not seen
constexpr int forRecent = 12;
constexpr int forDisabled = -20;

} // namespace

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &PaletteModel::look);
    connect(this, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_shownRow = -1; });
}

void PaletteModel::setItems(std::unique_ptr<PaletteItems> items)
{
    m_rest.stop();
    beginResetModel();
    m_rows.clear();
    m_texts.clear();
    m_items = std::move(items);
    m_typed.clear();
    m_pattern = {};
    if (m_items) {
        m_texts.resize(size_t(m_items->count()));
        m_recent = m_items->recent();
        listAll();
    }
    endResetModel();
}

void PaletteModel::setTyped(const QString &typed)
{
    if (!m_items || typed == m_typed)
        return;
    m_rest.stop();
    m_typed = typed;
    m_pattern = FuzzyPattern(typed);
    m_next = 0;
    m_found.clear();
    if (m_pattern.isEmpty()) {
        beginResetModel();
        listAll();
        endResetModel();
        Q_EMIT finished();
        return;
    }
    look();
}

void PaletteModel::listAll()
{
    m_rows.assign(m_recent.cbegin(), m_recent.cend());
    for (qsizetype i = 0; i < m_items->count(); ++i) {
        if (!m_recent.contains(i))
            m_rows.push_back(i);
    }
}

void PaletteModel::look()
{
    QElapsedTimer clock;
    clock.start();
    const bool isFirst = m_next == 0;
    while (m_next < m_items->count() && clock.nsecsElapsed() < longestSlice) {
        if (const std::optional<int> score = scoreOf(m_next))
            m_found.push_back({*score, m_next});
        ++m_next;
    }
    const bool isDone = m_next == m_items->count();
    if (!isDone)
        m_rest.start(0);
    // What is found first is shown at once, and the whole at the end: nothing flickers between.
    if (isFirst || isDone)
        showFound();
    if (isDone)
        Q_EMIT finished();
}

void PaletteModel::showFound()
{
    const size_t count = qMin(m_found.size(), mostShown);
    const auto isBetter = [](const Found &a, const Found &b) {
        return a.score != b.score ? a.score > b.score : a.item < b.item;
    };
    std::vector<Found> best(count);
    std::partial_sort_copy(m_found.begin(), m_found.end(), best.begin(), best.end(), isBetter);
    beginResetModel();
    m_rows.clear();
    for (const Found &found : best)
        m_rows.push_back(found.item);
    endResetModel();
}

const std::vector<FuzzyText> &PaletteModel::textsOf(qsizetype item)
{
    std::optional<std::vector<FuzzyText>> &texts = m_texts[size_t(item)];
    if (!texts) {
        texts.emplace();
        for (const QString &words : m_items->words(item))
            texts->emplace_back(words);
    }
    return *texts;
}

std::optional<int> PaletteModel::scoreOf(qsizetype item)
{
    std::optional<int> best;
    int penalty = 0;
    for (const FuzzyText &text : textsOf(item)) {
        if (const auto score = m_pattern.score(text))
            best = qMax(best.value_or(*score + penalty), *score + penalty);
        penalty = forOtherWords;
    }
    if (best)
        *best += (m_recent.contains(item) ? forRecent : 0) + (m_items->isEnabled(item) ? 0 : forDisabled);
    return best;
}

const PaletteEntry &PaletteModel::entryOf(int row) const
{
    if (std::exchange(m_shownRow, row) != row)
        m_shown = m_items->entry(itemAt(row), !m_pattern.isEmpty());
    return m_shown;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!m_items || !index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const PaletteEntry &entry = entryOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::DecorationRole:
        return entry.icon;
    case Qt::ToolTipRole:
    case TipRole:
        return entry.tip;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.text, entry.detail, entry.shortcut};
        if (!entry.isEnabled)
            parts.append(entry.tip);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case MatchedRole: {
        const auto match = m_pattern.isEmpty() ? std::nullopt : m_pattern.match(FuzzyText(entry.text));
        return QVariant::fromValue(match ? match->ranges : QList<TextRange>());
    }
    case DetailRole:
        return entry.detail;
    case ShortcutRole:
        return entry.shortcut;
    case IndentRole:
        return entry.indent;
    case EnabledRole:
        return entry.isEnabled;
    default:
        return {};
    }
}

} // namespace sasil
