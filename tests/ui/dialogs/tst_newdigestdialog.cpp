// SPDX-License-Identifier: MIT
#include "dialogs/newdigestdialog.h"
#include "dialogs/weekcalendar.h"
#include "dialogs/weekgrid.h"
#include "dialogtest.h"
#include "support/ordinaryrights.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestNewDigestDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsWithThisWeek();
    void weekByMouse();
    void weekByKeyboard();
    void enterInTheCalendar();
    void months();
    void weekByTheRuleOfTheFolder();
    void templates();
    void templateFollowsTheSeries();
    void ownTemplate();
    void brokenTemplate();
    void carriesOver();
    void carriesOverWhatIsNotSaved();
    void carriesOverFromElsewhere();
    void verdicts_data();
    void verdicts();
    void fileIsThere();
    void madeInAFolderThatMayNotBeWritten();
    void makesTheFile();
    void remembered();
    void browse();
    void language();
    void nothingClipped();
    void pictures();

private:
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) const { QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton); }
    void open(OpenText openText = {});
    void write(const QString &name, const QString &text) const;
    [[nodiscard]] QString read(const QString &name) const;
    void type(const char *name, const QString &text) const
    {
        // QTest has no keys for Korean.
        auto *edit = part<QLineEdit>(name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    void choose(const char *name, const QVariant &data) const
    {
        auto *box = part<QComboBox>(name);
        const int index = box->findData(data);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    /// Gives the file dialog that is open a path.
    void answer(const QString &path) const;
    [[nodiscard]] QString shownText() const { return part<QPlainTextEdit>("preview")->toPlainText(); }
    [[nodiscard]] QString verdict() const { return part<QLabel>("verdict")->text(); }
    [[nodiscard]] bool canCreate() const { return part<QWidget>("createNow")->isEnabled(); }
    [[nodiscard]] QPoint placeOf(QDate day) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<NewDigestDialog> m_dialog;
};

static const QString last =
    u"# 소식\n\n## [9월 3주] 글\n\n- **사실:**\n  - 하나\n\n## 읽을거리\n* [글](https://a.org)\n\n## 또\n\n"
    "나중에\n"_s;

void TestNewDigestDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    open();
}

void TestNewDigestDialog::cleanup()
{
    m_dialog.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestNewDigestDialog::open(OpenText openText)
{
    m_dialog = std::make_unique<NewDigestDialog>(m_folder->path(), *m_settings, std::move(openText));
    m_dialog->setDay(QDate(2024, 9, 26));
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestNewDigestDialog::write(const QString &name, const QString &text) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(text.toUtf8()) >= 0);
}

QString TestNewDigestDialog::read(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestNewDigestDialog::answer(const QString &path) const
{
    auto *const files = m_dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    EVENTUALLY(files->isVisible());
    files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    QTest::keyClick(files, Qt::Key_Return);
    EVENTUALLY(!m_dialog->findChild<QFileDialog *>());
}

QPoint TestNewDigestDialog::placeOf(QDate day) const
{
    const WeekGrid *grid = part<WeekCalendar>("calendar")->grid();
    const QRect row = grid->rowOf(day);
    const int column = (day.dayOfWeek() - grid->firstDayOfWeek() + 7) % 7;
    return {row.left() + row.width() * (2 * column + 1) / 14, row.center().y()};
}

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

void TestNewDigestDialog::templates()
{
    QVERIFY(shownText().contains(u"# News"));
    QCOMPARE(part<QLineEdit>("title")->placeholderText(), u"News"_s);
    choose("pattern", u"ko"_s);
    QVERIFY(shownText().contains(u"# 뉴스\n\n## [9월 4주]"));
    QCOMPARE(part<QLineEdit>("title")->placeholderText(), u"뉴스"_s);
    type("title", u"소버린 AI"_s);
    QVERIFY(shownText().contains(u"title: 9월 4주 소버린 AI\n"));
    QVERIFY(shownText().contains(u"# 소버린 AI\n"));
}

void TestNewDigestDialog::templateFollowsTheSeries()
{
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    write(u"2024-w38.md"_s, last);
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"Korean"_s);
    m_dialog->setDay(QDate(2024, 9, 10));
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    write(u".sasil.toml"_s, u"language = \"en\"\n"_s);
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    // Nobody chose it, so it is not remembered.
    click("createNow");
    QVERIFY(QFile::remove(m_folder->filePath(u".sasil.toml"_s)));
    QVERIFY(QFile::remove(m_folder->filePath(u"2024-w39.md"_s)));
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"Korean"_s);
}

