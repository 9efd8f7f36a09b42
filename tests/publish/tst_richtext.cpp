// SPDX-License-Identifier: MIT
// What a part of a digest is for other programs. The cases are tests/data/publish/richtext.txt.

#include "publish/clipping.h"
#include "publish/richhtml.h"
#include "writing/casefile.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString encoding = u"<meta charset=\"utf-8\">"_s;

Excerpt excerptOf(const WritingCase &one, const Digest &digest, TextRange place)
{
    if (one.command == u"topic")
        return digest.topicCount() > 0 ? excerptOfTopics(digest, {digest.topicAt(place.start)}) : Excerpt();
    if (one.command != u"items")
        return excerpt(digest, place);
    QList<ItemPlace> items;
    const Topic &topic = digest.topic(0);
    for (qsizetype b = 0; b < topic.blocks.size(); ++b) {
        for (qsizetype i = 0; i < topic.blocks[b].items.size(); ++i)
            items.append({0, b, i});
    }
    return excerptOfItems(digest, items);
}

QStringList tagsOf(const QString &html)
{
    static const QRegularExpression tag(u"</?([a-z0-9]+)"_s);
    QStringList tags;
    for (auto matches = tag.globalMatch(html); matches.hasNext();)
        tags.append(matches.next().captured());
    return tags;
}

/// Whether all that is begun is ended, in its order.
bool isBalanced(const QString &html)
{
    QStringList open;
    for (const QString &tag : tagsOf(html)) {
        const QString name = tag.mid(tag.startsWith(u"</") ? 2 : 1);
        if (name == u"br" || name == u"hr" || name == u"img")
            continue;
        if (!tag.startsWith(u"</"))
            open.append(name);
        else if (open.isEmpty() || open.takeLast() != name)
            return false;
    }
    return open.isEmpty();
}

/// The words of a text, for comparing: neither blanks, nor marks.
QString wordsOf(const QString &text)
{
    QString words;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            words += c;
    }
    return words;
}

} // namespace

