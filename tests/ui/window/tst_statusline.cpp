// SPDX-License-Identifier: MIT
#include "session/documentfile.h"
#include "session/documentsession.h"
#include "theme/theme.h"
#include "window/statusline.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Says everything between brackets.
class BracketTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"⟦"_s + QString::fromUtf8(source) + u"⟧"_s;
    }
};

constexpr std::array shownSeverities{Severity::Error, Severity::Warning, Severity::Info, Severity::Hint};

} // namespace

class TestStatusLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void counts_data();
    void counts();
    void countsFollowEdits();
    void clickAsksForTheList();
    void language();
    void pictures();

private:
    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<DocumentFile> m_file;
    std::unique_ptr<StatusLine> m_line;
};

void TestStatusLine::init()
{
    m_session = std::make_unique<DocumentSession>();
    m_file = std::make_unique<DocumentFile>();
    m_line = std::make_unique<StatusLine>();
    m_line->setDocument(m_session.get(), m_file.get());
    m_line->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
}

void TestStatusLine::cleanup()
{
    m_line.reset();
    m_file.reset();
    m_session.reset();
}

void TestStatusLine::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("shown"); ///< error, warning, note, hint; empty: not shown
    QTest::addColumn<QString>("words");
    const QString opinion = u"# A\n\n- **Opinion:** one\n\n"_s;
    const QString label = u"# B\n\n- **Fact:**\n\n"_s;
    const QString inherited = u"# C\n\n- **Fact:** two\n\n## D\n\n- **Opinion:** three\n\n"_s;
    QTest::newRow("empty") << QString() << QStringList{{}, {}, {}, {}} << u"All is well"_s;
    QTest::newRow("well") << u"# A\n\n- **Fact:** so\n"_s << QStringList{{}, {}, {}, {}} << u"All is well"_s;
    QTest::newRow("an error") << opinion << QStringList{u"1"_s, {}, {}, {}} << u"1 error(s)"_s;
    QTest::newRow("a warning") << label << QStringList{{}, u"1"_s, {}, {}} << u"1 warning(s)"_s;
    QTest::newRow("each") << opinion + label + opinion + inherited << QStringList{u"2"_s, u"1"_s, u"1"_s, {}}
                          << u"2 error(s), 1 warning(s), 1 note(s)"_s;
}

void TestStatusLine::counts()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, shown);
    QFETCH(const QString, words);
    m_session->reset(text);
    bool isWell = true;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QToolButton *button = m_line->problems(shownSeverities[size_t(i)]);
        QCOMPARE(button->isVisible(), !shown[i].isEmpty());
        if (shown[i].isEmpty())
            continue;
        isWell = false;
        QCOMPARE(button->text(), shown[i]);
        QVERIFY(!button->icon().isNull());
        QVERIFY(words.contains(button->accessibleName()));
        QCOMPARE(button->toolTip().section(u'\n', 0, 0), words);
    }
    const QToolButton *well = m_line->problems(Severity::Off);
    QCOMPARE(well->isVisible(), isWell);
    QCOMPARE(well->toolTip().section(u'\n', 0, 0), words);
    QCOMPARE(well->text(), u"All is well"_s);
}

void TestStatusLine::countsFollowEdits()
{
    m_session->reset(u"# A\n\n- **Opinion:** one\n"_s);
    QCOMPARE(m_line->problems(Severity::Error)->text(), u"1"_s);
    m_session->edit(m_session->digest().length(), 0, u"\n# B\n\n- **Opinion:** two\n"_s);
    QCOMPARE(m_line->problems(Severity::Error)->text(), u"2"_s);
    m_session->edit(0, m_session->digest().length(), {});
    QVERIFY(!m_line->problems(Severity::Error)->isVisible());
    QVERIFY(m_line->problems(Severity::Off)->isVisible());
}

void TestStatusLine::clickAsksForTheList()
{
    QSignalSpy clicked(m_line.get(), &StatusLine::problemsClicked);
    QTest::mouseClick(m_line->problems(Severity::Off), Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
    m_session->reset(u"# A\n\n- **Opinion:** one\n"_s);
    QTest::mouseClick(m_line->problems(Severity::Error), Qt::LeftButton);
    QCOMPARE(clicked.size(), 2);
    QTest::keyClick(m_line->problems(Severity::Error), Qt::Key_Space);
    QCOMPARE(clicked.size(), 3);
}

void TestStatusLine::language()
{
    m_session->reset(u"# A\n\n- **Opinion:** one\n"_s);
    BracketTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(m_line->problems(Severity::Error)->accessibleName(), u"⟦1 error(s)⟧"_s);
    QVERIFY(m_line->problems(Severity::Error)->toolTip().startsWith(u"⟦1 error(s)⟧"_s));
    QCOMPARE(m_line->problems(Severity::Off)->text(), u"⟦All is well⟧"_s);
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(m_line->problems(Severity::Error)->accessibleName(), u"1 error(s)"_s);
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void TestStatusLine::pictures()
{
    const QString folder = qEnvironmentVariable("SASIL_PICTURES");
    const auto save = [&](const QString &name) {
        QCoreApplication::processEvents();
        m_line->adjustSize();
        const QPixmap picture = m_line->grab();
        return !picture.isNull() && (folder.isEmpty() || picture.save(folder + u'/' + name + u".png"_s));
    };
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        m_session->reset({});
        QVERIFY(save(dark ? u"status-well-dark"_s : u"status-well-light"_s));
        m_session->reset(u"# A\n\n- **Opinion:** one\n\n# B\n\n- **Fact:**\n\n# C\n\n- **Fact:** so\n\n"
                         "## D\n\n- **Opinion:** thus\n"_s);
        QVERIFY(save(dark ? u"status-dark"_s : u"status-light"_s));
    }
    theme.setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
