// SPDX-License-Identifier: MIT
#include "apptest.h"
#include "dialogs/exportchoice.h"
#include "preview/previewview.h"
#include "support/ownhome.h"
#include "theme/pagestyles.h"
#include "web/lockedpage.h"
#include "web/scheme.h"
#include "window/stylecommands.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace sasil;
using namespace Qt::StringLiterals;

static constexpr int patience = 20'000; // ms, for the engine's slowest answer

/// The style of pages and the themes in windows with the real engine.
class TestStyleCommands : public AppTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        forgetSettings(true);
        m_folder = std::make_unique<QTemporaryDir>();
        makeApplication();
        m_shown.clear();
    }

    /// All tabs and windows have the chosen one, new ones as well; exports begin with it.
    void everyDocumentHasTheChosenOne()
    {
        MainWindow *window = open(u"# A\n"_s);
        QVERIFY(action(window, ActionId::StyleSasil)->isChecked());
        QCOMPARE(attribute(window->document(), u"data-style"_s), u"sasil"_s);
        MainWindow *other = another();
        action(window, ActionId::StyleLetter)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(attribute(window->document(), u"data-style"_s), u"letter"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(attribute(other->document(), u"data-style"_s), u"letter"_s, patience);
        QVERIFY(action(other, ActionId::StyleLetter)->isChecked());
        QCOMPARE(rememberedChoice(QSettings()).page.style, PageStyle::Letter);
        DocumentView *added = window->documents()->add();
        follow(added);
        added->load(u"# B\n"_s);
        QVERIFY(shows(added));
        QCOMPARE(attribute(added, u"data-style"_s), u"letter"_s);
    }

    /// Where a reader is, he stays, however much smaller everything becomes.
    void placeIsKept()
    {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += u"# 주제 %1\n\n- **사실:** %2\n- **의견:** 의견\n\n"_s.arg(i).arg(
                u"긴 글이 이어진다 "_s.repeated(30));
        MainWindow *window = open(text);
        window->document()->preview()->scrollToSection(30, false);
        QTRY_COMPARE_WITH_TIMEOUT(sectionAtTop(window->document()), u"주제 30"_s, patience);
        const double size = evaluate(window->document(), fontSize).toDouble();
        action(window, ActionId::StyleBrief)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(attribute(window->document(), u"data-style"_s), u"brief"_s, patience);
        QVERIFY(evaluate(window->document(), fontSize).toDouble() < size);
        QCOMPARE(sectionAtTop(window->document()), u"주제 30"_s);
        action(window, ActionId::StyleLetter)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(attribute(window->document(), u"data-style"_s), u"letter"_s, patience);
        QVERIFY(evaluate(window->document(), fontSize).toDouble() > size);
        QCOMPARE(sectionAtTop(window->document()), u"주제 30"_s);
    }

    /// Any rule of it, however plain, is over the look's; and whoever edits it sees what he saves.
    void ownStyleIsOverTheChosenOne()
    {
        const QString path = m_folder->filePath(u"나의 모양.css"_s);
        QVERIFY(write(path, "h1 { text-align: right }\n"));
        QSettings settings;
        choosePageStyle(settings, PageStyle::Letter);
        chooseOwnStyle(settings, path);
        MainWindow *window = open(u"# A\n"_s);
        const auto alignment = [&] {
            return evaluate(window->document(), u"getComputedStyle(document.querySelector('h1')).textAlign"_s)
                .toString();
        };
        QCOMPARE(alignment(), u"right"_s);
        QCOMPARE(rememberedChoice(settings).page.ownStyle, u"h1 { text-align: right }\n"_s);
        const QSignalSpy hinted(window->findChild<StyleCommands *>(), &StyleCommands::hinted);
        QVERIFY(write(path, "h1 { text-align: justify }\n@import 'a.css';\n"));
        QTRY_COMPARE_WITH_TIMEOUT(alignment(), u"justify"_s, patience);
        QTRY_VERIFY(hinted.size() >= 1);
        QVERIFY(hinted.last().first().toString().contains(u"line 2"));
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE_WITH_TIMEOUT(alignment(), u"center"_s, patience);
        QTRY_VERIFY(hinted.last().first().toString().contains(u"is not there"));
        QVERIFY(write(path, "h1 { text-align: left }\n"));
        QTRY_COMPARE_WITH_TIMEOUT(alignment(), u"left"_s, patience);
        chooseOwnStyle(settings, {});
        action(window, ActionId::StyleReport)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(alignment(), u"start"_s, patience);
    }

    void themes_data()
    {
        QTest::addColumn<ActionId>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("page");
        QTest::newRow("light") << ActionId::ThemeLight << u"light"_s << u"rgb(255, 255, 255)"_s;
        QTest::newRow("dark") << ActionId::ThemeDark << u"dark"_s << u"rgb(22, 24, 28)"_s;
        QTest::newRow("contrast") << ActionId::ThemeContrast << u"contrast"_s << u"rgb(255, 255, 255)"_s;
        QTest::newRow("contrast, dark")
            << ActionId::ThemeContrastDark << u"contrast-dark"_s << u"rgb(0, 0, 0)"_s;
    }

    /// The page has the theme, at once and after the next start.
    void themes()
    {
        QFETCH(ActionId, id);
        QFETCH(QString, name);
        QFETCH(QString, page);
        MainWindow *window = open(u"# A\n"_s);
        action(window, id)->trigger();
        QVERIFY(action(window, id)->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(attribute(window->document(), u"data-theme"_s), name, patience);
        QCOMPARE(evaluate(window->document(), u"getComputedStyle(document.documentElement).backgroundColor"_s)
                     .toString(),
                 page);
        endApplication();
        m_shown.clear();
        makeApplication();
        window = open(u"# A\n"_s);
        QVERIFY(action(window, id)->isChecked());
        QCOMPARE(attribute(window->document(), u"data-theme"_s), name);
        action(window, ActionId::ThemeLight)->trigger();
    }

    /// The preview colours code, and footnotes lead there and back within their topics.
    void codeAndFootnotes()
    {
        const QString topic = u"글[^1]\n\n[^1]: 각주\n\n"_s;
        MainWindow *window =
            open(u"# A\n```cpp\nreturn 1;\n```\n"_s + topic + u"# B\n"_s + topic + u"끝\n"_s);
        QCOMPARE(
            evaluate(window->document(), u"document.querySelector('pre .keyword').textContent"_s).toString(),
            u"return"_s);
        const auto leads = [&](const QString &link) {
            return evaluate(
                       window->document(),
                       u"(() => { const link = document.querySelectorAll('%1')[1]; const target = "
                       "document.getElementById(decodeURIComponent(link.hash.slice(1))); return "
                       "target?.closest('section.topic') === link.closest('section.topic'); })()"_s.arg(link))
                .toBool();
        };
        QVERIFY(leads(u".footnote-ref a"_s));
        QVERIFY(leads(u".footnote-backref"_s));
    }

private:
    static QAction *action(const MainWindow *window, ActionId id) { return (*window->actions())[id]; }

    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    MainWindow *open(const QString &text)
    {
        const QString path = m_folder->filePath(u"a.md"_s);
        if (!write(path, text.toUtf8()))
            return nullptr;
        m_application->start({path});
        MainWindow *window = m_application->windows().constFirst();
        window->resize(1100, 800);
        follow(window->document());
        return shows(window->document()) ? window : nullptr;
    }

    MainWindow *another()
    {
        action(m_application->windows().constFirst(), ActionId::NewWindow)->trigger();
        MainWindow *window = m_application->windows().constLast();
        follow(window->document());
        window->document()->load(u"# B\n"_s);
        return shows(window->document()) ? window : nullptr;
    }

    void follow(DocumentView *view)
    {
        connect(view->preview(), &PreviewView::pageShown, this,
                [this, view](qint64 revision) { m_shown.insert(view, revision); });
    }

    bool shows(DocumentView *view)
    {
        return QTest::qWaitFor(
            [&] {
                return view->preview()->revision() > 0 && m_shown.value(view) == view->preview()->revision();
            },
            patience);
    }

    static QVariant evaluate(DocumentView *view, const QString &script)
    {
        const auto answer = std::make_shared<std::optional<QVariant>>();
        view->preview()->page()->run(script, [answer](const QVariant &value) { *answer = value; });
        return QTest::qWaitFor([&] { return answer->has_value(); }, patience) ? **answer : QVariant();
    }

    static QString attribute(DocumentView *view, const QString &name)
    {
        return evaluate(view, u"document.documentElement.getAttribute('%1')"_s.arg(name)).toString();
    }

    static QString sectionAtTop(DocumentView *view)
    {
        return evaluate(view, u"[...document.querySelectorAll('section.topic')].find(s => "
                              "s.getBoundingClientRect().bottom > 1)?.querySelector('.title')?.textContent"_s)
            .toString();
    }

    const QString fontSize = u"parseFloat(getComputedStyle(document.documentElement).fontSize)"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<DocumentView *, qint64> m_shown;
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"sasil-test"_s);
    QCoreApplication::setApplicationName(u"sasil-test"_s);
    TestStyleCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stylecommands.moc"
