// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "editor/linecolours.h"
#include "session/documentsession.h"

#include <QFile>
#include <QInputMethodEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString sample()
{
    QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is missing");
    return QString::fromUtf8(file.readAll());
}

struct Window
{
    explicit Window(const QString &text) : editor(&session)
    {
        editor.resize(600, 400);
        editor.load(text);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
    }

    /// The formats of a line as they are without backslashes, if all lines of its topic are read in turn.
    [[nodiscard]] QList<QTextLayout::FormatRange> expected(const QTextBlock &line)
    {
        const Digest &digest = session.digest();
        const qsizetype topic = digest.topicAt(line.position());
        QTextBlock at = editor.document()->findBlock(int(topic < 0 ? 0 : digest.start(topic)));
        LineColours::State state;
        for (; at != line; at = at.next())
            state = colours.read(at.text(), state);
        colours.read(line.text(), state);
        return colours.formats();
    }

    /// Whether what is in view is coloured as it should be.
    void check()
    {
        editor.grab();
        for (const SourceView::Line &line : editor.shownLines()) {
            QList<QTextLayout::FormatRange> formats = line.block.layout()->formats();
            formats.removeIf([](const QTextLayout::FormatRange &range) {
                return range.format.hasProperty(QTextFormat::FontFamilies);
            });
            QCOMPARE(formats, expected(line.block));
        }
    }

    DocumentSession session;
    Editor editor;
    LineColours colours;
};

} // namespace

class TestHighlighting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsSeenIsColoured()
    {
        Window window(sample() + sample() + sample());
        window.check();
        QVERIFY(!window.editor.document()->firstBlock().layout()->formats().isEmpty());
        const QTextBlock far = window.editor.document()->findBlock(int(2 * sample().size()));
        QVERIFY(far.text().startsWith(u'#'));
        QVERIFY(far.layout()->formats().isEmpty());
        window.editor.goTo({far.position(), far.position()});
        window.check();
        QVERIFY(!far.layout()->formats().isEmpty());
    }

    void fenceColoursWhatIsBelow()
    {
        Window window(u"# 가\n\n**하나**\n\n# 나\n\n**둘**\n"_s);
        window.check();
        const qsizetype at = window.session.digest().text().indexOf(u"**하나"_s);
        window.editor.applyEdits({{{at, at}, u"```\n"_s}});
        window.check();
        window.editor.undo();
        window.check();
    }

    void modifiesNothing()
    {
        Window window(sample());
        window.check();
        window.editor.verticalScrollBar()->setValue(window.editor.verticalScrollBar()->maximum());
        window.check();
        window.editor.setDark(true);
        window.editor.grab();
        QVERIFY(!window.editor.document()->isModified());
        QVERIFY(!window.editor.document()->isUndoAvailable());
    }

    void highContrast()
    {
        Window window(u"# 가\n"_s);
        const auto colour = [&window](QPalette::ColorRole role) {
            return window.editor.palette().color(role);
        };
        window.editor.setDark(false, true);
        QCOMPARE(colour(QPalette::Base), QColor(Qt::white));
        QCOMPARE(colour(QPalette::Text), QColor(Qt::black));
        window.editor.setDark(true, true);
        QCOMPARE(colour(QPalette::Base), QColor(Qt::black));
        QCOMPARE(colour(QPalette::Text), QColor(Qt::white));
        window.editor.setDark(true);
        QVERIFY(colour(QPalette::Base) != QColor(Qt::black));
    }

    void compositionKeepsItsLook()
    {
        Window window(u"# 가\n- **사실:** 하나\n"_s);
        window.check();
        window.editor.goTo({8, 8});
        QTextCharFormat look;
        look.setFontUnderline(true);
        QInputMethodEvent compose(u"한"_s, {{QInputMethodEvent::TextFormat, 0, 1, look}});
        QCoreApplication::sendEvent(&window.editor, &compose);
        window.editor.grab();
        const QTextLayout *layout = window.editor.textCursor().block().layout();
        const auto isLook = [layout](const QTextLayout::FormatRange &range) {
            return range.format.fontUnderline() && range.start == layout->preeditAreaPosition();
        };
        QVERIFY(std::ranges::any_of(layout->formats(), isLook));
        QVERIFY(layout->formats().size() > 1);
        QInputMethodEvent end;
        QCoreApplication::sendEvent(&window.editor, &end);
        window.check();
    }

    /// What is far below the start of a long topic is coloured at once, and mended where that was wrong.
    void longTopicIsMended()
    {
        Window window(u"# 가\n```\n"_s + u"**글**\n"_s.repeated(4000));
        window.editor.verticalScrollBar()->setValue(3900);
        const QTextBlock line = window.editor.shownLines()[3].block;
        QTRY_COMPARE(line.layout()->formats(), window.expected(line));
        window.check();
    }

    /// SASIL_EDITS and SASIL_SEED make it longer and other.
    void anythingIsColoured()
    {
        const int steps = qEnvironmentVariable("SASIL_EDITS", u"300"_s).toInt();
        QRandomGenerator random(qEnvironmentVariable("SASIL_SEED", u"7"_s).toUInt());
        Window window(sample());
        const QStringList pieces{u"```\n"_s,
                                 u"\n```\n"_s,
                                 u"\n## 새 주제\n"_s,
                                 u"<!-- "_s,
                                 u" -->"_s,
                                 u"---\n"_s,
                                 u"\n===\n"_s,
                                 u"\n- **Fact:**\n  - 하나\n"_s,
                                 u"**굵게**"_s,
                                 u"\\"_s,
                                 u"\n"_s,
                                 u"글"_s,
                                 u"~~~~\n"_s};
        for (int i = 0; i < steps; ++i) {
            const int length = window.editor.document()->characterCount() - 1;
            QTextCursor cursor(window.editor.document());
            cursor.setPosition(random.bounded(length + 1));
            const int what = random.bounded(10);
            if (what == 0) {
                window.editor.undo();
            } else if (what == 1) {
                cursor.setPosition(qMin(length, cursor.position() + random.bounded(60)),
                                   QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
            } else if (what < 5) {
                window.editor.setTextCursor(cursor);
            } else {
                if (what > 6)
                    cursor = window.editor.textCursor();
                cursor.insertText(pieces[random.bounded(pieces.size())]);
            }
            window.check();
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"step %1"_s.arg(i)));
        }
    }
};

QTEST_MAIN(TestHighlighting)
#include "tst_highlighting.moc"
