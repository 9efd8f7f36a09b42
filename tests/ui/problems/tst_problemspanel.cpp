// SPDX-License-Identifier: MIT
#include "problems/problemspanel.h"

#include "problems/problemsbar.h"
#include "problems/problemsdelegate.h"
#include "problems/problemsview.h"
#include "problems/severity.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace sasil;
using namespace Qt::StringLiterals;

#define EVENTUALLY(...) QVERIFY2(QTest::qWaitFor([&] { return __VA_ARGS__; }), #__VA_ARGS__)

namespace {

const QString text =
    u"# A\n\n- **Opinion:** one\n\n# B\n\n- **Fact:** two\n\n# Zulu\n\n- **Opinion:** four\n"_s;

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
    void contextMenuOfGroup();
    void ruleOffNeedsFolder();
    void staleFixIsDropped();
    void staleIgnoreIsDropped();
    void selectionSurvivesEdits();
    void selectionSurvivesGrouping();
    void groupsFoldByMouseAndKey();
    void walkUnfolds();
    void walkLeavesFilteredAlone();
    void toggles();
    void severitiesHaveShapes();
    void filter();
    void filterKeys();
    void longListFiltersInPause();
    void longListFollows_data();
    void longListFollows();
    void copyWhatIsSelected_data();
    void copyWhatIsSelected();
    void keysGoBeforeShortcuts();
    void grouping();
    void emptyState();
    void emptyFilter();
    void language();
    void narrowBarHasTwoLines();
    void longDocumentGuessesFixes();
    void wideListHasOneLine();
    void pictures();

private:
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QMenu *menu() const;
    /// The row of a finding in the list.
    [[nodiscard]] QModelIndex row(int finding) const
    {
        return m_panel->list()->index(m_panel->list()->reveal(finding));
    }
    [[nodiscard]] int currentFinding() const
    {
        const QModelIndex current = m_panel->view()->currentIndex();
        return current.isValid() ? m_panel->list()->findingOf(current.row()) : -1;
    }
    void openMenu(const QModelIndex &index);
    [[nodiscard]] QAction *action(const QString &text) const;

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
    m_panel->resize(300, 300);
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

void TestProblemsPanel::openMenu(const QModelIndex &index)
{
    QWidget *viewport = m_panel->view()->viewport();
    m_panel->view()->scrollTo(index);
    const QPoint at = m_panel->view()->visualRect(index).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
    QApplication::sendEvent(viewport, &event);
    EVENTUALLY(menu() != nullptr);
}

QAction *TestProblemsPanel::action(const QString &name) const
{
    for (QAction *action : menu()->actions()) {
        if (action->text() == name)
            return action;
    }
    return nullptr;
}

void TestProblemsPanel::clickAndEnterGoToThePlace()
{
    QSignalSpy activated(m_panel.get(), &ProblemsPanel::placeActivated);
    const QModelIndex second = row(1);
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                      m_panel->view()->visualRect(second).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toLongLong(), text.indexOf(u"four"_s));
    QCOMPARE(activated[0][1].toLongLong(), text.indexOf(u"four"_s) + 4);
    QTest::keyClick(m_panel->view(), Qt::Key_Up);
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
    QCOMPARE(currentFinding(), 1);
    QCOMPARE(m_panel->next(four).value().start, one);
    QCOMPARE(m_panel->previous(one).value().start, four);
    QCOMPARE(m_panel->previous(four).value().start, one);
    QCOMPARE(currentFinding(), 0);
    m_session->reset({});
    QVERIFY(!m_panel->next(0));
    QVERIFY(!m_panel->previous(0));
}

