// SPDX-License-Identifier: MIT
#include "outline/outlinecommands.h"

#include "digest/commands/additem.h"
#include "digest/commands/topicadd.h"
#include "digest/commands/topicdelete.h"
#include "digest/commands/topicrename.h"
#include "outline/outlinemodel.h"
#include "outline/outlineview.h"
#include "outline/outlinewords.h"
#include "text/translations.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>

namespace sasil {

namespace {

Error nothingChosen()
{
    return {{"OutlineCommands", QT_TRANSLATE_NOOP("OutlineCommands", "No row is selected.")}};
}

Error onlyOne()
{
    return {{"OutlineCommands",
             QT_TRANSLATE_NOOP("OutlineCommands", "Several rows are selected. Select only one.")}};
}

Error onlyTopics()
{
    return {{"OutlineCommands", QT_TRANSLATE_NOOP("OutlineCommands", "Only topics have levels.")}};
}

Error onlyItems()
{
    return {{"OutlineCommands", QT_TRANSLATE_NOOP("OutlineCommands", "This is no fact and no opinion.")}};
}

Error writtenInTheText()
{
    return {{"OutlineCommands",
             QT_TRANSLATE_NOOP("OutlineCommands",
                               "Only topics are renamed here. Facts and opinions are written in the "
                               "text.")}};
}

Error beforeTheFirstHeading()
{
    return {{"OutlineCommands",
             QT_TRANSLATE_NOOP("OutlineCommands", "What stands before the first heading has no title "
                                                  "and stays where it is.")}};
}

TopicStep topicStepOf(OutlineCommand command)
{
    switch (command) {
    case OutlineCommand::MoveUp:
        return TopicStep::Up;
    case OutlineCommand::MoveDown:
        return TopicStep::Down;
    case OutlineCommand::Promote:
        return TopicStep::Promote;
    default:
        return TopicStep::Demote;
    }
}

ItemStep itemStepOf(OutlineCommand command)
{
    return command == OutlineCommand::MoveUp     ? ItemStep::Up
           : command == OutlineCommand::MoveDown ? ItemStep::Down
                                                 : ItemStep::Turn;
}

template <typename T>
Result<void> without(const Result<T> &made)
{
    return made ? Result<void>() : made.error();
}

} // namespace

OutlineCommands::OutlineCommands(OutlineModel *model, OutlineView *view, QObject *parent)
    : QObject(parent), m_model(model), m_view(view)
{
    connect(view, &OutlineView::commandRequested, this, &OutlineCommands::run);
    connect(view, &OutlineView::hinted, this, &OutlineCommands::hinted);
    connect(model, &OutlineModel::renameRequested, this, &OutlineCommands::rename);
    connect(model, &OutlineModel::dropRequested, this, &OutlineCommands::drop);
}

const Digest &OutlineCommands::digest() const
{
    return m_model->session()->digest();
}

OutlineRows OutlineCommands::rows() const
{
    return m_model->rowsOf(m_view->chosenRows());
}

Result<qsizetype> OutlineCommands::current() const
{
    const QModelIndexList chosen = m_view->chosenRows();
    if (chosen.size() > 1)
        return onlyOne();
    return chosen.isEmpty() ? Result<qsizetype>(nothingChosen()) : OutlineModel::topicOf(chosen.first());
}

Result<void> OutlineCommands::check(OutlineCommand command) const
{
    if (!m_model->session())
        return nothingChosen();
    const Result<qsizetype> topic = current();
    const auto atTopic = [&](const auto &question) {
        return topic ? question(TextRange{digest().start(*topic), digest().start(*topic)}) : topic.error();
    };
    switch (command) {
    case OutlineCommand::Go:
        return without(topic);
    case OutlineCommand::Rename:
        return checkRename();
    case OutlineCommand::AddTopic:
        return atTopic([this](TextRange at) { return canAddTopic(digest(), at); });
    case OutlineCommand::AddSubtopic:
        return atTopic([this](TextRange at) { return canAddSubtopic(digest(), at); });
    case OutlineCommand::AddFact:
    case OutlineCommand::AddOpinion:
        return topic ? checkAddItem(digest(), m_model->placeOf(m_view->chosenRows().first()),
                                    command == OutlineCommand::AddFact ? BlockKind::Fact : BlockKind::Opinion)
                     : topic.error();
    case OutlineCommand::Copy:
    case OutlineCommand::CopyRichText:
    case OutlineCommand::CopyMarkdown:
        return m_view->chosenRows().isEmpty() ? nothingChosen() : Result<void>();
    case OutlineCommand::FoldAll:
    case OutlineCommand::UnfoldAll:
        return {};
    default:
        return checkStep(command);
    }
}

Result<void> OutlineCommands::checkRename() const
{
    const Result<qsizetype> topic = current();
    if (!topic)
        return topic.error();
    if (OutlineModel::isItem(m_view->chosenRows().first()))
        return writtenInTheText();
    if (digest().level(*topic) == 0)
        return beforeTheFirstHeading();
    return canRenameTopic(digest(), *topic);
}

Result<void> OutlineCommands::checkStep(OutlineCommand command) const
{
    const OutlineRows chosen = rows();
    if (chosen.isEmpty())
        return nothingChosen();
    if (!chosen.topics.isEmpty() && !chosen.items.isEmpty())
        return mixedRows();
    if (!chosen.topics.isEmpty() && digest().level(chosen.topics.first()) == 0)
        return beforeTheFirstHeading();
    if (command == OutlineCommand::Delete)
        return chosen.items.isEmpty() ? canDeleteTopics(digest(), chosen.topics)
                                      : without(deleteItems(digest(), chosen.items));
    if (command == OutlineCommand::Turn && chosen.items.isEmpty())
        return onlyItems();
    if (chosen.items.isEmpty())
        return canStepTopics(digest(), chosen.topics, topicStepOf(command));
    if (command == OutlineCommand::Promote || command == OutlineCommand::Demote)
        return onlyTopics();
    return without(stepItems(digest(), chosen.items, itemStepOf(command)));
}

void OutlineCommands::run(OutlineCommand command)
{
    if (const Result<void> possible = check(command); !possible) {
        Q_EMIT hinted(possible.error().text());
        return;
    }
    switch (command) {
    case OutlineCommand::Go:
        Q_EMIT placeActivated(m_model->placeOf(m_view->chosenRows().first()));
        break;
    case OutlineCommand::Rename:
        m_view->edit(m_view->chosenRows().first());
        break;
    case OutlineCommand::AddTopic:
    case OutlineCommand::AddSubtopic:
        addTopic(command == OutlineCommand::AddSubtopic);
        break;
    case OutlineCommand::AddFact:
    case OutlineCommand::AddOpinion:
        addItem(command == OutlineCommand::AddFact ? BlockKind::Fact : BlockKind::Opinion);
        break;
    case OutlineCommand::Delete:
        remove();
        break;
    case OutlineCommand::Copy:
        copy();
        break;
    case OutlineCommand::CopyRichText:
    case OutlineCommand::CopyMarkdown:
        Q_EMIT copyRequested(rows(), command == OutlineCommand::CopyRichText);
        break;
    case OutlineCommand::FoldAll:
        m_view->foldAll();
        break;
    case OutlineCommand::UnfoldAll:
        m_view->unfoldAll();
        break;
    default:
        step(command);
    }
}

/// Who ended it by going on in the text is left there.
void OutlineCommands::rename(const QModelIndex &index, const QString &words)
{
    const qsizetype topic = OutlineModel::topicOf(index);
    const Result<Command> command = renameTopic(digest(), topic, words);
    if (!command) {
        Q_EMIT hinted(command.error().text());
    } else if (!m_view->hasFocus()) {
        const qsizetype caret = mapped(m_caret, command->edits);
        Q_EMIT editRequested(command->edits, {caret, caret});
    } else if (apply(*command)) {
        m_view->choose({m_model->indexOf(topic)});
    }
}

void OutlineCommands::drop(const OutlineRows &rows, const OutlineDrop &drop)
{
    if (rows.items.isEmpty())
        finish(moveTopics(digest(), rows.topics, drop.topic, drop.place), rows.topics);
    else
        finish(placeItems(digest(), rows.items, drop.item));
}

void OutlineCommands::step(OutlineCommand command)
{
    const OutlineRows chosen = rows();
    if (chosen.items.isEmpty())
        finish(stepTopics(digest(), chosen.topics, topicStepOf(command)), chosen.topics);
    else
        finish(stepItems(digest(), chosen.items, itemStepOf(command)));
}

void OutlineCommands::finish(const Result<TopicsMoved> &moved, const Topics &before)
{
    if (!moved) {
        Q_EMIT hinted(moved.error().text());
        return;
    }
    Topics folded;
    for (qsizetype i = 0; i < before.size(); ++i) {
        for (qsizetype topic = before[i]; topic < digest().subtreeEnd(before[i]); ++topic) {
            if (m_view->isFoldedByUser(m_model->indexOf(topic)))
                folded.append(moved->topics[i] + topic - before[i]);
        }
    }
    if (!apply(moved->command))
        return;
    QModelIndexList places;
    for (const qsizetype topic : moved->topics)
        places.append(m_model->indexOf(topic));
    QModelIndexList foldedPlaces;
    for (const qsizetype topic : std::as_const(folded))
        foldedPlaces.append(m_model->indexOf(topic));
    m_view->fold(foldedPlaces);
    m_view->choose(places);
}

void OutlineCommands::finish(const Result<ItemsMoved> &moved)
{
    if (!moved) {
        Q_EMIT hinted(moved.error().text());
        return;
    }
    if (!apply(moved->command))
        return;
    QModelIndexList places;
    for (const ItemPlace item : moved->items)
        places.append(m_model->indexOf(item));
    m_view->choose(places);
}

void OutlineCommands::remove()
{
    const OutlineRows chosen = rows();
    if (chosen.items.isEmpty())
        removeTopics(chosen.topics);
    else
        removeItems(chosen.items);
}

void OutlineCommands::removeTopics(const Topics &topics)
{
    const QString title = OutlineWords::quoted(m_model->indexOf(topics.first()).data().toString());
    const Result<Command> command = deleteTopics(digest(), topics);
    if (!command) {
        Q_EMIT hinted(command.error().text());
        return;
    }
    if (!apply(*command))
        return;
    m_view->choose({m_model->indexOf(digest().topicAt(command->selection.start))});
    const QString undo = QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText);
    Q_EMIT hinted(topics.size() == 1
                      ? tr("Deleted “%1”. Undo with %2.").arg(title, undo)
                      : tr("Deleted %n topics. Undo with %1.", nullptr, int(topics.size())).arg(undo));
}

