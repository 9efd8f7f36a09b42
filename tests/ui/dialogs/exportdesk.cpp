// SPDX-License-Identifier: MIT
#include "exportdesk.h"

#include <QFile>

namespace sasil {

using namespace Qt::StringLiterals;

QString ExportDesk::digest()
{
    return u"---\nauthor: 김사실\n---\n# 소버린 AI\n\n- **사실:**\n  - 공장을 지음.\n"_s;
}

bool ExportDesk::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    QFile file(m_folder->filePath(u"주간.md"_s));
    return file.open(QIODevice::WriteOnly) && file.write(digest().toUtf8()) > 0;
}

void ExportDesk::open(const QString &text)
{
    const ExportSource source{Digest::parse(text), m_folder->filePath(u"주간.md"_s), {}};
    m_dialog = std::make_unique<ExportDialog>(source, *m_settings);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

QByteArray ExportDesk::bytes(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace sasil
