// SPDX-License-Identifier: MIT
#include "outline/outlinepanel.h"

#include "outline/outlinemodel.h"
#include "outline/outlineview.h"
#include "session/documentsession.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTranslator>

using namespace sasil;
using namespace Qt::StringLiterals;

#define EVENTUALLY(...) QVERIFY2(QTest::qWaitFor([&] { return __VA_ARGS__; }), #__VA_ARGS__)

namespace {

const QString text = u"# Week\n\n## 알파 (One)\n\n- **Fact:** a\n- **Opinion:** b\n\n## 베타 (Two)\n\n"
                     "- **Fact:** c\n\n# Other\n\n## 감마 (Three)\n\n- **Opinion:** d\n"_s;

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

class TestOutlinePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickGoesToThePlace();
    void keysGoToThePlace();
    void marksTheCaretsTopic();
    void editsKeepWhatIsFoldedAndSelected();
    void bigEditsKeepWhatIsFolded_data();
    void bigEditsKeepWhatIsFolded();
    void typingDoesNotScroll();
    void filter();
    void filterFollowsEdits();
    void emptyStates();
    void language();
    void speed();
    void pictures();

private:
    [[nodiscard]] QModelIndex at(const QString &title) const;
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] QString notice() const;

    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<OutlinePanel> m_panel;
};

void TestOutlinePanel::init()
{
    m_session = std::make_unique<DocumentSession>();
    m_session->reset(text);
    m_panel = std::make_unique<OutlinePanel>();
    m_panel->setSession(m_session.get());
    m_panel->resize(280, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestOutlinePanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QModelIndex TestOutlinePanel::at(const QString &title) const
{
    const OutlineModel *model = m_panel->model();
    return model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

QStringList TestOutlinePanel::shown() const
{
    QStringList titles;
    const OutlineView *view = m_panel->view();
    const auto collect = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_panel->model()->rowCount(parent); ++row) {
            const QModelIndex index = m_panel->model()->index(row, 0, parent);
            if (view->isRowHidden(row, parent))
                continue;
            titles << index.data().toString();
            if (view->isExpanded(index))
                self(self, index);
        }
    };
    collect(collect, {});
    return titles;
}

/// The sentence that stands in the list's place; empty: the list is shown.
QString TestOutlinePanel::notice() const
{
    const QWidget *page = m_panel->findChild<QStackedWidget *>()->currentWidget();
    if (page == m_panel->view())
        return {};
    QString sentence;
    for (const QLabel *label : page->findChildren<QLabel *>())
        sentence += label->text();
    return sentence;
}

void TestOutlinePanel::clickGoesToThePlace()
{
    QSignalSpy activated(m_panel.get(), &OutlinePanel::placeActivated);
    const QModelIndex beta = at(u"베타"_s);
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                      m_panel->view()->visualRect(beta).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toLongLong(), text.indexOf(u"## 베타"_s));
    QTest::mouseDClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                       m_panel->view()->visualRect(at(u"Week"_s)).center());
    QVERIFY(m_panel->view()->isExpanded(at(u"Week"_s)));
}

void TestOutlinePanel::keysGoToThePlace()
{
    QSignalSpy activated(m_panel.get(), &OutlinePanel::placeActivated);
    m_panel->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    EVENTUALLY(m_panel->view()->hasFocus());
    m_panel->setCurrentOffset(0);
    QTest::keyClick(m_panel->view(), Qt::Key_Down);
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toLongLong(), text.indexOf(u"## 알파"_s));
    QTest::keyClick(m_panel->view(), Qt::Key_Up);
    QTest::keyClick(m_panel->view(), Qt::Key_Left);
    QCOMPARE(shown(), (QStringList{u"Week"_s, u"Other"_s, u"감마"_s}));
    QTest::keyClick(m_panel->view(), Qt::Key_Right);
    QCOMPARE(shown().size(), 5);
}