void TestProblemsPanel::buttonListsFixes()
{
    QSignalSpy chosen(m_panel.get(), &ProblemsPanel::fixChosen);
    QSignalSpy activated(m_panel.get(), &ProblemsPanel::placeActivated);
    const QModelIndex first = row(0);
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
    for (const auto &[key, modifier] :
         {std::pair(Qt::Key_Return, Qt::AltModifier), std::pair(Qt::Key_Period, Qt::ControlModifier)}) {
        QTest::keyClick(m_panel->view(), key, modifier);
        EVENTUALLY(menu() != nullptr);
        QCOMPARE(menu()->actions().size(), 1);
        menu()->close();
        EVENTUALLY(menu() == nullptr);
    }
}

void TestProblemsPanel::contextMenu()
{
    QSignalSpy explained(m_panel.get(), &ProblemsPanel::explainRequested);
    QSignalSpy activated(m_panel.get(), &ProblemsPanel::placeActivated);
    QSignalSpy fixAll(m_panel.get(), &ProblemsPanel::fixAllRequested);
    QSignalSpy fixSafe(m_panel.get(), &ProblemsPanel::fixSafeRequested);
    QSignalSpy ignored(m_panel.get(), &ProblemsPanel::ignoreRequested);
    m_panel->setFileName(u"w39.md"_s);
    openMenu(row(1));
    QCOMPARE(currentFinding(), 1);
    QVERIFY(action(u"Insert a place for facts above it"_s));
    action(u"Go to the Place"_s)->trigger();
    QCOMPARE(activated.value(0).value(0).toLongLong(), text.indexOf(u"four"_s));
    action(u"Fix All of This Kind"_s)->trigger();
    QCOMPARE(fixAll.value(0).value(0).toString(), u"opinion-without-fact"_s);
    action(u"Fix Everything Safe"_s)->trigger();
    QCOMPARE(fixSafe.size(), 1);
    action(u"Ignore Here, with a Reason…"_s)->trigger();
    QCOMPARE(ignored.value(0).value(0).toLongLong(), 2);
    QCOMPARE(ignored[0][1].value<Diagnostic>(), m_panel->model()->diagnostic(1));
    action(u"Explain"_s)->trigger();
    QCOMPARE(explained.value(0).value(0).toString(), u"opinion-without-fact"_s);
    action(u"Copy"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(),
             u"w39.md:11:16: error: No fact supports this opinion. [opinion-without-fact]\n"_s);
    menu()->close();
    // By the key, for the row at the cursor.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(m_panel->view()->viewport(), &event);
    EVENTUALLY(menu() != nullptr);
    QVERIFY(action(u"Insert a place for facts above it"_s));
    menu()->close();
}

void TestProblemsPanel::contextMenuOfGroup()
{
    QSignalSpy fixAll(m_panel.get(), &ProblemsPanel::fixAllRequested);
    QSignalSpy explained(m_panel.get(), &ProblemsPanel::explainRequested);
    openMenu(m_panel->list()->index(0));
    QVERIFY(!action(u"Go to the Place"_s));
    QVERIFY(!action(u"Explain"_s));
    QVERIFY(action(u"Copy"_s));
    menu()->close();
    EVENTUALLY(menu() == nullptr);
    m_panel->setGrouping(ProblemsGrouping::Rule);
    openMenu(m_panel->list()->index(0));
    QVERIFY(!action(u"Ignore Here, with a Reason…"_s));
    action(u"Fix All of This Kind"_s)->trigger();
    QCOMPARE(fixAll.value(0).value(0).toString(), u"opinion-without-fact"_s);
    action(u"Explain"_s)->trigger();
    QCOMPARE(explained.value(0).value(0).toString(), u"opinion-without-fact"_s);
    menu()->close();
}

