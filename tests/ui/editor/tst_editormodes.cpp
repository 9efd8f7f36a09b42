// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "editor/editormargin.h"
#include "editor/editormodes.h"
#include "editor/sourcefont.h"
#include "session/documentsession.h"

#include <QInputMethodEvent>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QWheelEvent>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

struct Window
{
    explicit Window(const QString &text) : editor(&session)
    {
        editor.resize(800, 500);
        editor.load(text);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor.setFocus();
    }

    template <typename Change>
    void set(Change change)
    {
        EditorSettings settings = editor.settings();
        change(settings);
        editor.setSettings(settings);
    }

    [[nodiscard]] qreal caretHeight() const
    {
        return qreal(editor.cursorRect().center().y()) / editor.viewport()->height();
    }

    DocumentSession session;
    Editor editor;
};

const auto typewriter = [](EditorSettings &settings) { settings.typewriterMode = true; };

/// How far a pixel of the darkest ink in \a rect is from the ground.
int contrastIn(const QImage &image, const QRect &rect)
{
    int darkest = 255;
    for (int y = rect.top(); y < rect.bottom(); ++y) {
        for (int x = rect.left(); x < rect.right(); ++x)
            darkest = qMin(darkest, qGray(image.pixel(x, y)));
    }
    return 255 - darkest;
}

} // namespace

class TestEditorModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreKept()
    {
        const QTemporaryDir folder;
        QSettings file(folder.filePath(u"x.conf"_s), QSettings::IniFormat);
        QCOMPARE(EditorSettings::load(file), EditorSettings());
        EditorSettings settings;
        settings.fontFamily = u"나눔고딕"_s;
        settings.fontSize = 14.5;
        settings.wrapColumn = 80;
        settings.lineNumbers = settings.focusMode = settings.typewriterMode = true;
        settings.factBand = settings.topicBar = settings.closeBrackets = settings.spelling = false;
        settings.save(&file);
        QCOMPARE(EditorSettings::load(file), settings);
        file.setValue(u"editor/fontSize"_s, u"huge"_s);
        file.setValue(u"editor/wrapColumn"_s, -4);
        QCOMPARE(EditorSettings::load(file).fontSize, EditorSettings::defaultFontSize);
        QCOMPARE(EditorSettings::load(file).wrapColumn, 0);
    }

    void rowsStandOnAGrid()
    {
        Window window(u"한글\nLatin\n한글 Latin 가나다\n\n"_s);
        const QList<SourceView::Line> lines = window.editor.shownLines();
        QVERIFY(window.editor.rowHeight() >= 1.4 * window.editor.fontInfo().pixelSize());
        for (qsizetype i = 1; i < lines.size(); ++i)
            QCOMPARE(lines[i].rect.top() - lines[i - 1].rect.top(), window.editor.rowHeight());
    }

    /// Qt finds no letter between two rows.
    void clickBetweenRowsFindsTheLetter()
    {
        Window window(u"하나 둘 셋 넷\n"_s.repeated(3));
        const SourceView::Line line = window.editor.shownLines()[1];
        const QTextLine row = line.block.layout()->lineAt(0);
        const int x = int(line.rect.left() + row.cursorToX(3));
        for (int y = int(line.rect.top()) + 1; y < int(line.rect.bottom()); ++y) {
            QTest::mouseClick(window.editor.viewport(), Qt::LeftButton, {}, {x, y});
            QCOMPARE(window.editor.caret(), line.block.position() + 3);
            QCOMPARE(window.editor.cursorForPosition({x, y}).position(), line.block.position() + 3);
        }
    }

    void backslashIsNoWonSign()
    {
        QVERIFY(backslashFamily(QFont(u"DejaVu Sans"_s)).isEmpty());
        const QString family = backslashFamily(QFont(u"NanumGothic"_s));
        QVERIFY(!family.isEmpty());
        Window window(u"60\\~70\n"_s);
        window.set([](EditorSettings &settings) { settings.fontFamily = u"NanumGothic"_s; });
        window.editor.grab();
        const QList<QTextLayout::FormatRange> formats =
            window.editor.document()->firstBlock().layout()->formats();
        const auto isBackslash = [&family](const QTextLayout::FormatRange &range) {
            return range.start == 2 && range.length == 1 &&
                   range.format.fontFamilies().toStringList() == QStringList{family};
        };
        QVERIFY(std::ranges::any_of(formats, isBackslash));
    }

    void columnStandsInTheMiddle()
    {
        Window window(u"가나다라 마바사아 자차카타 파하 "_s.repeated(30));
        const int all = window.editor.viewport()->width();
        window.set([](EditorSettings &settings) { settings.wrapColumn = 40; });
        QTRY_VERIFY(window.editor.viewport()->width() < all);
        const QRect text = window.editor.viewport()->geometry();
        const qreal wanted =
            40 * sourceColumnWidth(window.editor.font()) + 2 * window.editor.document()->documentMargin();
        QVERIFY(qAbs(text.width() - wanted) <= 1);
        QCOMPARE(window.editor.margin()->geometry().right() + 1, text.left());
        const int left = window.editor.margin()->x();
        const int right = window.editor.width() - text.right() - 1;
        QVERIFY(qAbs(left - right) <= window.editor.verticalScrollBar()->sizeHint().width() + 1);
        // Where there is no room for it, it is as wide as there is.
        window.editor.resize(300, 500);
        QTRY_COMPARE(window.editor.margin()->x(), 0);
    }

    void inputMethodFindsTheCaretInTheColumn()
    {
        Window window(u"한글\n"_s);
        window.set([](EditorSettings &settings) { settings.wrapColumn = 40; });
        window.editor.moveCursor(QTextCursor::EndOfLine);
        QTRY_VERIFY(window.editor.viewport()->x() > 100);
        const QRectF caret = window.editor.inputMethodQuery(Qt::ImCursorRectangle).toRectF();
        const QRect seen = window.editor.cursorRect().translated(window.editor.viewport()->pos());
        QCOMPARE(caret.toRect().topLeft(), seen.topLeft());
    }

    void zoomStays()
    {
        Window window(u"글\n"_s);
        window.editor.zoomIn(3);
        QCOMPARE(window.editor.font().pointSizeF(), EditorSettings::defaultFontSize + 3);
        window.set([](EditorSettings &settings) { settings.fontSize = 14; });
        QCOMPARE(window.editor.font().pointSizeF(), 17.0);
        QVERIFY(window.editor.rowHeight() >= 1.4 * window.editor.fontInfo().pixelSize());
    }

    void wheelZooms()
    {
        Window window(u"글\n"_s.repeated(300));
        QSignalSpy zooms(&window.editor, &Editor::zoomRequested);
        const auto turn = [&window](int delta, Qt::KeyboardModifiers modifiers) {
            QWheelEvent wheel({50, 50}, window.editor.mapToGlobal(QPointF(50, 50)), {}, {0, delta}, {},
                              modifiers, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(window.editor.viewport(), &wheel);
        };
        turn(120, Qt::ControlModifier);
        turn(-60, Qt::ControlModifier);
        turn(-60, Qt::ControlModifier);
        QCOMPARE(zooms.size(), 2);
        QCOMPARE(zooms[0][0].toInt(), 1);
        QCOMPARE(zooms[1][0].toInt(), -1);
        QCOMPARE(window.editor.verticalScrollBar()->value(), 0);
        turn(-120, Qt::NoModifier);
        QCOMPARE(zooms.size(), 2);
        QVERIFY(window.editor.verticalScrollBar()->value() > 0);
    }

    void focusDimsTheOthers()
    {
        Window window(u"# 가\n글글글\n# 나\n글글글\n# 다\n글글글\n"_s);
        window.editor.goTo({11, 11});
        const auto contrast = [&window](int line) {
            const QImage image = window.editor.viewport()->grab().toImage();
            const QRect row = window.editor.rowRect(window.editor.shownLines()[line], 0).toRect();
            const qreal ratio = image.devicePixelRatio();
            return contrastIn(image, QRect(row.topLeft() * ratio, row.size() * ratio));
        };
        const int plain = contrast(3);
        QCOMPARE(contrast(1), plain);
        window.set([](EditorSettings &settings) { settings.focusMode = true; });
        QCOMPARE(contrast(3), plain);
        for (const int line : {1, 5}) {
            QVERIFY(contrast(line) < plain * 0.7);
            // It can still be read.
            QVERIFY(contrast(line) > 100);
        }
        window.editor.goTo({0, 0});
        QCOMPARE(contrast(1), plain);
        QVERIFY(contrast(3) < plain * 0.7);
    }

    void typewriterKeepsTheRow_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("short lines") << u"글\n"_s;
        QTest::newRow("lines of several rows") << u"가나다라 마바사아 자차카타 파하 "_s.repeated(8) + u'\n';
    }

    void typewriterKeepsTheRow()
    {
        QFETCH(QString, line);
        Window window(line.repeated(60));
        window.set(typewriter);
        const qreal row = window.editor.rowHeight() / window.editor.viewport()->height();
        const qsizetype middle = line.size() * 30;
        window.editor.goTo({middle, middle});
        QVERIFY(qAbs(window.caretHeight() - TypewriterMode::height) < 1.5 * row);
        const qreal height = window.caretHeight();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&window.editor, i % 3 == 0 ? Qt::Key_Return : Qt::Key_Down);
            QVERIFY2(qAbs(window.caretHeight() - height) < 0.5 * row, qPrintable(QString::number(i)));
        }
        QTest::keyClicks(&window.editor, u"typing goes on and on until there is a row more "_s.repeated(4));
        QVERIFY(qAbs(window.caretHeight() - height) < 0.5 * row);
        QInputMethodEvent commit;
        commit.setCommitString(u"한글 "_s.repeated(60));
        QCoreApplication::sendEvent(&window.editor, &commit);
        QVERIFY(qAbs(window.caretHeight() - height) < 0.5 * row);
    }

    void typewriterAtTheEnds()
    {
        Window window(u"글\n"_s.repeated(100));
        window.set(typewriter);
        QTest::keyClick(&window.editor, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(window.editor.verticalScrollBar()->value(), 0);
        QTest::keyClick(&window.editor, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(qAbs(window.caretHeight() - TypewriterMode::height) < 0.1);
    }

    void clickMovesNothingInTypewriterMode()
    {
        Window window(u"글\n"_s.repeated(100));
        window.set(typewriter);
        window.editor.goTo({100, 100});
        const int scroll = window.editor.verticalScrollBar()->value();
        QTest::mouseClick(window.editor.viewport(), Qt::LeftButton, {}, {30, 40});
        QCOMPARE(window.editor.verticalScrollBar()->value(), scroll);
        QTest::keyClick(&window.editor, Qt::Key_Down);
        QVERIFY(qAbs(window.caretHeight() - TypewriterMode::height) < 0.1);
    }
};

QTEST_MAIN(TestEditorModes)
#include "tst_editormodes.moc"
