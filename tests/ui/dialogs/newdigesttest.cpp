// SPDX-License-Identifier: MIT
#include "newdigesttest.h"

#include "dialogs/weekcalendar.h"
#include "dialogs/weekgrid.h"

#include <QFile>
#include <QFileDialog>

namespace sasil {

using namespace Qt::StringLiterals;

QString lastDigest()
{
    return u"# 소식\n\n## [9월 3주] 글\n\n- **사실:**\n  - 하나\n\n## 읽을거리\n* [글](https://a.org)\n\n## "
           u"또\n\n"
           "나중에\n"_s;
}

void NewDigestTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    open();
}

void NewDigestTest::cleanup()
{
    m_dialog.reset();
    m_settings.reset();
    m_folder.reset();
}

void NewDigestTest::open(OpenText openText)
{
    m_dialog = std::make_unique<NewDigestDialog>(m_folder->path(), *m_settings, std::move(openText));
    m_dialog->setDay(QDate(2024, 9, 26));
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void NewDigestTest::write(const QString &name, const QString &text) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(text.toUtf8()) >= 0);
}

QString NewDigestTest::read(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void NewDigestTest::answer(const QString &path) const
{
    auto *const files = m_dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    EVENTUALLY(files->isVisible());
    files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    QTest::keyClick(files, Qt::Key_Return);
    EVENTUALLY(!m_dialog->findChild<QFileDialog *>());
}

QPoint NewDigestTest::placeOf(QDate day) const
{
    const WeekGrid *grid = part<WeekCalendar>("calendar")->grid();
    const QRect row = grid->rowOf(day);
    const int column = (day.dayOfWeek() - grid->firstDayOfWeek() + 7) % 7;
    return {row.left() + row.width() * (2 * column + 1) / 14, row.center().y()};
}

} // namespace sasil