class TestRichText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Set SASIL_UPDATE_GOLDEN to write what is expected anew; then read the difference.
    void cases()
    {
        const QString path = QStringLiteral(SASIL_TEST_DATA "/publish/richtext.txt");
        QList<WritingCase> all = readCases(path);
        QVERIFY(all.size() > 20);
        const bool renews = qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN");
        for (WritingCase &one : all) {
            const MarkedText given = unmarked(one.part(u"before"_s));
            const Digest digest = Digest::parse(given.text);
            const Excerpt part = excerptOf(one, digest, given.selection);
            const RichText text = richText(part, digest.labels());
            QVERIFY2(text.html.startsWith(encoding), qPrintable(one.name));
            const QString html = text.html.sliced(encoding.size());
            QVERIFY2(isBalanced(html), qPrintable(one.name + u'\n' + html));
            for (const auto &[name, value] :
                 {std::pair(u"markdown"_s, part.text), {u"html"_s, html}, {u"plain"_s, text.plain}}) {
                if (renews)
                    one.setPart(name, value);
                QVERIFY2(value == one.part(name), qPrintable(one.name + u", "_s + name + u":\n"_s + value +
                                                             u"\n-- instead of --\n"_s + one.part(name)));
            }
        }
        if (renews)
            writeCases(path, all);
    }

    /// Every item of a real digest arrives, in the one form and in the other, and nothing that mail programs
    /// drop.
    void sample()
    {
        QFile file(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Digest digest = Digest::parse(QString::fromUtf8(file.readAll()));
        const RichText text = richText({digest.text(), false}, digest.labels());
        qsizetype items = 0;
        for (qsizetype t = 0; t < digest.topicCount(); ++t) {
            for (const Block &block : digest.topic(t).blocks) {
                for (const Item &item : block.items) {
                    QVERIFY2(wordsOf(text.plain).contains(wordsOf(item.text)), qPrintable(item.text));
                    ++items;
                }
            }
        }
        QVERIFY(items > 10);
        QVERIFY(isBalanced(text.html.sliced(encoding.size())));
        for (const QString &dropped :
             {u"class="_s, u"<section"_s, u"<div"_s, u"<span"_s, u" id="_s, u"data-"_s})
            QVERIFY2(!text.html.contains(dropped), qPrintable(dropped));
        QVERIFY(!text.plain.contains(u"**"_s));
        QVERIFY(!text.plain.contains(u"\n\n\n"_s));
    }

    /// A part of the preview's page: with its attributes, its findings, and open at both ends.
    void pages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("plain");
        QTest::newRow("finding")
            << u"<section class=\"topic\" data-level=\"1\"><div class=\"block opinions unsupported\"><p "
               u"class=\"label\" "
               "data-line=\"2\">의견</p>\n<p class=\"finding error\">없음 <button type=\"button\" "
               "class=\"fix\" "
               "data-finding=\"0\">고치기</button></p>\n<ul class=\"items\"><li class=\"item at-caret\" "
               "data-item=\"0.0\">하나 <span class=\"citation\">(근거: <span class=\"cite\" role=\"link\" "
               "data-cites=\"F1\">F1</span>)</span></li></ul></div></section>"_s
            << u"<ul>\n<li><strong>의견:</strong>\n<ul><li>하나 (근거: F1)</li></ul></li>\n</ul>"_s
            << u"의견:\n  • 하나 (근거: F1)"_s;
        QTest::newRow("some items") << u"<ul class=\"items\"><li>하나</li><li>둘</li></ul>"_s
                                    << u"<ul><li>하나</li><li>둘</li></ul>"_s << u"• 하나\n• 둘"_s;
        QTest::newRow("some rows")
            << u"<table><tbody><tr><td>1</td><td align=\"right\">2</td></tr></tbody></table>"_s
            << u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" style=\"border-collapse: "
               "collapse\"><tbody><tr><td>1</td><td style=\"text-align: right\">2</td></tr>"
               "</tbody></table>"_s
            << u"1\t2"_s;
        QTest::newRow("words") << u"가&nbsp;<strong>나</strong> &lt;b&gt;"_s
                               << u"가 <strong>나</strong> &lt;b&gt;"_s << u"가 나 <b>"_s;
        QTest::newRow("not closed") << u"<ul><li><strong>가"_s << u"<ul><li><strong>가</strong></li></ul>"_s
                                    << u"• 가"_s;
        QTest::newRow("not begun") << u"가</em></li></ul>나"_s << u"가나"_s << u"가나"_s;
        QTest::newRow("scripts") << u"<script>x()</script><style>p{}</style><p onclick=\"x()\">가</p>"_s
                                 << u"<p>가</p>"_s << u"가"_s;
    }

    void pages()
    {
        QFETCH(const QString, page);
        const RichText text = richTextOfPage(page);
        QTEST(text.html.sliced(encoding.size()), "html");
        QTEST(text.plain, "plain");
    }

    void clippings()
    {
        const RichText text = richText({u"# 제목\n\n- **사실:** 하나"_s, false}, {});
        const auto rich = richClipping(text, u"# 제목"_s);
        QCOMPARE(rich->formats(), (QStringList{u"text/html"_s, u"text/plain"_s, u"text/markdown"_s}));
        QCOMPARE(rich->html(), text.html);
        QCOMPARE(rich->text(), u"제목\n\n사실:\n  • 하나"_s);
        const auto markdown = markdownClipping(u"# 제목"_s);
        QCOMPARE(markdown->formats(), (QStringList{u"text/plain"_s, u"text/markdown"_s}));
        QCOMPARE(markdown->text(), u"# 제목"_s);
        QCOMPARE(QString::fromUtf8(markdown->data(markdownMimeType())), u"# 제목"_s);
        const DraggedExcerpt dragged({u"**가**\n\n나"_s, false}, {});
        QVERIFY(dragged.hasHtml() && dragged.hasText());
        QCOMPARE(dragged.text(), u"**가**\n\n나"_s);
        QCOMPARE(dragged.html(), encoding + u"<p><strong>가</strong></p>\n<p>나</p>"_s);
    }

    /// Long digests, and long lines; SASIL_TORTURE sets the length.
    void longOnes_data()
    {
        QTest::addColumn<QString>("one");
        QTest::newRow("topics")
            << u"## 제목\n\n- **사실:**\n  - 하나 [둘](https://a.kr) **셋**\n- **의견:** 넷\n\n"_s;
        QTest::newRow("items") << u"- **사실:** 하나 & <b>둘</b>\n"_s;
        QTest::newRow("words") << u"하나 **둘** *셋* "_s;
        QTest::newRow("quotations") << u"> "_s;
    }

    void longOnes()
    {
        QFETCH(const QString, one);
        const qsizetype length = qEnvironmentVariable("SASIL_TORTURE", u"200000"_s).toLongLong();
        const QString text = one.repeated(length / one.size());
        QElapsedTimer time;
        time.start();
        const RichText made = richText({text, false}, {});
        const qint64 taken = time.elapsed();
        qInfo("%lld ms", taken);
        QVERIFY2(taken < 20 + length / 20, qPrintable(u"%1 ms"_s.arg(taken)));
        QVERIFY(isBalanced(made.html.sliced(encoding.size())));
    }

    void isCancelled()
    {
        QString digest;
        for (int i = 0; i < 100; ++i)
            digest += u"# %1\n\n- **사실:** 하나\n\n"_s.arg(i);
        QList<double> told;
        const RichText text = richText({digest, false}, {}, [&](double done) {
            told.append(done);
            return told.size() < 10;
        });
        QCOMPARE(told.size(), 10);
        QVERIFY(std::ranges::is_sorted(told));
        QVERIFY(text.html.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRichText)
#include "tst_richtext.moc"
