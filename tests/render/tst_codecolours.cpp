// SPDX-License-Identifier: MIT
#include "htmlscanner.h"
#include "render/codecolours.h"
#include "render/page.h"
#include "render/printpage.h"

#include <QRegularExpression>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// Knows one language, in which words are keywords; counts how often it is asked.
class MadeUpColours : public CodeColours
{
public:
    QList<CodeRun> runs(const QString &language, const QString &code) override
    {
        ++asked;
        if (language != u"words")
            return {};
        static const QRegularExpression word(u"\\w+"_s);
        QList<CodeRun> found;
        for (auto matches = word.globalMatch(code); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            found.append({{match.capturedStart(), match.capturedEnd()}, CodeKind::Keyword});
        }
        return found;
    }

    int asked = 0;
};

/// Answers with runs that cannot be.
class WrongColours : public CodeColours
{
public:
    QList<CodeRun> runs(const QString &, const QString &code) override
    {
        return {{{0, 3}, CodeKind::String},
                {{1, 2}, CodeKind::Number},
                {{2, 2}, CodeKind::Type},
                {{code.size() - 1, code.size() + 5}, CodeKind::Comment}};
    }
};

QString section(const QString &text, const TopicHtmlOptions &options = {})
{
    return topicHtml(Digest::parse(text), 0, {}, options);
}

QString withoutSpans(QString html)
{
    static const QRegularExpression span(u"<span class=\"keyword\">([^<]*)</span>"_s);
    return html.replace(span, u"\\1"_s);
}

} // namespace

class TestCodeColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_colours = std::make_shared<MadeUpColours>();
        setCodeColours(m_colours);
    }

    void cleanup() { setCodeColours({}); }

    void code_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const QString start = u"<pre><code class=\"language-words\">"_s;
        QTest::newRow("fence")
            << u"# A\n```words\na < b\n```\n"_s
            << start + u"<span class=\"keyword\">a</span> &lt; <span class=\"keyword\">b</span>\n"
                       "</code></pre>"_s;
        QTest::newRow("more words behind the language")
            << u"# A\n~~~ words x=\"1\"\na\n~~~\n"_s
            << start + u"<span class=\"keyword\">a</span>\n</code></pre>"_s;
        QTest::newRow("in a fact") << u"# A\n- **사실:**\n  - 글\n    ```words\n    a\n    ```\n"_s
                                   << start + u"<span class=\"keyword\">a</span>"_s;
        QTest::newRow("in a list") << u"# A\n- 글\n  ```words\n  a\n  ```\n- 글\n"_s
                                   << start + u"<span class=\"keyword\">a</span>"_s;
        QTest::newRow("in a quotation")
            << u"# A\n> ```words\n> a\n> ```\n"_s << start + u"<span class=\"keyword\">a</span>"_s;
        QTest::newRow("in a footnote") << u"# A\n글[^1]\n\n[^1]: 각주\n\n    ```words\n    a\n    ```\n"_s
                                       << start + u"<span class=\"keyword\">a</span>"_s;
        QTest::newRow("another language")
            << u"# A\n```other\na\n```\n"_s << u"<pre><code class=\"language-other\">a\n</code></pre>"_s;
        QTest::newRow("no language") << u"# A\n```\na\n```\n"_s << u"<pre><code>a\n</code></pre>"_s;
        QTest::newRow("indented") << u"# A\n\n    a\n"_s << u"<pre><code>a\n</code></pre>"_s;
        QTest::newRow("raw HTML") << u"# A\n<div>words</div>\n"_s
                                  << u"<pre><code>&lt;div&gt;words&lt;/div&gt;\n</code></pre>"_s;
        QTest::newRow("hostile") << u"# A\n```words\n</code><script>\n```\n"_s
                                 << start + u"&lt;/<span class=\"keyword\">code</span>&gt;&lt;"
                                            "<span class=\"keyword\">script</span>&gt;\n</code></pre>"_s;
    }

    /// With and without colours a section is the same but for the spans, and as safe.
    void code()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const QString coloured = section(text);
        QVERIFY2(coloured.contains(shown), qPrintable(coloured));
        QCOMPARE(scanHtml(coloured, HtmlRules::Section).problems, QStringList());
        setCodeColours({});
        const auto withoutBreaks = [](QString html) { return html.remove(u'\n'); };
        QCOMPARE(withoutBreaks(withoutSpans(coloured)), withoutBreaks(section(text)));
    }

    /// Where the renderer looks for what stands alone in a quotation, code is code.
    void quotationsStay()
    {
        const QString text = u"# A\n> **의견:** 하나\n>\n> ```words\n> a\n> ```\n"_s;
        const QString coloured = section(text);
        setCodeColours({});
        QCOMPARE(withoutSpans(coloured), section(text));
    }

    void pagesHaveThem()
    {
        const Digest digest = Digest::parse(u"# A\n```words\na\n```\n"_s);
        const QString run = u"<span class=\"keyword\">a</span>"_s;
        for (const QString &page : {htmlDocument(digest, {}), printPage(digest, {}).html}) {
            QVERIFY(page.contains(run));
            QVERIFY(page.contains(u"pre .keyword {"));
        }
        QVERIFY(previewSection(digest, 0, {}).contains(run));
    }

    void wrongRunsDoNoHarm()
    {
        setCodeColours(std::make_shared<WrongColours>());
        QCOMPARE(colouredCode(u"x"_s, u"<b>cd"_s), u"<span class=\"string\">&lt;b&gt;</span>cd"_s);
        QCOMPARE(colouredCode(u"x"_s, u"<"_s), u"&lt;"_s);
    }

    void longCodeIsPlain()
    {
        const auto digestOf = [](int words) {
            return u"# A\n```words\n"_s + u"a b c d e\n"_s.repeated(words) + u"```\n"_s;
        };
        QVERIFY(section(digestOf(10'000)).contains(u"<span class=\"keyword\">"));
        m_colours->asked = 0;
        QVERIFY(!section(digestOf(10'001)).contains(u"<span class=\"keyword\">"));
        QCOMPARE(m_colours->asked, 0);
    }

    void namesCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("names");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("words") << u"# A\n- **사실:** 글 `code`\n"_s << false;
        QTest::newRow("code") << u"# A\n```\na\n```\n"_s << false;
        QTest::newRow("code without an end") << u"# A\n```"_s << false;
        QTest::newRow("named") << u"# A\n# B\n```cpp\na\n```\n"_s << true;
        QTest::newRow("named, apart") << u"# A\n````  cpp\na\n````\n"_s << true;
        QTest::newRow("named, with tildes") << u"# A\n~~~cpp\na\n~~~\n"_s << true;
        QTest::newRow("named second") << u"# A\n```\na\n```\n- b\n  ```sh\n  c\n  ```\n"_s << true;
    }

    void namesCode()
    {
        QFETCH(QString, text);
        QTEST(sasil::namesCode(Digest::parse(text)), "names");
    }

private:
    std::shared_ptr<MadeUpColours> m_colours;
};

QTEST_GUILESS_MAIN(TestCodeColours)
#include "tst_codecolours.moc"
