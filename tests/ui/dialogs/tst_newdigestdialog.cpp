// SPDX-License-Identifier: MIT
#include "dialogs/weekcalendar.h"
#include "dialogs/weekgrid.h"
#include "newdigesttest.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QDir>

using namespace sasil;
using namespace Qt::StringLiterals;

/// The dialog itself: its week, its folder, its words.
class TestNewDigestDialog : public NewDigestTest
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithThisWeek();
    void weekByMouse();
    void weekByKeyboard();
    void enterInTheCalendar();
    void months();
    void weekByTheRuleOfTheFolder();
    void browse();
    void language();
    void nothingClipped();
    void pictures();
};

void TestNewDigestDialog::beginsWithThisWeek()
{
    NewDigestDialog dialog(m_folder->path(), *m_settings);
    const QDate today = QDate::currentDate();
    QCOMPARE(dialog.findChild<WeekCalendar *>()->day(), today);
    QCOMPARE(dialog.findChild<QLabel *>(u"week"_s)->text(), weekLabel(weekOf(today), QLocale::English));
    QCOMPARE(dialog.findChild<QLineEdit *>(u"fileName"_s)->text(), suggestedFileName(today));
    QCOMPARE(dialog.findChild<QLineEdit *>(u"folder"_s)->text(), m_folder->path());
    // Of this week it is today's.
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"preview"_s)
                ->toPlainText()
                .contains(u"date: "_s + today.toString(Qt::ISODate)));
    QVERIFY(dialog.path().isEmpty());
}

void TestNewDigestDialog::weekByMouse()
{
    auto *const calendar = part<WeekCalendar>("calendar");
    auto *const view = calendar->grid()->view()->viewport();
    EVENTUALLY(!calendar->grid()->rowOf(QDate(2024, 9, 11)).isEmpty());
    QCOMPARE(part<QLabel>("week")->text(), u"Week 4 of September"_s);
    QCOMPARE(part<QLabel>("days")->text(), u"23 Sep 2024 – 29 Sep 2024"_s);
    // A row is as wide as the week.
    QVERIFY(calendar->grid()->rowOf(QDate(2024, 9, 9)).width() > view->width() * 8 / 10);
    QTest::mouseMove(view, placeOf(QDate(2024, 9, 11)));
    EVENTUALLY(calendar->grid()->hovered() == QDate(2024, 9, 11));
    QTest::mouseClick(view, Qt::LeftButton, {}, placeOf(QDate(2024, 9, 15)));
    QCOMPARE(part<QLabel>("week")->text(), u"Week 2 of September"_s);
    QCOMPARE(part<QLineEdit>("fileName")->text(), u"2024-w37.md"_s);
    QVERIFY(shownText().contains(u"[Week 2 of September]"));
    // Another week than this one is dated on its first day.
    QVERIFY(shownText().contains(u"date: 2024-09-09"));
    // Somebody in a hurry makes no file yet.
    QTest::mouseDClick(view, Qt::LeftButton, {}, placeOf(QDate(2024, 9, 15)));
    QVERIFY(m_dialog->isVisible());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view, &leave);
    QVERIFY(!calendar->grid()->hovered().isValid());
}

void TestNewDigestDialog::weekByKeyboard()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    auto *const view = part<WeekCalendar>("calendar")->grid()->view();
    QVERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(part<QLabel>("week")->text(), u"Week 1 of October"_s);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(part<QLabel>("week")->text(), u"Week 3 of September"_s);
    QTest::keyClick(view, Qt::Key_PageUp);
    QCOMPARE(part<QLabel>("week")->text(), u"Week 4 of August"_s);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(part<QWidget>("title")->hasFocus());
    QTest::keyClicks(part<QWidget>("title"), u"City"_s);
    QTest::keyClick(part<QWidget>("title"), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(read(u"2024-w34.md"_s).contains(u"# City\n"));
}

