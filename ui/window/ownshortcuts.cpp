// SPDX-License-Identifier: MIT
#include "window/ownshortcuts.h"

#include "editor/editor.h"
#include "editor/editormargin.h"
#include "palette/commandwords.h"
#include "window/actions.h"
#include "window/opendocuments.h"

#include <QHash>
#include <QKeyEvent>
#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QAction *action)
{
    return u"shortcuts/"_s + commandName(action).remove(u'…');
}

QList<QKeySequence> read(const QString &text)
{
    QList<QKeySequence> keys = QKeySequence::listFromString(text);
    // What cannot be read is none.
    keys.removeIf([](const QKeySequence &one) { return one.isEmpty() || one[0].key() == Qt::Key_unknown; });
    return keys;
}

} // namespace

OwnShortcuts::OwnShortcuts(Actions *actions, OpenDocuments *documents, QSettings *settings, QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents), m_settings(settings)
{
    for (DocumentView *view : documents->all())
        follow(view);
    connect(documents, &OpenDocuments::added, this, &OwnShortcuts::follow);
    apply();
}

void OwnShortcuts::follow(DocumentView *view)
{
    view->editor()->installEventFilter(this);
    showKeys(view);
}

void OwnShortcuts::showKeys(const DocumentView *view) const
{
    const auto keys = [this](ActionId id) {
        return (*m_actions)[id]->shortcut().toString(QKeySequence::NativeText);
    };
    view->editor()->margin()->setKeys(
        {keys(ActionId::Fold), keys(ActionId::Unfold), keys(ActionId::QuickFix)});
}

void OwnShortcuts::choose(QAction *action, const QList<QKeySequence> &keys)
{
    if (keys == m_actions->usualShortcuts(action))
        m_settings->remove(keyOf(action));
    else
        m_settings->setValue(keyOf(action), QKeySequence::listToString(keys));
    apply();
    Q_EMIT chosen();
}

void OwnShortcuts::apply()
{
    QHash<QAction *, QList<QKeySequence>> own;
    QSet<QKeySequence> taken;
    for (QAction *action : m_actions->all()) {
        if (const QVariant kept = m_settings->value(keyOf(action)); kept.isValid()) {
            const QList<QKeySequence> keys = read(kept.toString());
            own.insert(action, keys);
            taken.unite(QSet<QKeySequence>(keys.begin(), keys.end()));
        }
    }
    for (QAction *action : m_actions->all()) {
        QList<QKeySequence> keys = m_actions->usualShortcuts(action);
        keys.removeIf([&taken](const QKeySequence &one) { return taken.contains(one); });
        m_actions->setShortcuts(action, own.value(action, keys));
    }
    noteKeys();
    for (const DocumentView *view : m_documents->all())
        showKeys(view);
}

void OwnShortcuts::noteKeys()
{
    QSet<QKeyCombination> usual;
    QSet<QKeyCombination> all;
    m_given.clear();
    for (const QAction *action : m_actions->all()) {
        const QList<QKeySequence> before = m_actions->usualShortcuts(action);
        for (const QKeySequence &one : before)
            usual.insert(one[0]);
        for (const QKeySequence &one : action->shortcuts()) {
            all.insert(one[0]);
            if (!before.contains(one))
                m_given.insert(one[0]);
        }
    }
    m_freed = usual - all;
}

bool OwnShortcuts::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((m_given.isEmpty() && m_freed.isEmpty()) || (!isOverride && event->type() != QEvent::KeyPress))
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QKeyCombination pressed(key->modifiers() & ~Qt::KeypadModifier, Qt::Key(key->key()));
    if (isOverride && m_given.contains(pressed)) {
        // Left to the shortcuts, of which the editor would keep some for itself.
        if (auto *editor = qobject_cast<Editor *>(watched))
            editor->commitComposition();
        event->ignore();
        return true;
    }
    if (m_freed.contains(pressed)) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sasil
