// SPDX-License-Identifier: MIT
#include "session/documentcounts.h"
#include "session/documentfile.h"
#include "session/documentsession.h"
#include "theme/theme.h"
#include "window/countsbutton.h"
#include "window/countspopup.h"
#include "window/statusline.h"

#include <QApplication>
#include <QGridLayout>
#include <QHelpEvent>
#include <QLabel>
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
    void lengthOfTheDigest();
    void lengthOfTheSelection();
    void popupByPointing();
    void popupByPressing();
    void popupFollows();
    void readingTimes_data();
    void readingTimes();
    void language();
    void pictures();

private:
    [[nodiscard]] QString lengthShown() const { return m_line->counts()->text(); }
    /// The cells of the popup's rows.
    [[nodiscard]] QStringList rows() const;

    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<DocumentCounts> m_counts;
    DocumentCounts::Place m_place;
    std::unique_ptr<DocumentFile> m_file;
    std::unique_ptr<StatusLine> m_line;
};

void TestStatusLine::init()
{
    m_session = std::make_unique<DocumentSession>();
    m_counts = std::make_unique<DocumentCounts>(m_session.get());
    m_place = {};
    m_counts->setPlaceOf([this] { return m_place; });
    m_file = std::make_unique<DocumentFile>();
    m_line = std::make_unique<StatusLine>();
    m_line->setDocument(m_session.get(), m_file.get(), m_counts.get());
    m_line->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
}

void TestStatusLine::cleanup()
{
    m_line.reset();
    m_file.reset();
    m_counts.reset();
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

QStringList TestStatusLine::rows() const
{
    const CountsPopup *popup = m_line->counts()->popup();
    const auto *grid = popup ? qobject_cast<const QGridLayout *>(popup->layout()) : nullptr;
    QStringList rows;
    for (int row = 0; grid && row < grid->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < grid->columnCount(); ++column) {
            const QLayoutItem *item = grid->itemAtPosition(row, column);
            if (const auto *label = item ? qobject_cast<const QLabel *>(item->widget()) : nullptr)
                cells.append(label->text());
        }
        rows.append(cells.join(u'|'));
    }
    rows.removeAll(QString());
    return rows;
}

static const QString longer = u"# A\n\n- **Fact:** one two\n\n## B\n\n- **Opinion:** three\n\n# C\n\n"_s;

void TestStatusLine::lengthOfTheDigest()
{
    m_session->reset(longer + u"word "_s.repeated(1230));
    QTRY_COMPARE(lengthShown(), u"Topics 3 · Facts 1 · Opinions 1 · 1,238 word(s)"_s);
    m_session->edit(0, 0, u"word\n\n"_s);
    // The key that was pressed does not wait for it.
    QCOMPARE(lengthShown(), u"Topics 3 · Facts 1 · Opinions 1 · 1,238 word(s)"_s);
    QTRY_COMPARE(lengthShown(), u"Topics 3 · Facts 1 · Opinions 1 · 1,239 word(s)"_s);
    m_session->reset({});
    QTRY_COMPARE(lengthShown(), u"Topics 0 · Facts 0 · Opinions 0 · 0 word(s)"_s);
}

void TestStatusLine::lengthOfTheSelection()
{
    m_session->reset(longer);
    QTRY_VERIFY(lengthShown().endsWith(u"8 word(s)"_s));
    m_place = {longer.indexOf(u"two") + 3, {longer.indexOf(u"one"), longer.indexOf(u"two") + 3}};
    m_counts->noteSelection();
    QTRY_COMPARE(lengthShown(), u"Selected: 2 word(s)"_s);
    m_place.selection = {};
    m_counts->noteSelection();
    QTRY_VERIFY(lengthShown().startsWith(u"Topics 3"_s));
}

void TestStatusLine::popupByPointing()
{
    m_session->reset(longer);
    QTRY_VERIFY(m_counts->document());
    m_place.caret = longer.indexOf(u"one");
    QHelpEvent toolTip(QEvent::ToolTip, QPoint(3, 3), m_line->counts()->mapToGlobal(QPoint(3, 3)));
    QCoreApplication::sendEvent(m_line->counts(), &toolTip);
    QVERIFY(m_line->counts()->popup());
    QVERIFY(m_line->counts()->popup()->isVisible());
    QCOMPARE(rows(), (QStringList{u"Words|Characters|Without blanks|Topics|Facts|Opinions|Reading time"_s,
                                  u"Topic|4|14|12|1|1|0|< 1 min"_s, u"With subtopics|7|29|26|2|1|1|< 1 min"_s,
                                  u"Digest|8|30|27|3|1|1|< 1 min"_s}));
    QVERIFY(m_line->counts()->popup()->accessibleDescription().contains(u"Digest: words 8"_s));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_line->counts(), &leave);
    QTRY_VERIFY(!m_line->counts()->popup());
}