void TestNewDigestDialog::ownTemplate()
{
    write(u"own.md"_s, u"# {{title}} {{iso}}\n\n{{stubs}}\n"_s);
    choose("pattern", u"…"_s);
    answer(m_folder->filePath(u"own.md"_s));
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"own.md"_s);
    EVENTUALLY(shownText() == u"# 뉴스 2024-W39\n"_s);
    // To ask for a file and not to choose one leaves everything as it was.
    choose("pattern", u"…"_s);
    EVENTUALLY(m_dialog->findChild<QFileDialog *>());
    m_dialog->findChild<QFileDialog *>()->reject();
    EVENTUALLY(part<QComboBox>("pattern")->currentText() == u"own.md"_s);
    click("createNow");
    QCOMPARE(read(u"2024-w39.md"_s), u"# 뉴스 2024-W39\n"_s);
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"own.md"_s);
    choose("pattern", u"en"_s);
    m_dialog->setDay(QDate(2024, 10, 3));
    click("createNow");
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"English"_s);
    QVERIFY(part<QComboBox>("pattern")->findText(u"own.md"_s) >= 0);
    QVERIFY(QFile::remove(m_folder->filePath(u"own.md"_s)));
    open();
    QVERIFY(part<QComboBox>("pattern")->findText(u"own.md"_s) < 0);
}

void TestNewDigestDialog::brokenTemplate()
{
    write(u"empty.md"_s, u"\n"_s);
    choose("pattern", u"…"_s);
    answer(m_folder->filePath(u"empty.md"_s));
    EVENTUALLY(verdict().contains(u"empty.md is empty"_s));
    QVERIFY(!canCreate());
    QCOMPARE(shownText(), QString());
    choose("pattern", u"ko"_s);
    QVERIFY(canCreate());
}

void TestNewDigestDialog::carriesOver()
{
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
    QCOMPARE(part<QLabel>("carried")->text(), u"There is no digest in this folder yet."_s);
    write(u"2024-w37.md"_s, u"# Older\n\n- **Fact:** one\n"_s);
    write(u"2024-w38.md"_s, last);
    write(u"2024-w41.md"_s, u"# Later\n"_s);
    open();
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"2024-w38.md"_s);
    QCOMPARE(part<QLabel>("carried")->text(), u"2 topic(s) to come back to"_s);
    QVERIFY(shownText().contains(u"## 읽을거리\n* [글](https://a.org)"));
    // The title goes on as well.
    QCOMPARE(part<QLineEdit>("title")->placeholderText(), u"소식"_s);
    m_dialog->setDay(QDate(2024, 9, 18));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"2024-w37.md"_s);
    QCOMPARE(part<QLabel>("carried")->text(), u"It has no topics to come back to."_s);
    m_dialog->setDay(QDate(2024, 9, 2));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
    m_dialog->setDay(QDate(2024, 9, 26));
    choose("previous", QString());
    QVERIFY(!shownText().contains(u"읽을거리"));
    // What was chosen stays.
    m_dialog->setDay(QDate(2024, 9, 18));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
}

void TestNewDigestDialog::carriesOverWhatIsNotSaved()
{
    write(u"2024-w38.md"_s, last);
    const QString path = m_folder->filePath(u"2024-w38.md"_s);
    open([path](const QString &asked) {
        return asked == path ? std::optional(last + u"\n## 지금 쓴 것\n"_s) : std::nullopt;
    });
    QCOMPARE(part<QLabel>("carried")->text(), u"3 topic(s) to come back to"_s);
    QVERIFY(shownText().contains(u"## 지금 쓴 것"));
}

