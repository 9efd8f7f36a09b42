// SPDX-License-Identifier: MIT
// Pasting and dropping in a real editor, with what programs put on the clipboard. What comes of it is in
// tst_pasting.

#include "editor/editor.h"
#include "editor/pasting.h"
#include "session/documentsession.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

class Shown
{
public:
    Shown()
    {
        editor.resize(600, 300);
        editor.show();
        editor.setFocus();
        QObject::connect(&editor, &Editor::hinted, [this](const QString &hint) { hints += hint; });
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("the window does not become active");
    }

    void load(QString text)
    {
        const qsizetype caret = text.indexOf(u'|');
        editor.load(text.remove(caret, 1));
        editor.goTo({caret, caret});
    }
    void setFolder(const QString &folder) { session.setSettings({}, folder); }
    /// Whether the drop was taken; it goes to the place of `at`.
    bool drop(QMimeData *data, qsizetype at)
    {
        QTextCursor cursor(editor.document());
        cursor.setPosition(int(at));
        const QPoint place = editor.cursorRect(cursor).center();
        QDragEnterEvent enter(place, Qt::CopyAction, data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(editor.viewport(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(place, Qt::CopyAction, data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.viewport(), &event);
        return event.isAccepted();
    }
    [[nodiscard]] QString text() const
    {
        QString marked = session.digest().text();
        return marked.insert(editor.caret(), u'|');
    }

    DocumentSession session;
    Editor editor{&session};
    QStringList hints;
};

void setClipboard(const QString &text, const QString &html = {})
{
    auto *data = new QMimeData;
    data->setText(text);
    if (!html.isEmpty())
        data->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(data);
}

std::unique_ptr<QMimeData> urls(const QStringList &addresses)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> list;
    for (const QString &address : addresses)
        list.append(address.startsWith(u'/') ? QUrl::fromLocalFile(address) : QUrl(address));
    data->setUrls(list);
    return data;
}

} // namespace

class TestEditorPasting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressOverASelection()
    {
        Shown shown;
        shown.load(u"올해 수출은|"_s);
        shown.editor.goTo({3, 5});
        setClipboard(u"https://a.kr"_s);
        shown.editor.paste();
        QCOMPARE(shown.text(), u"올해 [수출](https://a.kr)|은"_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"올해 수출은"_s);
        shown.editor.goTo({3, 5});
        shown.editor.pasting()->pastePlain();
        QCOMPARE(shown.text(), u"올해 https://a.kr|은"_s);
    }

    void stubWithTitleOfABrowser()
    {
        Shown shown;
        shown.load(u"## 소식\n|"_s);
        auto *data = new QMimeData;
        data->setText(u"https://a.kr"_s);
        const QString mozilla = u"https://a.kr\n수출 증가"_s;
        data->setData(u"text/x-moz-url"_s, QByteArray(reinterpret_cast<const char *>(mozilla.utf16()),
                                                      mozilla.size() * qsizetype(sizeof(char16_t))));
        QGuiApplication::clipboard()->setMimeData(data);
        shown.editor.paste();
        QCOMPARE(shown.text(), u"## 소식\n- [수출 증가](https://a.kr)|"_s);
    }

    void cellsBecomeATable()
    {
        Shown shown;
        shown.load(u"앞|"_s);
        setClipboard(u"국가\t값\n한국\t1\n"_s,
                     u"<table><tr><td>국가</td><td>값</td></tr><tr><td>한국</td><td>1</td></tr></table>"_s);
        shown.editor.paste();
        QCOMPARE(shown.text(), u"앞\n\n| 국가 | 값  |\n| ---- | --- |\n| 한국 | 1   ||"_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"앞"_s);
        shown.editor.pasting()->pastePlain();
        QCOMPARE(shown.session.digest().text(), u"앞국가\t값\n한국\t1\n"_s);
    }

    void lineEnds()
    {
        Shown shown;
        shown.load(u"|"_s);
        setClipboard(u"a\r\nb\u2028c\u2029d\re"_s);
        shown.editor.paste();
        QCOMPARE(shown.session.digest().text(), u"a\nb\nc\nd\ne"_s);
        QCOMPARE(shown.editor.document()->blockCount(), 5);
        shown.editor.undo();
        shown.editor.pasting()->pastePlain();
        QCOMPARE(shown.session.digest().text(), u"a\nb\nc\nd\ne"_s);
    }

