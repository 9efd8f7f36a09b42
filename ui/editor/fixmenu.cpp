// SPDX-License-Identifier: MIT
#include "editor/fixmenu.h"

#include "check/rule.h"
#include "session/documentsession.h"
#include "theme/icons.h"

#include <QMenu>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool isAt(const Digest &digest, qsizetype topic, const Diagnostic &finding, qsizetype offset)
{
    if (digest.inDocument(topic, finding.range).touches(offset))
        return true;
    return finding.block >= 0 &&
           digest.inDocument(topic, digest.topic(topic).blocks[finding.block].range).touches(offset);
}

} // namespace

bool addFixes(QMenu *menu, const DocumentSession &session, qsizetype offset,
              const std::function<void(const TextEdits &)> &apply)
{
    const Digest &digest = session.digest();
    const qsizetype index = digest.topicAt(offset);
    if (index < 0)
        return false;
    QList<QAction *> actions;
    for (const Diagnostic &finding : session.checker().of(index)) {
        if (!isAt(digest, index, finding, offset))
            continue;
        for (const Fix &fix : session.detailsOf(index, finding).fixes) {
            auto *action = new QAction(icon(u"quick-fix"_s), fix.title.text(), menu);
            QObject::connect(action, &QAction::triggered, menu, [apply, edits = fix.edits] { apply(edits); });
            actions.append(action);
        }
    }
    if (actions.isEmpty())
        return false;
    QAction *before = menu->actions().value(0);
    menu->insertActions(before, actions);
    if (before)
        menu->insertSeparator(before);
    return true;
}

} // namespace sasil