void TestProblemsPanel::ruleOffNeedsFolder()
{
    QSignalSpy off(m_panel.get(), &ProblemsPanel::ruleOffRequested);
    const QString name = u"Switch This Rule Off for This Folder"_s;
    openMenu(row(0));
    QVERIFY(!action(name)->isEnabled());
    menu()->close();
    EVENTUALLY(menu() == nullptr);
    m_session->setSettings({}, u"/digests"_s);
    openMenu(row(0));
    QVERIFY(action(name)->isEnabled());
    action(name)->trigger();
    QCOMPARE(off.value(0).value(0).toString(), u"opinion-without-fact"_s);
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

void TestProblemsPanel::staleIgnoreIsDropped()
{
    QSignalSpy ignored(m_panel.get(), &ProblemsPanel::ignoreRequested);
    openMenu(row(0));
    m_session->edit(0, 0, u"x"_s);
    action(u"Ignore Here, with a Reason…"_s)->trigger();
    menu()->close();
    QCOMPARE(ignored.size(), 0);
}

void TestProblemsPanel::selectionSurvivesEdits()
{
    for (const auto grouping : {ProblemsGrouping::Topic, ProblemsGrouping::Rule}) {
        m_session->reset(text);
        m_panel->setGrouping(grouping);
        m_panel->next(text.indexOf(u"one"_s));
        m_session->edit(text.indexOf(u"# B"_s), 0, u"# New\n\n- **Opinion:** new\n\n"_s);
        QCOMPARE(currentFinding(), 2);
        m_session->edit(m_session->digest().text().indexOf(u"- **Opinion:** new"_s), 19, {});
        QCOMPARE(currentFinding(), 1);
        QCOMPARE(m_panel->view()->currentIndex().data(ProblemsModel::TopicTitleRole).toString(), u"Zulu"_s);
    }
}

void TestProblemsPanel::selectionSurvivesGrouping()
{
    m_panel->next(text.indexOf(u"one"_s));
    m_panel->setGrouping(ProblemsGrouping::Rule);
    QCOMPARE(currentFinding(), 1);
    m_panel->bar()->text()->setText(u"zulu"_s);
    QCOMPARE(currentFinding(), 1);
    m_panel->bar()->clearFilter();
    QCOMPARE(currentFinding(), 1);
}

void TestProblemsPanel::groupsFoldByMouseAndKey()
{
    QSignalSpy activated(m_panel.get(), &ProblemsPanel::placeActivated);
    ProblemsView *view = m_panel->view();
    const ProblemsList *list = m_panel->list();
    QCOMPARE(list->rowCount(), 4);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(list->index(0)).center());
    QVERIFY(list->isFolded(0));
    QCOMPARE(list->rowCount(), 3);
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(!list->isFolded(0));
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentIndex().row(), 1);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(list->isFolded(0));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!list->isFolded(0));
    QTest::keyClick(view, Qt::Key_Space);
    QVERIFY(list->isFolded(0));
    QCOMPARE(activated.size(), 0);
}

void TestProblemsPanel::walkUnfolds()
{
    ProblemsList *list = m_panel->list();
    list->setFolded(2, true);
    list->setFolded(0, true);
    QVERIFY(m_panel->next(text.indexOf(u"one"_s)));
    QVERIFY(list->isFolded(0));
    QVERIFY(!list->isFolded(1));
    QCOMPARE(currentFinding(), 1);
}

void TestProblemsPanel::walkLeavesFilteredAlone()
{
    m_panel->bar()->text()->setText(u"zulu"_s);
    QCOMPARE(m_panel->next(0).value().start, text.indexOf(u"one"_s));
    QVERIFY(!m_panel->view()->currentIndex().isValid());
    QCOMPARE(m_panel->next(text.indexOf(u"one"_s)).value().start, text.indexOf(u"four"_s));
    QCOMPARE(currentFinding(), 1);
}

