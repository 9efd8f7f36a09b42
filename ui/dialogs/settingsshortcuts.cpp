// SPDX-License-Identifier: MIT
#include "dialogs/settingsshortcuts.h"

#include "palette/commandwords.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// A symbol that Shift gives on most keyboards, as Shift and the key that it stands on.
QKeyCombination unshifted(QKeyCombination keys)
{
    static const QString symbols = u"~!@#$%^&*()_+{}|:\"<>?"_s;
    static const QString under = u"`1234567890-=[]\\;',./"_s;
    const qsizetype at = keys.key() < 0x80 ? symbols.indexOf(QChar(char16_t(keys.key()))) : -1;
    if (at < 0)
        return keys;
    return QKeyCombination(keys.keyboardModifiers() | Qt::ShiftModifier, Qt::Key(under[at].unicode()));
}

bool overlap(const QList<QKeySequence> &some, const QList<QKeySequence> &others)
{
    return std::ranges::any_of(some, [&others](const QKeySequence &keys) {
        return std::ranges::any_of(others,
                                   [&keys](const QKeySequence &other) { return areSameKeys(keys, other); });
    });
}

/// One that has none is as wide, so that the names stand below each other.
QIcon iconOf(const QAction *action)
{
    constexpr int side = 16;
    if (!action->icon().isNull())
        return action->icon();
    QPixmap nothing(side, side);
    nothing.fill(Qt::transparent);
    return nothing;
}

/// Whether a key does something by itself, so that it needs none that is held with it.
bool standsAlone(Qt::Key key)
{
    return (key >= Qt::Key_F1 && key <= Qt::Key_F35) || key >= Qt::Key_Back;
}

} // namespace

bool areSameKeys(const QKeySequence &one, const QKeySequence &other)
{
    const int common = qMin(one.count(), other.count());
    // One that begins like another keeps it from being pressed.
    for (int i = 0; i < common; ++i) {
        if (unshifted(one[uint(i)]) != unshifted(other[uint(i)]))
            return false;
    }
    return common > 0;
}

QString shownKeys(const QList<QKeySequence> &keys)
{
    QStringList shown;
    for (const QKeySequence &one : keys)
        shown.append(one.toString(QKeySequence::NativeText));
    return shown.join(u", "_s);
}

ShortcutsModel::ShortcutsModel(std::function<ShortcutCommands()> list, QObject *parent)
    : QAbstractTableModel(parent), m_source(std::move(list))
{
    reload();
    for (int row = 0; row < rowCount(); ++row)
        follow(action(row));
}

void ShortcutsModel::follow(QAction *action)
{
    // Actions change at every key press, in other things.
    const auto seen = [action] { return std::pair(action->shortcuts(), action->text()); };
    connect(action, &QAction::changed, this, [this, action, seen, last = seen()]() mutable {
        if (const auto now = seen(); std::exchange(last, now) == now)
            return;
        for (int row = 0; row < rowCount(); ++row) {
            if (this->action(row) == action)
                Q_EMIT dataChanged(index(row, Command), index(row, Keys));
        }
        Q_EMIT changed();
    });
}

void ShortcutsModel::reload()
{
    beginResetModel();
    m_list = m_source();
    endResetModel();
    Q_EMIT changed();
}

QString ShortcutsModel::name(int row) const
{
    return action(row) ? withoutMnemonic(action(row)->text()).remove(u'…') : QString();
}

QList<QKeySequence> ShortcutsModel::keys(int row) const
{
    return action(row) ? action(row)->shortcuts() : QList<QKeySequence>();
}

bool ShortcutsModel::areAllUsual() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!isUsual(row))
            return false;
    }
    return true;
}

SettingsWords ShortcutsModel::words(int row, const CommandWords &words) const
{
    if (!action(row))
        return {};
    return {QStringList{name(row)} + words.otherWords(action(row)),
            {action(row)->statusTip(), m_list.commands[row].path, shownKeys(keys(row))}};
}

QString ShortcutsModel::refusalOf(const QKeySequence &keys) const
{
    const QString shown = keys.toString(QKeySequence::NativeText);
    const bool isHeld = (keys[0].keyboardModifiers() &
                         (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != Qt::NoModifier;
    if (!isHeld && !standsAlone(keys[0].key()))
        return tr("%1 is needed for writing. Hold Ctrl or Alt with it, or use a function key.").arg(shown);
    for (const TakenKeys &taken : m_list.taken) {
        if (areSameKeys(keys, taken.keys))
            return tr("%1 opens the menu “%2”. Choose other keys.").arg(shown, taken.by);
    }
    return {};
}

KeysVerdict ShortcutsModel::judge(int row, const QList<QKeySequence> &keys) const
{
    KeysVerdict verdict;
    for (const QKeySequence &one : keys) {
        // What is usual has been thought about.
        const QString refusal = usual(row).contains(one) ? QString() : refusalOf(one);
        if (!refusal.isEmpty())
            return {false, {}, refusal};
    }
    QStringList sentences;
    for (int other = 0; other < rowCount(); ++other) {
        if (other == row || !overlap(this->keys(other), keys))
            continue;
        verdict.losers.append(other);
        QList<QKeySequence> lost = this->keys(other);
        lost.removeIf([&keys](const QKeySequence &one) { return !overlap({one}, keys); });
        sentences.append(
            tr("%1 belongs to “%2” now. It will be taken away from it.").arg(shownKeys(lost), name(other)));
    }
    verdict.text = sentences.join(u'\n');
    return verdict;
}

void ShortcutsModel::choose(int row, const QList<QKeySequence> &keys)
{
    const KeysVerdict verdict = judge(row, keys);
    if (!verdict.isPossible)
        return;
    for (const int loser : verdict.losers) {
        QList<QKeySequence> left = this->keys(loser);
        left.removeIf([&keys](const QKeySequence &one) { return overlap({one}, keys); });
        Q_EMIT keysChosen(action(loser), left);
    }
    Q_EMIT keysChosen(action(row), keys);
}

void ShortcutsModel::restoreAll()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!isUsual(row))
            Q_EMIT keysChosen(action(row), usual(row));
    }
}

int ShortcutsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.commands.size());
}

int ShortcutsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Keys + 1;
}

QVariant ShortcutsModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const auto text = [this, row, column = index.column()] {
        return column == Command ? name(row)
               : column == Menu  ? m_list.commands[row].path
                                 : shownKeys(keys(row));
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::DecorationRole:
        return index.column() == Command && action(row) ? QVariant(iconOf(action(row))) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(!isUsual(row));
        return font;
    }
    case Qt::ToolTipRole:
        if (isUsual(row) || !action(row))
            return action(row) ? action(row)->statusTip() : QString();
        return usual(row).isEmpty() ? tr("Changed; usually it has no keys")
                                    : tr("Changed; usually %1").arg(shownKeys(usual(row)));
    case Qt::AccessibleTextRole:
        // Bold is not heard.
        return index.column() == Keys && !isUsual(row) ? tr("%1, changed").arg(text()) : text();
    default:
        return {};
    }
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Command ? tr("Command") : section == Menu ? tr("Menu") : tr("Keys");
}

} // namespace sasil
