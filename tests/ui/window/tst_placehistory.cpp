// SPDX-License-Identifier: MIT
// Back and forward between places: the trail by itself, and in a real window with tabs.

#include "editor/editor.h"
#include "editor/spellservice.h"
#include "palette/commandpalette.h"
#include "palette/paletteinput.h"
#include "palette/palettemodel.h"
#include "support/ownhome.h"
#include "theme/theme.h"
#include "web/scheme.h"
#include "window/actions.h"
#include "window/documentview.h"
#include "window/mainwindow.h"
#include "window/opendocuments.h"
#include "window/placetrail.h"

#include <QApplication>
#include <QListView>
#include <QSettings>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const int first = 1;
const int second = 2;

TrailPlace at(qsizetype offset, const int &document = first)
{
    return {&document, offset};
}

/// Places no farther than 5 apart are near.
PlaceTrail makeTrail()
{
    return PlaceTrail([](const TrailPlace &a, const TrailPlace &b) {
        return a.document == b.document && qAbs(a.offset - b.offset) <= 5;
    });
}

QString digest()
{
    QString text;
    for (int i = 0; i < 40; ++i)
        text += u"# 주제 %1\n\n- **사실:**\n  - 사실 %1임.\n\n"_s.arg(i);
    return text;
}

class Shown
{
public:
    Shown()
    {
        window.resize(1000, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        load();
    }

    void load()
    {
        window.document()->load(digest());
        editor()->setFocus();
        QCoreApplication::processEvents(); // a caret that is set at once is where the document was left
    }
    [[nodiscard]] Editor *editor() const { return window.document()->editor(); }
    [[nodiscard]] QAction *back() const { return (*window.actions())[ActionId::GoBack]; }
    [[nodiscard]] QAction *forward() const { return (*window.actions())[ActionId::GoForward]; }
    void jump(const QString &words)
    {
        const qsizetype place = window.document()->text().indexOf(words);
        window.document()->goTo({place, place});
    }
    /// The line of the caret.
    [[nodiscard]] QString line() const { return editor()->textCursor().block().text(); }

    QSettings settings{u"Sasil"_s, u"places"_s};
    Theme theme;
    SpellService spelling;
    MainWindow window{&settings, &theme, &spelling};
};

} // namespace

class TestPlaceHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrailGoesBackAndForward()
    {
        PlaceTrail trail = makeTrail();
        trail.arrive(at(0));
        QVERIFY(!trail.canGo(-1, at(0)) && !trail.canGo(1, at(0)));
        trail.jump(at(10), at(100));
        trail.jump(at(100), at(200));
        QCOMPARE(trail.go(-1, at(210)), std::optional(at(100)));
        QCOMPARE(trail.go(-1, at(100)), std::optional(at(10)));
        QVERIFY(!trail.canGo(-1, at(10)));
        QCOMPARE(trail.go(1, at(10)), std::optional(at(100)));
        QCOMPARE(trail.go(1, at(100)), std::optional(at(210)));
        QVERIFY(!trail.go(1, at(210)));
        // Another jump forgets what would have come next.
        trail.go(-1, at(210));
        trail.jump(at(100), at(300));
        QVERIFY(!trail.canGo(1, at(300)));
        QCOMPARE(trail.go(-1, at(300)), std::optional(at(100)));
    }

    void nearPlacesAreOne()
    {
        PlaceTrail trail = makeTrail();
        trail.arrive(at(0));
        trail.jump(at(0), at(100));
        trail.jump(at(102), at(200));
        trail.jump(at(200), at(101));
        trail.jump(at(100), at(300));
        QCOMPARE(trail.places().size(), 5);
        QCOMPARE(trail.go(-1, at(103)), std::optional(at(200)));
    }

    void placesFollowEdits()
    {
        PlaceTrail trail = makeTrail();
        trail.arrive(at(10));
        trail.jump(at(10), at(50));
        trail.jump(at(50), at(90, second));
        trail.follow(&first, {{{0, 0}, u"12345"_s}});
        trail.follow(&second, {{{0, 10}, {}}});
        QCOMPARE(trail.places(), (QList{at(15), at(55), at(80, second)}));
        trail.follow(&first, {{{20, 60}, {}}});
        QCOMPARE(trail.places()[1], at(20));
    }

    void closedDocumentsAreForgotten()
    {
        PlaceTrail trail = makeTrail();
        trail.arrive(at(10));
        trail.jump(at(10), at(50, second));
        trail.jump(at(50, second), at(100));
        trail.forget(&second);
        QCOMPARE(trail.places(), (QList{at(10), at(100)}));
        QCOMPARE(trail.go(-1, at(100)), std::optional(at(10)));
        trail.forget(&first);
        QVERIFY(trail.places().isEmpty());
        QVERIFY(!trail.canGo(1, at(10)));
        trail.arrive(at(10));
        trail.jump(at(10), at(50));
        QVERIFY(trail.canGo(-1, at(50)));
    }

    void onlySoManyAreKept()
    {
        PlaceTrail trail = makeTrail();
        trail.arrive(at(0));
        for (qsizetype i = 0; i < 300; ++i)
            trail.jump(at(i * 10), at((i + 1) * 10));
        QCOMPARE(trail.places().size(), PlaceTrail::most);
        QCOMPARE(trail.places().last(), at(3000));
        QCOMPARE(trail.go(-1, at(3000)), std::optional(at(2990)));
    }

    void jumpsAreRemembered()
    {
        Shown shown;
        QVERIFY(!shown.back()->isEnabled() && !shown.forward()->isEnabled());
        shown.jump(u"사실 5임"_s);
        shown.jump(u"사실 20임"_s);
        QVERIFY(shown.back()->isEnabled());
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Left"_s));
        QCOMPARE(shown.line(), u"  - 사실 5임."_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Left"_s));
        QCOMPARE(shown.line(), u"# 주제 0"_s);
        QVERIFY(!shown.back()->isEnabled());
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Right"_s));
        QTest::keySequence(shown.editor(), QKeySequence(u"Alt+Right"_s));
        QCOMPARE(shown.line(), u"  - 사실 20임."_s);
        QVERIFY(!shown.forward()->isEnabled());
        QTest::mouseClick(shown.editor()->viewport(), Qt::BackButton);
        QCOMPARE(shown.line(), u"  - 사실 5임."_s);
    }

    void smallMovesAndTypingAreNone()
    {
        Shown shown;
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(shown.editor(), Qt::Key_Down);
        QTest::keyClicks(shown.editor(), u"abc"_s);
        QTest::keyClick(shown.editor(), Qt::Key_Return);
        QTest::keyClick(shown.editor(), Qt::Key_PageDown);
        QTest::keyClick(shown.editor(), Qt::Key_PageDown);
        QVERIFY(!shown.back()->isEnabled());
        QTest::keyClick(shown.editor(), Qt::Key_End, Qt::ControlModifier);
        QVERIFY(shown.back()->isEnabled());
    }

    void clicksIntoAnotherTopicAreRemembered()
    {
        Shown shown;
        QTextCursor cursor(shown.editor()->document());
        cursor.setPosition(int(digest().indexOf(u"사실 1임")));
        QTest::mouseClick(shown.editor()->viewport(), Qt::LeftButton, {},
                          shown.editor()->cursorRect(cursor).center());
        QCOMPARE(shown.line(), u"  - 사실 1임."_s);
        QVERIFY(shown.back()->isEnabled());
        shown.back()->trigger();
        QCOMPARE(shown.line(), u"# 주제 0"_s);
    }

    void placesFollowTheText()
    {
        Shown shown;
        shown.jump(u"사실 5임"_s);
        shown.jump(u"사실 20임"_s);
        shown.editor()->applyEdits({{{0, 0}, u"머리글\n\n"_s}},
                                   shown.editor()->selectionAfter({{{0, 0}, u"머리글\n\n"_s}}));
        shown.back()->trigger();
        QCOMPARE(shown.line(), u"  - 사실 5임."_s);
    }

    void goesAcrossTabs()
    {
        Shown shown;
        shown.jump(u"사실 5임"_s);
        DocumentView *one = shown.window.document();
        DocumentView *two = shown.window.documents()->add();
        shown.load();
        shown.jump(u"사실 30임"_s);
        shown.back()->trigger();
        QCOMPARE(shown.window.document(), two);
        shown.back()->trigger();
        QCOMPARE(shown.window.document(), one);
        QCOMPARE(shown.line(), u"  - 사실 5임."_s);
        shown.forward()->trigger();
        QCOMPARE(shown.window.document(), two);
        shown.forward()->trigger();
        QCOMPARE(shown.line(), u"  - 사실 30임."_s);
        two->setModified(false);
        QVERIFY(shown.window.documents()->close(two));
        QCOMPARE(shown.window.document(), one);
        shown.back()->trigger();
        QCOMPARE(shown.line(), u"# 주제 0"_s);
    }

    void goesToATopicOfAnyTab()
    {
        Shown shown;
        DocumentView *one = shown.window.document();
        shown.window.documents()->add();
        shown.window.document()->load(u"# 다른 글\n"_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Ctrl+P"_s));
        auto *palette = shown.window.findChild<CommandPalette *>();
        QVERIFY(palette->isVisible());
        // Where somebody was comes first, then the topics of this digest and of the others.
        QCOMPARE(palette->model()->index(0).data().toString(), u"주제 0"_s);
        QCOMPARE(palette->model()->index(1).data().toString(), u"다른 글"_s);
        QCOMPARE(palette->model()->rowCount(), 41);
        palette->input()->setText(u"ㅈㅈ 33"_s);
        QTRY_VERIFY(palette->model()->isDone());
        QCOMPARE(palette->model()->index(0).data().toString(), u"주제 33"_s);
        QTest::keyClick(palette->input(), Qt::Key_Return);
        QCOMPARE(shown.window.document(), one);
        QCOMPARE(shown.line(), u"# 주제 33"_s);
        QVERIFY(shown.editor()->hasFocus());
        // The topics that were visited come first.
        shown.jump(u"사실 7임"_s);
        QTest::keySequence(shown.editor(), QKeySequence(u"Ctrl+P"_s));
        QCOMPARE(palette->model()->index(0).data().toString(), u"주제 33"_s);
        QTest::keyClick(palette->input(), Qt::Key_Escape);
        QVERIFY(shown.editor()->hasFocus());
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPlaceHistory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_placehistory.moc"