void TestProblemsPanel::toggles()
{
    const auto toggle = [this](Severity severity) { return m_panel->bar()->toggle(severity); };
    QCOMPARE(toggle(Severity::Error)->text(), u"2"_s);
    QCOMPARE(toggle(Severity::Warning)->text(), u"0"_s);
    QCOMPARE(toggle(Severity::Error)->accessibleName(), u"2 error(s)"_s);
    m_session->edit(m_session->digest().length(), 0, u"\n# D\n\n- **Fact:**\n"_s);
    QCOMPARE(toggle(Severity::Warning)->text(), u"1"_s);
    QCOMPARE(m_panel->list()->rowCount(), 6);
    const QString shown = toggle(Severity::Error)->toolTip();
    QTest::mouseClick(toggle(Severity::Error), Qt::LeftButton);
    QVERIFY(!toggle(Severity::Error)->isChecked());
    QVERIFY(toggle(Severity::Error)->toolTip() != shown);
    QCOMPARE(toggle(Severity::Error)->text(), u"2"_s);
    QCOMPARE(m_panel->list()->rowCount(), 2);
    QCOMPARE(m_panel->list()->index(0).data().toString(), u"D"_s);
    QTest::keyClick(toggle(Severity::Error), Qt::Key_Space);
    QCOMPARE(m_panel->list()->rowCount(), 6);
}

/// Without colour, no two icons look the same, nor does a button that is pressed and one that is not.
void TestProblemsPanel::severitiesHaveShapes()
{
    const auto grey = [](const QPixmap &picture) {
        return picture.toImage().convertToFormat(QImage::Format_Alpha8);
    };
    QList<QImage> pictures;
    for (const Severity severity : severities) {
        const QImage picture = grey(severityIcon(severity).pixmap(32, 32));
        QVERIFY(!picture.isNull());
        QVERIFY(!pictures.contains(picture));
        pictures.append(picture);
    }
    QToolButton *button = m_panel->bar()->toggle(Severity::Error);
    const auto look = [&] { return button->grab().toImage().convertToFormat(QImage::Format_Grayscale8); };
    const QImage pressed = look();
    button->setChecked(false);
    QVERIFY(look() != pressed);
}

void TestProblemsPanel::filter()
{
    QLineEdit *edit = m_panel->bar()->text();
    QTest::keyClicks(edit, u"zulu"_s);
    QCOMPARE(m_panel->list()->findingsShown(), QList<int>{1});
    edit->setText(u"NO FACT"_s);
    QCOMPARE(m_panel->list()->findingsShown().size(), 2);
    edit->setText(u"opinion-without"_s);
    QCOMPARE(m_panel->list()->findingsShown().size(), 2);
    QVERIFY(edit->isClearButtonEnabled());
    QVERIFY(!edit->placeholderText().isEmpty());
}