void TestStatusLine::popupByPressing()
{
    m_session->reset(longer);
    m_place = {5, {0, 3}};
    QTRY_VERIFY(m_counts->document() && m_counts->selection());
    m_line->counts()->setFocus();
    QTest::keyClick(m_line->counts(), Qt::Key_Space);
    QVERIFY(m_line->counts()->popup());
    QCOMPARE(rows().value(1), u"Selection|1|1|1|1|0|0|< 1 min"_s);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_line->counts(), &leave);
    QVERIFY(m_line->counts()->popup()->isVisible());
    QTest::keyClick(m_line->counts()->popup(), Qt::Key_Escape);
    QTRY_VERIFY(!m_line->counts()->popup());
    QTest::mouseClick(m_line->counts(), Qt::LeftButton);
    QVERIFY(m_line->counts()->popup());
    // Another document takes it away.
    m_line->setDocument(m_session.get(), m_file.get(), nullptr);
    QTRY_VERIFY(!m_line->counts()->popup());
}

void TestStatusLine::popupFollows()
{
    QTest::mouseClick(m_line->counts(), Qt::LeftButton);
    QTRY_COMPARE(rows().value(1), u"Digest|0|0|0|0|0|0|–"_s);
    m_session->reset(longer);
    m_place.caret = longer.size();
    QTRY_COMPARE(rows().value(1), u"Topic|1|1|1|1|0|0|< 1 min"_s);
    m_session->edit(longer.size(), 0, u"word "_s.repeated(460));
    QTRY_COMPARE(rows().value(1), u"Topic|461|2,300|1,841|1|0|0|2 min"_s);
    m_line->counts()->popup()->close();
}

void TestStatusLine::readingTimes_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << 0 << u"–"_s;
    QTest::newRow("a word") << 1 << u"< 1 min"_s;
    QTest::newRow("a minute") << 230 << u"1 min"_s;
    QTest::newRow("nearer to two") << 400 << u"2 min"_s;
    QTest::newRow("an hour") << 230 * 60 << u"1 h 0 min"_s;
    QTest::newRow("days") << 230 * 60 * 1234 + 230 * 5 << u"1,234 h 5 min"_s;
}

void TestStatusLine::readingTimes()
{
    QFETCH(int, words);
    TextCounts counts;
    counts.words = words;
    QTEST(readingTimeText(counts), "shown");
}

void TestStatusLine::language()
{
    m_session->reset(u"# A\n\n- **Opinion:** one\n"_s);
    BracketTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_COMPARE(m_line->problems(Severity::Error)->accessibleName(), u"⟦1 error(s)⟧"_s);
    QTRY_VERIFY(lengthShown().startsWith(u"⟦Topics 1 "_s) && lengthShown().contains(u"⟦3 word(s)⟧"_s));
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
        QTRY_VERIFY(m_counts->document());
        QVERIFY(save(dark ? u"status-well-dark"_s : u"status-well-light"_s));
        m_session->reset(u"# A\n\n- **Opinion:** one\n\n# B\n\n- **Fact:**\n\n# C\n\n- **Fact:** so\n\n"
                         "## D\n\n- **Opinion:** thus\n"_s);
        QTRY_VERIFY(m_counts->document());
        QVERIFY(save(dark ? u"status-dark"_s : u"status-light"_s));
        m_place = {20, {0, 30}};
        m_counts->noteSelection();
        QTRY_VERIFY(m_counts->selection());
        QTest::mouseClick(m_line->counts(), Qt::LeftButton);
        const QPixmap popup = m_line->counts()->popup()->grab();
        QVERIFY(!popup.isNull());
        if (!folder.isEmpty())
            QVERIFY(popup.save(folder + (dark ? u"/counts-dark.png"_s : u"/counts-light.png"_s)));
        m_line->counts()->popup()->close();
    }
    theme.setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