void TestNewDigestDialog::enterInTheCalendar()
{
    QTest::keyClick(part<WeekCalendar>("calendar")->grid()->view(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_dialog->hasMade());
    open();
    QTest::keyClick(part<WeekCalendar>("calendar")->grid()->view(), Qt::Key_Return);
    QVERIFY(!m_dialog->hasMade());
}

void TestNewDigestDialog::months()
{
    QCOMPARE(part<QLabel>("month")->text(), u"September 2024"_s);
    click("previousMonth");
    QCOMPARE(part<QLabel>("month")->text(), u"August 2024"_s);
    // To look at another month chooses nothing.
    QCOMPARE(part<QLabel>("week")->text(), u"Week 4 of September"_s);
    click("nextMonth");
    click("nextMonth");
    QCOMPARE(part<QLabel>("month")->text(), u"October 2024"_s);
    click("today");
    QCOMPARE(part<WeekCalendar>("calendar")->day(), QDate::currentDate());
    const MarkingTranslator translator; // Korean
    EVENTUALLY(part<QLabel>("month")->text() ==
               u"%1년 %2월"_s.arg(QDate::currentDate().year()).arg(QDate::currentDate().month()));
}

void TestNewDigestDialog::weekByTheRuleOfTheFolder()
{
    write(u".sasil.toml"_s, u"week-rule = \"sunday-rows\"\nlanguage = \"ko\"\n"_s);
    open();
    m_dialog->setDay(QDate(2024, 9, 29));
    QCOMPARE(part<WeekCalendar>("calendar")->grid()->firstDayOfWeek(), Qt::Sunday);
    QCOMPARE(part<QLabel>("days")->text(), u"29 Sep 2024 – 5 Oct 2024"_s);
    QCOMPARE(part<QLineEdit>("fileName")->text(), u"2024-w40.md"_s);
    QVERIFY(shownText().contains(u"[10월 1주]"));
    // A folder without settings counts as usual.
    QVERIFY(QDir(m_folder->path()).mkdir(u"below"_s));
    const QTemporaryDir other;
    type("folder", other.path());
    QCOMPARE(part<WeekCalendar>("calendar")->grid()->firstDayOfWeek(), Qt::Monday);
    QCOMPARE(part<QLineEdit>("fileName")->text(), u"2024-w39.md"_s);
}

void TestNewDigestDialog::browse()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"below"_s));
    write(u"below/2024-w38.md"_s, lastDigest());
    click("browse");
    answer(m_folder->filePath(u"below"_s));
    EVENTUALLY(part<QLineEdit>("folder")->text() == m_folder->filePath(u"below"_s));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"2024-w38.md"_s);
}

void TestNewDigestDialog::language()
{
    write(u"2024-w38.md"_s, lastDigest());
    write(u"2024-w39.md"_s, lastDigest());
    open();
    const QStringList names{u"previous"_s, u"week"_s, u"days"_s, u"month"_s};
    QVERIFY(unmarkedTexts(m_dialog.get(), names).size() > 15);
    {
        const MarkingTranslator translator;
        EVENTUALLY(isMarked(m_dialog->windowTitle()));
        QCOMPARE(unmarkedTexts(m_dialog.get(), names), QStringList());
        QCOMPARE(part<QLabel>("week")->text(), u"9월 4주"_s);
        QCOMPARE(part<QLabel>("days")->text(), u"2024. 9. 23. – 2024. 9. 29."_s);
        QVERIFY(shownText().contains(u"[9월 4주]"));
    }
    EVENTUALLY(!isMarked(m_dialog->windowTitle()));
    QCOMPARE(part<QLabel>("week")->text(), u"Week 4 of September"_s);
}

void TestNewDigestDialog::nothingClipped()
{
    write(u"2024-w38.md"_s, lastDigest());
    open();
    NOTHING_CLIPPED(m_dialog.get());
    type("folder", m_folder->filePath(u"a folder with a long name/and one/below it"_s));
    NOTHING_CLIPPED(m_dialog.get());
    const MarkingTranslator translator;
    EVENTUALLY(isMarked(m_dialog->windowTitle()));
    NOTHING_CLIPPED(m_dialog.get());
    type("folder", m_folder->path());
    type("fileName", u"2024-w38"_s);
    NOTHING_CLIPPED(m_dialog.get());
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void TestNewDigestDialog::pictures()
{
    const QString folder = qEnvironmentVariable("SASIL_PICTURES");
    write(u"2024-w38.md"_s, lastDigest());
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        open();
        QCoreApplication::processEvents();
        const QPixmap picture = m_dialog->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + (dark ? u"/newdigest-dark.png"_s : u"/newdigest-light.png"_s)));
    }
    theme.setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestNewDigestDialog)
#include "tst_newdigestdialog.moc"
