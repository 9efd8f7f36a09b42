// SPDX-License-Identifier: MIT
#include "editor/blockcolour.h"
#include "editor/editor.h"
#include "editor/editormargin.h"
#include "editor/folding.h"
#include "session/documentsession.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"# 주제\n\n- **사실:**\n  - 하나\n  - 둘\n\n- **의견:**\n  - 셋\n\n글\n"_s;

struct Window
{
    explicit Window(const QString &source) : editor(&session)
    {
        editor.resize(600, 500);
        editor.load(source);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
    }

    void set(bool EditorSettings::*field, bool on)
    {
        EditorSettings settings = editor.settings();
        settings.*field = on;
        editor.setSettings(settings);
    }

    [[nodiscard]] QImage margin() const
    {
        // Without the mouse or a caret that blinks.
        QImage image(editor.margin()->size(), QImage::Format_RGB32);
        editor.margin()->render(&image);
        return image;
    }

    /// The middle of a line's first row.
    [[nodiscard]] int y(int line) const
    {
        return int(editor.rowRect(editor.shownLines()[line], 0).center().y());
    }

    DocumentSession session;
    Editor editor;
};

bool hasInk(const QImage &image, const QRect &rect)
{
    const QRgb ground = image.pixel(0, 0);
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if (image.rect().contains(x, y) && image.pixel(x, y) != ground)
                return true;
        }
    }
    return false;
}

} // namespace

class TestEditorMargin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandShowsFactsAndOpinions_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void bandShowsFactsAndOpinions()
    {
        QFETCH(bool, dark);
        Window window(text);
        window.editor.setDark(dark);
        const QImage image = window.margin();
        const int x = window.editor.margin()->columns().band.center().x();
        const auto at = [&](int line) { return image.pixelColor(x, window.y(line)); };
        const QColor base = window.editor.palette().color(QPalette::Base);
        QCOMPARE(at(0), base);
        for (const int line : {2, 3, 4})
            QCOMPARE(at(line), blockColour(BlockKind::Fact, dark));
        QCOMPARE(at(5), base);
        for (const int line : {6, 7})
            QCOMPARE(at(line), blockColour(BlockKind::Opinion, dark));
        QCOMPARE(at(9), base);
    }

    void bandIsRoundWhereABlockEnds()
    {
        Window window(text);
        const QImage image = window.margin();
        const QRect band = window.editor.margin()->columns().band;
        const int top = int(window.editor.shownLines()[2].rect.top()) + 1;
        QVERIFY(image.pixelColor(band.left(), top) != blockColour(BlockKind::Fact, false));
        QCOMPARE(image.pixelColor(band.left(), top + 10), blockColour(BlockKind::Fact, false));
    }

    void bandGoesOnBeyondWhatIsInView()
    {
        Window window(u"# 주제\n- **사실:**\n"_s + u"  - 하나\n"_s.repeated(200));
        window.editor.verticalScrollBar()->setValue(100);
        const QImage image = window.margin();
        const QRect band = window.editor.margin()->columns().band;
        for (const int y : {0, image.height() - 1})
            QCOMPARE(image.pixelColor(band.left() + 1, y), blockColour(BlockKind::Fact, false));
    }

    void tableHasBothSideBySide()
    {
        Window window(u"# 주제\n\n| 사실 | 의견 |\n|---|---|\n| 하나 | 둘 |\n"_s);
        const QImage image = window.margin();
        const QRect band = window.editor.margin()->columns().band;
        const int y = window.y(3);
        QCOMPARE(image.pixelColor(band.left(), y), blockColour(BlockKind::Fact, false));
        QCOMPARE(image.pixelColor(band.right(), y), blockColour(BlockKind::Opinion, false));
    }

    void bandCanBeSwitchedOff()
    {
        Window window(text);
        const int width = window.editor.margin()->width();
        window.set(&EditorSettings::factBand, false);
        QVERIFY(window.editor.margin()->columns().band.isEmpty());
        QVERIFY(window.editor.margin()->width() < width);
        QCOMPARE(window.editor.viewport()->x(), window.editor.margin()->geometry().right() + 1);
    }

    void numbersAreOffAtFirst()
    {
        Window window(text);
        QVERIFY(window.editor.margin()->columns().numbers.isEmpty());
        const int width = window.editor.margin()->width();
        window.set(&EditorSettings::lineNumbers, true);
        QVERIFY(window.editor.margin()->width() > width);
        const QRect column = window.editor.margin()->columns().numbers;
        const QImage image = window.margin();
        for (int line = 0; line < 10; ++line)
            QVERIFY(hasInk(image, {column.left(), window.y(line) - 5, column.width(), 10}));
    }

    void numbersSkipWhatIsFolded()
    {
        Window window(u"# 가\n글\n글\n# 나\n"_s);
        window.set(&EditorSettings::lineNumbers, true);
        const auto numbers = [&window] {
            QImage image = window.margin();
            return image.copy(window.editor.margin()->columns().numbers);
        };
        const QImage before = numbers();
        window.editor.folding()->foldAll();
        QCOMPARE(window.editor.shownLines()[1].block.blockNumber(), 3);
        QVERIFY(numbers() != before);
    }

    void widthFollowsTheDigits()
    {
        Window window(u"x\n"_s.repeated(990));
        window.set(&EditorSettings::lineNumbers, true);
        const int width = window.editor.margin()->width();
        window.editor.applyEdits({{{0, 0}, u"x\n"_s.repeated(20)}});
        QTRY_VERIFY(window.editor.margin()->width() > width);
        QCOMPARE(window.editor.viewport()->x(), window.editor.margin()->geometry().right() + 1);
    }

    void numberSelectsItsLine()
    {
        Window window(text);
        window.set(&EditorSettings::lineNumbers, true);
        const QPoint at(window.editor.margin()->columns().numbers.center().x(), window.y(3));
        QTest::mouseClick(window.editor.margin(), Qt::LeftButton, {}, at);
        QCOMPARE(window.editor.textCursor().selectedText(), u"  - 하나\u2029"_s);
    }

    void arrowsComeWithTheMouse()
    {
        Window window(text);
        const QRect column = window.editor.margin()->columns().arrows;
        const QRect first(column.left(), window.y(0) - 8, column.width(), 16);
        const QRect plain(column.left(), window.y(9) - 8, column.width(), 16);
        // The pointer may stand there by chance.
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(window.editor.margin(), &leave);
        QVERIFY(!hasInk(window.margin(), first));
        QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
        QCoreApplication::sendEvent(window.editor.margin(), &enter);
        QVERIFY(hasInk(window.margin(), first));
        QVERIFY(!hasInk(window.margin(), plain));
        QCoreApplication::sendEvent(window.editor.margin(), &leave);
        QVERIFY(!hasInk(window.margin(), first));
        window.editor.folding()->foldAll();
        QVERIFY(hasInk(window.margin(), first));
    }

    void marksStandOnTheFirstRow()
    {
        Window window(u"# 주제\n- **의견:**\n  - 홀로 선 의견\n"_s);
        const QRect column = window.editor.margin()->columns().marks;
        QTRY_VERIFY(hasInk(window.margin(), {column.left(), window.y(2) - 5, column.width(), 10}));
        QVERIFY(!hasInk(window.margin(), {column.left(), window.y(0) - 5, column.width(), 10}));
        QCOMPARE(window.editor.margin()->findingsOn(window.editor.shownLines()[2].block).size(), 1);
    }
};

QTEST_MAIN(TestEditorMargin)
#include "tst_editormargin.moc"