void TestOutlinePanel::marksTheCaretsTopic()
{
    m_panel->filter()->setFocus();
    m_panel->setCurrentOffset(text.indexOf(u"**Fact:** c"_s));
    QCOMPARE(m_panel->view()->currentIndex(), at(u"베타"_s));
    QVERIFY(m_panel->view()->selectionModel()->isSelected(at(u"베타"_s)));
    QVERIFY(!m_panel->view()->hasFocus());
    m_panel->view()->collapse(at(u"Week"_s));
    QCOMPARE(m_panel->view()->currentIndex(), at(u"Week"_s));
    m_panel->setCurrentOffset(text.indexOf(u"## 알파"_s));
    QCOMPARE(m_panel->view()->currentIndex(), at(u"Week"_s));
    QVERIFY(!m_panel->view()->isExpanded(at(u"Week"_s)));
    m_panel->setCurrentOffset(text.size());
    QCOMPARE(m_panel->view()->currentIndex(), at(u"감마"_s));
}

void TestOutlinePanel::editsKeepWhatIsFoldedAndSelected()
{
    m_panel->view()->collapse(at(u"Week"_s));
    m_panel->setCurrentOffset(text.size());
    m_session->edit(text.size(), 0, u"\n- **Fact:** e\n"_s);
    m_session->edit(0, 0, u"# Zero\n\n## Below\n\n"_s);
    QCOMPARE(shown(), (QStringList{u"Zero"_s, u"Below"_s, u"Week"_s, u"Other"_s, u"감마"_s}));
    QCOMPARE(m_panel->view()->currentIndex(), at(u"감마"_s));
    m_session->edit(m_session->digest().text().indexOf(u"# Other"_s), 0,
                    u"#"_s); // now below Week, which is folded
    QCOMPARE(shown(), (QStringList{u"Zero"_s, u"Below"_s, u"Week"_s}));
    m_session->edit(m_session->digest().text().indexOf(u"## Other"_s), 1, {});
    QCOMPARE(shown(), (QStringList{u"Zero"_s, u"Below"_s, u"Week"_s, u"Other"_s, u"감마"_s}));
    QCOMPARE(at(u"Week"_s).data(OutlineModel::FactsBelowRole).toInt(), 2);
}

void TestOutlinePanel::bigEditsKeepWhatIsFolded_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isOtherShown");
    QTest::addColumn<QStringList>("folded");
    const QStringList all{u"Group 3"_s, u"Group 250"_s, u"Group 598"_s};
    QTest::newRow("words") << u"fact"_s << u"사실"_s << false << all;
    QTest::newRow("titles") << u"Group"_s << u"묶음"_s << false
                            << QStringList{u"Group 3"_s, u"묶음 250"_s, u"Group 598"_s};
    QTest::newRow("new topics") << u"## Below"_s << u"## New\n\n## Below"_s << false << all;
    QTest::newRow("new groups") << u"## Below 7"_s << u"# New\n\n## Below 7"_s << false << all;
    QTest::newRow("a folded one goes")
        << u"# Group 250\n"_s << QString() << false << QStringList{u"Group 3"_s, u"Group 598"_s};
    QTest::newRow("while another is shown") << u"fact"_s << u"사실"_s << true << all;
}

