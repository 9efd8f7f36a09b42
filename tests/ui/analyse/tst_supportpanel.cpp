// SPDX-License-Identifier: MIT
#include "analyse/supportpanel.h"

#include "analyse/supportview.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
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
    u"# A\n\n- **Fact:** one\n- **Opinion:** two\n\n# B\n\n- **Opinion:** three\n\n# C\n\n- **Fact:** four\n"_s;

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

class TestSupportPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void doubleClickAndEnterGoToThePlace();
    void keyboardWalks();
    void followsTheDocument();
    void hiddenDoesNothing();
    void selectionSurvivesEdits();
    void copies();
    void contextMenu();
    void emptyState();
    void summary();
    void language();
    void columnsFillTheRoom();
    void pictures();

private:
    /// Every text that the panel shows outside the table.
    [[nodiscard]] QString words() const;
    void doubleClick(int row, int column);

    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<SupportPanel> m_panel;
};

void TestSupportPanel::init()
{
    m_session = std::make_unique<DocumentSession>();
    m_session->reset(text);
    m_panel = std::make_unique<SupportPanel>();
    m_panel->setSession(m_session.get());
    m_panel->resize(700, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestSupportPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QString TestSupportPanel::words() const
{
    QString words;
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            words += label->text() + u'\n';
    }
    return words;
}

void TestSupportPanel::doubleClick(int row, int column)
{
    const QPoint at = m_panel->view()->visualRect(m_panel->model()->index(row, column)).center();
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(m_panel->view()->viewport(), Qt::LeftButton, {}, at);
}

void TestSupportPanel::doubleClickAndEnterGoToThePlace()
{
    QSignalSpy activated(m_panel.get(), &SupportPanel::placeActivated);
    doubleClick(1, 0);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toLongLong(), text.indexOf(u"one"_s));
    QCOMPARE(activated[0][1].toLongLong(), text.indexOf(u"one"_s) + 3);
    doubleClick(1, 1);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[1][0].toLongLong(), text.indexOf(u"two"_s));
    QTest::keyClick(m_panel->view(), Qt::Key_Down);
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 3);
    QCOMPARE(activated[2][0].toLongLong(), text.indexOf(u"three"_s));
    // A cell without anything goes nowhere.
    doubleClick(4, 1);
    QCOMPARE(activated.size(), 3);
}

void TestSupportPanel::keyboardWalks()
{
    m_panel->setFocus();
    m_panel->view()->setCurrentIndex(m_panel->model()->index(0, 0));
    QTest::keyClick(m_panel->view(), Qt::Key_Right);
    QCOMPARE(m_panel->view()->currentIndex(), m_panel->model()->index(0, 1));
    QTest::keyClick(m_panel->view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_panel->view()->currentIndex().row(), m_panel->model()->rowCount() - 1);
    QVERIFY(!m_panel->view()->accessibleName().isEmpty());
}

void TestSupportPanel::followsTheDocument()
{
    QCOMPARE(m_panel->model()->rowCount(), 6);
    m_session->edit(text.indexOf(u"- **Opinion:** three"_s), 0, u"- **Fact:** new\n"_s);
    EVENTUALLY(m_panel->model()->index(3, 0).data().toString() == u"new");
    QCOMPARE(m_panel->model()->index(2, 1).data(SupportModel::AloneRole).toBool(), false);
}

void TestSupportPanel::hiddenDoesNothing()
{
    QSignalSpy updated(m_panel->model(), &SupportModel::updated);
    m_panel->hide();
    m_session->edit(0, 0, u"# New\n\n- **Fact:** x\n\n"_s);
    QCoreApplication::processEvents();
    QCOMPARE(updated.size(), 0);
    QCOMPARE(m_panel->model()->rowCount(), 6);
    m_panel->show();
    QCOMPARE(m_panel->model()->rowCount(), 8);
}

void TestSupportPanel::selectionSurvivesEdits()
{
    m_panel->view()->setCurrentIndex(m_panel->model()->index(5, 0));
    m_session->edit(0, 0, u"# New\n\n- **Fact:** x\n\n"_s);
    EVENTUALLY(m_panel->model()->rowCount() == 8);
    QCOMPARE(m_panel->view()->currentIndex().row(), 7);
    QCOMPARE(m_panel->view()->currentIndex().data().toString(), u"four"_s);
}

