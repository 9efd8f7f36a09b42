// SPDX-License-Identifier: MIT
#include "analyse/supportmodel.h"

#include "analyse/supporttext.h"

#include <algorithm>
#include <chrono>

namespace sasil {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Whether two bands look the same, wherever they stand.
bool looksSame(const std::shared_ptr<const SupportBand> &first,
               const std::shared_ptr<const SupportBand> &second)
{
    const SupportBand &a = *first;
    const SupportBand &b = *second;
    const auto same = [](const SupportEntry &x, const SupportEntry &y) {
        return x.text == y.text && x.id == y.id && x.from == y.from && x.isAlone == y.isAlone;
    };
    return a.title == b.title && a.marks == b.marks && std::ranges::equal(a.facts, b.facts, same) &&
           std::ranges::equal(a.opinions, b.opinions, same);
}

/// How many entries of a band stand alone. A fact of another topic is counted there.
qsizetype aloneIn(const SupportBand &band, const std::vector<SupportEntry> &entries)
{
    return std::ranges::count_if(
        entries, [&](const SupportEntry &entry) { return entry.isAlone && entry.place.topic == band.topic; });
}

} // namespace

SupportModel::SupportModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0ms);
    connect(&m_timer, &QTimer::timeout, this, &SupportModel::update);
}

void SupportModel::setSession(DocumentSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &DocumentSession::documentReset, this, &SupportModel::schedule);
        connect(session, &DocumentSession::documentChanged, this, &SupportModel::schedule);
        connect(session, &QObject::destroyed, this, &SupportModel::schedule);
    }
    schedule();
}

void SupportModel::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isStale)
        update();
}

void SupportModel::schedule()
{
    m_isStale = true;
    if (m_isActive)
        m_timer.start();
}

void SupportModel::update()
{
    m_timer.stop();
    m_isStale = false;
    std::vector<Band> bands;
    if (m_session && m_session->isReady()) {
        for (SupportBand &band : supportBands(m_session->digest()))
            bands.push_back(std::make_shared<const SupportBand>(std::move(band)));
    }
    setBands(std::move(bands));
    m_revision = m_session ? m_session->revision() : 0;
    Q_EMIT updated();
}

void SupportModel::setBands(std::vector<Band> bands)
{
    // Bands at both ends that look as before keep their rows, and with them selection and place.
    const auto [oldFirst, newFirst] = std::ranges::mismatch(m_bands, bands, looksSame);
    auto oldEnd = m_bands.end();
    auto newEnd = bands.end();
    while (oldEnd != oldFirst && newEnd != newFirst && looksSame(*std::prev(oldEnd), *std::prev(newEnd))) {
        --oldEnd;
        --newEnd;
    }
    const size_t first = rowsOf({bands.begin(), newFirst}).size();
    const size_t lastSame = rowsOf({newEnd, bands.end()}).size();
    size_t widest = 0;
    for (const Band &band : bands)
        widest = std::max(widest, band->opinions.size());
    // Never fewer columns than opinions.
    setOpinionColumns(std::max(m_opinionColumns, int(widest)));
    setRows(rowsOf(bands), first, lastSame);
    setOpinionColumns(int(widest));
    m_bands = std::move(bands);
}