/// What is read again as a whole, such as after a word was replaced everywhere.
void TestOutlinePanel::bigEditsKeepWhatIsFolded()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const bool, isOtherShown);
    QFETCH(const QStringList, folded);
    QString many;
    for (int i = 0; i < 600; ++i)
        many += u"# Group %1\n\n## Below %1\n\n- **Fact:** fact %2\n\n"_s.arg(i).arg(u"x"_s.repeated(300));
    m_session->reset(many);
    m_session->makeReady();
    for (const int group : {3, 250, 598})
        m_panel->view()->collapse(at(u"Group %1"_s.arg(group)));
    const qsizetype start = many.indexOf(u"# Group 10\n"_s);
    const qsizetype length = many.indexOf(u"# Group 590\n"_s) - start;
    DocumentSession other;
    m_session->edit(start, length, many.sliced(start, length).replace(from, to));
    QVERIFY(!m_session->isReady());
    if (isOtherShown) {
        other.reset(text);
        m_panel->setSession(&other);
        QVERIFY(m_panel->view()->isExpanded(at(u"Week"_s)));
    }
    EVENTUALLY(m_session->isReady());
    m_panel->setSession(m_session.get());
    QStringList now;
    for (int row = 0; row < m_panel->model()->rowCount(); ++row) {
        const QModelIndex index = m_panel->model()->index(row, 0);
        if (m_panel->view()->isFolded(index))
            now.append(index.data(OutlineModel::TitleRole).toString());
    }
    QCOMPARE(now, folded);
    // Another document has nothing folded, even where it says the same.
    m_session->reset(many);
    m_session->makeReady();
    QVERIFY(!m_panel->view()->isFolded(at(u"Group 3"_s)));
}

void TestOutlinePanel::typingDoesNotScroll()
{
    QString many;
    for (int i = 0; i < 200; ++i)
        many += u"## Topic %1\n\n- **Fact:** x\n\n"_s.arg(i);
    m_session->reset(many);
    m_panel->setCurrentOffset(many.size());
    QScrollBar *bar = m_panel->view()->verticalScrollBar();
    EVENTUALLY(bar->value() > 0);
    bar->setValue(10);
    for (int i = 0; i < 5; ++i) {
        m_session->edit(m_session->digest().length() - 2, 0, u"x"_s);
        m_panel->setCurrentOffset(m_session->digest().length() - 2);
    }
    QCoreApplication::processEvents();
    QCOMPARE(bar->value(), 10);
}

void TestOutlinePanel::filter()
{
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->view()->collapse(at(u"Other"_s));
    m_panel->filter()->setFocus();
    QTest::keyClicks(m_panel->filter(), u"thr"_s);
    QCOMPARE(shown(), (QStringList{u"Other"_s, u"감마"_s}));
    QSignalSpy activated(m_panel.get(), &OutlinePanel::placeActivated);
    QTest::keyClick(m_panel->filter(), Qt::Key_Return);
    QCOMPARE(activated.value(0).value(0).toLongLong(), text.indexOf(u"## 감마"_s));
    m_panel->filter()->setText(u"TWO"_s);
    QCOMPARE(shown(), (QStringList{u"Week"_s, u"베타"_s}));
    QTest::keyClick(m_panel->filter(), Qt::Key_Down);
    QVERIFY(m_panel->view()->hasFocus());
    m_panel->filter()->setText(u"nothing like it"_s);
    QVERIFY(notice().contains(u"nothing like it"_s));
    QTest::keyClick(m_panel->filter(), Qt::Key_Escape);
    QCOMPARE(notice(), QString());
    m_panel->filter()->setText(u"nothing like it"_s);
    auto *showAll = m_panel->findChild<QPushButton *>();
    QVERIFY(showAll->isVisible());
    QTest::mouseClick(showAll, Qt::LeftButton);
    QCOMPARE(notice(), QString());
    QVERIFY(m_panel->filter()->hasFocus() && m_panel->filter()->text().isEmpty());
    QCOMPARE(shown(), (QStringList{u"Week"_s, u"알파"_s, u"베타"_s, u"Other"_s}));
}

void TestOutlinePanel::filterFollowsEdits()
{
    m_panel->filter()->setText(u"한글"_s.normalized(QString::NormalizationForm_D));
    QVERIFY(!notice().isEmpty());
    m_session->edit(0, 0, u"# 한글 맞춤법\n\n"_s);
    QCOMPARE(notice(), QString());
    QCOMPARE(shown(), QStringList{u"한글 맞춤법"_s});
    m_session->edit(2, 1, {});
    QVERIFY(!notice().isEmpty());
}