void TestNewDigestDialog::carriesOverFromElsewhere()
{
    const QTemporaryDir other;
    QFile file(other.filePath(u"지난 주.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(last.toUtf8()) > 0);
    file.close();
    choose("previous", u"…"_s);
    answer(file.fileName());
    EVENTUALLY(part<QComboBox>("previous")->currentText() == u"지난 주.md"_s);
    QVERIFY(shownText().contains(u"읽을거리"));
    QVERIFY(QFile::remove(file.fileName()));
    type("title", u"a"_s);
    QVERIFY(verdict().contains(u"지난 주.md"_s));
    QVERIFY(!canCreate());
}

void TestNewDigestDialog::verdicts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isPossible");
    QTest::addColumn<QString>("said");
    QTest::newRow("usual") << u"a.md"_s << u"."_s << true << u""_s;
    QTest::newRow("no ending") << u"a"_s << u"."_s << true << u""_s;
    QTest::newRow("no name") << u" "_s << u"."_s << false << u"Name the file"_s;
    QTest::newRow("slash") << u"b/a.md"_s << u"."_s << false << u"no “/”"_s;
    QTest::newRow("hidden") << u".a.md"_s << u"."_s << false << u"hidden"_s;
    QTest::newRow("a folder") << u"folder.md"_s << u"."_s << false << u"is a folder"_s;
    QTest::newRow("new folder") << u"a.md"_s << u"b/c"_s << true << u"will be made"_s;
    QTest::newRow("no folder") << u"a.md"_s << u"settings.ini/b"_s << false << u"is not a folder"_s;
}

void TestNewDigestDialog::verdicts()
{
    QFETCH(QString, name);
    QFETCH(QString, folder);
    QFETCH(QString, said);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.md"_s));
    m_settings->setValue(u"any"_s, 1);
    m_settings->sync();
    type("folder", m_folder->filePath(folder));
    type("fileName", name);
    QTEST(canCreate(), "isPossible");
    QVERIFY2(said.isEmpty() ? verdict().isEmpty() : verdict().contains(said), qPrintable(verdict()));
    QCOMPARE(part<QLineEdit>("fileName")->accessibleDescription(), verdict());
    QVERIFY(!part<QWidget>("openThere")->isVisible());
}

void TestNewDigestDialog::fileIsThere()
{
    write(u"2024-w39.md"_s, u"# mine\n"_s);
    open();
    QVERIFY(verdict().contains(u"2024-w39.md is there already"_s));
    QVERIFY(!canCreate());
    QVERIFY(part<QWidget>("openThere")->isVisible());
    QVERIFY(part<QPushButton>("openThere")->isDefault());
    type("fileName", u"other"_s);
    QVERIFY(canCreate());
    QVERIFY(!part<QWidget>("openThere")->isVisible());
    QVERIFY(part<QPushButton>("createNow")->isDefault());
    // A name of one's own stays when the week is another one.
    m_dialog->setDay(QDate(2024, 10, 3));
    QCOMPARE(part<QLineEdit>("fileName")->text(), u"other"_s);
    type("fileName", u"2024-W39"_s.toLower());
    click("openThere");
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_dialog->path(), m_folder->filePath(u"2024-w39.md"_s));
    QVERIFY(!m_dialog->hasMade());
    QCOMPARE(read(u"2024-w39.md"_s), u"# mine\n"_s);
    // One that somebody makes in the meantime is not written over either.
    open();
    m_dialog->setDay(QDate(2024, 10, 3));
    QVERIFY(canCreate());
    write(u"2024-w40.md"_s, u"# theirs\n"_s);
    click("createNow");
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(read(u"2024-w40.md"_s), u"# theirs\n"_s);
}

void TestNewDigestDialog::madeInAFolderThatMayNotBeWritten()
{
    const OrdinaryRights rights;
    const QTemporaryDir other;
    QVERIFY(QFile::setPermissions(other.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    type("folder", other.path());
    QVERIFY(verdict().contains(u"no permission"_s));
    QVERIFY(!canCreate());
    QVERIFY(QFile::setPermissions(other.path(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

void TestNewDigestDialog::makesTheFile()
{
    write(u"2024-w38.md"_s, last);
    open();
    type("folder", m_folder->filePath(u"새/폴더"_s));
    choose("previous", QString());
    choose("pattern", u"ko"_s);
    click("createNow");
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QVERIFY(m_dialog->hasMade());
    QCOMPARE(m_dialog->path(), m_folder->filePath(u"새/폴더/2024-w39.md"_s));
    // It is what `sasil new --week 2024-W39` makes.
    NewDigest same;
    same.day = QDate(2024, 9, 23);
    same.language = QLocale::Korean;
    QCOMPARE(read(u"새/폴더/2024-w39.md"_s), *newDigest(same));
}

void TestNewDigestDialog::remembered()
{
    write(u"2024-w38.md"_s, last);
    const QTemporaryDir other;
    open();
    choose("pattern", u"ko"_s);
    choose("previous", QString());
    type("title", u"제목"_s);
    type("folder", other.path());
    click("createNow");
    open();
    QCOMPARE(part<QComboBox>("pattern")->currentText(), u"Korean"_s);
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"Nothing"_s);
    QCOMPARE(part<QLineEdit>("title")->text(), QString());
    // The folder is that of the digest one comes from; without one, the last.
    QCOMPARE(part<QLineEdit>("folder")->text(), m_folder->path());
    const NewDigestDialog dialog({}, *m_settings);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"folder"_s)->text(), other.path());
}

void TestNewDigestDialog::browse()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"below"_s));
    write(u"below/2024-w38.md"_s, last);
    click("browse");
    answer(m_folder->filePath(u"below"_s));
    EVENTUALLY(part<QLineEdit>("folder")->text() == m_folder->filePath(u"below"_s));
    QCOMPARE(part<QComboBox>("previous")->currentText(), u"2024-w38.md"_s);
}

void TestNewDigestDialog::language()
{
    write(u"2024-w38.md"_s, last);
    write(u"2024-w39.md"_s, last);
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
    write(u"2024-w38.md"_s, last);
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
    write(u"2024-w38.md"_s, last);
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