void TestProblemsPanel::filterKeys()
{
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QLineEdit *edit = m_panel->bar()->text();
    m_panel->view()->setFocus();
    QTest::keyClick(m_panel->view(), Qt::Key_F, Qt::ControlModifier);
    EVENTUALLY(edit->hasFocus());
    QTest::keyClicks(edit, u"zulu"_s);
    QTest::keyClick(edit, Qt::Key_Down);
    EVENTUALLY(m_panel->view()->hasFocus());
    QCOMPARE(m_panel->list()->findingsShown().size(), 1);
    // Esc in the list clears the words as well.
    QTest::keyClick(m_panel->view(), Qt::Key_Escape);
    QCOMPARE(edit->text(), QString());
    QCOMPARE(m_panel->list()->findingsShown().size(), 2);
    QTest::keyClick(m_panel->view(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(edit, u"zulu"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(edit->text(), QString());
    QVERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Escape);
    EVENTUALLY(m_panel->view()->hasFocus());
}

void TestProblemsPanel::longListFiltersInPause()
{
    QString longText;
    for (int i = 0; i < 2500; ++i)
        longText += u"# %1\n\n- **Opinion:** it is so\n\n"_s.arg(i);
    m_session->reset(longText);
    m_session->makeReady();
    QCOMPARE(m_panel->list()->rowCount(), 5000);
    QSignalSpy reset(m_panel->list(), &QAbstractItemModel::modelReset);
    QTest::keyClicks(m_panel->bar()->text(), u"2499"_s);
    EVENTUALLY(m_panel->list()->findingsShown() == QList<int>{2499});
    QVERIFY(reset.size() <= 4);
}

void TestProblemsPanel::longListFollows_data()
{
    QTest::addColumn<ProblemsGrouping>("grouping");
    QTest::newRow("by topic") << ProblemsGrouping::Topic;
    QTest::newRow("by rule") << ProblemsGrouping::Rule;
}

/// With 30,000 findings, what the panel does about a key press, painting as well.
void TestProblemsPanel::longListFollows()
{
    QFETCH(const ProblemsGrouping, grouping);
    QString longText;
    for (int i = 0; i < 30000; ++i)
        longText += u"# %1\n\n- **Opinion:** it is so\n\n"_s.arg(i);
    m_panel->setGrouping(grouping);
    m_session->reset(longText);
    m_session->makeReady();
    QCOMPARE(m_panel->list()->findingsShown().size(), 30000);
    m_panel->next(longText.indexOf(u"# 15000"_s));
    QCoreApplication::processEvents();
    QElapsedTimer clock;
    const auto time = [&](const QString &words) {
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            const qsizetype position = m_session->digest().text().indexOf(u"# 200\n"_s) + 5;
            m_session->edit(position, 0, words);
            clock.start();
            QCoreApplication::processEvents();
            best = qMin(best, double(clock.nsecsElapsed()) / 1e6);
            m_session->edit(position, words.size(), {});
            QCoreApplication::processEvents();
        }
        return best;
    };
    const double typed = time(u"x"_s);
    const double comes = time(u"\n\n- **Opinion:** new\n\n# New"_s);
    qInfo("shown in: a character %.2f ms, a new topic with a finding %.2f ms", typed, comes);
    QVERIFY(typed < 16);
    QVERIFY(comes < 50);
}

void TestProblemsPanel::copyWhatIsSelected_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("copied");
    const QString one = u"w39.md:3:16: error: No fact supports this opinion. [opinion-without-fact]\n"_s;
    const QString four = u"w39.md:11:16: error: No fact supports this opinion. [opinion-without-fact]\n"_s;
    QTest::newRow("nothing: all") << QList<int>{} << one + four;
    QTest::newRow("one") << QList<int>{3} << four;
    QTest::newRow("in the order of the list") << QList<int>{3, 1} << one + four;
    QTest::newRow("a group") << QList<int>{0} << one;
    QTest::newRow("a group and its own") << QList<int>{0, 1} << one;
    QTest::newRow("a group and another's") << QList<int>{0, 3} << one + four;
}

void TestProblemsPanel::copyWhatIsSelected()
{
    QFETCH(const QList<int>, rows);
    QFETCH(const QString, copied);
    m_panel->setFileName(u"w39.md"_s);
    for (const int at : rows)
        m_panel->view()->selectionModel()->select(m_panel->list()->index(at), QItemSelectionModel::Select);
    QApplication::clipboard()->clear();
    QTest::keyClick(m_panel->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), copied);
    QApplication::clipboard()->clear();
    Q_EMIT m_panel->bar()->copyRequested();
    QCOMPARE(QApplication::clipboard()->text(), copied);
}

/// The window has shortcuts with the same keys: in the list, these mean the list.
void TestProblemsPanel::keysGoBeforeShortcuts()
{
    QWidget window;
    int triggered = 0;
    for (const QKeySequence &keys : {QKeySequence(QKeySequence::Copy), QKeySequence(QKeySequence::Find),
                                     QKeySequence(QKeySequence::SelectAll), QKeySequence(u"Ctrl+."_s)}) {
        auto *shortcut = new QAction(&window);
        shortcut->setShortcut(keys);
        connect(shortcut, &QAction::triggered, &window, [&] { ++triggered; });
        window.addAction(shortcut);
    }
    m_panel->setParent(&window);
    m_panel->show();
    window.resize(300, 300);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    ProblemsView *view = m_panel->view();
    view->setFocus();
    EVENTUALLY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view->selectedFindings(), (QList<int>{0, 1}));
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), m_panel->text());
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    EVENTUALLY(m_panel->bar()->text()->hasFocus());
    QTest::keyClick(m_panel->bar()->text(), Qt::Key_F, Qt::ControlModifier);
    m_panel->next(0);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Period, Qt::ControlModifier);
    EVENTUALLY(menu() != nullptr);
    menu()->close();
    QCOMPARE(triggered, 0);
    m_panel->setParent(nullptr);
}

