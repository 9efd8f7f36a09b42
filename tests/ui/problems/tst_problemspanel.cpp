// SPDX-License-Identifier: MIT
#include "problems/problemspanel.h"

#include "problems/problemsdelegate.h"
#include "problems/problemsview.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTranslator>

using namespace sasil;
using namespace Qt::StringLiterals;

#define EVENTUALLY(...) QVERIFY2(QTest::qWaitFor([&] { return __VA_ARGS__; }), #__VA_ARGS__)

namespace {

const QString text = u"# A\n\n- **Opinion:** one\n\n# B\n\n- **Fact:** two\n\n# C\n\n- **Opinion:** four\n"_s;

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

} // namespace

class TestProblemsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickAndEnterGoToThePlace();
    void walk();
    void buttonListsFixes();
    void keyListsFixes();
    void contextMenu();
    void staleFixIsDropped();
    void selectionSurvivesEdits();
    void emptyState();
    void language();
    void wideListHasOneLine();
    void pictures();

private:
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QMenu *menu() const;

    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<ProblemsPanel> m_panel;
};

void TestProblemsPanel::init()
{
    m_session = std::make_unique<DocumentSession>();
    m_session->reset(text);
    m_panel = std::make_unique<ProblemsPanel>();
    m_panel->setSession(m_session.get());
    m_panel->setLineOf(
        [this](qsizetype offset) { return m_session->digest().text({0, offset}).count(u'\n') + 1; });
    m_panel->resize(300, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestProblemsPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

/// The sentence that stands in the list's place; empty: the list is shown.
QString TestProblemsPanel::notice() const
{
    const QWidget *page = m_panel->findChild<QStackedWidget *>()->currentWidget();
    if (page == m_panel->view())
        return {};
    QString sentence;
    for (const QLabel *label : page->findChildren<QLabel *>())
        sentence += label->text();
    return sentence;
}

QMenu *TestProblemsPanel::menu() const
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void TestProblemsPanel::clickAndEnterGoToThePlace()
{
    QSignalSpy activated(m_panel.get(), &ProblemsPanel::placeActivated);
    const QModelIndex second = m_panel->model()->index(1);
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                      m_panel->view()->visualRect(second).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toLongLong(), text.indexOf(u"four"_s));
    QCOMPARE(activated[0][1].toLongLong(), text.indexOf(u"four"_s) + 4);
    QTest::keyClick(m_panel->view(), Qt::Key_Up);
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[1][0].toLongLong(), text.indexOf(u"one"_s));
}

void TestProblemsPanel::walk()
{
    const qsizetype one = text.indexOf(u"one"_s);
    const qsizetype four = text.indexOf(u"four"_s);
    QCOMPARE(m_panel->next(0).value().start, one);
    QCOMPARE(m_panel->next(one).value().start, four);
    QCOMPARE(m_panel->view()->currentIndex().row(), 1);
    QCOMPARE(m_panel->next(four).value().start, one);
    QCOMPARE(m_panel->previous(one).value().start, four);
    QCOMPARE(m_panel->previous(four).value().start, one);
    QCOMPARE(m_panel->view()->currentIndex().row(), 0);
    m_session->reset({});
    QVERIFY(!m_panel->next(0));
    QVERIFY(!m_panel->previous(0));
}

void TestProblemsPanel::buttonListsFixes()
{
    QSignalSpy chosen(m_panel.get(), &ProblemsPanel::fixChosen);
    QSignalSpy activated(m_panel.get(), &ProblemsPanel::placeActivated);
    const QModelIndex first = m_panel->model()->index(0);
    QVERIFY(!m_panel->view()->showsFixButton(first));
    m_panel->next(0);
    QVERIFY(m_panel->view()->showsFixButton(first));
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                      ProblemsDelegate::fixButton(m_panel->view()->visualRect(first)).center());
    EVENTUALLY(menu() != nullptr);
    QCOMPARE(activated.size(), 0);
    const QList<QAction *> actions = menu()->actions();
    QCOMPARE(actions.size(), 1);
    QCOMPARE(actions[0]->text(), u"Insert a place for facts above it"_s);
    actions[0]->trigger();
    menu()->close();
    QCOMPARE(chosen.size(), 1);
    const auto edits = chosen[0][0].value<TextEdits>();
    QCOMPARE(edits, m_panel->model()->detailsOfRow(0).fixes[0].edits);
    for (const TextEdit &edit : edits)
        m_session->edit(edit.range.start, edit.range.length(), edit.text);
    QVERIFY(m_session->digest().text().indexOf(u"Fact"_s) < m_session->digest().text().indexOf(u"one"_s));
}

void TestProblemsPanel::keyListsFixes()
{
    m_panel->next(0);
    QTest::keyClick(m_panel->view(), Qt::Key_Return, Qt::AltModifier);
    EVENTUALLY(menu() != nullptr);
    QCOMPARE(menu()->actions().size(), 1);
    menu()->close();
}