void TestSupportPanel::copies()
{
    const QString lines =
        u"A\ttwo\none\t○\n\nB\tthree (no fact supports it)\n\nC\nfour (supports nothing)\n"_s;
    QTest::keyClick(m_panel->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), lines);
    const QMenu *menu = m_panel->findChild<QToolButton *>()->menu();
    QCOMPARE(menu->actions().size(), 2);
    menu->actions()[0]->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"### A\n\n|  | two |\n|---|:-:|\n| one | ○ |\n"));
    menu->actions()[1]->trigger();
    QCOMPARE(QApplication::clipboard()->text(), lines);
}

void TestSupportPanel::contextMenu()
{
    QSignalSpy activated(m_panel.get(), &SupportPanel::placeActivated);
    const QPoint at = m_panel->view()->visualRect(m_panel->model()->index(1, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_panel->view()->viewport()->mapToGlobal(at));
    QApplication::sendEvent(m_panel->view()->viewport(), &event);
    EVENTUALLY(QApplication::activePopupWidget() != nullptr);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);
    menu->actions()[0]->trigger();
    QCOMPARE(activated.value(0).value(0).toLongLong(), text.indexOf(u"one"_s));
    menu->close();
}

void TestSupportPanel::emptyState()
{
    QVERIFY(m_panel->view()->isVisible());
    m_session->reset(u"# A\n"_s);
    EVENTUALLY(!m_panel->view()->isVisible());
    QVERIFY(words().startsWith(u"Nothing to compare yet."));
    m_session->edit(4, 0, u"\n- **Fact:** x\n"_s);
    EVENTUALLY(m_panel->view()->isVisible());
    m_panel->setSession(nullptr);
    EVENTUALLY(!m_panel->view()->isVisible());
}

void TestSupportPanel::summary()
{
    QVERIFY(words().contains(u"Opinions without a fact: 1 · Facts that support nothing: 1"));
    m_session->reset(u"# A\n\n- **Fact:** one\n- **Opinion:** two\n"_s);
    EVENTUALLY(words().contains(u"Every opinion has a fact"));
}

void TestSupportPanel::language()
{
    BracketTranslator translator;
    QCoreApplication::installTranslator(&translator);
    EVENTUALLY(m_panel->view()->accessibleName() == u"⟦Support table⟧");
    QCOMPARE(m_panel->model()->index(3, 0).data().toString(), u"⟦No fact⟧"_s);
    QVERIFY(m_panel->model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(u"⟦"));
    QVERIFY(words().contains(u"⟦● cited"));
    QCoreApplication::removeTranslator(&translator);
    EVENTUALLY(m_panel->model()->index(3, 0).data().toString() == u"No fact");
}

void TestSupportPanel::columnsFillTheRoom()
{
    const auto width = [this] { return m_panel->view()->columnWidth(0) + m_panel->view()->columnWidth(1); };
    EVENTUALLY(qAbs(width() - m_panel->view()->viewport()->width()) < 2);
    m_panel->resize(500, 400);
    EVENTUALLY(qAbs(width() - m_panel->view()->viewport()->width()) < 2);
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void TestSupportPanel::pictures()
{
    const QString folder = qEnvironmentVariable("SASIL_PICTURES");
    QFile sample(u":/samples/digest-ko.md"_s);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    m_session->reset(
        QString::fromUtf8(sample.readAll()) +
        u"\n### [11월 3주] 근거가 없는 의견\n\n- **의견:** 하나\n- **의견:** 둘은 아주 긴 의견이라서 한 "
        u"줄에는 다 들어가지 "
        "않고, 두 줄에도 다 들어가지 않을 만큼 길게 이어지는 의견임\n\n### 쓰이지 않은 사실\n\n- **사실:** 셋\n"_s);
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        m_panel->resize(dark ? 560 : 900, 420);
        QCoreApplication::processEvents();
        EVENTUALLY(m_panel->model()->rowCount() > 6);
        m_panel->view()->setCurrentIndex(m_panel->model()->index(1, 0));
        if (dark)
            m_panel->view()->scrollToBottom();
        const QPixmap picture = m_panel->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + (dark ? u"/table-dark.png"_s : u"/table-light.png"_s)));
    }
    theme.setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestSupportPanel)
#include "tst_supportpanel.moc"
