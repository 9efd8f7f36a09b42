// SPDX-License-Identifier: MIT
#include "window/stylecommands.h"

#include "preview/previewview.h"
#include "theme/pagestyles.h"
#include "window/actions.h"
#include "window/opendocuments.h"

#include <array>

namespace sasil {

namespace {

ActionId actionOf(PageStyle style)
{
    using enum ActionId;
    static constexpr std::array actions{StyleSasil, StylePaper, StyleCompact};
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
    apply();
}

void StyleCommands::apply()
{
    m_actions[actionOf(chosenPageStyle(*m_settings))]->setChecked(true);
    for (DocumentView *view : m_documents->all())
        applyTo(view);
}

void StyleCommands::applyTo(DocumentView *view) const
{
    view->preview()->setStyle(styleName(chosenPageStyle(*m_settings)));
}

} // namespace sasil