/// The rows before \a first and the last \a lastSame ones look as before.
void SupportModel::setRows(std::vector<Row> rows, size_t first, size_t lastSame)
{
    const size_t before = m_rows.size();
    const size_t both = std::min(before, rows.size()) - lastSame; // rows that are there in both
    std::copy(rows.begin(), rows.begin() + both, m_rows.begin());
    std::copy(rows.end() - lastSame, rows.end(), m_rows.end() - lastSame);
    if (both > first)
        Q_EMIT dataChanged(index(int(first), 0), index(int(both) - 1, m_opinionColumns));
    if (rows.size() > before) {
        beginInsertRows({}, int(both), int(both + rows.size() - before) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (rows.size() < before) {
        beginRemoveRows({}, int(both), int(both + before - rows.size()) - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    }
}

void SupportModel::setOpinionColumns(int count)
{
    if (count > m_opinionColumns) {
        beginInsertColumns({}, m_opinionColumns + 1, count);
        m_opinionColumns = count;
        endInsertColumns();
    } else if (count < m_opinionColumns) {
        beginRemoveColumns({}, count + 1, m_opinionColumns);
        m_opinionColumns = count;
        endRemoveColumns();
    }
}

std::vector<SupportModel::Row> SupportModel::rowsOf(std::span<const Band> bands)
{
    std::vector<Row> rows;
    for (const Band &band : bands) {
        rows.push_back({RowKind::Topic, band, 0});
        for (size_t fact = 0; fact < band->facts.size(); ++fact)
            rows.push_back({RowKind::Fact, band, fact});
        if (band->facts.empty())
            rows.push_back({RowKind::NoFact, band, 0});
    }
    return rows;
}

const SupportBand &SupportModel::bandOf(const QModelIndex &index) const
{
    return *m_rows[size_t(index.row())].band;
}

const SupportEntry *SupportModel::opinionOf(const QModelIndex &index) const
{
    const std::vector<SupportEntry> &opinions = bandOf(index).opinions;
    const auto at = size_t(index.column() - 1);
    return index.column() > 0 && at < opinions.size() ? &opinions[at] : nullptr;
}

const SupportEntry *SupportModel::factOf(const QModelIndex &index) const
{
    const Row &row = m_rows[size_t(index.row())];
    return row.kind == RowKind::Fact ? &row.band->facts[row.fact] : nullptr;
}

SupportMark SupportModel::markOf(const QModelIndex &index) const
{
    const Row &row = m_rows[size_t(index.row())];
    const bool isMeeting = row.kind == RowKind::Fact && opinionOf(index);
    return isMeeting ? row.band->marks[row.fact][size_t(index.column() - 1)] : SupportMark::None;
}

std::optional<TextRange> SupportModel::rangeOf(const QModelIndex &index) const
{
    if (!index.isValid() || !m_session || m_session->revision() != m_revision)
        return std::nullopt;
    const Digest &digest = m_session->digest();
    const auto rangeOfItem = [&](const SupportEntry &entry) {
        return digest.inDocument(entry.place.topic, digest.item(entry.place).content);
    };
    if (const SupportEntry *opinion = opinionOf(index))
        return rangeOfItem(*opinion);
    if (index.column() > 0)
        return std::nullopt;
    if (const SupportEntry *fact = factOf(index))
        return rangeOfItem(*fact);
    const qsizetype topic = bandOf(index).topic;
    return digest.inDocument(topic, digest.topic(topic).heading);
}

qsizetype SupportModel::opinionsAlone() const
{
    qsizetype count = 0;
    for (const Band &band : m_bands)
        count += aloneIn(*band, band->opinions);
    return count;
}

qsizetype SupportModel::factsAlone() const
{
    qsizetype count = 0;
    for (const Band &band : m_bands)
        count += aloneIn(*band, band->facts);
    return count;
}

void SupportModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int SupportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SupportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + m_opinionColumns;
}

QString SupportModel::textOf(const QModelIndex &index) const
{
    const Row &row = m_rows[size_t(index.row())];
    if (index.column() > 0) {
        const SupportEntry *opinion = opinionOf(index);
        return row.kind == RowKind::Topic && opinion ? opinion->title() : markSign(markOf(index));
    }
    switch (row.kind) {
    case RowKind::Topic:
        return bandOf(index).title.isEmpty() ? tr("Before the first heading") : bandOf(index).title;
    case RowKind::Fact: {
        const SupportEntry &fact = *factOf(index);
        return fact.from.isEmpty() ? fact.title() : tr("%1 (in “%2”)").arg(fact.title(), fact.from);
    }
    case RowKind::NoFact:
        break;
    }
    return tr("No fact");
}

/// A cell in a sentence, for those who do not see where it stands.
QString SupportModel::explanationOf(const QModelIndex &index) const
{
    const SupportEntry *opinion = opinionOf(index);
    const SupportEntry *fact = factOf(index);
    if (opinion && fact) {
        switch (markOf(index)) {
        case SupportMark::Cited:
            return tr("“%1” cites “%2”").arg(opinion->title(), fact->title());
        case SupportMark::Implied:
            return tr("“%1” rests on “%2”").arg(opinion->title(), fact->title());
        case SupportMark::None:
            return tr("“%1” does not rest on “%2”").arg(opinion->title(), fact->title());
        }
    }
    if (opinion)
        return opinion->isAlone ? tr("No fact supports this opinion: %1").arg(opinion->title())
                                : opinion->title();
    if (fact && index.column() == 0)
        return fact->isAlone ? tr("This fact supports nothing: %1").arg(textOf(index)) : textOf(index);
    return textOf(index);
}

QVariant SupportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return explanationOf(index);
    case Qt::TextAlignmentRole: {
        const bool isMark = row.kind == RowKind::Fact && index.column() > 0;
        return QVariant(isMark ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    case RowKindRole:
        return int(row.kind);
    case AloneRole: {
        const SupportEntry *entry = index.column() == 0          ? factOf(index)
                                    : row.kind == RowKind::Topic ? opinionOf(index)
                                                                 : nullptr;
        return entry && entry->isAlone;
    }
    case MarkRole:
        return int(markOf(index));
    default:
        return {};
    }
}

QVariant SupportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Topic and facts");
    return m_opinionColumns == 1 ? tr("Opinion") : tr("Opinion %1").arg(section);
}

} // namespace sasil
