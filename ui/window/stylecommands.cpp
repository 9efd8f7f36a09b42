// SPDX-License-Identifier: MIT
#include "window/stylecommands.h"

#include "preview/previewview.h"
#include "theme/pagestyles.h"
#include "window/actions.h"
#include "window/opendocuments.h"

#include <QFileInfo>

#include <array>

namespace sasil {

namespace {

ActionId actionOf(PageStyle style)
{
    using enum ActionId;
    static constexpr std::array actions{StyleSasil, StyleBrief, StyleReport, StyleLetter};
    return actions[size_t(style)];
}

} // namespace

StyleCommands::StyleCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings,
                             QObject *parent)
    : QObject(parent), m_actions(actions), m_documents(documents), m_settings(settings)
{
    for (const PageStyle style : allPageStyles) {
        connect(actions[actionOf(style)], &QAction::triggered, this, [this, style] {
            choosePageStyle(*m_settings, style);
            apply();
            Q_EMIT chosen();
        });
    }
    connect(documents, &OpenDocuments::added, this, &StyleCommands::applyTo);
    // Who edits the file sees each saved step.
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &StyleCommands::apply);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &StyleCommands::apply);
    apply();
}

void StyleCommands::apply()
{
    m_actions[actionOf(chosenPageStyle(*m_settings))]->setChecked(true);
    readOwnStyle();
    for (DocumentView *view : m_documents->all())
        applyTo(view);
}

void StyleCommands::readOwnStyle()
{
    const QString path = ownStylePath(*m_settings);
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    // A file that is not there may come, or come back.
    if (!path.isEmpty())
        m_watcher.addPath(QFileInfo::exists(path) ? path : QFileInfo(path).absolutePath());
    const Result<OwnStyle> style = chosenOwnStyle(*m_settings);
    m_ownStyle = style ? style->css.toUtf8() : QByteArray();
    const QList<Message> problems = style ? style->problems() : QList<Message>{style.error().message};
    if (problems != m_problems && !problems.isEmpty())
        // Later: the window that shows it may be in the making.
        QMetaObject::invokeMethod(
            this, [this, problem = problems.first()] { Q_EMIT hinted(problem.text()); },
            Qt::QueuedConnection);
    m_problems = problems;
}

void StyleCommands::applyTo(DocumentView *view) const
{
    view->preview()->setOwnStyle(m_ownStyle);
    view->preview()->setStyle(styleName(chosenPageStyle(*m_settings)));
}

} // namespace sasil