void TestProblemsPanel::grouping()
{
    QSignalSpy changed(m_panel.get(), &ProblemsPanel::groupingChanged);
    QCOMPARE(m_panel->grouping(), ProblemsGrouping::Topic);
    QCOMPARE(m_panel->list()->index(0).data().toString(), u"A"_s);
    m_panel->setGrouping(ProblemsGrouping::Rule);
    QCOMPARE(m_panel->grouping(), ProblemsGrouping::Rule);
    QCOMPARE(m_panel->bar()->grouping(), ProblemsGrouping::Rule);
    QCOMPARE(m_panel->list()->rowCount(), 3);
    QCOMPARE(m_panel->list()->index(0).data().toString(), u"An opinion that no fact supports"_s);
    m_panel->setGrouping(ProblemsGrouping::Rule);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ProblemsGrouping>(), ProblemsGrouping::Rule);
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
    m_session->reset({});
    QVERIFY(notice().startsWith(u"Nothing to check yet."_s));
    m_panel->setSession(nullptr);
    QVERIFY(!notice().isEmpty());
}

void TestProblemsPanel::emptyFilter()
{
    m_panel->bar()->text()->setText(u"no such words"_s);
    QVERIFY(notice().startsWith(u"No problem matches the filter."_s));
    auto *showAll = m_panel->findChild<QPushButton *>();
    QVERIFY(showAll->isVisible());
    QTest::mouseClick(showAll, Qt::LeftButton);
    QCOMPARE(notice(), QString());
    QCOMPARE(m_panel->bar()->text()->text(), QString());
    m_panel->bar()->toggle(Severity::Error)->setChecked(false);
    QVERIFY(notice().startsWith(u"No problem matches the filter."_s));
    // What has no findings is well, however it is filtered.
    m_session->reset(u"# A\n"_s);
    QVERIFY(notice().startsWith(u"All is well."_s));
    QVERIFY(!showAll->isVisible());
    m_session->reset(text);
    QTest::mouseClick(showAll, Qt::LeftButton);
    QVERIFY(m_panel->bar()->toggle(Severity::Error)->isChecked());
    QCOMPARE(m_panel->list()->rowCount(), 4);
}

