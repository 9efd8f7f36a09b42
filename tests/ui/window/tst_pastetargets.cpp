// SPDX-License-Identifier: MIT
// What arrives in other programs: a text widget of Qt, and an editable page of Chromium, which mail and chat
// programs write in.

#include "publish/clipping.h"
#include "support/ownhome.h"
#include "web/scheme.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextList>
#include <QTextTable>
#include <QWebEnginePage>
#include <QWebEngineView>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms, for the engine's slowest answer

const QString sample = u"## [9월 4주] 소버린 AI (Sovereign AI)\n\n- **사실:**\n  - [F1] 약 **60~70**개국이 "
                       "[집중](https://a.kr/1)함.\n  - 둘째\n- **의견:**\n  - *줄여야* 함. (근거: F1)\n\n"
                       "> 따온 글\n\n| 나라 | 수 |\n|---|--:|\n| 한국 | 1 |\n\n```\na < b\n```\n\n"
                       "![항구](harbour.png)\n\n### 다음\n\n끝\n"_s;

void copySample()
{
    const Digest digest = Digest::parse(sample);
    QGuiApplication::clipboard()->setMimeData(
        richClipping(richText({sample, false}, digest.labels()), sample).release());
}

/// Writes pictures to look at into the folder that SASIL_PICTURES names.
void keepPicture(QWidget *widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("SASIL_PICTURES"); !folder.isEmpty())
        widget->grab().save(folder + u'/' + name + u".png"_s);
}

} // namespace

class TestPasteTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { copySample(); }

    void textWidget()
    {
        QTextEdit edit;
        edit.resize(600, 700);
        edit.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        edit.paste();
        keepPicture(&edit, u"textedit"_s);
        QStringList blocks;
        QString anchor;
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
            const int depth = block.textList() ? block.textList()->format().indent() : 0;
            const int level = block.blockFormat().headingLevel();
            if (!block.text().isEmpty())
                blocks.append(u"%1%2 %3"_s.arg(QString(level, u'#'), QString(depth, u'-'), block.text()));
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                if (part.fragment().charFormat().isAnchor())
                    anchor = part.fragment().charFormat().anchorHref();
            }
        }
        QCOMPARE(blocks,
                 (QStringList{u"## [9월 4주] 소버린 AI (Sovereign AI)"_s, u"- 사실: "_s,
                              u"-- [F1] 약 60~70개국이 집중함."_s, u"-- 둘째"_s, u"- 의견: "_s,
                              u"-- 줄여야 함. (근거: F1)"_s, u" 따온 글"_s, u" 나라"_s, u" 수"_s, u" 한국"_s,
                              u" 1"_s, u" a < b"_s, u" 항구"_s, u"### 다음"_s, u" 끝"_s}));
        QCOMPARE(anchor, u"https://a.kr/1"_s);
        QTextCursor bold = edit.document()->find(u"60~70"_s);
        QVERIFY(bold.charFormat().fontWeight() >= QFont::Bold);
        QVERIFY(edit.document()->find(u"한국"_s).currentTable());
    }

    void editablePage()
    {
        QWebEngineView view;
        view.resize(600, 800);
        view.setHtml(
            u"<body style='font: 15px sans-serif'><div id='t' contenteditable style='min-height: 500px'>"
            "</div></body>"_s);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return !view.page()->isLoading() &&
                       view.page()->lifecycleState() == QWebEnginePage::LifecycleState::Active;
            },
            patience));
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        const auto evaluate = [&](const QString &script) {
            std::optional<QVariant> result;
            view.page()->runJavaScript(script, [&](const QVariant &answer) { result = answer; });
            return QTest::qWaitFor([&] { return result.has_value(); }, patience) ? *result : QVariant();
        };
        QVERIFY(QTest::qWaitFor([&] { return evaluate(u"!!document.getElementById('t')"_s).toBool(); },
                                patience));
        evaluate(u"document.getElementById('t').focus()"_s);
        view.page()->triggerAction(QWebEnginePage::Paste);
        const auto count = [&](const QString &selector) {
            return evaluate(u"document.querySelectorAll('#t %1').length"_s.arg(selector)).toInt();
        };
        QVERIFY(QTest::qWaitFor([&] { return count(u"h2"_s) > 0; }, patience));
        const auto text = [&](const QString &selector) {
            return evaluate(u"document.querySelector('#t %1')?.innerText.trim()"_s.arg(selector)).toString();
        };
        QCOMPARE(text(u"h2"_s), u"[9월 4주] 소버린 AI (Sovereign AI)"_s);
        QCOMPARE(count(u"> ul > li, #t > meta + ul > li"_s), 2);
        QCOMPARE(text(u"ul > li > strong"_s), u"사실:"_s);
        QCOMPARE(count(u"ul ul > li"_s), 3);
        QCOMPARE(text(u"ul ul > li"_s), u"[F1] 약 60~70개국이 집중함."_s);
        QCOMPARE(text(u"ul ul > li strong"_s), u"60~70"_s);
        QCOMPARE(text(u"ul ul em"_s), u"줄여야"_s);
        QCOMPARE(evaluate(u"document.querySelector('#t a').href"_s).toString(), u"https://a.kr/1"_s);
        QCOMPARE(text(u"blockquote"_s), u"따온 글"_s);
        QCOMPARE(count(u"table tr"_s), 2);
        QCOMPARE(text(u"td + td"_s), u"1"_s);
        QCOMPARE(text(u"pre"_s), u"a < b"_s);
        QCOMPARE(text(u"h3"_s), u"다음"_s);
        QCOMPARE(count(u"img"_s), 0);
        keepPicture(&view, u"contenteditable"_s);
    }
};

int main(int argc, char **argv)
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    TestPasteTargets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pastetargets.moc"