/// What stands in the place of the first item then is the next one to be deleted.
void OutlineCommands::removeItems(const Items &items)
{
    const QModelIndex first = m_model->indexOf(items.first());
    const int row = first.row();
    const QString text = OutlineWords::quoted(first.data().toString());
    const Result<Command> command = deleteItems(digest(), items);
    if (!command) {
        Q_EMIT hinted(command.error().text());
        return;
    }
    if (!apply(*command))
        return;
    const QModelIndex topic = m_model->indexOf(items.first().topic);
    const int left = m_model->itemCount(topic);
    m_view->choose({left == 0 ? topic : m_model->index(qMin(row, left - 1), 0, topic)});
    const QString undo = QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText);
    Q_EMIT hinted(
        items.size() == 1
            ? tr("Deleted “%1”. Undo with %2.").arg(text, undo)
            : tr("Deleted %n facts and opinions. Undo with %1.", nullptr, int(items.size())).arg(undo));
}

/// The new topic is named at once.
void OutlineCommands::addTopic(bool below)
{
    const TextRange at{digest().start(*current()), digest().start(*current())};
    const Result<Command> command =
        below ? addSubtopic(digest(), at)
              : Result<Command>(sasil::addTopic(digest(), at.start, currentLanguage()));
    if (!command)
        Q_EMIT hinted(command.error().text());
    if (!command || !apply(*command))
        return;
    const QModelIndex added = m_model->indexOf(digest().topicAt(command->selection.start));
    m_view->choose({added});
    m_view->edit(added);
}

/// It is written in the text: the focus stays there.
void OutlineCommands::addItem(BlockKind kind)
{
    const qsizetype at = m_model->placeOf(m_view->chosenRows().first());
    const Result<Command> command = sasil::addItem(digest(), at, kind);
    if (command)
        Q_EMIT editRequested(command->edits, command->selection);
    else
        Q_EMIT hinted(command.error().text());
}

void OutlineCommands::copy()
{
    QStringList lines;
    for (const QModelIndex &index : m_view->chosenRows()) {
        const qsizetype topic = OutlineModel::topicOf(index);
        lines.append(OutlineModel::isItem(index) || digest().level(topic) == 0
                         ? index.data().toString()
                         : digest().topic(topic).listTitle());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool OutlineCommands::apply(const Command &command)
{
    const quint64 before = m_model->session()->revision();
    Q_EMIT editRequested(command.edits, command.selection);
    m_view->setFocus(Qt::OtherFocusReason);
    if (m_model->session()->revision() != before)
        return true;
    Q_EMIT hinted(tr("The digest cannot be changed now."));
    return false;
}

} // namespace sasil