void TestProblemsPanel::language()
{
    BracketTranslator translator;
    QSignalSpy changed(m_panel->list(), &QAbstractItemModel::dataChanged);
    QCoreApplication::installTranslator(&translator);
    EVENTUALLY(m_panel->view()->accessibleName() == u"⟦Problems⟧"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(row(0).data().toString(), u"⟦No fact supports this opinion.⟧"_s);
    QCOMPARE(m_panel->bar()->text()->placeholderText(), u"⟦Filter problems⟧"_s);
    QCOMPARE(m_panel->bar()->toggle(Severity::Error)->accessibleName(), u"⟦2 error(s)⟧"_s);
    m_panel->setGrouping(ProblemsGrouping::Rule);
    QCOMPARE(m_panel->list()->index(0).data().toString(), u"⟦An opinion that no fact supports⟧"_s);
    // The words are looked for in the language that is shown.
    m_panel->bar()->text()->setText(u"⟦No fact"_s);
    QCOMPARE(m_panel->list()->findingsShown().size(), 2);
    m_session->reset(u"# A\n"_s);
    QVERIFY(notice().startsWith(u"⟦All is well."_s));
    m_session->reset(text);
    QCoreApplication::removeTranslator(&translator);
    EVENTUALLY(notice().startsWith(u"No problem matches the filter."_s));
    m_session->reset(u"# A\n"_s);
    QVERIFY(notice().startsWith(u"All is well."_s));
}

void TestProblemsPanel::wideListHasOneLine()
{
    const auto height = [this] { return m_panel->view()->visualRect(row(0)).height(); };
    const int narrow = height();
    m_panel->resize(700, 200);
    EVENTUALLY(height() < narrow);
    m_panel->resize(300, 200);
    EVENTUALLY(height() == narrow);
}

void TestProblemsPanel::narrowBarHasTwoLines()
{
    m_panel->resize(300, 300);
    EVENTUALLY(m_panel->bar()->text()->y() > m_panel->bar()->toggle(Severity::Error)->geometry().bottom());
    m_panel->resize(800, 300);
    EVENTUALLY(m_panel->bar()->text()->y() < m_panel->bar()->toggle(Severity::Error)->geometry().bottom());
    QVERIFY(m_panel->minimumSizeHint().width() < 200);
}

/// What takes long is not worked out unasked.
void TestProblemsPanel::longDocumentGuessesFixes()
{
    m_session->edit(0, 0, u"# Long\n\n"_s + u"words "_s.repeated(10000) + u"\n\n"_s);
    m_session->edit(m_session->digest().length(), 0, u"\n# [13월 1주] D\n\n- **Fact:** so\n"_s);
    m_panel->next(0);
    QVERIFY(m_panel->view()->showsFixButton(m_panel->view()->currentIndex()));
    m_panel->previous(0);
    QCOMPARE(m_panel->view()->currentIndex().data(ProblemsModel::RuleRole).toString(), u"impossible-week"_s);
    QVERIFY(!m_panel->view()->showsFixButton(m_panel->view()->currentIndex()));
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void TestProblemsPanel::pictures()
{
    const QString folder = qEnvironmentVariable("SASIL_PICTURES");
    const auto save = [&](const QString &name) {
        QCoreApplication::processEvents(); // The bar takes its place.
        const QPixmap picture = m_panel->grab();
        return !picture.isNull() && (folder.isEmpty() || picture.save(folder + u'/' + name + u".png"_s));
    };
    QFile sample(u":/samples/digest-ko.md"_s);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QString korean = QString::fromUtf8(sample.readAll());
    const QString more = u"\n### [13월 3주] 근거가 없는 의견\n\n- **의견:** 하나\n\n"
                         "### 또 하나의 아주 길고 긴 제목을 가진 주제\n\n- **의견:** 둘\n\n- **사실:**\n"_s;
    Theme theme;
    for (const bool dark : {false, true}) {
        const QString ending = dark ? u"-dark"_s : u"-light"_s;
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCoreApplication::processEvents();
        m_panel->resize(dark ? 240 : 340, 300);
        m_session->reset(korean);
        QVERIFY(save(u"problems-well"_s + ending));
        m_session->edit(korean.size(), 0, more);
        m_panel->next(0);
        QVERIFY(save(u"problems"_s + ending));
        m_panel->resize(820, 240);
        QVERIFY(save(u"problems-wide"_s + ending));
        m_panel->setGrouping(ProblemsGrouping::Rule);
        m_panel->bar()->toggle(Severity::Warning)->setChecked(false);
        m_panel->list()->setFolded(0, true);
        QVERIFY(save(u"problems-by-rule"_s + ending));
        m_panel->bar()->text()->setText(u"?"_s);
        QVERIFY(save(u"problems-filtered"_s + ending));
        m_panel->bar()->clearFilter();
        m_panel->setGrouping(ProblemsGrouping::Topic);
    }
    theme.setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