void TestOutlinePanel::emptyStates()
{
    QCOMPARE(notice(), QString());
    m_session->reset(u"Words without a heading.\n"_s);
    QVERIFY(notice().contains(u"Write a heading"_s));
    m_session->edit(0, 0, u"# "_s);
    QCOMPARE(notice(), QString());
    m_panel->setSession(nullptr);
    QVERIFY(notice().contains(u"No topics yet"_s));
    m_panel->setCurrentOffset(3);
}

void TestOutlinePanel::language()
{
    BracketTranslator translator;
    QCoreApplication::installTranslator(&translator);
    EVENTUALLY(m_panel->filter()->placeholderText() == u"⟦Filter topics⟧"_s);
    QCOMPARE(m_panel->view()->accessibleName(), u"⟦Outline⟧"_s);
    QVERIFY(at(u"베타"_s).data(Qt::AccessibleTextRole).toString().startsWith(u"베타, ⟦"_s));
    m_session->reset({});
    QVERIFY(notice().startsWith(u"⟦No topics yet"_s));
    QCoreApplication::removeTranslator(&translator);
    EVENTUALLY(notice().startsWith(u"No topics yet"_s));
}

void TestOutlinePanel::speed()
{
    QString many;
    for (int i = 0; i < 2500; ++i)
        many += u"%1 Topic %2\n\n- **Fact:** x\n\n"_s.arg(QString(i % 10 == 0 ? 1 : 2, u'#')).arg(i);
    QElapsedTimer clock;
    clock.start();
    m_session->reset(many);
    m_session->makeReady();
    const double loaded = double(clock.nsecsElapsed()) / 1e6;
    const auto perEdit = [&](const QString &added, qsizetype removed) {
        clock.restart();
        for (int i = 0; i < 20; ++i) {
            m_session->edit(m_session->digest().start(1255), removed, added);
            m_panel->setCurrentOffset(m_session->digest().range(1255).end - 2);
        }
        return double(clock.nsecsElapsed()) / 2e7;
    };
    const double heading = perEdit(u"##"_s, 2);
    const double topic = perEdit(u"## x\n\n"_s, 0);
    m_panel->filter()->setText(u"Topic 12"_s);
    qInfo("2500 topics, parsing included: shown in %.1f ms; an edit %.3f ms, a new topic %.3f ms, an edit "
          "while "
          "filtering %.3f ms",
          loaded, heading, topic, perEdit(u"###"_s, 2));
    QCOMPARE(m_panel->model()->rowCount(), 250);
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void TestOutlinePanel::pictures()
{
    const QString folder = qEnvironmentVariable("SASIL_PICTURES");
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCoreApplication::processEvents();
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            QFile sample(u":/samples/digest-%1.md"_s.arg(language));
            QVERIFY(sample.open(QIODevice::ReadOnly));
            m_session->reset(QString::fromUtf8(sample.readAll()));
            m_session->edit(m_session->digest().length(), 0,
                            u"\n### 근거가 없는 의견\n\n- **의견:** 하나\n\n### \n\n### [11월 3주]\n"_s);
            m_panel->resize(dark ? 220 : 360, 640);
            m_panel->setCurrentOffset(m_session->digest().start(3));
            if (dark)
                m_panel->view()->collapse(
                    m_panel->model()->indexOf(m_session->digest().topicCount() - 1).parent());
            const QPixmap picture = m_panel->grab();
            QVERIFY(!picture.isNull());
            if (!folder.isEmpty())
                QVERIFY(picture.save(folder +
                                     u"/outline-%1-%2.png"_s.arg(language, dark ? u"dark"_s : u"light"_s)));
        }
    }
    m_session->reset({});
    if (!folder.isEmpty())
        QVERIFY(m_panel->grab().save(folder + u"/outline-empty.png"_s));
    theme.setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestOutlinePanel)
#include "tst_outlinepanel.moc"