void TestProblemsPanel::contextMenu()
{
    QSignalSpy explained(m_panel.get(), &ProblemsPanel::explainRequested);
    QSignalSpy activated(m_panel.get(), &ProblemsPanel::placeActivated);
    QWidget *viewport = m_panel->view()->viewport();
    const QPoint at = m_panel->view()->visualRect(m_panel->model()->index(1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
    QApplication::sendEvent(viewport, &event);
    EVENTUALLY(menu() != nullptr);
    QCOMPARE(m_panel->view()->currentIndex().row(), 1);
    const QList<QAction *> actions = menu()->actions();
    QCOMPARE(actions.size(), 5);
    QVERIFY(actions[1]->isSeparator());
    actions[2]->trigger();
    QCOMPARE(activated.value(0).value(0).toLongLong(), text.indexOf(u"four"_s));
    actions[3]->trigger();
    QCOMPARE(explained.value(0).value(0).toString(), u"opinion-without-fact"_s);
    actions[4]->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"Error, No fact supports this opinion., C, line 11"_s);
    menu()->close();
}

void TestProblemsPanel::staleFixIsDropped()
{
    QSignalSpy chosen(m_panel.get(), &ProblemsPanel::fixChosen);
    m_panel->next(0);
    QTest::keyClick(m_panel->view(), Qt::Key_Return, Qt::AltModifier);
    EVENTUALLY(menu() != nullptr);
    m_session->edit(0, 0, u"x"_s);
    menu()->actions()[0]->trigger();
    menu()->close();
    QCOMPARE(chosen.size(), 0);
}

void TestProblemsPanel::selectionSurvivesEdits()
{
    m_panel->next(text.indexOf(u"one"_s));
    m_session->edit(text.indexOf(u"# B"_s), 0, u"# New\n\n- **Opinion:** new\n\n"_s);
    QCOMPARE(m_panel->view()->currentIndex().row(), 2);
    m_session->edit(m_session->digest().text().indexOf(u"- **Opinion:** new"_s), 19, {});
    QCOMPARE(m_panel->view()->currentIndex().row(), 1);
    QCOMPARE(m_panel->view()->currentIndex().data(ProblemsModel::TopicTitleRole).toString(), u"C"_s);
}

void TestProblemsPanel::emptyState()
{
    QCOMPARE(notice(), QString());
    m_session->reset(u"# A\n"_s);
    QVERIFY(notice().startsWith(u"All is well."_s));
    m_session->edit(4, 0, u"\n- **Opinion:** x\n"_s);
    QCOMPARE(notice(), QString());
    m_session->edit(4, 0, u"\n- **Fact:** x\n"_s);
    QVERIFY(notice().startsWith(u"All is well."_s));
    m_panel->setSession(nullptr);
    QVERIFY(!notice().isEmpty());
}

void TestProblemsPanel::language()
{
    BracketTranslator translator;
    QSignalSpy changed(m_panel->model(), &QAbstractItemModel::dataChanged);
    QCoreApplication::installTranslator(&translator);
    EVENTUALLY(m_panel->view()->accessibleName() == u"⟦Problems⟧"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_panel->model()->index(0).data().toString(), u"⟦No fact supports this opinion.⟧"_s);
    m_session->reset({});
    QVERIFY(notice().startsWith(u"⟦All is well."_s));
    QCoreApplication::removeTranslator(&translator);
    EVENTUALLY(notice().startsWith(u"All is well."_s));
}

void TestProblemsPanel::wideListHasOneLine()
{
    const auto height = [this] { return m_panel->view()->visualRect(m_panel->model()->index(0)).height(); };
    const int narrow = height();
    m_panel->resize(700, 200);
    EVENTUALLY(height() < narrow);
    m_panel->resize(300, 200);
    EVENTUALLY(height() == narrow);
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void TestProblemsPanel::pictures()
{
    const QString folder = qEnvironmentVariable("SASIL_PICTURES");
    const auto save = [&](const QString &name) {
        const QPixmap picture = m_panel->grab();
        return !picture.isNull() && (folder.isEmpty() || picture.save(folder + u'/' + name + u".png"_s));
    };
    QFile sample(u":/samples/digest-ko.md"_s);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QString korean = QString::fromUtf8(sample.readAll());
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCoreApplication::processEvents();
        m_panel->resize(dark ? 220 : 340, 200);
        m_session->reset(korean);
        QVERIFY(save(dark ? u"problems-well-dark"_s : u"problems-well-light"_s));
        m_session->edit(korean.size(), 0,
                        u"\n### [11월 3주] 근거가 없는 의견\n\n- **의견:** 하나\n\n"
                        "### 또 하나의 아주 길고 긴 제목을 가진 주제\n\n- **의견:** 둘\n"_s);
        m_panel->next(0);
        QVERIFY(save(dark ? u"problems-dark"_s : u"problems-light"_s));
    }
    m_panel->resize(760, 140);
    QVERIFY(save(u"problems-wide"_s));
    theme.setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