    /// What was copied here comes back as it was, no-break spaces and all.
    void copiedTextComesBack()
    {
        Shown shown;
        const QString text = u"# 가\u00a0나\n\n  - 다\t라\n"_s;
        shown.load(text + u'|');
        shown.editor.selectAll();
        shown.editor.copy();
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
        shown.editor.paste();
        QCOMPARE(shown.session.digest().text(), text);
    }

    void readOnlyStays()
    {
        Shown shown;
        shown.load(u"하나|"_s);
        shown.editor.setLocked(true);
        setClipboard(u"둘"_s);
        shown.editor.paste();
        shown.editor.pasting()->pastePlain();
        const auto data = urls({u"https://a.kr"_s});
        QVERIFY(!shown.drop(data.get(), 0));
        QCOMPARE(shown.session.digest().text(), u"하나"_s);
    }

    void droppedAddress()
    {
        Shown shown;
        shown.load(u"수출은 늘었다|"_s);
        const auto data = urls({u"https://a.kr/b"_s});
        data->setHtml(u"<a href=\"https://a.kr/b\">기사</a>"_s);
        QVERIFY(shown.drop(data.get(), 4));
        QCOMPARE(shown.text(), u"수출은 [기사](https://a.kr/b) |늘었다"_s);
    }

    void droppedText()
    {
        Shown shown;
        shown.load(u"하나 둘|"_s);
        QMimeData data;
        data.setText(u"새 글 "_s);
        QVERIFY(shown.drop(&data, 3));
        QCOMPARE(shown.text(), u"하나 새 글 |둘"_s);
        shown.editor.undo();
        QCOMPARE(shown.session.digest().text(), u"하나 둘"_s);
    }

    void files()
    {
        QTemporaryDir folder;
        QDir dir(folder.path());
        QVERIFY(dir.mkpath(u"digest/그림 (새)"_s));
        Shown shown;
        shown.setFolder(dir.filePath(u"digest"_s));
        shown.load(u"본문 |"_s);
        const auto image = urls({dir.filePath(u"digest/그림 (새)/사진 1.png"_s)});
        QVERIFY(shown.drop(image.get(), 3));
        QCOMPARE(shown.text(), u"본문 ![사진 1](그림%20%28새%29/사진%201.png)|"_s);
        shown.load(u"본문 |"_s);
        const auto sheet = urls({dir.filePath(u"표.csv"_s)});
        QVERIFY(shown.drop(sheet.get(), 3));
        QCOMPARE(shown.text(), u"본문 [표.csv](../표.csv)|"_s);
        QCOMPARE(shown.hints, QStringList());
    }

    void imagesElsewhereAreRefused()
    {
        QTemporaryDir folder;
        QDir dir(folder.path());
        QVERIFY(dir.mkpath(u"digest"_s));
        Shown shown;
        shown.setFolder(dir.filePath(u"digest"_s));
        shown.load(u"본문 |"_s);
        const auto image = urls({dir.filePath(u"a.png"_s)});
        shown.drop(image.get(), 3);
        QCOMPARE(shown.session.digest().text(), u"본문 "_s);
        QCOMPARE(shown.hints.size(), 1);
        QVERIFY(shown.hints.first().contains(u"a.png"_s));
    }

    void filesNeedAFolder()
    {
        Shown shown;
        shown.load(u"본문 |"_s);
        const auto image = urls({u"/tmp/a.png"_s});
        shown.drop(image.get(), 3);
        QCOMPARE(shown.session.digest().text(), u"본문 "_s);
        QCOMPARE(shown.hints.size(), 1);
    }

    /// The window opens those.
    void markdownFilesAreLeft()
    {
        Shown shown;
        shown.load(u"본문 |"_s);
        const auto digest = urls({u"/tmp/a.md"_s, u"/tmp/b.markdown"_s});
        QVERIFY(Pasting::isForWindow(digest.get()));
        QVERIFY(!shown.drop(digest.get(), 3));
        QCOMPARE(shown.session.digest().text(), u"본문 "_s);
        const auto both = urls({u"/tmp/a.md"_s, u"/tmp/b.csv"_s});
        QVERIFY(!Pasting::isForWindow(both.get()));
    }

    void linesGoOnInAnItem()
    {
        Shown shown;
        shown.load(u"- **사실:**\n  - 하나|\n"_s);
        setClipboard(u" 더\n또"_s);
        shown.editor.paste();
        QCOMPARE(shown.text(), u"- **사실:**\n  - 하나 더\n    또|\n"_s);
    }
};

QTEST_MAIN(TestEditorPasting)
#include "tst_editorpasting.moc"
