// SPDX-License-Identifier: MIT
#include "apptest.h"

#include <QSettings>

namespace sasil {

using namespace Qt::StringLiterals;

void AppTest::forgetSettings(bool isFirst)
{
    QSettings().clear();
    if (!isFirst)
        QSettings().setValue(u"session/started"_s, true);
}

void AppTest::makeApplication()
{
    endApplication();
    m_application = std::make_unique<Application>();
    m_application->setLanguage(u"en"_s);
}

void AppTest::endApplication()
{
    if (!m_application)
        return;
    for (MainWindow *window : m_application->windows()) {
        for (DocumentView *view : window->documents()->all()) {
            view->setModified(false);
            view->file()->discardUnsaved();
        }
    }
    m_application.reset();
}

} // namespace sasil
